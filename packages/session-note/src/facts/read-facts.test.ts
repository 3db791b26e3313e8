import { describe, expect, test } from 'vitest';
import type { Fact } from '../fact.ts';
import { createNoteReader } from '../reading/create-note-reader.ts';

/** "rom before right shoulder flexion 120": what is said of a fact, in one order; present is not said. */
function told({ kind, status, phase, side, region, movement, instrument, name, result, value, impossible }: Fact): string {
  const parts = [kind, status === 'present' ? undefined : status, phase === 'before' ? undefined : phase, side, region, movement, instrument, name, result, value, impossible && 'impossible'];
  return parts.filter((part) => part !== undefined).join(' ');
}

const reader = createNoteReader({ findProblems: () => [] });
const facts = (text: string) => reader.read(text).facts.map(told);
const words = (text: string) => reader.read(text).facts.map(({ from, to }) => text.slice(from, to));

function describeAs(title: string, cases: Readonly<Record<string, readonly string[]>>): void {
  describe(title, () => {
    test.each(Object.entries(cases))('are read from %j', (text, expected) => {
      expect(facts(text)).toEqual(expected);
    });
  });
}

describeAs('ranges of motion', {
  'O: R shoulder flexion 120, abduction 95': ['rom right shoulder flexion 120', 'rom right shoulder abduction 95'],
  'R shoulder: flex 120. abd 95. ER 40°': ['rom right shoulder flexion 120', 'rom right shoulder abduction 95', 'rom right shoulder external rotation 40'],
  'flexion L 40 R 60': ['rom left flexion 40', 'rom right flexion 60'],
  'knee flex 120 L, 130 R': ['rom left knee flexion 120', 'rom right knee flexion 130'],
  'hip abd R/L 30/40': ['rom right hip abduction 30', 'rom left hip abduction 40'],
  'neck rot R 60 L 70, LF R 30': ['rom cervical spine right rotation 60', 'rom cervical spine left rotation 70', 'rom cervical spine right side flexion 30'],
  'Cx rot L=R 70': ['rom cervical spine left rotation 70', 'rom cervical spine right rotation 70'],
  'hip flexion 110 bilat': ['rom both hip flexion 110'],
  'Flexion of the right shoulder was 120 degrees.': ['rom right shoulder flexion 120'],
  'She has 90 degrees of abduction on the left.': ['rom left abduction 90'],
  'The patient can flex his knee to 110 degrees': ['rom knee flexion 110'],
  'ankle DF 10, PF 45 R': ['rom ankle dorsiflexion 10', 'rom right ankle plantarflexion 45'],
  'R great toe ext 45': ['rom right great toe extension 45'],
  'R knee 0-120: flexion 0-120': ['rom right knee flexion 120'],
  'elbow ext -5': ['rom elbow extension -5'],
  'shoulder abducton 100': ['rom shoulder abduction 100'],
  'flexion full, abduction 3/4 range, ER WNL': [],
  'R shoulder flexion 120 -> 145': ['rom right shoulder flexion 120', 'rom after right shoulder flexion 145'],
  'R shoulder flexion 110, neck flexion 40': ['rom right shoulder flexion 110', 'rom cervical spine flexion 40'],
  'shoulder flexion 720': ['rom shoulder flexion 720 impossible'],
  'CROM: L rot 55 R rot 68 L SF 30': ['rom cervical spine left rotation 55', 'rom cervical spine right rotation 68', 'rom cervical spine left side flexion 30'],
  'flexion 40 R 60 L': ['rom right flexion 40', 'rom left flexion 60'],
  'O: R shoulder abd 160\nTx: STM 20 min\nRe: abd 172': ['rom right shoulder abduction 160', 'technique during soft tissue mobilisation 20', 'rom after shoulder abduction 172'],
  'cervical rotation (R) 55 (L) 70': ['rom cervical spine right rotation 55', 'rom cervical spine left rotation 70'],
  'passive ER R shoulder 30 degrees, L 60': ['rom right shoulder external rotation 30', 'rom left shoulder external rotation 60'],
  'STG: 120 deg flexion in 4/52': ['goal'],
  'R knee flexion 120 (L 135)': ['rom right knee flexion 120', 'rom left knee flexion 135'],
  'DF lunge R 28 deg vs L 41': ['rom right dorsiflexion 28', 'rom left dorsiflexion 41'],
  'Neck: left side flexion 42': ['rom cervical spine left side flexion 42'],
  'L quads, dorsiflexion power grade 4': [],
  'STM neck. Rotation came up to 65': ['technique during cervical spine soft tissue mobilisation', 'rom after rotation 65'],
  "grandad's shoulder flexes to 90": ['rom other-person shoulder flexion 90'],
  'knee flex L 110 R 135\npost: L 120': ['rom left knee flexion 110', 'rom right knee flexion 135', 'rom after left knee flexion 120'],
  'knee flex L 110, elbow flex L 120\npost: flex 125': ['rom left knee flexion 110', 'rom left elbow flexion 120', 'rom after flexion 125'],
  'thumbs R flexion 40': ['rom right thumb flexion 40'],
  'paid $95 ext 4512 for receipt': [],
  'R knee ext 4512': ['rom right knee extension 4512 impossible'],
  'R  shoulder   flexion : 120 º': ['rom right shoulder flexion 120'],
});

