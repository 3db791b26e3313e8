import { describeAs } from './told-facts.test-support.ts';

describeAs('a line that strokes part', {
  'R elbow 4/10 / flex 120 / Mill R + / MFR forearm 8 / 3/52': ['pain right elbow 4', 'rom right elbow flexion 120', 'test right mill positive', 'technique during forearm myofascial release 8', 'next-visit 21'],
  'hams / 6 in 3 out / SLR L 50 / cupping 8 min': ['pain 6', 'pain after 3', 'test left straight leg raise 50', 'technique during cupping 8'],
  'Fever / night sweats / weight loss / cough: N / N / N / N': ['screening absent fever', 'screening absent night sweats', 'screening absent weight loss'],
  '6 in the morning, 3 out of bed': [],
});

describeAs('grades in short, and of earlier visits', {
  'quads 4+, hams 5-': ['strength quadriceps 4+', 'strength hamstring hamstrings 5-'],
  'elbow flexion 4-': ['strength elbow flexion 4-'],
  'elbow flexion 4 - no pain': ['rom elbow flexion 4', 'pain absent elbow'],
  'EHL R 3/5 (4/5 last visit)': ['strength right extensor hallucis longus 3/5', 'strength past right extensor hallucis longus 4/5'],
  'ext 3/5 (visit 1 4+/5, visit 3 4/5)': ['strength extension 3/5', 'strength past extension 4+/5', 'strength past extension 4/5'],
  'EHL R 3/5 (tib ant 4/5)': ['strength right extensor hallucis longus 3/5', 'strength right tibialis anterior 4/5'],
});

describeAs('techniques in other orders of words', {
  'L hip 4/10. L glutes 20 min deep': ['pain left hip 4', 'technique during left gluteal deep tissue 20'],
  'Knee 4/10. cups x 4, 6 mins': ['pain knee 4', 'technique during cupping 6'],
  'Massage 45 min back, feels great': ['technique during massage (unspecified) 45'],
  'Needling discussed & refused': ['technique absent during dry needling'],
  'No ice no massage.': ['technique absent during cold', 'technique absent during massage (unspecified)'],
  'No massage to either leg and told her why': ['technique absent during massage (unspecified)'],
  'Knee 4/10. STM quads 10. Cupping maybe next time': ['pain knee 4', 'technique during soft tissue mobilisation 10'],
  'Deep breathing 10 min daily': ['homework'],
  'Knee 4/10. ache 20 min deep': ['pain knee 4'],
  'MLD arm 30 min and no cupping': ['technique during upper arm lymphatic drainage 30', 'technique absent during cupping'],
});

const treated = 'L hip 4/10. STM 20. ';
const read = ['pain left hip 4', 'technique during soft tissue mobilisation 20'];

describeAs('what is done later, and what is told of somebody', {
  [`${treated}10 min flat walk daily`]: [...read, 'homework'],
  [`${treated}Ankle pumps on the flight home`]: [...read, 'homework'],
  [`${treated}Keep up the rowing`]: [...read, 'homework'],
  [`${treated}Told what to look out for`]: read,
  [`${treated}Was perfect till Sunday`]: read,
  [`${treated}Could not put any weight on it`]: read,
  [`${treated}Pillows x5`]: read,
  [`${treated}Hold massage till seen`]: read,
});

describeAs('how to hold oneself, and what is told with a not', {
  [`${treated}Chin tucked tongue down`]: [...read, 'homework'],
  [`${treated}Knees together in the car`]: [...read, 'homework'],
  [`${treated}Shoulders down to 2/10`]: [...read, 'pain after shoulder 2'],
  [`${treated}Knees up to 120`]: read,
  [`${treated}Asked her to use the rail and not cross her legs`]: [...read, 'homework', 'homework'],
  [`${treated}She continues daily wall slides`]: [...read, 'homework'],
  [`${treated}She continues to limp`]: read,
  [`${treated}Night splint fabricated`]: read,
});

describeAs('answers and days in few letters', {
  'Pregnant? N  Clots? N': ['screening absent pregnancy', 'screening absent previous dvt'],
  'Fever? not sure': ['screening uncertain fever'],
  [`${treated}Mon Wed Fri for 3 wks`]: [...read, 'frequency'],
  'Worse Mon, Wed, Fri at work': [],
  'Left rotation was then 35, now 60': ['rom past left rotation 35', 'rom left rotation 60'],
});

describeAs('visits, goals and what to remember in short', {
  [`${treated}Thu wk`]: [...read, 'next-visit'],
  [`${treated}w/c 20th`]: [...read, 'next-visit'],
  [`${treated}Harvest so 6/52.`]: [...read, 'next-visit 42'],
  [`${treated}every 4 weeks if work allows`]: [...read, 'frequency'],
  [`${treated}wants a sub-50 10k in May`]: [...read, 'goal'],
  'wants that calf rubbed for the race': [],
  'REMEMBER hates lavender': ['remember'],
  'remember the side door': ['remember'],
  'She does not remember the fall': ['screening absent trauma'],
});

describeAs('what is gone, was, or comes after something else', {
  'Now 3/10 was 7': ['pain 3', 'pain past 7'],
  'R shoulder 3/10 (first day 8)': ['pain right shoulder 3', 'pain past right shoulder 8'],
  'Pitting gone L': ['palpation absent left'],
  'flex L 150 painful arc L gone': ['rom left flexion 150', 'test left painful arc negative'],
  [`${treated}L shin 5/10 after 2 qtrs`]: [...read, 'pain left lower leg 5'],
  'Slump L tight but neg': ['test left slump negative'],
  'Hawkins R + Neer R - ER R 60': ['test right hawkins-kennedy positive', 'test right neer negative', 'rom right external rotation 60'],
  'Re Tamsin O, 39, clerk - 11 visits.\nPain avg 7/10': ['pain 7'],
});
