import { describeAs } from './told-facts.test-support.ts';

describeAs('muscles called by what they move', {
  'ankle evertors 4/5': ['strength ankle eversion 4/5'],
  'elbow flexors R 5/5': ['strength right elbow flexion 5/5'],
  'hip abductors L 4/5, R 5/5': ['strength left hip abduction 4/5', 'strength right hip abduction 5/5'],
  'shoulder external rotators 4/5 R': ['strength right shoulder external rotation 4/5'],
  'finger extensors 4/5': ['strength finger extension 4/5'],
  'tender wrist flexors': ['palpation'],
});

describeAs('parts in short', {
  'HS L 4/5, R 5/5': ['strength left hamstring 4/5', 'strength right hamstring 5/5'],
  'L sh ER 30': ['rom left shoulder external rotation 30'],
  'Neck turned 60 to the right, 48 to the left': ['rom cervical spine right rotation 60', 'rom cervical spine left rotation 48'],
  'mouth opening 41 mm, 33 mm last visit': ['rom opening 41', 'rom past opening 33'],
});

describeAs('where it is felt', {
  'Tender traps, levator, rhomboids both sides': ['palpation both', 'palpation both', 'palpation both'],
  'R multifidus spasm L4/5': ['palpation right lumbar spine'],
  'L paraspinals tender T6-8': ['palpation left thoracic spine'],
  'thumb leaves a dent over both shins': ['palpation both lower leg'],
  'sore when pressed over the SIJ': ['palpation sacroiliac joint'],
  'hurts under my thumb at the L greater trochanter': ['palpation left hip'],
  'traps +++ R': ['palpation right'],
  'Traps, levator guarding both sides': ['palpation both', 'palpation both'],
  'soft swelling 3rd MTP both feet': ['palpation both foot'],
  'Has mild swelling in the evenings': ['screening joint swelling'],
  'since yesterday the L wrist is hot, red': ['palpation left wrist', 'palpation left wrist'],
  'MFR traps ++': ['technique during myofascial release'],
});

describeAs('what came out of a test', {
  '6 beats clonus': ['test clonus positive'],
  '3 beats of clonus L': ['test left clonus positive'],
  'plantars down': ['test babinski negative'],
  'Schober 2.5 cm, reduced': ['test schober positive'],
  'Schober 4 cm normal': ['test schober negative'],
  'PIT –': ['test prone instability negative'],
  'Thessaly 20° + Lachman firm, neg': ['test thessaly positive', 'test lachman negative'],
  'Reflexes brisk-normal, symmetrical': ['test reflexes negative'],
  'reflexes 2+ and equal': ['test reflexes negative'],
  'tandem gait veers left': ['test left tandem gait positive'],
  'SLR R up to 70': ['test right straight leg raise 70'],
});