describeAs('ratings of pain', {
  'S: pain 6/10': ['pain 6'],
  'NPRS 4': ['pain 4'],
  'Pain was rated as 6 out of 10.': ['pain 6'],
  '6/10 at worst, 2/10 at best': ['pain 6', 'pain 2'],
  'pain 3-4/10': ['pain 4'],
  'R shoulder pain 7/10, neck 3/10': ['pain right shoulder 7', 'pain cervical spine 3'],
  'pain 5/10 in the left knee': ['pain left knee 5'],
  'no change in pain 5/10': ['pain 5'],
  'no pain': ['pain absent'],
  'R knee pain-free': ['pain absent right knee'],
  'denies shoulder pain': ['pain absent shoulder'],
  'sore R shoulder': [],
  'pain 7/10 last week, 4/10 today': ['pain past 7', 'pain 4'],
  "her mother's pain 8/10": ['pain other-person 8'],
  'pain 12/10': ['pain 12 impossible'],
  'pain for 3 weeks': [],
  'LBP 6/10': ['pain lumbar spine 6'],
  'Re: pain 6/10 -> 3/10': ['pain 6', 'pain after 3'],
  'pain 6/10 before treatment, 3/10 after': ['pain 6', 'pain after 3'],
  'on the table pain 4/10': ['pain during 4'],
  'sleep 4/10, energy 5/10': [],
  'Pain levels before 8, during 5, after 3': ['pain 8', 'pain during 5', 'pain after 3'],
  'pain 7/10 worst, 3 best': ['pain 7', 'pain 3'],
  'pain 7/10, 3 kids': ['pain 7'],
  'Tx: STM neck. feels 1 now': ['technique during cervical spine soft tissue mobilisation', 'pain after 1'],
  'feels 10 years younger': [],
  'STM neck. She said the pain was down to 2': ['technique during cervical spine soft tissue mobilisation', 'pain after 2'],
  'Pre: 6/10 Post: 2/10': ['pain 6', 'pain after 2'],
  'wants to run pain free': ['goal'],
  'neck pain gone from 6/10 to 2/10 since last visit': ['pain past cervical spine 6', 'pain after cervical spine 2'],
  '2/10 while I worked on VMO': ['pain during 2'],
  '1/10 leaving': ['pain after 1'],
  'pain 1/10 during MWM': ['pain during 1', 'technique during mobilisation with movement'],
  'Mum says her own knee is 9/10': ['pain other-person knee 9'],
  'His pain is 8/10, see his file': ['pain other-person 8'],
  'Appt 3/10 at 10.15': ['next-visit'],
  'masseter tender L 2+': ['palpation left'],
  'LBP 3/10 (was 7/10 at first visit)': ['pain lumbar spine 3', 'pain past lumbar spine 7'],
});

