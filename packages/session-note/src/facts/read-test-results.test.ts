import { describeAs } from './told-facts.test-support.ts';

describeAs('results that stand apart from the name', {
  'Spurling L   [ ] pos  [x] neg\nPhalen R     [x] pos  [ ] neg': ['test left spurling negative', 'test right phalen positive'],
  'Spurling L [ ] pos [ ] neg': [],
  'Slump        not done': ['test absent slump'],
  '| Kemp | L neg | R pos |': ['test left kemp negative', 'test right kemp positive'],
  'Lachman L        | neg, firm end feel': ['test left lachman negative'],
  'SL squat: R wobbles, knee falls in; L solid': ['test right single leg squat positive', 'test left single leg squat negative'],
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
