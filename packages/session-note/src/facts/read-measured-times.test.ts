import { describeAs } from './told-facts.test-support.ts';

describeAs('measures before and after, in one breath', {
  'L ankle DF pre 8 post 14': ['rom left ankle dorsiflexion 8', 'rom after left ankle dorsiflexion 14'],
  'Pre: IR 20 / Post: IR 35': ['rom internal rotation 20', 'rom after internal rotation 35'],
  'abd 90 after 2 sets': ['rom abduction 90'],
  'Client left with pain at 1/10': ['pain after 1'],
  'She walked in at 6/10 and walked out at 2/10': ['pain 6', 'pain after 2'],
  'Pain left knee 4/10': ['pain left knee 4'],
  'Pain start of session 6/10, end of session 2/10': ['pain 6', 'pain after 2'],
});

describeAs('rows whose cells are lined up with spaces', {
  'R ankle DF       | pre 8   | post 12': ['rom right ankle dorsiflexion 8', 'rom after right ankle dorsiflexion 12'],
  'L ankle DF | 10\nR triceps        | 4/5': ['rom left ankle dorsiflexion 10', 'strength right triceps 4/5'],
  'Fever: no      Chills: no': ['screening absent fever', 'screening absent chills'],
});

describeAs('numbers out of ten that rate no pain', {
  'MLD session 6 of 10': ['technique during lymphatic drainage'],
  'Pilates class 4/10': [],
  'Post massage 3/10': ['pain after 3'],
  'Booked 12/10 and 9/10': ['next-visit'],
  'P: back Tue 6/10': ['next-visit'],
  'Plan: progress once pain stays under 3/10': [],
  'HEP: step downs, keep pain below 4/10': ['homework', 'homework'],
  'OK to run if pain stays under 4/10': [],
  'Pain up to 7/10 after mowing': ['pain 7'],
});

describeAs('what stands above the first heading', {
  'Priya - 60 min remedial\nAx: abd L 70\nTx: STM UT\nRe: abd L 80': ['technique during massage (unspecified) 60', 'rom left abduction 70', 'technique during soft tissue mobilisation', 'rom after left abduction 80'],
});
