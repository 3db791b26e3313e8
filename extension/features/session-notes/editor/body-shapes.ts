/**
 * The figure of the body chart, drawn for this project: one outline a region, on a field of 100 by 224. `left` and `right`
 * are the client's own; who faces us has the right side at our left.
 */
import { isUnsided } from '@trusted-hands/packs';
import type { BodyPlace } from './body-places.ts';

export interface BodyShape {
  readonly place: BodyPlace;
  readonly path: string;
  readonly mirrored?: true;
}

export interface BodyView {
  readonly id: 'front' | 'back' | 'right' | 'left';
  readonly title: string;
  readonly shapes: readonly BodyShape[];
}

type Half = readonly (readonly [region: string, path: string])[];

const arm: Half = [
  ['shoulder', 'M37 37.5 C29.5 37.5 24.5 41.5 23.5 50.5 L33.5 52.5 L37 47 Z'],
  ['upper arm', 'M23.2 52.2 L33 54.2 L30.5 72.5 L21 70.5 Z'],
  ['elbow', 'M20.8 72 L30.2 74 L28.8 82 L18.8 80 Z'],
  ['forearm', 'M18.4 81.6 L28.4 83.6 L24.2 103 L15.6 101.2 Z'],
  ['wrist', 'M15.3 102.8 L23.8 104.6 L22.6 110.6 L13.8 108.8 Z'],
  ['hand', 'M13.4 110.4 L22.3 112.2 C23.4 119 21.6 127 17 127.5 C11.6 127 11 118 13.4 110.4 Z'],
];

const leg: Half = [
  ['knee', 'M35.6 151.5 L48 151.5 L47.2 165 L36.4 165 Z'],
  ['ankle', 'M38.3 201.5 L45.6 201.5 L45.8 208.5 L37.8 208.5 Z'],
];

const frontHalf: Half = [
  ...arm,
  ['hip', 'M37.4 95.5 L33 105 L32.4 116 L40 116 L42.6 104.6 Z'],
  ['groin', 'M43.8 105.4 L49.4 110.6 L49.4 116 L41.6 116 Z'],
  ['thigh', 'M32.4 117.6 L49.3 117.6 L48 150 L35.6 150 Z'],
  ...leg,
  ['lower leg', 'M36.4 166.5 L47.2 166.5 L45.6 200 L38.4 200 Z'],
  ['foot', 'M37.6 210 L45.9 210 L46.6 220.5 L31.5 221 C30.5 217.5 35 214 37.6 210 Z'],
];

const backHalf: Half = [
  ...arm,
  ['scapula', 'M38.6 40 L46.2 40 L46.2 57.5 L39.4 59.5 Z'],
  ['ribs', 'M39.4 61 L46.2 59.2 L46.2 70 L38 70 Z'],
  ['sacroiliac joint', 'M41.8 89.5 L49.4 89.5 L49.4 99.5 L44.8 97.5 Z'],
  ['gluteal', 'M38.4 89.5 L40.4 89.5 L43.6 99 L49.4 101.4 L49.4 117 L33 117 L33.4 104.5 Z'],
  ['hamstring', 'M33 118.5 L49.3 118.5 L48 150 L35.6 150 Z'],
  ...leg,
  ['calf', 'M36.4 166.5 L47.2 166.5 C48 176 46.4 190 45.6 200 L38.4 200 C37 190 35.2 176 36.4 166.5 Z'],
  ['heel', 'M37.8 210 L45.8 210 L46 220 L38 220 Z'],
];

const head = 'M50 3 C57 3 60.2 8.4 60.2 14.4 C60.2 21.5 56 26.4 50 26.4 C44 26.4 39.8 21.5 39.8 14.4 C39.8 8.4 43 3 50 3 Z';
const neck = 'M45.2 27.6 L54.8 27.6 L56.5 36 L43.5 36 Z';

const frontMiddle: Half = [
  ['head', head],
  ['cervical spine', neck],
  ['chest', 'M38.6 38 C45 36.8 55 36.8 61.4 38 L62 48 L62.4 66 L37.6 66 L38 48 Z'],
  ['abdomen', 'M37.6 67.5 L62.4 67.5 L61.8 92.5 L38.2 92.5 Z'],
  ['pelvis', 'M38.2 94 L61.8 94 L57 104 L50 109.4 L43 104 Z'],
];

