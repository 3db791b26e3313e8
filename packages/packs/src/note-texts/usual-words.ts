/**
 * What a button offers to write, by region: muscles that are usually treated there, and homework that is usually given. A
 * shorter way of typing, not advice: anything else can be typed, and nothing here says that it helps. From memory.
 */
type ByRegion = Readonly<Record<string, readonly string[]>>;

/** In the order in which most complaints come. */
export const regionsByUse: readonly string[] = ['cervical spine', 'lumbar spine', 'shoulder', 'knee', 'hip', 'thoracic spine', 'sacroiliac joint', 'elbow', 'wrist', 'hand', 'ankle', 'foot'];

export const usuallyTreated: ByRegion = {
  jaw: ['masseter', 'temporalis', 'pterygoids', 'suboccipitals'],
  'cervical spine': ['upper trapezius', 'levator scapulae', 'suboccipitals', 'sternocleidomastoid', 'scalenes', 'paraspinals'],
  'thoracic spine': ['paraspinals', 'rhomboids', 'middle trapezius', 'lower trapezius', 'erector spinae'],
  'lumbar spine': ['erector spinae', 'quadratus lumborum', 'multifidus', 'gluteus medius', 'psoas'],
  'sacroiliac joint': ['gluteus maximus', 'gluteus medius', 'piriformis', 'quadratus lumborum'],
  shoulder: ['infraspinatus', 'supraspinatus', 'upper trapezius', 'deltoid', 'pectoralis minor', 'subscapularis', 'teres minor', 'latissimus dorsi'],
  scapula: ['rhomboids', 'levator scapulae', 'infraspinatus', 'serratus anterior'],
  'upper arm': ['biceps', 'triceps', 'deltoid'],
  elbow: ['wrist extensors', 'wrist flexors', 'brachioradialis', 'triceps'],
  forearm: ['wrist extensors', 'wrist flexors', 'brachioradialis'],
  wrist: ['wrist extensors', 'wrist flexors', 'thenar muscles'],
  hand: ['thenar muscles', 'wrist flexors'],
  hip: ['gluteus medius', 'piriformis', 'tensor fasciae latae', 'iliopsoas', 'adductors'],
  groin: ['adductors', 'iliopsoas'],
  gluteal: ['gluteus maximus', 'gluteus medius', 'piriformis'],
  thigh: ['quadriceps', 'adductors', 'iliotibial band'],
  hamstring: ['hamstrings', 'gluteus maximus'],
  knee: ['quadriceps', 'hamstrings', 'popliteus', 'iliotibial band', 'gastrocnemius'],
  'lower leg': ['tibialis anterior', 'peroneals', 'tibialis posterior'],
  calf: ['gastrocnemius', 'soleus', 'tibialis posterior'],
  ankle: ['peroneals', 'soleus', 'tibialis posterior'],
  foot: ['plantar fascia', 'soleus'],
  heel: ['plantar fascia', 'gastrocnemius', 'soleus'],
};

export const usualHomework: ByRegion = {
  jaw: ['jaw relaxation', 'controlled opening'],
  'cervical spine': ['chin tucks', 'neck rotation', 'upper trap stretch', 'levator stretch'],
  'thoracic spine': ['thoracic extension over roller', 'open book', 'cat camel'],
  'lumbar spine': ['cat camel', 'knee to chest', 'bird dog', 'pelvic tilts', 'glute bridge'],
  'sacroiliac joint': ['glute bridge', 'clamshell', 'knee to chest'],
  shoulder: ['pendulum', 'wall slides', 'ER with band', 'pec stretch', 'scapular setting'],
  scapula: ['scapular setting', 'rows with band', 'wall slides'],
  elbow: ['eccentric wrist extension', 'wrist extensor stretch', 'grip squeeze'],
  forearm: ['wrist extensor stretch', 'wrist flexor stretch'],
  wrist: ['wrist stretches', 'grip squeeze'],
  hand: ['grip squeeze', 'tendon glides'],
  hip: ['clamshell', 'glute bridge', 'hip flexor stretch', 'piriformis stretch'],
  groin: ['adductor squeeze', 'adductor stretch'],
  gluteal: ['clamshell', 'piriformis stretch', 'glute bridge'],
  thigh: ['quad stretch', 'sit to stand'],
  hamstring: ['hamstring stretch', 'hamstring curls', 'glute bridge'],
  knee: ['quad sets', 'straight leg raises', 'sit to stand', 'step ups'],
  'lower leg': ['heel raises', 'ankle alphabet'],
  calf: ['heel raises', 'calf stretch'],
  ankle: ['ankle alphabet', 'heel raises', 'balance on one leg'],
  foot: ['towel curls', 'heel raises'],
  heel: ['calf stretch', 'plantar fascia stretch', 'heel raises'],
};

/** Whatever the region. */
export const homeworkAnywhere: readonly string[] = ['rest', 'heat', 'cold', 'walking', 'posture breaks'];
