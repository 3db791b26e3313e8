/** A note of some two thousand words as one writes over a long course of treatment: no line stands twice, sections come and go, and one paragraph is long. */
const regions = ['shoulder', 'neck', 'low back', 'hip', 'knee', 'ankle', 'elbow', 'wrist'];
const muscles = ['upper trap', 'infraspinatus', 'QL', 'glute med', 'quads', 'gastroc', 'wrist extensors', 'lev scap'];
const tests = ['Hawkins-Kennedy', 'Spurling', 'slump', 'FABER', 'Lachman', 'talar tilt', 'Cozen', 'Phalen'];
const exercises = ['pendulum', 'chin tucks', 'cat cow', 'clams', 'wall sits', 'calf raises', 'wrist curls', 'nerve glides'];
const remarks = ['worse after a long drive', 'better with heat', 'sleeping through again', 'no numbness or tingling', 'denies fever or night sweats', 'back at work half days', 'mother has RA', 'hx of ankle sprain 2019'];

export function longNote(wordCount: number): string {
  const visits: string[] = [];
  for (let visit = 0; countWords(visits) < wordCount; visit += 1) visits.push(visitNote(visit));
  return visits.join('\n');
}

function visitNote(visit: number): string {
  const of = (list: readonly string[], step = 0): string => list[(visit * 3 + step) % list.length] ?? '';
  const side = visit % 2 === 0 ? 'R' : 'L';
  const told = Array.from({ length: visit === 0 ? 30 : 3 }, (_, index) => `On day ${visit * 10 + index} the ${of(regions, index)} was ${(visit + index) % 10}/10, ${of(remarks, index)}.`).join(' ');
  return `S: ${side} ${of(regions)} pain ${(visit % 9) + 1}/10, ${of(remarks)}. ${told}
   remember: visit ${visit}, quiet music
O: ${side} ${of(regions)} flexion ${60 + visit}, abduction ${40 + visit}. ${of(tests)} ${side} +, ${of(tests, 1)} -. TTP ${side} ${of(muscles)}, ${of(muscles, 1)}
Tx: MFR ${of(muscles)} ${10 + (visit % 20)} min, TrP ${of(muscles, 1)}, joint mobs ${of(regions, 1)}
Re: ${side} ${of(regions)} flexion ${70 + visit}. pain ${visit % 5}/10
A: settling as expected, ${of(remarks, 4)}
P: hw ${of(exercises)} 2x/day, ${of(exercises, 1)} x${visit + 5}. next ${(visit % 3) + 1}/52`;
}

function countWords(texts: readonly string[]): number {
  return texts.join(' ').split(/\s+/).filter((word) => word !== '').length;
}
