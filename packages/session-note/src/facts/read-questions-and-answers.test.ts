import { describeAs } from './told-facts.test-support.ts';

describeAs('questions answered no, in whatever words', {
  'Night sweats? not that she has noticed': ['screening absent night sweats'],
  'Fever or chills? not a bit of it': ['screening absent fever', 'screening absent chills'],
  'Numbness in saddle area – none whatsoever': ['screening absent saddle numbness'],
  'Any unexplained weight loss? Nothing like that': ['screening absent weight loss'],
  'IV drug use - nah': ['screening absent iv drug use'],
  'Any cancer? "touch wood no"': ['screening absent history of cancer'],
  'Relatives: none.': ['screening absent family history'],
  'family history of arthritis No ; psoriasis Yes': ['screening absent family history', 'screening psoriasis'],
  'Family hx of psoriasis: no': ['screening absent family history'],
  'Clots? N  Fever? N': ['screening absent previous dvt', 'screening absent fever'],
  'Night pain? sleeps through': ['screening absent night pain', 'screening absent sleep disturbance'],
});

describeAs('questions answered yes, by a time, a number or a saying', {
  'Previous DVT? Yes - 2019 after the knee': ['screening previous dvt'],
  'Uveitis: yes x2 (2020, 2022)': ['screening uveitis'],
  'Dizzy? "like a boat"': ['screening dizziness'],
  'Heels? sore first steps out of bed': ['screening heel pain'],
  'Asked re bladder: leaks since the weekend': ['screening bladder change'],
  'Asked about temperature – 38.9 at home': ['screening fever'],
  'Stiff getting out of bed - how long for? "quarter of an hour"': ['screening morning stiffness'],
  'Stiff a.m. 45 min': ['screening morning stiffness'],
  'Pregnant? could be': ['screening uncertain pregnancy'],
});

describeAs('questions whether all is well', {
  'Sleeping well? no, up three times': ['screening sleep disturbance'],
  'Sleeping ok? yes': ['screening absent sleep disturbance'],
  'Refreshed on waking? never': ['screening sleep disturbance'],
  'Bladder working normally? yes': ['screening absent bladder change'],
  'Bladder control normal? no': ['screening bladder change'],
  'Swallowing ok? yes': ['screening absent dysphagia'],
  'Bladder: no feeling when full': ['screening bladder change'],
  'Weight stable? yes': ['screening absent weight loss'],
});

describeAs('rows of questions, each followed by its own answer', {
  'Bladder ✓ Bowels ✓ Saddle ✓': ['screening absent bladder change', 'screening absent bowel change', 'screening absent saddle numbness'],
  'Night pain ✓ Fever ✗': ['screening night pain', 'screening absent fever'],
  '✓ osteoporosis, ✗ cancer': ['screening osteoporosis', 'screening absent history of cancer'],
  'heels no, eyes no': ['screening absent heel pain', 'screening absent uveitis'],
  'Cancer N Steroids N Osteoporosis Y': ['screening absent history of cancer', 'screening absent steroid use', 'screening osteoporosis'],
  'diplopia no dysarthria no dysphagia no': ['screening absent diplopia', 'screening absent dysarthria', 'screening absent dysphagia'],
  'no UTI, immune system ok': ['screening absent urinary infection', 'screening absent immunosuppression'],
});

describeAs('what another person had, and the client had not', {
  'Her sister had a DVT on the pill, she has never had one': ['screening other-person previous dvt', 'screening absent previous dvt'],
  "Mother has osteoporosis, she doesn't": ['screening other-person osteoporosis', 'screening absent osteoporosis'],
  'Worried because his wife had a clot last year': ['mood', 'screening other-person previous dvt'],
});

describeAs('words that are no questions where nothing answers them', {
  'Heels: wears 5 cm at work': [],
  'Eyes: wears glasses': [],
  'Sleep: on two pillows': [],
  'Family: two boys at school': [],
  'O: skin normal': [],
  'face cradle ok': [],
});