describeAs('strength and scores', {
  'quads 4/5 R, 5/5 L': ['strength right quadriceps 4/5', 'strength left quadriceps 5/5'],
  'MMT: hip flex 4/5, abd 4-/5': ['strength hip flexion 4/5', 'strength hip abduction 4-/5'],
  'deltoid 4+/5': ['strength deltoid 4+/5'],
  '5/5 strength in the lower extremities': ['strength 5/5'],
  'grip R 32 kg L 40 kg': ['strength right 32 kg', 'strength left 40 kg'],
  'quads 6/5': ['strength quadriceps 6/5 impossible'],
  'NDI 24/50, ODI 32%, LEFS 45': ['score NDI 24/50', 'score ODI 32%', 'score LEFS 45'],
  'PSFS: lifting 4, sleeping 6': ['score PSFS 4', 'score PSFS 6'],
  'Oswestry score was 18 out of 50': ['score ODI 18/50'],
  'NDI 22/50 (initial 31/50)': ['score NDI 22/50', 'score past NDI 31/50'],
  'quads R 5/5, was 4/5': ['strength right quadriceps 5/5', 'strength past right quadriceps 4/5'],
  'triceps 5/5 at initial, 4/5 last week, now 2+/5': ['strength past triceps 5/5', 'strength past triceps 4/5', 'strength triceps 2+/5'],
  'pelvic floor MOS 3/5': ['strength 3/5'],
  'MWM lateral glide 3x10 -> max grip 26 kg': ['technique during mobilisation with movement', 'technique during joint mobilisation', 'strength after 26 kg'],
  'NDI today 14/50, first visit NDI 26/50': ['score NDI 14/50', 'score past NDI 26/50'],
  'LEFS 52/80 (38/80 at wk 8)': ['score LEFS 52/80', 'score past LEFS 38/80'],
  'Myotomes 5/5 B': ['strength both 5/5'],
  'LEFS 90': ['score LEFS 90 impossible'],
});

describeAs('tests', {
  'Hawkins-Kennedy R +, empty can -': ['test right hawkins-kennedy positive', 'test right empty can negative'],
  'Hawkins - pain at end range': [],
  "Spurling's -ve L, +ve R": ['test left spurling negative', 'test right spurling positive'],
  'Neg: Lachman, McMurray': ['test lachman negative', 'test mcmurray negative'],
  'Hawkins, Neer and empty can all positive on the right': ['test right hawkins-kennedy positive', 'test right neer positive', 'test right empty can positive'],
  'The straight leg raise is negative bilaterally.': ['test both straight leg raise negative'],
  'SLR 45 L, 80 R': ['test left straight leg raise', 'test right straight leg raise'],
  'positive Tinel at the R wrist': ['test right wrist tinel positive'],
  'Lachman ±': ['test lachman equivocal'],
  'Lachman ?+': ['test uncertain lachman positive'],
  'SLR 30 B +': ['test both straight leg raise positive'],
  'SLS L 8s': ['test left single leg stance'],
  'Neck: distraction relieves': ['test cervical spine cervical distraction positive'],
  'Phalen B +': ['test both phalen positive'],
  'slump not done': ['test absent slump'],
  'P: retest Lachman next visit': [],
  'elbow flexion 140': ['rom elbow flexion 140'],
  'SL heel raise R x4, L x22': ['test right heel raise', 'test left heel raise'],
  'STS x9 in 30s': ['test sit to stand'],
  'SLR L pos at 40 deg, R neg': ['test left straight leg raise positive', 'test right straight leg raise negative'],
  'Upper limb neurodynamic test 1 positive L': ['test left upper limb tension test positive'],
  'calf raises x15 daily': ['homework'],
  'tandem gait 6 steps': ['test tandem gait'],
  'Clonus absent, reflexes absent': ['test clonus negative', 'test reflexes positive'],
  'Plantars downgoing': ['test babinski negative'],
  '?FADIR L +': ['test uncertain left fadir positive'],
  'Lag sign ER -ve': ['test external rotation lag sign negative'],
  'R knee: ant drawer -': ['test right knee anterior drawer negative'],
  'R ankle: ant drawer -': ['test right ankle ankle anterior drawer negative'],
});

