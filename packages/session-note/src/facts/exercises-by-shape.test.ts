/** Exercises done, by their sets, their load or the list they stand in; what is for home, only counted or limited is none. */
import { describeAs } from './told-facts.test-support.ts';

const exercise = 'technique during exercise';

describeAs('exercises done', {
  'Rx: hex bar lift 3x8 @ 40kg, leg press 3x10 @ 60 kg\nHEP: wall sits 3x30s': [exercise, exercise, 'homework after'],
  'Session:\n- hex bar lift 3x8\n- sit to stand x8\n- sled push\nHome: walk 20 min daily': [exercise, exercise, exercise, 'homework after'],
  'Calf 4/10. STM calf 10. Did bridges x10 then. Bridges x12 nightly': ['pain calf 4', 'technique during calf soft tissue mobilisation 10', exercise, 'homework'],
  'Treatment:\nSTM calf 10\nexs - SLR, mini squats in dept\nHEP: SLR tds': ['technique during calf soft tissue mobilisation 10', exercise, exercise, 'homework after'],
  'O: knee flex 100\nPt performed cane lifts 2x10, wall slides 3x10. Tolerated well.': ['rom knee flexion 100', exercise, exercise],
  'Supervised: treadmill 10 min, step ups 3x10, Bosu balance': [`${exercise} 10`, exercise, exercise],
  'Tx: step ups 20 cm x10, Nordic lowers skipped': [exercise, 'technique absent during exercise'],
});

describeAs('no exercises done', {
  'Treatment: nails x10, callus L hallux': [],
  'Tx: STM calf 10. Max lift 10 kg': ['technique during calf soft tissue mobilisation 10'],
  'Tx:\nSTM calf 10\nclams 3x10 bd': ['technique during calf soft tissue mobilisation 10', 'homework after'],
  'O: knee flex 100\nPt did well. Did HEP x2': ['rom knee flexion 100'],
  'S: Gym 3x/wk, leg press 3x10 @ 80 kg': [],
});

describeAs('techniques left out', {
  'O/E calf tender. Not massaged.': ['palpation calf', 'technique absent during massage (unspecified)'],
  'Swedish 60 min, no deep work': ['technique during swedish 60', 'technique absent during deep tissue'],
});

describeAs('next visits', {
  'Swedish full body 60 min, back 4 wks, paid cash': ['technique during whole body swedish 60', 'next-visit 28'],
  'STM calf 10.\nReturn in two to three weeks': ['technique during calf soft tissue mobilisation 10', 'next-visit 14'],
  'STM calf 10.\nrv 4-6/52': ['technique during calf soft tissue mobilisation 10', 'next-visit 28'],
  'STM calf 10. Back 4 wks sore now': ['technique during calf soft tissue mobilisation 10'],
});
