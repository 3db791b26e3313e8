import { describeAs } from './told-facts.test-support.ts';

describeAs('ratings in the fields of a form', {
  'Pain now (0-10): 6\nWorst: 8   Best: 3': ['pain 6', 'pain 8', 'pain 3'],
  'Pain (/10): 5': ['pain 5'],
  'Pain today (0 to 10): 7. At rest: 2': ['pain 7', 'pain 2'],
  'Current pain (out of 10): 4': ['pain 4'],
  'Pain scale (0-10)': [],
  'Sleep (0-10): 6': [],
  'Worst: 8': [],
  'Pain now [ 4 ] worst [ 7 ]': ['pain 4', 'pain 7'],
  'Pain [6]  best [2]  worst [9]': ['pain 6', 'pain 2', 'pain 9'],
  'Worst [ 8 ]': [],
  'Pain 4/10. Lifting: 8 kg': ['pain 4'],
  'Pain 4/10. Session: 3': ['pain 4'],
});

describeAs('names in capitals in a column of their own', {
  'AIM   back on court for finals\nR/V   4 days, then 2x weekly for 3 wks': ['goal', 'next-visit 4', 'frequency'],
  'GOAL  run again\nRTC   4 days': ['goal', 'next-visit 4'],
  'AIM   back on court\nLEFS  31/80': ['goal', 'score LEFS 31/80'],
  'HEP   clams\nNEXT  2 wks': ['homework', 'next-visit 14'],
  'GOAL\nrun again': ['goal'],
});

describeAs('sides and places in short', {
  'Thigh thrust neg R L': ['test both thigh thrust negative'],
  'Kemp + L and R': ['test both kemp positive'],
  'R + L heel pain 5/10': ['pain both heel 5'],
  'Slump R + L -': ['test right slump positive', 'test left slump negative'],
  'C rot L 75 R 72': ['rom cervical spine left rotation 75', 'rom cervical spine right rotation 72'],
  'T ext 20': ['rom thoracic spine extension 20'],
  'L flex 40': ['rom left flexion 40'],
  'rot R 55. STM UT 15. rot 70': ['rom right rotation 55', 'technique during soft tissue mobilisation 15', 'rom after right rotation 70'],
  'rot R 55 L 60. STM UT 15. rot 70': ['rom right rotation 55', 'rom left rotation 60', 'technique during soft tissue mobilisation 15', 'rom rotation 70'],
});

describeAs('a test whose result is all of the next item', {
  'Lachman soft, neg': ['test lachman negative'],
  'Flexion-rotation 42/44, negative': ['test flexion rotation negative'],
  'Tandem gait poor': ['test tandem gait positive'],
  'Compression + tape': ['technique during taping'],
  'Lachman pending, GP told': [],
});

describeAs('what is denied, unchanged or over', {
  'No change in bladder, bowels or saddle area': ['screening absent bladder change', 'screening absent bowel change', 'screening absent saddle numbness'],
  'Saddle feels normal': ['screening absent saddle numbness'],
  'Doesn\'t wake with it': ['screening absent night pain'],
  'Her weight hasn\'t changed': ['screening absent weight loss'],
  'No knock, no twist': ['screening absent trauma'],
  'In 2015 he had a foot drop': ['screening past foot drop'],
  'Breast cancer, 2018': ['screening past history of cancer'],
  'On prednisolone since 2021': ['screening steroid use'],
  'Twist the towel': [],
  'Dizzy since 2021': ['screening dizziness'],
});

describeAs('visits and goals', {
  'Rebooked for 3/52.': ['next-visit 21'],
  'Weekly for 3/52.': ['frequency'],
  'Pain 4/10. STM 10. Fewer than 2 nights a week': ['pain 4', 'technique during soft tissue mobilisation 10'],
  'Goal 10k in under an hour': ['goal'],
  'Goal: flexion 120': ['goal'],
});

describeAs('answers in boxes', {
  '[ ] fever\n[x] night sweats\n[ ] weight loss': ['screening night sweats'],
  'HEP:\n[ ] chin tucks 10x 2/day\n[x] pec stretch 30 s': ['homework', 'homework'],
  'Fever [N] Weight loss [N]': ['screening absent fever', 'screening absent weight loss'],
  'Bladder/bowel [N]  Cancer hx [ N ]': ['screening absent bladder change', 'screening absent bowel change', 'screening absent history of cancer'],
  'Fever [Y] night pain [no]': ['screening fever', 'screening absent night pain'],
  'Fever [x] Weight loss [ ] Cancer hx [ ]': ['screening fever'],
  'Screen: [ ] fever [x] weight loss [ ] night sweats': ['screening weight loss'],
  'Night sweats [✗] fever [✓]': ['screening absent night sweats', 'screening fever'],
});

describeAs('tests that are called by what they find', {
  'Hoffmann neg, no clonus.': ['test hoffmann negative', 'test clonus negative'],
  'Reflexes brisk. No ankle clonus': ['test reflexes positive', 'test clonus negative'],
  'Sulcus 0': ['test sulcus negative'],
  'No clonus testing today': ['test absent clonus'],
});

describeAs('the time of the visit in the last item', {
  'STM UT 10 min. One more visit, in 4 days.': ['technique during soft tissue mobilisation 10', 'next-visit 4'],
  'Plan: film the serve next session, in 10 days': ['next-visit 10'],
  'Had a session, in 10 days it came back.': [],
});
