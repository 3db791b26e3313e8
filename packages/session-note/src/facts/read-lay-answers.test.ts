import { describeAs } from './told-facts.test-support.ts';

describeAs('what works, or is asked about in a word', {
  'breathing fine, no chest pain': ['screening absent shortness of breath', 'screening absent chest pain'],
  'not puffed': ['screening absent shortness of breath'],
  'eyes never red': ['screening absent uveitis'],
  'skin clear': ['screening absent psoriasis'],
  'walking normally, no limp': ['screening absent gait disturbance'],
  'no knock or twist': ['screening absent trauma'],
  "didn't hurt it": ['screening absent trauma'],
  'nobody in the family': ['screening absent family history'],
  'RF: nil': ['screening absent red flags'],
  'slipped in the shower Fri': ['screening trauma'],
  'slipped disc years ago': [],
  'no ca': ['screening absent history of cancer'],
  'sleeps like a log': ['screening absent sleep disturbance'],
  'breathing exercises daily': ['homework'],
  'breathing drills with her coach': [],
  'knocked off early': ['screening trauma'],
  'skin oil only': [],
});

describeAs('where it is', {
  'feet numb, both': ['screening bilateral leg symptoms'],
  'both thighs weak on the stairs': ['screening bilateral leg symptoms'],
  'pins & needles both feet since Tues': ['screening bilateral leg symptoms'],
  'both hands numb': ['screening numbness'],
  'face not numb': ['screening absent facial numbness'],
  'knuckles not swollen, calf 36 cm': ['screening absent joint swelling'],
  'L foot numb, R fine': ['screening numbness'],
});

describeAs('what is over', {
  'UTI back in March, sorted': ['screening past urinary infection'],
  'red eye last year': ['screening past uveitis'],
  'Renal cell carcinoma, nephrectomy 2019': ['screening past history of cancer'],
  'Clot in same leg after 2nd baby': ['screening past previous dvt'],
  'flu with fevers in June': ['screening past fever'],
  'UTI 5 days ago': ['screening urinary infection'],
  'UTI, now fevers since March': ['screening urinary infection', 'screening fever'],
  'has glandular fever': [],
});

describeAs('tests by their number, and what they come to', {
  'SLR R 40 L 45': ['test right straight leg raise 40', 'test left straight leg raise 45'],
  'SLS R 6': ['test right single leg stance'],
  'single leg squat R wobbly': ['test right single leg squat positive'],
  'slump L tight but neg': ['test left slump negative'],
  'Romberg steady': ['test romberg negative'],
  'Neer R - shoulder flexion 120': ['test right neer negative', 'rom right shoulder flexion 120'],
  'Cervical distraction eases': ['test cervical spine cervical distraction positive'],
  'pain eases with heat': [],
});

describeAs('when it was so', {
  'Now 4/10 was 8': ['pain 4', 'pain past 8'],
  'neck was 2/10 Friday': ['pain past cervical spine 2'],
  'Low back 4/10, down from 6/10': ['pain lumbar spine 4', 'pain past lumbar spine 6'],
  'L shin 5/10 after 2 qtrs': ['pain left lower leg 5'],
  'shoulder 6/10 bowling and after': ['pain shoulder 6'],
  'neck 6/10 halfway through undressing': ['pain cervical spine 6'],
  'neck 3/10 halfway through massage': ['pain during cervical spine 3'],
  'MFR neck 10 min\n1/10 out the door': ['technique during cervical spine myofascial release 10', 'pain after 1'],
});

describeAs('what was trained, and what was found above or below it', {
  'Gym floor session 45 min': ['technique during exercise 45'],
  'Tx: deep neck flexor training 12 min': ['technique during cervical spine exercise 12'],
  'He works in a circuit board factory': [],
  'I saw her today. Ten minutes of effleurage to the upper back.\nObjective: knee flexion 45': ['technique during thoracic spine effleurage 10', 'rom knee flexion 45'],
  'Tx: MFR quads 10 min\nO: knee flexion 45': ['technique during myofascial release 10', 'rom after knee flexion 45'],
  'Knee flexion right ninety-eight, left one hundred and ten': ['rom right knee flexion 98', 'rom left knee flexion 110'],
});

describeAs('letters and boxes', {
  'PSA 7.2, seeing urology': [],
  'Known PsA, on sulfasalazine': ['screening psoriasis'],
  'Pregnant? [ ] Y [x] N    Recent surgery? [ ] Y [x] N': ['screening absent pregnancy', 'screening absent recent surgery'],
  'PU ok, passing urine and motions normally': ['screening absent bladder change', 'screening absent bowel change'],
  'Having to strain to pass water': ['screening bladder change'],
  'Bladder urgency since her second child nineteen years ago': ['screening bladder change'],
  'No numbness of private area': ['screening absent saddle numbness'],
  'walking normal': ['screening absent gait disturbance'],
});

describeAs('what is still there', {
  'L sided weakness stable': ['screening weakness'],
  'Weakness: nil': ['screening absent weakness'],
  'Night pain present': ['screening night pain'],
  'Bladder stable': ['screening absent bladder change'],
});

describeAs('weeks of a pregnancy', {
  'Side lying :) she\'s 28 wks': ['screening pregnancy'],
  '31 weeks, midwife happy': ['screening pregnancy'],
  'Antenatal class, back in 16 weeks': ['next-visit 112'],
  'Baby 14 weeks old, midwife signed off': [],
});

describeAs('how often she is up', {
  'Wakes once a night': ['screening sleep disturbance'],
  'Stiff, better up once she is out running': [],
});

describeAs('answers in few words, and what only looks like them', {
  '26 weeks along, cleared by her doctor': ['screening pregnancy'],
  '6 weeks along in his rehab': [],
  'Pupil smaller than L -> ? Horner\'s.': ['screening uncertain horner syndrome'],
  'Sleep? Good': ['screening absent sleep disturbance'],
  'Temp 38.4, rigors last night': ['screening fever', 'screening chills'],
  'Shivery, 38.6 this morning': ['screening fever'],
  'No LOW, no night pain': ['screening absent weight loss', 'screening absent night pain'],
  'NO LOW BACK PAIN': ['pain absent lumbar spine'],
  'Skin: intact': [],
  'Skin clear': ['screening absent psoriasis'],
  'Tummy tuck 7 weeks ago': ['screening recent surgery'],
  'Tummy tuck in 2016': [],
  'The room wobbled': ['screening dizziness'],
  'Handed off to EMS 10:06': [],
  'EMS 60 min': ['screening morning stiffness'],
  'Tripping over the left foot since Friday': ['screening foot drop'],
  'Numb round the back passage since Sunday': ['screening saddle numbness'],
});