const backMiddle: Half = [
  ['head', head],
  ['cervical spine', neck],
  ['thoracic spine', 'M47.6 37.5 L52.4 37.5 L52.4 70 L47.6 70 Z'],
  ['lumbar spine', 'M38 71.5 L62 71.5 L61.4 88 L38.6 88 Z'],
];

/** Seen from the client's right, facing our right. */
const profile: Half = [
  ['head', 'M50 3 C57.5 3 61 8.6 61 14.5 L58.6 18 L50.6 18 L48.6 24.4 C42.4 24 39.6 17.5 39.6 12.4 C39.6 6.6 44 3 50 3 Z'],
  ['jaw', 'M51.2 19.4 L58.6 19.4 L57.4 25.6 L50 26.6 Z'],
  ['cervical spine', 'M44 25.6 L49 26.2 L54.6 28 L55 35.6 L42.6 36.4 Z'],
  ['shoulder', 'M49.5 37.4 C55.8 37.4 58.4 41.6 58.4 46.4 L57 52 L42.4 52 L41 46.4 C41 41.6 43.6 37.4 49.5 37.4 Z'],
  ['upper arm', 'M42.8 53.5 L56.6 53.5 L55 72 L44.6 72 Z'],
  ['elbow', 'M44.6 73.5 L55 73.5 L58 80 L50.4 85 L45.4 82 Z'],
  ['forearm', 'M58.8 79.8 L74.4 85 L72.6 92 L51.6 85.4 Z'],
  ['hand', 'M75.8 85.2 L87 88.4 C88 92 86 95 82.6 95.2 L74 92.6 Z'],
  ['thoracic spine', 'M40 48 C36.4 55 36.4 63 38.6 70 L43.2 70 L41.4 53 Z'],
  ['lumbar spine', 'M39 71.5 L43.4 71.5 L44.2 89 L39.6 89 C40.4 83 40 77 39 71.5 Z'],
  ['ribs', 'M58.4 52.5 C62.6 57 63.6 64 63 72 L56.6 72 Z'],
  ['abdomen', 'M59 86.5 L62.6 88.6 C62.6 91 62 93.4 61.4 95 L46 90 L46 85 L51 87 Z'],
  ['gluteal', 'M39.4 90.5 L45 90.8 L45.6 107 L42 117 C36.4 114.6 35 107.6 36 101 Z'],
  ['hip', 'M46.6 91.6 L61.2 96.4 L61.6 117 L43.6 117 L47 107.4 Z'],
  ['thigh', 'M42.6 118.5 L61.4 118.5 L57.8 150 L44.6 150 Z'],
  ['knee', 'M44.6 151.5 L57.8 151.5 L57.2 165 L45.2 165 Z'],
  ['calf', 'M44.8 166.5 L49.8 166.5 L49 200 L46.2 200 C42.2 188 42.4 176 44.8 166.5 Z'],
  ['lower leg', 'M51 166.5 L57 166.5 L53.6 200 L50.2 200 Z'],
  ['ankle', 'M46 201.5 L53.6 201.5 L54.2 208.5 L45.6 208.5 Z'],
  ['heel', 'M45.6 210 L51.2 210 L51.2 221 L44.4 221 Z'],
  ['foot', 'M52.6 210 L54.6 210 L68.4 216.6 L69 221 L52.6 221 Z'],
];

function bothHalves(half: Half, atOurLeft: 'left' | 'right'): BodyShape[] {
  const atOurRight = atOurLeft === 'left' ? 'right' : 'left';
  return half.flatMap(([region, path]) => [
    { place: { region, side: atOurLeft }, path },
    { place: { region, side: atOurRight }, path, mirrored: true as const },
  ]);
}

const middles = (half: Half): BodyShape[] => half.map(([region, path]) => ({ place: { region }, path }));

function fromSide(side: 'left' | 'right'): BodyShape[] {
  return profile.map(([region, path]) => ({ place: isUnsided(region) ? { region } : { region, side }, path, ...(side === 'left' && { mirrored: true as const }) }));
}

export const bodyViews: readonly BodyView[] = [
  { id: 'front', title: 'Front', shapes: [...middles(frontMiddle), ...bothHalves(frontHalf, 'right')] },
  { id: 'back', title: 'Back', shapes: [...middles(backMiddle), ...bothHalves(backHalf, 'left')] },
  { id: 'right', title: 'Right side', shapes: fromSide('right') },
  { id: 'left', title: 'Left side', shapes: fromSide('left') },
];

export const chartRegions: readonly string[] = [...new Set(bodyViews.flatMap(({ shapes }) => shapes.map(({ place }) => place.region)))];