describeAs('findings of the hands', {
  'TTP R supraspinatus, infraspinatus and UT': ['palpation right', 'palpation right', 'palpation right'],
  'Palp: R UT and lev scap hypertonic, taut band L infraspinatus': ['palpation right', 'palpation right', 'palpation left'],
  'Tender over the lateral epicondyle': ['palpation elbow'],
  'Tender over ATFL': ['palpation ankle'],
  'Significant tenderness to the lateral aspect of the right upper leg.': ['palpation right thigh'],
  'O: swelling and erythema of the right shoulder': ['palpation right shoulder'],
  'Neck is nontender.': ['palpation absent cervical spine'],
  'Calf non tender': ['palpation absent calf'],
  'Denies knee swelling': ['screening absent joint swelling'],
  'JLT medial': ['palpation knee'],
  'tight L UT': ['palpation left'],
  'erectors tight B': ['palpation both'],
  'QL tender R, erectors tight B': ['palpation right', 'palpation both'],
  'Neck tight': [],
  'Tx: STM neck 20 min. Neck tight R>L': ['technique during cervical spine soft tissue mobilisation 20', 'palpation after both cervical spine'],
  'tender APL/EPB R': ['palpation right', 'palpation right'],
  'PA L4/5 stiff': ['palpation lumbar spine'],
  'Tender R calf, glute med': ['palpation right calf', 'palpation right gluteal'],
  'O: nil swelling or warmth R knee': ['palpation absent right knee', 'palpation absent right knee'],
  'tenderness to palpation over the L4 paraspinals': ['palpation lumbar spine'],
  'S: feels tight across the shoulders': [],
  'S: L knee swelling for 3/52': ['screening joint swelling'],
  'S: stiff for 45 min in the morning': ['screening morning stiffness'],
  'R calf tight, L calf ok': ['palpation right calf'],
  'Quads tight?? hard to say': ['palpation uncertain'],
  'O: calf tender': ['palpation calf'],
  'no calf tenderness': ['screening absent calf pain'],
  'Calves soft NT': ['palpation absent calf'],
  'palpable band in L piriformis': ['palpation left'],
});

describeAs('treatment', {
  'Tx: MFR infraspinatus 20 min, TrP upper trap': ['technique during myofascial release 20', 'technique during trigger point release'],
  'Tx: massage 30 min': ['technique during massage (unspecified) 30'],
  'Tx: 45 min relaxation massage': ['technique during relaxation massage 45'],
  'Tx: R UT STM, joint mobs C5/6': ['technique during right soft tissue mobilisation', 'technique during cervical spine joint mobilisation'],
  'Tx: no needling': ['technique absent during dry needling'],
  'P: next time cupping': [],
  'tx MFR pec minor': ['technique during myofascial release'],
  'STM R UT 10 min\nre R shoulder flex 155': ['technique during right soft tissue mobilisation 10', 'rom after right shoulder flexion 155'],
  'Manip L4/5 R rot gr V with consent': ['technique during right lumbar spine manipulation', 'consent'],
  'Patient Education and Counseling: We discussed the diagnosis.': ['technique during education'],
  'dry needling by me 4 needles 10 min': ['technique during dry needling 10'],
  'Tx: education re. prognosis 10min': ['technique during education 10'],
  'MET hip flexors, stretching hams': ['technique during muscle energy technique', 'technique during hamstring stretching'],
  'remedial 45min, heat': ['technique during massage (unspecified) 45', 'technique during heat'],
  'Tape + ice 10min.': ['technique during taping', 'technique during cold 10'],
  'Risks of HVLA to the neck explained': [],
  'measured with tape 34 cm': [],
  'Cranial nerves NAD': [],
  'DTM back/neck/shoulders 45 min': ['technique during deep tissue 45'],
  'tape to L knee': ['technique during left knee taping'],
  'MFR pronator teres 20 min': ['technique during myofascial release 20'],
  'TPR to subscap, 6 min.': ['technique during trigger point release 6'],
  'deep tissue work on the traps, then gentle stretching': ['technique during deep tissue', 'technique during stretching'],
  'jt distraction gr II-III': ['technique during joint mobilisation'],
  'pacing ed': ['technique during education'],
  'TENS 15 min low back': ['technique during lumbar spine tens 15'],
  'O: SLR 40\nUltrasound 5 min': ['test straight leg raise', 'technique during ultrasound 5'],
});

