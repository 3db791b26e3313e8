import { describe, expect, test } from 'vitest';
import { createNoteReader } from '../reading/create-note-reader.ts';
import { describeAs } from './told-facts.test-support.ts';

describeAs('what is measured again behind a treatment', {
  'Neck 4/10. Post-adj: neck 1/10. Cervical rotation R 80.': ['pain cervical spine 4', 'pain after cervical spine 1', 'rom after cervical spine right rotation 80'],
  'L shoulder abd 120. Cupping traps. L shoulder abd 135': ['rom left shoulder abduction 120', 'technique during cupping', 'rom after left shoulder abduction 135'],
  'R knee pain 6/10. MFR quads 10 min. 3/10': ['pain right knee 6', 'technique during myofascial release 10', 'pain after 3'],
  'R knee pain 3/10. MFR quads 10 min. Pain at night 6/10': ['pain right knee 3', 'technique during myofascial release 10', 'pain 6'],
  'S: neck pain 6/10, had MFR last time\nO: rot R 40': ['pain cervical spine 6', 'rom cervical spine right rotation 40'],
});

describeAs('ratings without a scale', {
  'OA both knees. Knee R 6 L 5.': ['pain right knee 6', 'pain left knee 5'],
  'shoulders dull 4, cups 10. 2 leaving': ['pain shoulder 4', 'technique during shoulder cupping 10', 'pain after 2'],
  'neck sore. Pain now 5/10, evenings 8.': ['pain 5', 'pain 8'],
  'shoulders. usual. 5 to 3. likes quiet.': ['pain 5', 'pain after 3'],
  'stiff L/S, 4. MET.': ['pain lumbar spine 4', 'technique during muscle energy technique'],
  'Back 3 today, was 6.': ['pain 3', 'pain past 6'],
  'LBP 4/10 (last 7/10)': ['pain lumbar spine 4', 'pain past lumbar spine 7'],
  'She has 2 dogs and hip trouble for 3 yrs. Knee x-ray 2 weeks ago': [],
  'fractured finger 3. L4 5': [],
});

describeAs('exercises and advice without a heading', {
  'pain stairs 3/10. VMO step down 3x10, clam w band.': ['pain 3', 'homework', 'homework'],
  'SLR 60 R → 70. slider 2x15.': ['test right straight leg raise 60', 'test after right straight leg raise 70', 'homework'],
  'Soft tissue + heat. pelvic tilt x10.': ['technique during soft tissue mobilisation', 'technique during heat', 'homework'],
  'MFR traps 30. post 3. doorway stretch.': ['technique during myofascial release 30', 'pain after 3', 'homework'],
  'Adv: heat, walking, avoid sitting > 30 min.': ['homework', 'homework', 'homework'],
  'Told: stand for phone calls.': ['homework'],
  'DTM glutes 20. after 2/10. seat cushion; hip hinge practice; 3/52': ['technique during gluteal deep tissue 20', 'pain after 2', 'homework', 'homework', 'next-visit 21'],
  'Practised sit to stand x5, step-ups.': [],
  'Falls x2 this year. Walks 5 km daily. Rigors x2.': ['screening trauma'],
  'effleurage calves 15, calf stretch': ['technique during calf effleurage 15', 'technique during calf stretching'],
  'For home: band rows 2 x 12. Her aim is to dance at the wedding. Once a week until then': ['homework', 'goal', 'frequency'],
});

describeAs('techniques in few words', {
  'MFR plantar fascia R 10, soleus TrP R, low dye tape': ['technique during right myofascial release 10', 'technique during right trigger point release', 'technique during right taping'],
  'Gr 4 L/S.': ['technique during lumbar spine joint mobilisation'],
  'L calf strain gr 2.': [],
  'glute release good.': ['technique during gluteal myofascial release'],
  'PMHx: nil. stiff back. MET. ': ['technique during muscle energy technique'],
  'Remedial – 45 min\nneck sore. Cupping traps 10 min': ['technique during cupping 10'],
  'Declined: needling': ['technique absent during dry needling'],
});

describeAs('forms, questions and letters', {
  'Fever: no   Weight loss: no': ['screening absent fever', 'screening absent weight loss'],
  'Any cancer? "touch wood no".': ['screening absent history of cancer'],
  'S) sore R shoulder 5/10 O) abd 120 P) clams 3x10 daily': ['pain right shoulder 5', 'rom right shoulder abduction 120', 'homework'],
  'Dear Dr Byrne, Re: Siobhan Kelly. Her knee pain has reduced to 2/10 from 6/10.': ['pain knee 2', 'pain past knee 6'],
  'GP appt made for Thursday. Back Fri after next': ['next-visit'],
  "Keep in mind: her son is moving to Toronto": ['remember'],
});

describe('a note dictated without a stop', () => {
  test('has its denials end where another thing is told', () => {
    const text = 'so she said no bleeding no headaches and her midwife is happy I did a pregnancy massage for fifty minutes she fell asleep afterwards two out of ten';
    const facts = createNoteReader({ findProblems: () => [] }).read(text).facts.map(({ kind, status }) => `${kind} ${status}`);
    expect(facts).toContain('technique present');
    expect(facts).toContain('pain present');
  });
});

describeAs('what was not tested, what is otherwise clear, and which rib it is', {
  'No Homans done': ['test absent homans'],
  'No SLR today': ['test absent straight leg raise'],
  'Red flags otherwise clear': ['screening absent red flags'],
  'Screening: night pain no, otherwise clear': ['screening absent night pain'],
  'Tender R rib 6.': ['palpation right ribs'],
  'rib pain 6/10': ['pain ribs 6'],
  'Toe 3. Knee 4': ['pain knee 4'],
});

describeAs('how long something has been, which is not of the past, and either leg', {
  'Hx 9/52 painful swollen knuckles': ['screening joint swelling'],
  'Hx 2 weeks numbness in feet': ['screening numbness'],
  'Hx of psoriasis': ['screening past psoriasis'],
  'no symptoms in either leg': ['screening absent bilateral leg symptoms'],
  'symptoms in both legs': ['screening bilateral leg symptoms'],
});

describeAs('the other place of a rating, how somebody sat, and since when one comes', {
  'R heel pain 7/10 first steps; L heel nil': ['pain right heel 7', 'pain absent left heel'],
  'R shoulder 4/10, L nil': ['pain right shoulder 4', 'pain absent left shoulder'],
  'R knee 5/10, L knee swelling nil': ['pain right knee 5', 'palpation absent left knee'],
  'R knee pain 6/10. Meds nil': ['pain right knee 6'],
  'L hamstring 4/10 running, 1/10 sat at desk': ['pain left hamstring 4', 'pain left hamstring 1'],
  'Knee 7/10 Sat, 3/10 today': ['pain past knee 7', 'pain knee 3'],
  'Mid back better, 3/10 (7/10 at start of care)': ['pain thoracic spine 3', 'pain past thoracic spine 7'],
});
