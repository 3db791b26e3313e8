import { describeAs } from './told-facts.test-support.ts';

describeAs('techniques beside the consent to them', {
  'Tx (consent given for DN): dry needling R QL. MFR R glutes 10 min.': ['consent', 'technique during right dry needling', 'technique during right gluteal myofascial release 10'],
  'Treatment (needling consent signed)\n* DN L TFL': ['consent', 'technique during left dry needling'],
  'With her verbal consent I did soft tissue work through the neck for ten minutes.': ['consent', 'technique during cervical spine soft tissue mobilisation 10'],
  'Consent gained and manipulated C5.': ['consent', 'technique during cervical spine manipulation'],
  'Foot massage 20 min, she was happy with that plan.': ['technique during foot massage (unspecified) 20', 'consent'],
  'Risks of HVLA explained.': [],
  'Explained the risks (bruising, soreness) before cx manip; verbal consent.': ['consent'],
  'Verbal consent for cupping and massage.': ['consent'],
});

describeAs('techniques in a plan that tells what was done', {
  'S: stiff neck\nP: MFR neck 15 min, TrP release levator, mobs C3-4': ['technique during cervical spine myofascial release 15', 'technique during cervical spine trigger point release', 'technique during cervical spine joint mobilisation'],
  'S: stiff neck\nP: STM neck 10 min next visit, MET': [],
});

describeAs('each place of a list without times', {
  'Adj C4, T5, L SI.': ['technique during cervical spine manipulation', 'technique during thoracic spine manipulation', 'technique during left sacroiliac joint manipulation'],
  'Massage upper back + neck.': ['technique during thoracic spine massage (unspecified)', 'technique during cervical spine massage (unspecified)'],
  'Adj: T3-5 PA, L4 side posture, R SI': ['technique during thoracic spine manipulation', 'technique during lumbar spine manipulation', 'technique during right sacroiliac joint manipulation'],
  // One time is of all of them.
  'Tx: ice knee, ankle 10 min': ['technique during cold 10'],
  'Tx: MFR lats, QL': ['technique during myofascial release', 'technique during myofascial release'],
  'Tx\nGHJ mobs gr III L': ['technique during left shoulder joint mobilisation'],
});

describeAs('words of a treatment inside of others', {
  'Pins and needles in both little fingers on long rides.': ['screening tingling'],
  'Needles in both calves 10 min.': ['technique during both calf dry needling 10'],
});

describeAs('a side that is only compared with', {
  'Left thumb cooler than the right, tender over the snuffbox': ['palpation left wrist'],
  'L calf bigger than R, warm to touch': ['palpation left calf'],
});

describeAs('times and places behind other words', {
  'Rx: wax bath (heat) 8 min, tape': ['technique during heat 8', 'technique during taping'],
  'tx rt knee - us 5 min, patellar mobs': ['technique during right knee ultrasound 5', 'technique during right knee joint mobilisation'],
  'Come and see us 2 weeks after': ['next-visit after 14'],
  'Education given on hip precautions.': ['technique during hip education'],
  'Education re neutral wrist with her manager, 15 min': ['technique during wrist education 15'],
  'CC: mid back ache\nAdj: T4-6 PA, L5 side posture': ['technique during thoracic spine manipulation', 'technique during lumbar spine manipulation'],
  'Tape off.': [],
});

describeAs('exercise that took its time here', {
  'Tape L ankle 5 min\nbalance exs 5 min': ['technique during left ankle taping 5', 'technique during exercise 5'],
  'MFR L calf 5 min. Gym exercise 25 min (leg press, hops).': ['technique during left calf myofascial release 5', 'technique during exercise 25'],
  'Tx: ice L knee 10 min\nquads sets + step ups supervised 15 min': ['technique during left knee cold 10', 'technique during exercise 15'],
  'MFR L calf 5 min\nExercise bike 20 min daily': ['technique during left calf myofascial release 5', 'homework'],
  'MFR L calf 5 min. Home: exercise bike 20 min': ['technique during left calf myofascial release 5', 'homework'],
});

describeAs('techniques that only say when something else was, or that find something out', {
  'Tx: wrist mobs gr II\nAfter mobs: L wrist ext 50': ['technique during wrist joint mobilisation', 'rom after left wrist extension 50'],
  'O: R calf tight. Consent re-confirmed prior to adjusting': ['palpation right calf', 'consent'],
  // With more said of it, it was done then.
  'Tx: heat 10 min. After MFR L pec 8 min': ['technique during heat 10', 'technique during left myofascial release 8'],
  'O: springing ribs 4-6 R painful': [],
  'Tx (45 min appt): TrP release R UT': ['technique during right trigger point release'],
  'Tx: shockwave R heel 2000 shots': ['technique during right heel shockwave'],
  'No massage to L shin (skin tear)': ['technique absent during left lower leg massage (unspecified)'],
  'I did not manipulate or massage his neck': ['technique absent during cervical spine manipulation', 'technique absent during cervical spine massage (unspecified)'],
  'Dx: plantar fasciopathy\nSTM R calf 8 min\nDN R soleus': ['technique during right calf soft tissue mobilisation 8', 'technique during right dry needling'],
});

describeAs('treatments told below others, and those of another day', {
  'DT neck 20 min\ntrigger pts L UT\nhot pack 5 min': ['technique during cervical spine deep tissue 20', 'technique during left trigger point release', 'technique during heat 5'],
  'DT neck 20 min\nTrPs L UT tender': ['technique during cervical spine deep tissue 20', 'palpation left', 'palpation left'],
  'Plan: needle glutes nxt time if still sore': [],
  'Discuss shockwave next time': [],
});

describeAs('treatments under a reassessment, and what a plan finds not indicated', {
  'Re: Hip flex R 105. STM & DN glutes R': ['rom after right hip flexion 105', 'technique during right gluteal soft tissue mobilisation', 'technique during right gluteal dry needling'],
  'Plan: U/S not indicated': [],
  'Tx: STM calf 5 min. US not done': ['technique during calf soft tissue mobilisation 5', 'technique absent during ultrasound'],
});