describeAs('plans', {
  'P: hw pendulum 2x/day. next 1/52': ['homework', 'next-visit 7'],
  'HEP: chin tucks x10, pec stretch 2x/day': ['homework', 'homework'],
  'HEP:\n- chin tucks\n- pec stretch\n\nsore neck': ['homework', 'homework'],
  'Plan: 2x/week for 4/52. See in 10 days': ['frequency', 'next-visit 10'],
  'P: review Monday': ['next-visit'],
  'P: RV 2/7': ['next-visit 2'],
  'S: runs 3x/week': [],
  'Goal: return to running 5 km': ['goal'],
  'Feeling very anxious about work': ['mood'],
  'Verbal consent obtained': ['consent'],
  'Consent for glute work declined': ['consent absent'],
  'Client declined glute work, ok for pecs with draping.': ['consent absent', 'consent'],
  'Goal RTS 9/12': ['goal'],
  'Goal met': [],
  'will text when wants to come': [],
  '1x/wk for 4 more': ['frequency'],
  'see you in 2wks': ['next-visit 14'],
  'no probs Rebook 2/52.': ['next-visit 14'],
  'Tx: STM neck\nAvoid knitting 1/52': ['technique during cervical spine soft tissue mobilisation', 'homework after'],
  'Epsom bath tonight': ['homework'],
  'PRICE advice, SQ, SLR hourly': ['homework', 'homework', 'homework'],
  'Did HW? yes most days': [],
  'graded walking 5 min bd': ['homework'],
  'To be seen again in 1/12': ['next-visit 30'],
  'cervical retraction 10 x 5/day': ['homework'],
  'PFMT 10x10s tds': ['homework'],
  'Topical NSAID, quads exercises daily': ['homework'],
  "She'll do the towel stretch morning and night": ['homework'],
  'Tx 2x/mo': ['frequency'],
  'weekly x6': ['frequency'],
  'Fortnightly TH': ['frequency'],
  'see if not better 1/52': ['next-visit 7'],
  'See after school hols': ['next-visit'],
  'He is a little low': ['mood'],
  'client seemed flat today': ['mood'],
  'flat shoes, pain is low': [],
  'gets down on himself about training': ['mood'],
  'parent consent signed': ['consent'],
  'Permission to work anterior neck: yes': ['consent'],
});

describeAs('answers to questions', {
  'denies night pain, fever or weight loss': ['screening absent night pain', 'screening absent fever', 'screening absent weight loss'],
  'not on blood thinners': ['screening absent anticoagulant use'],
  'B/B normal': ['screening absent bladder change', 'screening absent bowel change'],
  'hx of breast ca 2015': ['screening past history of cancer'],
  'no history of cancer': ['screening absent history of cancer'],
  'mother had breast cancer': ['screening other-person history of cancer'],
  '?fever': ['screening uncertain fever'],
  'waking at night with pain': ['screening night pain'],
  'no red flags': ['screening absent red flags'],
  'no PMH ca': ['screening absent history of cancer'],
  'no sphincter disturbance': ['screening absent bladder change', 'screening absent bowel change'],
  'no change in bladder or bowel function': ['screening absent bladder change', 'screening absent bowel change'],
  "Weight loss? doesn't know": ['screening uncertain weight loss'],
  'Tx: STM neck\nFever? not sure': ['technique during cervical spine soft tissue mobilisation', 'screening uncertain after fever'],
  'denies clunking or locking': ['screening absent clunking', 'screening absent locking'],
  'numbness and tingling in the left foot': ['screening numbness', 'screening tingling'],
});

describeAs('blocks', {
  'S: sore\n  remember: starts school Monday, pain 6/10\nO: flexion 90': ['remember', 'rom flexion 90'],
  'private: going through\n   a separation, pain 6/10\nsore': ['private'],
});

test('facts stand on their own words', () => {
  expect(words('O: R shoulder flexion 120, abduction 95. Hawkins-Kennedy R +, empty can R -')).toEqual(['R shoulder flexion 120', 'abduction 95', 'Hawkins-Kennedy R +', 'empty can R -']);
  expect(words('private: going through\n   a separation\nsore')).toEqual(['private: going through\n   a separation']);
  expect(words('P: hw pendulum 2x/day. next 1/52')).toEqual(['pendulum 2x/day', 'next 1/52']);
});

test('what is measured after the treatment is after it, and told of by the client is not', () => {
  expect(facts('S: pain 6/10\nO: flexion 90\nTx: MFR neck 20 min\nRe: flexion 110\npain 3/10')).toEqual(['pain 6', 'rom flexion 90', 'technique during cervical spine myofascial release 20', 'rom after flexion 110', 'pain after 3']);
});
