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

describeAs('broken nights', {
  'wakes 2x a night': ['screening sleep disturbance'],
  'Sleep: still waking on that side': ['screening sleep disturbance'],
  'Wakes with her hip': ['screening night pain'],
  'Elbow throbs at night': ['screening night pain'],
  'Night pain yes - wakes 2x': ['screening night pain'],
  'Up 2x for the baby': [],
  'Numb thumb, worse at night': ['screening numbness'],
  'Shoulder sore, worse at night': ['screening night pain'],
  'Pain 7/10 at night': ['pain 7'],
  'No pain at night': ['pain absent', 'screening absent night pain'],
});

describeAs('what is told with its time', {
  'Twist 4/7, netball': ['screening trauma'],
  'Knock to the knee on Saturday': ['screening trauma'],
  'Core twist': [],
  'HA 3/week': ['screening headache'],
  'Headache 3-4/10': ['pain head 4'],
  'Knee arthroscopy 6 years ago': [],
  'Hysterectomy 8 weeks ago': ['screening recent surgery'],
  '5 yrs clear of bowel cancer': ['screening past history of cancer'],
  '6 wks in cast, out 4 days': ['screening past immobilisation'],
  'In a boot': ['screening immobilisation'],
});

describeAs('lists that are answered as a whole', {
  'No weight loss / fevers / night pain / steroid use': ['screening absent weight loss', 'screening absent fever', 'screening absent night pain', 'screening absent steroid use'],
  'Asked about fever, weight loss: no to all': ['screening absent fever', 'screening absent weight loss'],
  'Fam hx: sister - psoriasis': ['screening other-person psoriasis'],
  'Fam hx: mother OA': ['screening other-person family history'],
  'Skin: Denies redness': [],
  'Bowels are working okay': ['screening absent bowel change'],
  'No testicular swelling': [],
  'No swelling to see': ['palpation absent'],
  'Ankles puffy by evening': ['screening joint swelling'],
});
