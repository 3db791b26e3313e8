import { describeAs } from './told-facts.test-support.ts';

describeAs('techniques without a place of their own, on the one that stands before them', {
  'Rx: DTM L levator 8 min, MFR scalenes, cupping': ['technique during left deep tissue 8', 'technique during left myofascial release', 'technique during left cupping'],
  'Tx: STM R elbow 6 min, MWM 3x8, tape': ['technique during right elbow soft tissue mobilisation 6', 'technique during right elbow mobilisation with movement', 'technique during right elbow taping'],
  'Tx: L wrist MWM 3x10, frictions TFCC': ['technique during left wrist mobilisation with movement', 'technique during left wrist cross-friction'],
  'tx rt ankle - ice pack 8 min, talar mobs': ['technique during right ankle cold 8', 'technique during right ankle joint mobilisation'],
  'Hands on R hip: STM 5 min, long axis distraction': ['technique during right hip soft tissue mobilisation 5', 'technique during right hip joint mobilisation'],
  '10.20 Ana - L wrist 3/10, petrissage 8 min': ['pain left wrist 3', 'technique during left wrist petrissage 8'],
  'STM to both calves 8 minutes, then myofascial release of the soleus': ['technique during both calf soft tissue mobilisation 8', 'technique during both calf myofascial release'],
  'Tx: MFR neck 10 min, TrP release levator, mobs T4': ['technique during cervical spine myofascial release 10', 'technique during cervical spine trigger point release', 'technique during thoracic spine joint mobilisation'],
  'Tx: STM L calf 10 min, MWM R ankle': ['technique during left calf soft tissue mobilisation 10', 'technique during right ankle mobilisation with movement'],
  // The side goes on to another joint of a limb, and not to the spine; both sides stay where they are.
  'Tx: STM R calf 10 min, heat lumbar 5 min': ['technique during right calf soft tissue mobilisation 10', 'technique during lumbar spine heat 5'],
  'Tx: STM both calves 10 min, MWM ankle': ['technique during both calf soft tissue mobilisation 10', 'technique during ankle mobilisation with movement'],
});

describeAs('nothing that goes on to another sentence or line, to what is general, or to what was refused', {
  'Tx: STM L calf 10 min. Taping': ['technique during left calf soft tissue mobilisation 10', 'technique during taping'],
  'Tx: STM L calf 10 min\ntaping': ['technique during left calf soft tissue mobilisation 10', 'technique during taping'],
  'Tx: STM L glutes 10 min, gentle cranial 5 min, education re sleep': ['technique during left gluteal soft tissue mobilisation 10', 'technique during craniosacral 5', 'technique during education'],
  'MLD L arm 30 min and no cupping': ['technique during left upper arm lymphatic drainage 30', 'technique absent during cupping'],
  'Tx: STM neck 10 min, effleurage legs 10 min': ['technique during cervical spine soft tissue mobilisation 10', 'technique during effleurage 10'],
  'full body 60, MFR scalenes': ['technique during whole body massage (unspecified) 60', 'technique during myofascial release'],
  'neck 4/10 to 1/10 after 20 min deep tissue': ['pain cervical spine 4', 'pain after cervical spine 1', 'technique during deep tissue 20'],
});

describeAs('places that techniques share, or that share a word with their names', {
  'Effleurage + petrissage both calves': ['technique during both calf effleurage', 'technique during both calf petrissage'],
  'Tx: effleurage, petrissage and STM both calves': ['technique during both calf effleurage', 'technique during both calf petrissage', 'technique during both calf soft tissue mobilisation'],
  // A comma alone shares nothing, and a heat pack is put where it is put.
  'Tx: MLD, STM both calves': ['technique during lymphatic drainage', 'technique during both calf soft tissue mobilisation'],
  'Tx: heat and STM R calf': ['technique during heat', 'technique during right calf soft tissue mobilisation'],
  'Tx: R shoulder joint mobs gr II': ['technique during right shoulder joint mobilisation'],
  'Tx: cervical rotation mobs gr III': ['technique during cervical spine joint mobilisation'],
  'Tx: R thrust at L3': ['technique during right lumbar spine manipulation'],
  'Tx: TrP release L UT and levator. MFR lats': ['technique during left trigger point release', 'technique during left trigger point release', 'technique during myofascial release'],
  'Tx: STM both calves, heel wedge fitted R': ['technique during both calf soft tissue mobilisation'],
  'Then deep tissue to the low back for ten minutes and cross frictions at the right elbow': ['technique during lumbar spine deep tissue 10', 'technique during right elbow cross-friction'],
});

describeAs('places and times behind a sign, and numbers that are no time', {
  '75 min relaxation massage, full body': ['technique during whole body relaxation massage 75'],
  'Tx: US, L knee 5 min': ['technique during left knee ultrasound 5'],
  // Of the place something else is said.
  'Tx: US, L knee flexion 100': ['technique during ultrasound', 'rom left knee flexion 100'],
  'Cupping along R ITB, 5 cups, 8 min': ['technique during right cupping 8'],
  'Rx: 1) STM L calf 2) acupuncture LI4, LI11 R': ['technique during left calf soft tissue mobilisation', 'technique during left calf dry needling'],
  'Tx: R shoulder (posterior glides, grade III)': ['technique during right shoulder joint mobilisation'],
  'Tx: mobilised 1st MTP L gr 2': ['technique during left foot joint mobilisation'],
});

describeAs('a place before a direction, and minutes of each of several', {
  'Tx: R patella medial glide 3 x 30 s': ['technique during right knee joint mobilisation'],
  'IASTM R achilles x 5 min & R plantar fascia x 3 min': ['technique during right instrument-assisted 5', 'technique during right instrument-assisted 3'],
  'Tx: myofascial cupping L lats 6 min': ['technique during left cupping 6'],
  'Tx: US 5 min w heat to neck': ['technique during ultrasound 5', 'technique during cervical spine heat'],
});
