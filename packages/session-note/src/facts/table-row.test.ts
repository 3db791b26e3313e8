import { describeAs } from './told-facts.test-support.ts';

describeAs('rows of a table', {
  'R shoulder above\n| Movement | L | R |\n|---|---|---|\n| flexion | 140 | 170 |\n| abduction | 110 | 175 |': ['rom left shoulder flexion 140', 'rom right shoulder flexion 170', 'rom left shoulder abduction 110', 'rom right shoulder abduction 175'],
  'Test\tLeft\tRight\nKnee flexion\t120\t135\nQuads\t4/5\t5/5': ['rom left knee flexion 120', 'rom right knee flexion 135', 'strength left quadriceps 4/5', 'strength right quadriceps 5/5'],
  '| | Before | After |\n| Pain | 6/10 | 3/10 |\n| Hip flexion | 90 | 110 |': ['pain 6', 'pain after 3', 'rom hip flexion 90', 'rom after hip flexion 110'],
  '| Neck | L | R |\n| neck rotation | 60 | 75 |': ['rom cervical spine left rotation 60', 'rom cervical spine right rotation 75'],
  '| Movement | L | R |\n| knee extension | 0 | -5 |\nKnee flexion 120': ['rom left knee extension 0', 'rom right knee extension -5', 'rom knee flexion 120'],
});

describeAs('measures beside a whole', {
  'O: R shoulder flex 150/180, abd 120': ['rom right shoulder flexion 150', 'rom right shoulder abduction 120'],
  'Neck: rot L 60/80 R 75/80': ['rom cervical spine left rotation 60', 'rom cervical spine right rotation 75'],
});

describeAs('tests of one cluster', {
  'O: thigh thrust, gaenslen, compression all neg': ['test thigh thrust negative', 'test gaenslen negative', 'test sacroiliac compression negative'],
  'O: Spurling L + (arm), Hoffmann -ve': ['test left spurling positive', 'test left hoffmann negative'],
});

describeAs('what was offered and not wanted', {
  'Intra-oral work declined today.': ['consent absent'],
  'Dry needling declined.': ['technique absent during dry needling'],
  'Tx: STM 10 min. Goal: jog by Xmas.': ['technique during soft tissue mobilisation 10', 'goal after'],
});

describeAs('measures under a heading row in other layouts', {
  'Cx (deg) pre/post:\n flex 40/50\n R rot 65/70\nLevator STM': ['rom cervical spine flexion 40', 'rom after cervical spine flexion 50', 'rom cervical spine right rotation 65', 'rom after cervical spine right rotation 70', 'technique during soft tissue mobilisation'],
  'Measures         Today    Start\nGrip L           31kg     26kg\n30s sit to stand    13         9\nL shoulder flexion  155        140\nKnee pain (stairs)  2/10       5/10': [
    'strength left 31kg', 'strength past left 26kg', 'test sit to stand', 'test past sit to stand', 'rom left shoulder flexion 155', 'rom past left shoulder flexion 140', 'pain knee 2', 'pain past knee 5',
  ],
  'pre/post table\nhip IR L | 20 | 31\npain squat | 6 | 2\nThomas L +': ['rom left hip internal rotation 20', 'rom after left hip internal rotation 31', 'pain 6', 'pain after 2', 'test left thomas positive'],
  '| | Pre | Post |\n| Spurling R | + | - |\n| NDI | 44% | 20% |': ['test right spurling positive', 'test after right spurling negative', 'score NDI 44%', 'score after NDI 20%'],
  'Before / After\nPain 6 | 2': ['pain 6', 'pain after 2'],
  '| | L | R |\n| knee flexion | | 140 |': ['rom right knee flexion 140'],
});

describeAs('tables whose columns are days', {
  '| | 4 May | 1 Jun |\n| Hip flex L | 85 | 110 |\n| Pain | 7 | 2 |': ['rom past left hip flexion 85', 'rom left hip flexion 110', 'pain past 7', 'pain 2'],
  'Elbow\n            14/2   21/3\nFlex        95     125\nGrip        11 kg  19 kg': ['rom past elbow flexion 95', 'rom elbow flexion 125', 'strength past 11 kg', 'strength 19 kg'],
  'Measure | Baseline (4/8) | Today (2/10) | Goal\nNDI | 40% | 18% | 10%\nSpurling R | pos | neg |': ['score past NDI 40%', 'score NDI 18%', 'test past right spurling positive', 'test right spurling negative'],
  'Test | Wk 1 | Wk 6\nLEFS | 30/80 | 62/80': ['score past LEFS 30/80', 'score LEFS 62/80'],
  '| ROM | Visit 5 | Visit 1 |\n| Lumbar flexion | 70 | 45 |': ['rom lumbar spine flexion 70', 'rom past lumbar spine flexion 45'],
  'Knee | 2/5 | 3/5\nHip flex | 80 | 90': ['rom hip flexion 80'],
});

describeAs('rows with a cell that is empty, or values apart under names with a stroke between', {
  '         Initial   Last visit   Today\nSPADI    70        -            41': ['score past SPADI 70', 'score SPADI 41'],
  'Strength L vs R\nHip abd  4/5   5/5': ['strength left hip abduction 4/5', 'strength right hip abduction 5/5'],
});
