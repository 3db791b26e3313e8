import { describeAs } from './told-facts.test-support.ts';

const treated = 'L hip pain 4/10. STM 20. ';
const read = ['pain left hip 4', 'technique during soft tissue mobilisation 20'];

describeAs('exercises, orders and aids below a treatment', {
  [`${treated}Clam 2x12, hinge w/ dowel 8x, hands off the phone in bed`]: [...read, 'homework', 'homework', 'homework'],
  [`${treated}HEP 1) pigeon stretch before bed 2) ball roll 3 min 3) bridges on a step alt days`]: [...read, 'homework', 'homework', 'homework'],
  [`${treated}Golfer series nightly; scar circles 2 min.`]: [...read, 'homework', 'homework'],
  [`${treated}No sprints for 1/52.`]: [...read, 'homework'],
  [`${treated}Skip the hills until Saturday`]: [...read, 'homework'],
  [`${treated}Gentle swim three times a week.`]: [...read, 'homework'],
  [`${treated}Desk: monitor at eye level; footrest`]: [...read, 'homework', 'homework'],
  [`${treated}Stay off the ladder, walk little & often.`]: [...read, 'homework', 'homework'],
  [`${treated}Heel pads, break every half hour.`]: [...read, 'homework', 'homework'],
  [`${treated}Never carry him on the left hip`]: [...read, 'homework'],
  [`${treated}Told her laptop up.`]: [...read, 'homework'],
  [`${treated}Camel stretch 8 slow.`]: [...read, 'homework'],
});

describeAs('what is no exercise', {
  [`${treated}Fell asleep on the table. Paid cash.`]: read,
  [`${treated}Works nights.`]: read,
  [`${treated}Told him this pattern is not muscular`]: read,
  [`${treated}Swims twice a week`]: read,
  [`${treated}No reaction.`]: read,
  [`${treated}Ibuprofen nightly`]: read,
  'She walks the dog twice a week and no stairs till noon': [],
  'thigh thrust -, compression -': ['test thigh thrust negative', 'test sacroiliac compression negative'],
  'HEP: bridges 2x10. His goal is the derby on the 4th. I\'d like her weekly for two weeks': ['homework', 'goal', 'frequency'],
});

describeAs('visits in few words', {
  [`${treated}4/52, sooner if worse`]: [...read, 'next-visit 28'],
  [`${treated}3 weeks again, then monthly.`]: [...read, 'next-visit 21', 'frequency'],
  [`${treated}Wed again then discharge`]: [...read, 'next-visit'],
  [`${treated}Same with him tmrw`]: [...read, 'next-visit 1'],
  [`${treated}mthly`]: [...read, 'frequency'],
  [`${treated}Daily until Sat.`]: [...read, 'frequency'],
  'PCP appt Tues': [],
  '2/52 of pain on stairs': [],
});

describeAs('answers in few words', {
  'No b&b, no saddle': ['screening absent bladder change', 'screening absent bowel change', 'screening absent saddle numbness'],
  'Chin feels numb': ['screening facial numbness'],
  'numb when wiping': ['screening saddle numbness'],
  'numb toes': ['screening numbness'],
  '28/40, G1': ['screening pregnancy'],
  'LEFS 28/40': ['score LEFS 28/40'],
  'Down 5 kg, no diet': ['screening weight loss'],
  'stiff until 11': ['screening morning stiffness'],
  'His brother has lupus': ['screening other-person family history'],
  'has lupus': [],
  'no numb/ting': ['screening absent numbness', 'screening absent tingling'],
  'Tx: MLD 30\nNo rash, no fever.': ['technique during lymphatic drainage 30', 'screening absent after fever'],
  'Tx: MLD 30, no dizziness after': ['technique during lymphatic drainage 30'],
  'O: Tx rot R 40. No fever': ['rom thoracic spine right rotation 40', 'screening absent fever'],
});

describeAs('consent, mood and aims in few words', {
  'glute work okd': ['consent'],
  'dad signed for her': ['consent'],
  'Consent form signed, risks gone over': ['consent'],
  'Frightened.': ['mood'],
  'Worries easily': ['mood'],
  'stress leak since bub': [],
  'What he wants is to lift his grandson': ['goal'],
});
