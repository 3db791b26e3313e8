import { describeAs } from './told-facts.test-support.ts';

describeAs('results that stand apart from the name', {
  'Spurling L   [ ] pos  [x] neg\nPhalen R     [x] pos  [ ] neg': ['test left spurling negative', 'test right phalen positive'],
  'Spurling L [ ] pos [ ] neg': [],
  'Slump        not done': ['test absent slump'],
  '| Kemp | L neg | R pos |': ['test left kemp negative', 'test right kemp positive'],
  'Lachman L        | neg, firm end feel': ['test left lachman negative'],
  'SL squat: R wobbles, knee falls in; L solid': ['test right single leg squat positive', 'test left single leg squat negative'],
  'L elbow: Tinel ⊖, valgus stress ⊕': ['test left elbow tinel negative', 'test left elbow valgus stress positive'],
  'Left heel sore. Squeeze test negative.': ['test left squeeze negative'],
  'Cozen R + before, neg after.': ['test right cozen positive', 'test after right cozen negative'],
});

describeAs('tests that were not done', {
  'Gaenslen not tried. Squeeze test not needed. FADIR not indicated. Talar tilt nt (too sore)': ['test absent gaenslen', 'test absent squeeze', 'test absent fadir', 'test absent talar tilt'],
  'I did not test the reflexes.': ['test absent reflexes'],
  'Single leg stance on the left 6 seconds, not attempted on the right.': ['test left single leg stance', 'test absent right single leg stance'],
});

describeAs('where a test was done, and not where it was felt', {
  'Spurling to the right reproduces the arm pain. Slump R +ve for calf pain': ['test right spurling positive', 'test right slump positive', 'screening calf pain'],
  'Kemp L reproduces LBP, R clear': ['test left kemp positive', 'test right kemp negative'],
  'O: SL squat R: knee drops in': ['test right single leg squat positive'],
  'Dermatomes ↓ S1 R': ['test right dermatomes positive'],
  'Babinski ↓': ['test babinski negative'],
  'Ankle reflexes absent bilaterally': ['test both ankle reflexes positive'],
  'Navicular drop both feet 9 mm': ['test both foot navicular drop'],
});

describeAs('what words say came out', {
  'O: Gait: high steppage': ['test gait positive'],
  'O: Percussion non-tender': ['test percussion negative'],
  'Tender on percussion over T7-8. No percussion tenderness L2': ['test thoracic spine percussion positive', 'test lumbar spine percussion negative'],
  'O: Slump L improved. MCP squeeze tender both hands': ['test left slump', 'test both hand mcp squeeze positive'],
  'S: Squats are better, worse on stairs': [],
  'Plantar skin NAD': [],
  'SLS R 30s no sway. Trendelenburg: R + (hip drops), L -': ['test right single leg stance negative', 'test right trendelenburg positive', 'test left trendelenburg negative'],
  'O: Slump: L + relieved by neck ext, R -': ['test left slump positive', 'test right slump negative'],
  'R heel raise x18, sore 3/10': ['test right heel raise', 'pain right 3'],
});

describeAs('both sides of a test, with a number or a remark between, and tests that could not be done', {
  'SLR R +ve 40, L +ve 55': ['test right straight leg raise positive', 'test left straight leg raise positive'],
  'Single leg squat L +ve (valgus), R neg': ['test left single leg squat positive', 'test right single leg squat negative'],
  'Thomas test: R tight quads, L neg': ['test right thomas positive', 'test left thomas negative'],
  'SLR full and negative both sides': ['test both straight leg raise negative'],
  'Single leg stance was six seconds on the right and not attempted on the left because the left knee was sore, 4/10': ['test right single leg stance', 'test absent left single leg stance', 'pain left knee 4'],
  'R shoulder: Neer could not be tested': ['test absent right shoulder neer'],
  'Tandem gait she could not do': ['test tandem gait positive'],
  'Lumbar quadrant positive on the right, Kemp not attempted': ['test right lumbar spine quadrant positive', 'test absent right lumbar spine kemp'],
  'McMurray not done d/t pain': ['test absent mcmurray'],
  'Monofilament 9/10 both feet': [],
  'O: MAS R wrist flexors 1+': [],
});

describeAs('tests told in the past tense, and reflexes that are graded', {
  'O: Single leg stance was positive on the left at 10 seconds': ['test left single leg stance positive'],
  'Slump was positive last week': ['test past slump positive'],
  'Reflexes: biceps 2+, triceps 2+': ['test reflexes'],
  'Reflexes normal. Strength: biceps 4+': ['test reflexes negative', 'strength biceps 4+'],
  'FABER + L groin, – R': ['test left groin faber positive', 'test right faber negative'],
});

describeAs('signs before a test\'s name', {
  'R shoulder: +Hawkins, -Speeds': ['test right shoulder hawkins-kennedy positive', 'test right shoulder speed negative'],
  // Behind its name with a space the sign is its own.
  'Tests: Neer - Hawkins + Speed -': ['test neer negative', 'test hawkins-kennedy positive', 'test speed negative'],
});

describeAs('a yes, a no or an N right behind a test', {
  'L shoulder: painful arc yes, Hawkins no': ['test left shoulder painful arc positive', 'test left shoulder hawkins-kennedy negative'],
  'Reflexes N': ['test reflexes negative'],
  'Reflexes no change since March': ['test reflexes'],
});
