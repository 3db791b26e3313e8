import { describeAs } from './told-facts.test-support.ts';

describeAs('answers of relatives, and those that relatives give', {
  'Client and husband deny weight loss, chills, rash': ['screening absent weight loss', 'screening absent chills'],
  'Her mum has night sweats': ['screening other-person night sweats'],
  'Cancer: no (aunt had breast ca)': ['screening absent history of cancer', 'screening other-person history of cancer'],
  'Aunt had a DVT after a long flight, herself never': ['screening other-person previous dvt', 'screening absent previous dvt'],
  'Swollen calf after a long flight': ['screening calf swelling', 'screening immobilisation'],
  'His da has psoriasis': ['screening other-person psoriasis'],
  'FAMILY HISTORY\nFever no': ['screening absent fever'],
  'Family history of RA': ['screening other-person family history'],
});

describeAs('one question answered in two words', {
  'Prostate cancer 2018, prostatectomy and chemo': ['screening past history of cancer'],
  'Fell off a ladder, tripped on the last rung': ['screening trauma'],
  'Breast cancer in 2015, lumpectomy then tamoxifen': ['screening past history of cancer'],
  'Numbness of the right hand, numbness of the left thumb': ['screening numbness', 'screening numbness'],
});

describeAs('what only holds the words of a question', {
  'Rang the surgery, they will see him at 4': [],
  'GP surgery closed today': [],
  'Surgery on the knee in March': ['screening recent surgery'],
  'No surgery': ['screening absent recent surgery'],
  'Brother waiting for a knee replacement': [],
  'Listed for hip replacement in June': [],
  'Hip replacement 5 wks ago': ['screening recent surgery'],
  'Shoe falls off on that side': [],
  'Falls off his bike often': ['screening trauma'],
  'Worse with twisting': [],
  'No weights this week': [],
  'Unable to bear weight': [],
  'No weight change': ['screening absent weight loss'],
  'Single leg stance eyes closed 8 sec, no wobble': ['test single leg stance'],
  'PREGNANCY INTAKE FORM\nPregnant: Y': ['screening pregnancy'],
  'No locking or clicking': [],
});

describeAs('what a no is said of', {
  'Neg for fever, chills, weight loss': ['screening absent fever', 'screening absent chills', 'screening absent weight loss'],
  'Negative SLR, fever': ['test straight leg raise negative', 'screening fever'],
  'Never had anything like this, and dizzy since': ['screening dizziness'],
  'Never had dizziness or headaches': ['screening absent dizziness', 'screening absent headache'],
  'Cannot rule out that he has a fever': ['screening uncertain fever'],
  'Droopy lid, Horners?': ['screening uncertain horner syndrome'],
});

describeAs('answers in other words', {
  'Slept poorly all week': ['screening sleep disturbance'],
  'Sleeping through': ['screening absent sleep disturbance'],
  'Ankles swell by evening': ['screening joint swelling'],
  'T 38.6': ['screening fever'],
  'T 36.9, BP 120/80': ['screening absent fever'],
  'T6 tender': ['palpation thoracic spine'],
  'FOOSH on ice': ['screening trauma'],
});
