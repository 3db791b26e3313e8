import { describeAs } from './told-facts.test-support.ts';

describeAs('what goes on with a list of things to do', {
  'P - tyler twist 3x15, grip the rail less, no overhead work 1/52; 2/52': ['homework', 'homework', 'homework', 'next-visit 14'],
  'STM glutes 10. cat cow 10 am/pm, walk after dinner. no tackling yet.': ['technique during gluteal soft tissue mobilisation 10', 'homework', 'homework', 'homework'],
  'Plan: keep on with step-ups 2x10 and the bike 15 min daily, add clams x12.': ['homework', 'homework', 'homework'],
  'Told her: keep moving, heat at home, no soft couch over 20 mins.': ['homework', 'homework', 'homework'],
  'HEP: sleeper stretch 3x30 sec / serratus punches 2x15 / no press ups': ['homework', 'homework', 'homework'],
  'Soft food this week. No running till Sunday': ['homework', 'homework'],
  "She'll keep up the pulley & towel slides morning and night": ['homework', 'homework'],
});

describeAs('what is none of a list of things to do', {
  'P: clams x10. Sleep: broken': ['homework'],
  'Clams x10. No swelling, no locking. Client happy': ['homework', 'screening absent joint swelling', 'mood'],
  'P: clams x10, see GP, every 2 weeks': ['homework', 'frequency'],
  'No change in vision, no clicking': ['screening absent diplopia'],
});

describeAs('headings of one letter below a treatment', {
  'T: STM glutes\nR: hip IR L 32\nH: couch stretch 2 x 1 min\nN: 3 wks': ['technique during gluteal soft tissue mobilisation', 'rom after left hip internal rotation 32', 'homework after', 'next-visit after 21'],
  'Hip IR\nR: 30\nL: 45': [],
});

describeAs('how often and when', {
  'Sees me on the first Friday of each month': ['frequency'],
  'Plan of care: 2x/wk x 6 wks': ['frequency'],
  'P: daily Mon-Fri for two weeks': ['frequency'],
  'STM neck. 2/7 then weekly': ['technique during cervical spine soft tissue mobilisation', 'next-visit 2', 'frequency'],
  'STM neck. Mon arvo': ['technique during cervical spine soft tissue mobilisation', 'next-visit'],
});

describeAs('how somebody is', {
  'Happier than last time': ['mood'],
  'Softer in herself': ['mood'],
  'Took an interest in the exercises himself': [],
});
