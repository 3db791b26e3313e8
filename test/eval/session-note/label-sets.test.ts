import { describe, expect, test } from 'vitest';
import { readLabelFile } from './label-file.ts';
import { readLabelSets } from './label-sets.ts';
import { patterns } from './label-vocabulary.ts';
import { sealedIds } from './sealed-ids.ts';
import { recordsOf } from './shared-notes.ts';

const sets = readLabelSets({ withSealed: true });
const notes = sets.flatMap((set) => set.notes);

describe('the labelled notes', () => {
  test('quote words that stand in them, each note under its own id', () => {
    const ids = notes.map((note) => note.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(notes.flatMap((note) => note.facts.filter((fact) => !/\S/u.test(note.text.slice(fact.from, fact.to))))).toEqual([]);
  });

  test('are at least 250 that are ours, of massage therapists, physiotherapists and GPs alike', () => {
    const ours = sets.filter((set) => set.name !== 'real').flatMap((set) => set.notes);
    expect(ours.length).toBeGreaterThanOrEqual(250);
    for (const style of ['massage', 'physio', 'gp']) expect(ours.filter((note) => note.style === style).length, style).toBeGreaterThan(50);
  });

  test.each(patterns)('show %s at least ten times as it is, and ten times as it nearly is', (pattern) => {
    const positives = notes.filter((note) => note.id.startsWith(`${pattern}-yes-`));
    const nearMisses = notes.filter((note) => note.id.startsWith(`${pattern}-near-`));
    expect(positives.length).toBeGreaterThanOrEqual(10);
    expect(nearMisses.length).toBeGreaterThanOrEqual(10);
    expect(positives.filter((note) => !note.redFlags.some((flag) => flag.pattern === pattern))).toEqual([]);
    expect(nearMisses.filter((note) => note.redFlags.some((flag) => flag.pattern === pattern))).toEqual([]);
  });

  test('are sealed by the rule and by nothing else', () => {
    const idsIn = (file: string) => sets.filter((set) => set.file === file).flatMap((set) => set.notes.map((note) => note.id));
    const [open, sealed] = [idsIn('red-flags.txt'), idsIn('sealed-red-flags.txt')];
    expect(new Set(sealed)).toEqual(sealedIds([...open, ...sealed]));
    expect(sealed.length).toBeGreaterThan(open.length / 3);
  });
});

describe('a file of labels', () => {
  const note = (label: string) => `== demo gp\nR knee flexion 110, then 110 again\n--\n${label}\n`;

  test('finds the second occurrence of words', () => {
    expect(readLabelFile(note('rom, right, knee, flexion, 110: 110 @2'))[0]?.facts[0]?.from).toBe(25);
  });

  test.each([
    ['words that are not there', 'rom, flexion, 120: flexion 120', /"flexion 120" do not stand in the note demo/],
    ['a part of a number', 'rom, flexion, 11: flexion 11', /do not stand/],
    ['an unknown name', 'screening, absent, night terrors: knee', /no such name/],
    ['an unknown kind', 'range, 110: 110', /"range" is no kind of fact/],
    ['two values', 'rom, 110, 120: 110', /says its value twice/],
    ['an unknown pattern', '! knee-pain, urgent', /demo does not hold/],
  ])('refuses %s in a sentence', (_, label, sentence) => {
    expect(() => readLabelFile(note(label))).toThrow(sentence);
  });

  test('leaves out a note whose text is not at hand, and takes it from where it stands', () => {
    const file = '== real gp\n@ notes.csv, 7, note\n--\nrom, flexion, 90: flexion 90\n';
    expect(readLabelFile(file)).toEqual([]);
    expect(readLabelFile(file, (...place) => (place.join() === 'notes.csv,7,note' ? 'flexion\n90' : undefined))[0]?.facts[0]?.to).toBe(10);
  });
});

test('a quoted field may hold commas, quotes and line breaks', () => {
  expect(recordsOf('ID,note\r\n1,"a ""b"",\nc"\r\n2,\n')).toEqual([['ID', 'note'], ['1', 'a "b",\nc'], ['2', '']]);
});
