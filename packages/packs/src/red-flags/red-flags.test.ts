import { describe, expect, test } from 'vitest';
import { contentOfPacks } from '../loading/content-of-packs.ts';
import { namedIn } from './added-red-flags.ts';
import { redFlagPackSchema } from './red-flag.ts';
import { redFlags } from './red-flags.ts';

describe('the red-flag pack', () => {
  test('is well formed, each id once', () => {
    expect(redFlagPackSchema.parse(redFlags)).toEqual(redFlags);
    for (const list of [redFlags.findings, redFlags.patterns]) expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
  });

  test('names no finding that it does not have, and asks only what has a question and texts for yes and no', () => {
    const findings = new Map(redFlags.findings.map((finding) => [finding.id, finding]));
    for (const pattern of redFlags.patterns) {
      const named = [pattern.when, ...(pattern.rises ?? []).map(({ when }) => when)].flatMap(namedIn);
      expect(named.filter((id) => !findings.has(id))).toEqual([]);
      for (const id of pattern.asks) expect(findings.get(id), id).toMatchObject({ question: expect.any(String), textForYes: expect.any(String), textForNo: expect.any(String) });
    }
  });

  test('has the eleven patterns of the plan, each with source and urgency', () => {
    expect(redFlags.patterns.filter(({ kind }) => kind === 'red-flag').map(({ id, urgency }) => `${id} ${urgency}`)).toEqual([
      'cauda-equina emergency', 'cancer same-day', 'cervical-artery emergency', 'fracture same-day', 'infection same-day', 'dvt same-day', 'motor-deficit urgent', 'inflammatory-back-pain routine', 'axial-spa routine', 'rheumatoid-arthritis urgent', 'fibromyalgia routine',
    ]);
  });
});

const pack = `{ "name": "One clinic", "version": "1", "source": "Our own list.", "redFlags": {
  "lists": { "sting": ["(sting|stung)"] },
  "findings": [
    { "id": "bee-sting", "about": "now", "yes": ["{sting} .. bee"],
      "question": "Stung by a bee?", "textForYes": "Stung", "textForNo": "Not stung" }
  ],
  "patterns": [
    { "id": "allergy", "title": "An allergy", "kind": "red-flag", "urgency": "emergency",
      "when": { "all": [{ "finding": "bee-sting" }, { "finding": "any-pain" }] },
      "asks": ["bee-sting"],
      "referTo": "Emergency now", "message": "A sting with pain all around.", "why": "Because it can close the throat.", "source": "Written for this test." }
  ]
} }`;

describe('a pack of red flags', () => {
  test('that is as it should be is added, and stands instead of what it names', () => {
    const { redFlags: both, refused } = contentOfPacks([{ name: 'clinic', text: pack }, { name: 'again', text: pack.replace('A sting with', 'A bite with') }]);
    expect(refused).toEqual([]);
    expect(both.patterns).toHaveLength(redFlags.patterns.length + 1);
    expect(both.patterns.at(-1)?.message).toBe('A bite with pain all around.');
  });

  test.each([
    ['a wrong urgency', pack.replace('"emergency"', '"soon"'), { line: 8, path: 'redFlags.patterns[0].urgency' }],
    ['a finding that is nowhere', pack.replace('"any-pain"', '"any-spain"'), { line: 9, path: 'redFlags.patterns[0].when', reason: 'There is no finding named any-spain.' }],
    ['a list that is nowhere', pack.replace('{sting}', '{stings}'), { line: 4, path: 'redFlags.findings[0].yes[0]', reason: 'There is no list of words named stings.' }],
    ['a bracket too few', pack.replace('(sting|stung)', '(sting|stung'), { line: 2, path: 'redFlags.lists.sting[0]', reason: 'A bracket is opened and not closed.' }],
    ['nothing to choose', pack.replace('(sting|stung)', '(|stung)'), { line: 2, path: 'redFlags.lists.sting[0]' }],
    ['words that name themselves', pack.replace('(sting|stung)', '{sting} bee'), { line: 2, path: 'redFlags.lists.sting', reason: 'These words go round in a circle.' }],
    ['a question that is asked and not written', pack.replace('"question": "Stung by a bee?", ', ''), { line: 10, path: 'redFlags.patterns[0].asks[0]' }],
    ['a comma too few', pack.replace('"now",', '"now"'), { line: 4, path: '' }],
  ])('with %s is refused with its line and reason, and the rest keeps working', (_, text, fault) => {
    const { redFlags: kept, refused } = contentOfPacks([{ name: 'bad', text }, { name: 'good', text: pack }]);
    expect(refused).toMatchObject([{ name: 'bad', faults: [fault] }]);
    expect(kept.patterns.map(({ id }) => id)).toContain('allergy');
  });
});
