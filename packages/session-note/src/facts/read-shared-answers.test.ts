import { describeAs } from './told-facts.test-support.ts';

describeAs('lists that share one no', {
  'No fever, saddle, b/b': ['screening absent fever', 'screening absent saddle numbness', 'screening absent bladder change', 'screening absent bowel change'],
  'No psoriasis/eyes/gut/fam hx': ['screening absent psoriasis', 'screening absent uveitis', 'screening absent family history'],
  'No dysarthria/dysphagia/drops': ['screening absent dysarthria', 'screening absent dysphagia', 'screening absent drop attacks'],
  'denies a.m. neck stiffness, psoriasis, other joints swelling': ['screening absent morning stiffness', 'screening absent psoriasis', 'screening absent joint swelling'],
  'No headaches, no swelling of the hands, no fevers': ['screening absent headache', 'screening absent joint swelling', 'screening absent fever'],
  'Crepitus L knee, no heat, no swelling': ['palpation left knee', 'palpation absent left knee', 'palpation absent left knee'],
  'Swelling L knee, no fever': ['palpation left knee', 'screening absent fever'],
});

describeAs('questions answered by a letter or a few words', {
  'Clots? N   Fever? N': ['screening absent previous dvt', 'screening absent fever'],
  'Losing weight? "I wish"': ['screening absent weight loss'],
  'Power full both legs': ['screening absent weakness'],
  'Skin clear, eyes ok': ['screening absent psoriasis', 'screening absent uveitis'],
  'Eyes closed 10 s': [],
  'No retention, no leakage': ['screening absent bladder change'],
  'In retention since Sunday': ['screening bladder change'],
  'Erectile fn ok': ['screening absent sexual dysfunction'],
  'No family anything': ['screening absent family history'],
  "His brother's got crohns": ['screening other-person family history'],
  "His brother's got gout": [],
  'No ca': ['screening absent history of cancer'],
  'No other joints up': ['screening absent joint swelling'],
});

describeAs('what was so for years', {
  'L foot drop since he was six, AFO': ['screening past foot drop'],
  'L foot drop since Monday': ['screening foot drop'],
  'Leaks on coughing since 2012, unchanged': ['screening past bladder change'],
  'Leaks when running since May': ['screening bladder change'],
  'Empty can +, pain not weakness': ['test empty can positive'],
  'Pain, weakness in the arm': ['screening weakness'],
  'Knee hot, red': ['palpation knee', 'palpation knee'],
  'Hot pack knee': [],
});
