import { describeAs } from './told-facts.test-support.ts';

describeAs('times of techniques without a unit', {
  'R elbow 5/10. PA mobs radial head gr III 4 / CFM CEO 6 / STM forearm 12': ['pain right elbow 5', 'technique during elbow joint mobilisation 4', 'technique during elbow cross-friction 6', 'technique during forearm soft tissue mobilisation 12'],
  'Tx: swedish upper body quiet 45, hot towels 5': ['technique during swedish 45', 'technique during heat 5'],
  '20 DTM L hamstring, 6 cupping L/S.': ['technique during left hamstring deep tissue 20', 'technique during lumbar spine cupping 6'],
  'forearm IASTM 8 L, MWM ER 5.': ['technique during left forearm instrument-assisted 8', 'technique during left forearm mobilisation with movement 5'],
  'TrP glute min L 6, piriformis TrP 5.': ['technique during left gluteal trigger point release 6', 'technique during left gluteal trigger point release 5'],
  '15 mins trigger point levator': ['technique during trigger point release 15'],
  'I treated the left quads and hip flexors with myofascial release for 12 minutes.': ['technique during left myofascial release 12'],
  'mobs C5/6 gr IV, 3 min': ['technique during cervical spine joint mobilisation 3'],
  'dry needling VL 3 needles, 2 kinesio tape': ['technique during dry needling', 'technique during taping'],
  'Tx: MFR adductors, pain 3': ['technique during myofascial release', 'pain 3'],
  'R hip flex 95. STM TFL 10. flex 105': ['rom right hip flexion 95', 'technique during soft tissue mobilisation 10', 'rom after right hip flexion 105'],
  'DT ES x3, MET hamstrings 3 reps': ['technique during deep tissue', 'technique during hamstring muscle energy technique'],
});

describeAs('one technique for a list of places, and said again', {
  'Tx: STM quads + ITB 20': ['technique during soft tissue mobilisation 20'],
  'DTM lats/QL both sides 30': ['technique during both deep tissue 30'],
  'MFR R pec, lats 10 min': ['technique during right myofascial release 10'],
  'STM lats 10 min, pec minor 8 min': ['technique during soft tissue mobilisation 10', 'technique during soft tissue mobilisation 8'],
  'sub occ release (MFR) 6': ['technique during myofascial release 6'],
  'MWM lat glide L 6': ['technique during left mobilisation with movement 6'],
  'joint mobs tib post glide 5, heat 10': ['technique during joint mobilisation 5', 'technique during heat 10'],
});

describeAs('what was not done', {
  'cups declined. MFR 10 min.': ['technique absent during cupping', 'technique during myofascial release 10'],
  'Effleurage 10. No massage to the site, no thrust.': ['technique during effleurage 10', 'technique absent during massage (unspecified)', 'technique absent during manipulation'],
  'ultrasound aborted': ['technique absent during ultrasound'],
  'P: STM UT 10, cups T/S 6. Re: 2/10': ['technique during soft tissue mobilisation 10', 'technique during thoracic spine cupping 6', 'pain after 2'],
  'P: MFR QL 10 min next visit': [],
  'Tx: STM 20\nP: MFR 15 weekly': ['technique during soft tissue mobilisation 20', 'frequency after'],
});
