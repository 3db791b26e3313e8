import { describeAs } from './told-facts.test-support.ts';

describeAs('values that go on with the measure before them', {
  'LEFS 52/80, 44/80 in March': ['score LEFS 52/80', 'score past LEFS 44/80'],
  'QuickDASH 34 -> was 51': ['score QuickDASH 34', 'score past QuickDASH 51'],
  'RMDQ 9/24 now, 14/24 three weeks back': ['score RMDQ 9/24', 'score past RMDQ 14/24'],
  'SPADI 40, on the 2nd of June 66': ['score SPADI 40', 'score past SPADI 66'],
  'NDI first session 28/50, third session 20/50, now 11/50': ['score past NDI 28/50', 'score past NDI 20/50', 'score NDI 11/50'],
  'NDI wk 0 30/50, wk 4 18/50, wk 8 10/50': ['score past NDI 30/50', 'score past NDI 18/50', 'score NDI 10/50'],
  'ODI 22% today (38% on visit 2)': ['score ODI 22%', 'score past ODI 38%'],
  'Quads L 3+/5 at the first visit, 4/5 on Monday, 4+/5 today': ['strength past left quadriceps 3+/5', 'strength past left quadriceps 4/5', 'strength left quadriceps 4+/5'],
  'deltoid 4-/5 when we began, 4+/5 now': ['strength past deltoid 4-/5', 'strength deltoid 4+/5'],
  'Grip R 22 kg last session, 29 kg today': ['strength past right 22 kg', 'strength right 29 kg'],
  'R hip IR 20 in April, 32 today': ['rom past right hip internal rotation 20', 'rom right hip internal rotation 32'],
  'R shoulder abd 80 at initial, 110 visit 3, 140 today': ['rom past right shoulder abduction 80', 'rom past right shoulder abduction 110', 'rom right shoulder abduction 140'],
  'Neck rotation R 40 a fortnight ago, 62 now': ['rom past cervical spine right rotation 40', 'rom cervical spine right rotation 62'],
  'Knee ext -10 on day 1, -4 today': ['rom past knee extension -10', 'rom knee extension -4'],
  'Elbow extension lacked 20 in week 2, lacks 5 now': ['rom past elbow extension -20', 'rom elbow extension -5'],
  'cervical rotation 55 to the right, 70 to the left': ['rom cervical spine right rotation 55', 'rom cervical spine left rotation 70'],
  'Low back 3/10 today, 6/10 on Sunday': ['pain lumbar spine 3', 'pain past lumbar spine 6'],
  'Headache 4/10, 8/10 at the start of term': ['pain head 4', 'pain past head 8'],
  'Her elbow is a two out of ten, it was a seven when she first came': ['pain elbow 2', 'pain past elbow 7'],
  'LBP 4/10 worst 7': ['pain lumbar spine 4', 'pain lumbar spine 7'],
});

describeAs('values in the sentence behind', {
  'L quads going backwards. 4+/5 first visit, 4/5 last Thurs, 3/5 today': ['strength past left quadriceps 4+/5', 'strength past left quadriceps 4/5', 'strength left quadriceps 3/5'],
  'LEFS sent home. 44/80 in May, 58/80 now': ['score past LEFS 44/80', 'score LEFS 58/80'],
  'R knee flexion better. 95 on Monday, 110 today': ['rom past right knee flexion 95', 'rom right knee flexion 110'],
  'STM quads 10 min. 5 on Monday': ['technique during soft tissue mobilisation 10'],
});

describeAs('days that are not of the value', {
  'Pain 4/10 since last visit': ['pain 4'],
  'Pain 3/10, better than last week': ['pain 3'],
  'Fell 3 weeks ago, knee pain 6/10': ['screening trauma', 'pain knee 6'],
  'Pain 7/10 after netball on Saturday': ['pain 7'],
  'LBP, day 9: 3/10, first visit 6/10': ['pain lumbar spine 3', 'pain past lumbar spine 6'],
  'Initially 7/10, after treatment 3/10': ['pain 7', 'pain after 3'],
});

describeAs('degrees as they are dictated', {
  'R shoulder flexion one forty, abduction one ten': ['rom right shoulder flexion 140', 'rom right shoulder abduction 110'],
  'R shoulder flexion one sixty five': ['rom right shoulder flexion 165'],
  'booked at one thirty': [],
});

describeAs('values below the treatment', {
  'neck rot R 30\nMFR SCM\nend: 62, 2/10': ['rom cervical spine right rotation 30', 'technique during myofascial release', 'rom after cervical spine right rotation 62', 'pain after 2'],
  'neck rot R 30\nMFR SCM\nend: 4': ['rom cervical spine right rotation 30', 'technique during myofascial release', 'pain after 4'],
});

describeAs('days beside their values', {
  'LEFS: 30 (Jan) 41 (Mar) 55 (today)': ['score past LEFS 30', 'score past LEFS 41', 'score LEFS 55'],
  'R shoulder ER 25 (6/52 ago 10)': ['rom right shoulder external rotation 25', 'rom past right shoulder external rotation 10'],
  'neck rotation: R 60 / L 72 (R 45 / L 70 on the 4th)': ['rom cervical spine right rotation 60', 'rom cervical spine left rotation 72', 'rom past cervical spine right rotation 45', 'rom past cervical spine left rotation 70'],
  'Her SPADI has come down from 71 in June to 48': ['score past SPADI 71', 'score SPADI 48'],
  'Right grip 12 kg on 3/9, 19 kg on 17/9, 24 kg today': ['strength past right 12 kg', 'strength past right 19 kg', 'strength right 24 kg'],
  'SLR R 65, 40 a week ago': ['test right straight leg raise 65', 'test past right straight leg raise 40'],
  '1st visit pain 8/10. Today 4/10.': ['pain past 8', 'pain 4'],
  'Pain 3/10. Was 7/10 on Monday.': ['pain 3', 'pain past 7'],
  'Flexion 100 today. Tuesday 10.': ['rom flexion 100'],
  'Pain 2/10 this week, 5/10 the week before': ['pain 2', 'pain past 5'],
});
