/** Regions of the note language as the specialties of practitioners say them, or as the look-up understands them. From memory. */
export const specialtyOfRegion: Readonly<Record<string, string>> = {
  jaw: 'jaw pain', head: 'headache', 'cervical spine': 'neck', 'lumbar spine': 'low back', 'sacroiliac joint': 'low back', shoulder: 'shoulders', scapula: 'shoulders', elbow: 'elbows',
  hand: 'hands', finger: 'hands', thumb: 'hands', wrist: 'wrists', hip: 'hips', groin: 'hips', knee: 'knees', ankle: 'ankles', foot: 'feet', heel: 'feet',
  'thoracic spine': 'upper back', gluteal: 'gluteal', hamstring: 'hamstring', calf: 'calf',
};
