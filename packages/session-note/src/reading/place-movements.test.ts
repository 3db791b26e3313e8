import { expect, test } from 'vitest';
import type { Fact } from '../fact.ts';
import { readSessionNote } from '../read-session-note.ts';

const placesOf = (text: string) =>
  readSessionNote(text)
    .facts.filter(({ kind }: Fact) => kind === 'rom' || kind === 'strength')
    .map(({ side, region, movement, value }) => [side, region, movement, value].filter((part) => part !== undefined).join(' '));

test.each([
  ['S: sore L knee since netball\nO: flex 110, ext -5\nTx: MFR quads\nRe: flex 120', ['left knee flexion 110', 'left knee extension -5', 'left knee flexion 120']],
  ['Neck stiff on waking. R rotation 55, L rotation 70', ['cervical spine right rotation 55', 'cervical spine left rotation 70']],
  ['DF R 8 deg, L 20', ['right ankle dorsiflexion 8', 'left ankle dorsiflexion 20']],
  ['S: R hip and R shoulder ache, hip worse\nO: IR 15', ['right hip internal rotation 15']],
  ['S: both shoulders tight\nO: R: flex 160. L: flex 130', ['right shoulder flexion 160', 'left shoulder flexion 130']],
  ['R shoulder sore, old R elbow fracture\nO: R shoulder flexion 120, abduction 95', ['right shoulder flexion 120', 'right shoulder abduction 95']],
])('%j is of the joint that the note names', (text, expected) => {
  expect(placesOf(text)).toEqual(expected);
});

test('is of no joint where the note names none that moves so', () => {
  expect(placesOf('S: headache\nO: flexion 40')).toEqual(['flexion 40']);
  expect(placesOf('S: L and R knee sore\nO: flexion 110')).toEqual(['knee flexion 110']);
});

const sidesOf = (text: string) => readSessionNote(text).facts.filter(({ kind }: Fact) => kind === 'test' || kind === 'palpation').map(({ name, region, side }) => [side, name ?? region].join(' '));

test.each([
  ['L ankle sprain. Ant drawer +, talar tilt neg. Swelling ankle', ['left ankle anterior drawer', 'left talar tilt', 'left ankle']],
  ['Hip R, footballer. FADIR +, FABER -', ['right fadir', 'right faber']],
  ['S: L knee and R shoulder sore\nO: Lachman neg, Hawkins-Kennedy +', ['left lachman', 'right hawkins-kennedy']],
])('a test and what is felt of a limb are of the side that the note knows: %j', (text, expected) => {
  expect(sidesOf(text)).toEqual(expected);
});

test('they are of no side where the note knows two, and a test of the spine is of none', () => {
  expect(sidesOf('S: both knees sore\nO: Lachman neg')).toEqual([' lachman']);
  expect(sidesOf('S: R shoulder sore\nO: Spurling neg')).toEqual([' spurling']);
});
