import { describeAs } from './told-facts.test-support.ts';

describeAs('grades of strength under the name of their scale', {
  'MMT\nbiceps L 5 R 4\ntriceps L 5 R 4-': ['strength left biceps 5', 'strength right biceps 4', 'strength left triceps 5', 'strength right triceps 4-'],
  'Oxford: glute max 3, quads 4': ['strength gluteus maximus 3', 'strength quadriceps 4'],
  'Power: hip flexion 4+, knee ext 5': ['strength hip flexion 4+', 'strength knee extension 5'],
  'knee ext 5': ['rom knee extension 5'],
  'MMT: bridges x 20, plank 40 s': ['homework', 'homework'],
  'MMT: quads 4 kg': ['strength quadriceps 4 kg'],
});

describeAs('grades before what they are of', {
  '4/5 strength in right shoulder abduction': ['strength right shoulder abduction 4/5'],
  'MRC grade 3/5 wrist extensors left; 5/5 right': ['strength left wrist extension 3/5', 'strength right wrist extension 5/5'],
  '5/5 deltoid, 4/5 biceps': ['strength deltoid 5/5', 'strength biceps 4/5'],
  'Power 4/5, quads 5/5': ['strength 4/5', 'strength quadriceps 5/5'],
});

describeAs('what a strength is of', {
  'R hip abd: glute med 4/5': ['strength right hip abduction gluteus medius 4/5'],
  'L glute med 4-/5': ['strength left gluteus medius 4-/5'],
  'adductors L 4/5': ['strength left adductors 4/5'],
  'hip abductors L 4/5': ['strength left hip abduction 4/5'],
  'Eversion power 3/5 today; 5/5 at last visit': ['strength ankle eversion 3/5', 'strength past ankle eversion 5/5'],
  'L ER 12 kg, R ER 15 kg (HHD)': ['strength left external rotation 12 kg', 'strength right external rotation 15 kg'],
  'HEP: R ER 2 kg 3x12': ['homework'],
});

describeAs('measures told in prose, and what goes with them', {
  'At the end the neck rotated 60 degrees to the left': ['rom after cervical spine left rotation 60'],
  'Neck R rotation unchanged at 55': ['rom cervical spine right rotation 55'],
  'L wrist 4/10 with typing, nil at rest': ['pain left wrist 4', 'pain absent left wrist'],
  'Re: abd 120 (was 95)': ['rom after abduction 120', 'rom past abduction 95'],
});

describeAs('grades that are shared by what is joined', {
  'Strength: IR/ER 4/5 L': ['strength left internal rotation 4/5', 'strength left external rotation 4/5'],
  'R quads and deltoid 5/5': ['strength right quadriceps 5/5', 'strength right deltoid 5/5'],
  // What hurts in a movement, and another that is measured.
  'Pain on abduction, ER 4/5': ['strength external rotation 4/5'],
  'Hamstrings 5/5, deltoid 4/5': ['strength hamstring hamstrings 5/5', 'strength deltoid 4/5'],
});
