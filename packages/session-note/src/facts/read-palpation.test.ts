import { describeAs } from './told-facts.test-support.ts';

describeAs('how a tissue is said to be, of the place beside it', {
  'The left adductor longus was taut.': ['palpation left'],
  'Her right calf felt ropey.': ['palpation right calf'],
  'Apart from a hard lump in the left rhomboids nothing under my hands.': ['palpation left'],
  'L ankle bruised laterally, warm': ['palpation left ankle', 'palpation left ankle'],
  'Mild redness R heel': ['palpation right heel'],
  'O: R hand: skin clammy, oedema dorsum': ['palpation right hand', 'palpation right hand'],
  'Levs dense, R > L': ['palpation both'],
  'The facet at C5/6 on the left was tender.': ['palpation left cervical spine'],
  'Boggy swelling over the knuckles of both hands.': ['palpation both hand'],
  'O: tender L adductor origin, paraspinal spasm on the right': ['palpation left', 'palpation right'],
  'TTP R UT, neck rot R 65': ['palpation right', 'rom cervical spine right rotation 65'],
  'Tissue: hypertonic R levator, trigger points L UT': ['palpation right', 'palpation left'],
  'Exam R foot: TTP arch, no swelling': ['palpation right foot', 'palpation absent right foot'],
});

describeAs('no tissue, or none that whoever writes has felt', {
  'She runs warm and had a hard week. The knee is hard to bend.': [],
  'She tried heat over the shoulder for ten minutes.': ['technique during shoulder heat 10'],
  'She has a lump under the arm and her calf feels ropey.': [],
  'Told me the ankle was hot on Saturday.': [],
  'S: L ankle bruised, knee warm': [],
  'MRI: pubic bone oedema': [],
  'Apprehension R not done due to guarding': ['test absent right apprehension'],
  'Apprehension R not done (guarding)': ['test absent right apprehension'],
  'Red flags nil. Hot pack to neck.': ['screening absent red flags', 'technique during cervical spine heat'],
});

describeAs('places that are of the finding, and places that are not', {
  'O: mild swelling L knee, quads wasting': ['palpation left knee'],
  'O: tender ATFL, CFL today': ['palpation ankle', 'palpation ankle'],
  'O: pitting ankle oedema L>R': ['palpation both ankle'],
  'O: red, hot, swollen R big toe': ['palpation right foot', 'palpation right foot', 'palpation right foot'],
  'Tender: R greater troch, TFL, SIJ': ['palpation right hip', 'palpation right', 'palpation right sacroiliac joint'],
  'Palp: TTP R levator, bicipital groove NT': ['palpation right', 'palpation absent right shoulder'],
  'No trigger points in the calves. ': ['palpation absent calf'],
  'low back: QL bilat tight, SIJ L stiff': ['palpation both lumbar spine', 'palpation left sacroiliac joint'],
  'O: Hypertonicity grade 2 R UT, R ankle pitting oedema 1+, L nil': ['palpation right', 'palpation right ankle', 'palpation absent left ankle'],
  'O: L4-S1 PAs stiff': ['palpation lumbar spine'],
  'She feels her calves are rock hard.': [],
  'Both calves did feel dense.': ['palpation both calf'],
});

describeAs('the cells of a row, of the place that names it', {
  '| L UT | knotted | MFR 10 min |': ['palpation left', 'technique during left myofascial release 10'],
  '| R calf | tight ++ | petrissage 10 min |': ['palpation right calf', 'technique during right calf petrissage 10'],
  '| R glutes | - | MFR 5 min |': ['technique during right gluteal myofascial release 5'],
});

describeAs('what is denied in a list, and what is not', {
  'O: no heat or redness over the right knee': ['palpation absent right knee', 'palpation absent right knee'],
  'TTP R supraspinatus, none over R ACJ': ['palpation right', 'palpation absent right shoulder'],
  'L groin: cough impulse not felt': ['palpation absent left groin'],
  'O: L ankle: no swelling, peroneals tender': ['palpation absent left ankle', 'palpation left ankle'],
  'O: R knee: no effusion, some crepitus': ['palpation absent right knee', 'palpation right knee'],
  'O: R knee: no effusion, heat or crepitus': ['palpation absent right knee', 'palpation absent right knee', 'palpation absent right knee'],
  // Looked at between the visit's title and its treatment, and not again behind it.
  'MLD session 3\nSkin not hot.\nMLD L arm 30 min': ['palpation absent', 'technique during left upper arm lymphatic drainage 30'],
});

describeAs('joints that hardly move, and what is said of a place before another', {
  'Palp: C4 fixated, R SIJ restricted': ['palpation cervical spine', 'palpation right sacroiliac joint'],
  'O: thoracic fixation T7 L. T3 stiff on PA': ['palpation left thoracic spine', 'palpation thoracic spine'],
  // A client's stiffness, a movement's restriction and a surgeon's fixation are none.
  'S: low back stiff in the mornings': ['screening morning stiffness'],
  'O: lumbar flexion restricted at L4': [],
  'Internal fixation of the tibia in 2019': [],
  'O: The right SCM was like a guitar string and the left levator a small bit tender': ['palpation right', 'palpation left'],
  'I found the thoracic paraspinals dense on both sides': ['palpation both thoracic spine'],
  'She found a knot under her shoulder blade': [],
  'O/E: Heberden nodes R index finger, L middle finger': ['palpation right finger', 'palpation left finger'],
  'R knee: Effusion: mild': ['palpation right knee'],
});

describeAs('swelling that was measured, and muscles told of in the past', {
  'Today the left calf was swollen, 3 cm more than the other': ['palpation left calf', 'screening calf swelling'],
  'The right multifidus was tight at the old scar': ['palpation right'],
  'Her hamstrings feel tight': [],
  'R knee oedema, pitting': ['palpation right knee', 'palpation right knee'],
  'O: tenderness over the left greater trochanter, and the left gluteus medius was weak at 4/5': ['palpation left hip', 'strength left hip gluteus medius 4/5'],
  'Palpation: R rhomboids tender; L levator hypertonic': ['palpation right', 'palpation left'],
});

describeAs('muscles beside a region that is felt, and muscles that a test is called by', {
  'Tender R calf, glute med': ['palpation right calf', 'palpation right'],
  'R knee: mild effusion; quads tender': ['palpation right knee', 'palpation right knee'],
  'O: TTP L biceps; supraspinatus; deltoid': ['palpation left', 'palpation left', 'palpation left'],
  'O: tender L biceps, supraspinatus R +ve': ['palpation left'],
});

describeAs('the midline, which has no side', {
  'O: TTP L paraspinals L3-5, no midline tenderness': ['palpation left lumbar spine', 'palpation absent'],
});

describeAs('what belongs to both of somebody, and where a side stands between', {
  'Both her own calves no swelling, not tender': ['palpation absent both calf', 'palpation absent both calf'],
  'C4/5 on the left still a little restricted': ['palpation left cervical spine'],
  'Post: R forearm softer': ['palpation after right forearm'],
  'O: R calf 4 cm bigger than L': ['palpation right calf'],
  'S: says R calf is 4 cm bigger than L': ['screening calf swelling'],
});

describeAs('words of tissue that nobody felt', {
  'Pulse wiry L': [],
  'HT r/v 4': [],
  'A: drug related oedema': [],
});
