/** The words that buttons, suggestions and hovers put into a note, by region, out of the packs. */

export interface RegionWords {
  /** As facts name it. */
  readonly region: string;
  readonly hasSides: boolean;
  readonly movements: readonly { readonly name: string; readonly normalDegrees: number }[];
  /** As clinicians write it, and as facts name it. */
  readonly tests: readonly { readonly name: string; readonly written: string }[];
  readonly muscles: readonly string[];
  readonly homework: readonly string[];
}

export interface TestHowTo {
  readonly title: string;
  readonly howTo: string;
  readonly suggests: string;
  readonly accuracy?: string;
  readonly source: string;
}

export function regionWords(): readonly RegionWords[] {
  return provisional;
}

export function techniqueWords(): readonly { readonly name: string; readonly written: string }[] {
  return ['massage', 'MFR', 'TrP', 'deep tissue', 'STM', 'MET', 'stretching', 'cupping', 'taping', 'dry needling', 'exercise', 'education'].map((name) => ({ name, written: name }));
}

export function abbreviations(): readonly { readonly short: string; readonly meaning: string }[] {
  return [];
}

export function howToOfTest(_name: string): TestHowTo | undefined {
  return undefined;
}

const provisional: readonly RegionWords[] = [
  {
    region: 'shoulder',
    hasSides: true,
    movements: ['flexion', 'abduction', 'external rotation', 'internal rotation', 'extension'].map((name) => ({ name, normalDegrees: 180 })),
    tests: [['hawkins-kennedy', 'Hawkins-Kennedy'], ['empty can', 'empty can'], ['neer', 'Neer'], ['drop arm', 'drop arm']].map(([name = '', written = '']) => ({ name, written })),
    muscles: ['infraspinatus', 'supraspinatus', 'upper trapezius', 'deltoid'],
    homework: ['pendulum', 'wall slides', 'external rotation with band'],
  },
];
