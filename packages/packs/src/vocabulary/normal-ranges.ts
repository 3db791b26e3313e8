/** Normal ranges of motion in degrees, one number each: what a usual adult reaches. A value far past it cannot be. */
import type { NormalRange, Vocabulary } from './vocabulary.ts';

const academy = 'American Academy of Orthopaedic Surgeons, as tabled in a textbook of goniometry, appendix A.1, fadavispt.mhmedical.com';
const regulation = 'Ranges as used by the US Department of Veterans Affairs, read in a copy, scribd.com/doc/247726428';
const volunteers = 'Mean of 300 young volunteers, rounded, Apti, Çolak, Akçay 2023, normative values for cervical and lumbar range of motion';
const memory = 'From memory: no source was read for this range.';

const rows: readonly (readonly [region: string, movement: string, degrees: number, source: string])[] = [
  ['shoulder', 'flexion', 180, academy],
  ['shoulder', 'extension', 60, academy],
  ['shoulder', 'abduction', 180, academy],
  ['shoulder', 'internal rotation', 70, academy],
  ['shoulder', 'external rotation', 90, academy],
  ['shoulder', 'adduction', 50, memory],
  ['shoulder', 'horizontal adduction', 135, memory],
  ['elbow', 'flexion', 150, academy],
  ['elbow', 'extension', 0, academy],
  ['forearm', 'pronation', 80, academy],
  ['forearm', 'supination', 80, academy],
  ['elbow', 'pronation', 80, academy],
  ['elbow', 'supination', 80, academy],
  ['wrist', 'flexion', 80, academy],
  ['wrist', 'extension', 70, academy],
  ['wrist', 'radial deviation', 20, academy],
  ['wrist', 'ulnar deviation', 30, academy],
  ['hip', 'flexion', 125, regulation],
  ['hip', 'extension', 30, regulation],
  ['hip', 'abduction', 45, regulation],
  ['hip', 'adduction', 25, regulation],
  ['hip', 'external rotation', 60, regulation],
  ['hip', 'internal rotation', 40, regulation],
  ['knee', 'flexion', 140, regulation],
  ['knee', 'extension', 0, regulation],
  ['ankle', 'dorsiflexion', 20, regulation],
  ['ankle', 'plantarflexion', 45, regulation],
  ['ankle', 'inversion', 35, memory],
  ['ankle', 'eversion', 15, memory],
  ['foot', 'great toe extension', 70, memory],
  ['cervical spine', 'flexion', 58, volunteers],
  ['cervical spine', 'extension', 59, volunteers],
  ['cervical spine', 'left side flexion', 42, volunteers],
  ['cervical spine', 'right side flexion', 42, volunteers],
  ['cervical spine', 'left rotation', 71, volunteers],
  ['cervical spine', 'right rotation', 71, volunteers],
  ['thoracic spine', 'left rotation', 35, memory],
  ['thoracic spine', 'right rotation', 35, memory],
  ['lumbar spine', 'flexion', 70, volunteers],
  ['lumbar spine', 'extension', 40, volunteers],
  ['lumbar spine', 'left side flexion', 36, volunteers],
  ['lumbar spine', 'right side flexion', 36, volunteers],
  ['lumbar spine', 'left rotation', 38, volunteers],
  ['lumbar spine', 'right rotation', 38, volunteers],
];

export const normalRanges: Vocabulary['normalRanges'] = rows.map(([region, movement, degrees, source]): NormalRange => ({ region, movement, degrees, source }));

/** No joint of anybody's goes further than the first; where a normal range is known, not past it by more than the second. */
export const furthestRanges = { degrees: 200, pastNormalDegrees: 60, source: 'Decisions of ours.' } as const;
