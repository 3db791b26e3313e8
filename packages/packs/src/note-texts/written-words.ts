/**
 * How clinicians write what a button or a suggestion puts into a note: abbreviations with what they mean, techniques and
 * regions as they are written most, words for how pain feels. A shorter way of typing; any other wording is read as well.
 */
const source = 'Usual abbreviations and spellings: from memory.';

export interface Abbreviation {
  readonly short: string;
  readonly meaning: string;
  readonly source: string;
}

const shortForms: readonly (readonly [short: string, meaning: string])[] = [
  ['R', 'right'], ['L', 'left'], ['B', 'both sides'], ['bilat', 'both sides'],
  ['c/o', 'complains of'], ['hx', 'history'], ['NAD', 'nothing abnormal found'], ['nil', 'none'], ['#', 'fracture'],
  ['1/52', 'one week'], ['2/52', 'two weeks'], ['3/7', 'three days'], ['3/12', 'three months'],
  ['flex', 'flexion'], ['ext', 'extension'], ['abd', 'abduction'], ['add', 'adduction'], ['ER', 'external rotation'], ['IR', 'internal rotation'],
  ['SLR', 'straight leg raise'], ['TTP', 'tender to touch'], ['HEP', 'home exercises'], ['hw', 'homework'],
];

export const abbreviations: readonly Abbreviation[] = shortForms.map(([short, meaning]) => ({ short, meaning, source }));

export interface WrittenName {
  /** As facts name it. */
  readonly name: string;
  readonly written: string;
  readonly source: string;
}

const techniques: readonly (readonly [written: string, name: string])[] = [
  ['massage', 'massage'], ['MFR', 'myofascial release'], ['TrP release', 'trigger point release'], ['deep tissue', 'deep tissue'], ['STM', 'soft tissue mobilisation'],
  ['MET', 'muscle energy technique'], ['stretching', 'stretching'], ['joint mobs', 'joint mobilisation'], ['friction', 'cross-friction'], ['cupping', 'cupping'], ['dry needling', 'dry needling'],
  ['taping', 'taping'], ['effleurage', 'effleurage'], ['lymphatic drainage', 'lymphatic drainage'], ['heat', 'heat'], ['exercise', 'exercise'], ['education', 'education'],
];

/** Most used first. */
export const writtenTechniques: readonly WrittenName[] = techniques.map(([written, name]) => ({ name, written, source }));

const regions: readonly (readonly [name: string, written: string])[] = [
  ['cervical spine', 'neck'], ['lumbar spine', 'low back'], ['sacroiliac joint', 'SIJ'], ['gluteal', 'buttock'],
];

/** Regions whose name in facts is the anatomist's. */
export const writtenRegions: readonly WrittenName[] = regions.map(([name, written]) => ({ name, written, source }));

/** Movements whose name would read as a side of the body: "left side" of a side flexion. */
export const writtenMovements: readonly WrittenName[] = [{ name: 'side flexion', written: 'lateral flexion', source }];

/** How pain feels, as one says it of a place: "R shoulder sharp". */
export const painQualities: readonly string[] = ['sore', 'tight', 'stiff', 'aching', 'sharp', 'burning', 'numb', 'tingling'];
