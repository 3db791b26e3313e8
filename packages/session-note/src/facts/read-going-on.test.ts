import { describeAs } from './told-facts.test-support.ts';

describeAs('what goes on from what was said before', {
  'Neck rot R 40→50. L 45→58.': ['rom cervical spine right rotation 40', 'rom after cervical spine right rotation 50', 'rom cervical spine left rotation 45', 'rom after cervical spine left rotation 58'],
  'R knee flex 110. L 4/10': ['rom right knee flexion 110', 'pain left 4'],
  'Elbow. Grip R 30 kg L 24 kg, pain 3/10': ['strength right 30 kg', 'strength left 24 kg', 'pain 3'],
  'Lx SF L 20, pain 2/10': ['rom lumbar spine left side flexion 20', 'pain lumbar spine 2'],
  'Lx flex fingertips to knee, ext 10': ['rom lumbar spine extension 10'],
  'R shoulder ER 30 (L 75)': ['rom right shoulder external rotation 30', 'rom left shoulder external rotation 75'],
  'hip pain 6 → 3/10 since last visit': ['pain past hip 6', 'pain hip 3'],
  'shin 4/10 after 6 k': ['pain lower leg 4'],
  '7/10 cramp R hamstring': ['pain right hamstring 7'],
  'Nausea 4/10, bloating 5/10': ['screening nausea'],
});

describeAs('titles, lists and what was shown', {
  'relaxation 75 lavender oil': ['technique during relaxation massage 75'],
  'L hip 3/10. Cups glutes 6, wax 10.': ['pain left hip 3', 'technique during gluteal cupping 6', 'technique during gluteal heat 10'],
  'I spent ten minutes on the left calf and soleus with myofascial release': ['technique during left calf myofascial release 10'],
  'L hip 3/10. STM wrist ext 8.': ['pain left hip 3', 'technique during wrist soft tissue mobilisation 8'],
  'Back 5. Swedish 60. All 2 after.': ['pain 5', 'technique during swedish 60', 'pain after 2'],
  'STM 10. Glute bridge shown.': ['technique during soft tissue mobilisation 10', 'homework'],
  'STM 10. Band rows w/ red band 2x10, no throwing this wk, bike ok': ['technique during soft tissue mobilisation 10', 'homework', 'homework', 'homework'],
  'hip long axis distraction 4': ['technique during hip joint mobilisation 4'],
  'NAGs C3-4 5': ['technique during cervical spine mobilisation with movement 5'],
});

describeAs('answers and permissions beside them', {
  'Consent: written, declined abdo work': ['consent', 'consent absent'],
  'Surgeon ok\'d scar work': [],
  'Dizzy? not now': ['screening absent dizziness'],
  'Wants to dance without numbness': ['goal'],
  'fingers tingly': ['screening tingling'],
});

describeAs('what is over and came right', {
  'He had a headache and vertigo on the day, both of which had settled by Sunday.': ['screening past headache', 'screening past dizziness'],
  'In 2012 she was dizzy and had a fever, she mended.': ['screening past dizziness', 'screening past fever'],
  'Dizzy in 2012, now dizzy again': ['screening past dizziness', 'screening dizziness'],
  'Bladder and bowel normal': ['screening absent bladder change', 'screening absent bowel change'],
});

describeAs('answers of general health in other words', {
  'Bladder, bowels and saddle sensation are all normal.': ['screening absent bladder change', 'screening absent bowel change', 'screening absent saddle numbness'],
  'Had the R hip replaced three weeks ago': ['screening recent surgery'],
  'Not been laid up': ['screening absent immobilisation'],
  'Hip 3/10, worse nights': ['pain hip 3', 'screening night pain'],
  'He trips on the kerb': ['screening gait disturbance'],
  'Feels well in herself': ['screening absent unwell'],
  // Near to them.
  'R knee replaced in 2015': [],
  'Signed the pregnancy consent': ['consent'],
  'Denied: trauma; fever; chills': ['screening absent trauma', 'screening absent fever', 'screening absent chills'],
});
