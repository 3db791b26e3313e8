import { describeAs } from './told-facts.test-support.ts';

describeAs('movements measured while the limb is held', {
  'R shoulder: ER in 90 abd 70, IR at 90 abd 35': ['rom right shoulder external rotation 70', 'rom right shoulder internal rotation 35'],
  'L ankle DF (knee bent) 14, DF knee ext 6': ['rom left ankle dorsiflexion 14', 'rom left ankle dorsiflexion 6'],
  'Shoulder external rotation with abduction was 80 left and 60 right': ['rom left shoulder external rotation 80', 'rom right shoulder external rotation 60'],
  'Neck AROM RR 60 LR 50': ['rom cervical spine right rotation 60', 'rom cervical spine left rotation 50'],
  'Neck. BP 130/80, HR 66, RR 14': [],
  'L knee bend 110': ['rom left knee flexion 110'],
  'hip flexion 90 abduction 30': ['rom hip flexion 90', 'rom hip abduction 30'],
  'neck rot L 40. MFR traps 10. L 55 after': ['rom cervical spine left rotation 40', 'technique during myofascial release 10', 'rom after cervical spine left rotation 55'],
  'knee flex 90 / 4/10': ['rom knee flexion 90', 'pain knee 4'],
});

describeAs('when a measure is of', {
  '6/10 before 2/10 after overall.': ['pain 6', 'pain after 2'],
  'hip pain 5/10 >> 1/10': ['pain hip 5', 'pain after hip 1'],
  'pain 7 → 4/10': ['pain 7', 'pain after 4'],
  'ODI 22% → last visit 40%': ['score ODI 22%', 'score past ODI 40%'],
  'NDI 18/50, unchanged from 18/50 in March': ['score NDI 18/50', 'score past NDI 18/50'],
  'L shoulder abd 90. STM 10. Abd 110 and 2/10 on leaving': ['rom left shoulder abduction 90', 'technique during soft tissue mobilisation 10', 'rom after left shoulder abduction 110', 'pain after 2'],
  'Off the plinth 2/10': ['pain after 2'],
  'Quad str L 3+/5. STM 15. Str 4/5': ['strength left quadriceps 3+/5', 'technique during soft tissue mobilisation 15', 'strength after 4/5'],
  'ham str R 4-/5, L 5/5': ['strength right hamstring 4-/5', 'strength left hamstring 5/5'],
});

describeAs('results in short', {
  'Slump neg L + R': ['test both slump negative'],
  'SLR L + R -': ['test left straight leg raise positive', 'test right straight leg raise negative'],
  'SLR 80 both, neg': ['test both straight leg raise negative 80'],
  'Spurling - B': ['test both spurling negative'],
  'no vertebral artery testing': ['test absent vertebral artery'],
  'tandem gait: unable': ['test tandem gait positive'],
  'single leg squat R valgus drift +': ['test right single leg squat positive'],
  'no Babinski': [],
});

describeAs('findings in short', {
  'O: HT QL L': ['palpation left'],
  'HT, on meds': [],
  'no heat, nil lumps': ['palpation absent', 'palpation absent'],
  'no heat used': ['technique absent during heat'],
  'BL57 tender L': ['palpation left'],
  'sore to firm pressure R soleus': ['palpation right'],
  'a "knot" between her shoulder blades': [],
  'STM UT 10. No spasm': ['technique during soft tissue mobilisation 10', 'palpation absent after'],
});
