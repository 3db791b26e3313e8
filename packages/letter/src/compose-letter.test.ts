import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeLetter } from './compose-letter.ts';
import { exampleFacts, exampleNote } from './example-facts.ts';
import { letterDocumentSchema, letterSectionIds, type LetterSectionId } from './composed-letter.ts';
import type { LetterFacts } from './letter-facts.ts';
import { letterToText } from './letter-to-text.ts';
import { notePartIds, readNoteParts } from './note-parts.ts';

function sectionText(facts: LetterFacts, id: LetterSectionId): string | undefined {
  const section = composeLetter(facts).sections.find((one) => one.id === id);
  return section?.blocks.map((block) => (block.type === 'paragraph' ? block.text : block.fields.map(({ value }) => value).join('\n'))).join('\n');
}

function textWith(change: Partial<LetterFacts>): string {
  return letterToText(composeLetter({ ...exampleFacts, ...change }));
}

describe('a letter', () => {
  test('carries every fact, once in its place and in the order a reader expects', () => {
    const letter = composeLetter(exampleFacts);
    expect(letterDocumentSchema.parse(letter)).toEqual(letter);
    const order = letter.sections.map(({ id }) => letterSectionIds.indexOf(id));
    expect(order).toEqual(order.toSorted((one, other) => one - other));
    const text = letterToText(letter);
    for (const words of [
      'Devon Alcock', 'Physiotherapist: shoulders, knees', 'Dubbo NSW 2830', 'Ana Ruiz', 'Remedial massage therapist', 'Riverbank Massage',
      'Registration AMT 1-2345', 'Phone 02 5550 0101', '21 November 2026', 'Re: Zoë Łukasiewicz', 'Date of birth: 4 March 1990', 'Second identifier: phone ends 482',
      'GP: Dr Kim Example', 'Soon: please see earlier', 'Is imaging worthwhile?', 'Your findings and plan.', 'abduction 95', 'MFR infraspinatus', 'flexion 145', 'hw pendulum',
    ]) expect(text).toContain(words);
  });

  test('calls an impression an impression, and no heading says diagnosis otherwise', () => {
    expect(sectionText(exampleFacts, 'impression')).toContain('rotator cuff related');
    for (const { heading } of composeLetter(exampleFacts).sections) expect(heading.replace('(not a diagnosis)', '')).not.toMatch(/diagnos/i);
  });

  test('leaves private and remember lines out', () => {
    const text = textWith({});
    expect(text).not.toMatch(/separation|Mia|private:|remember:/);
  });

  test('takes a private line in only when that very line was chosen', () => {
    const line = readNoteParts(exampleNote.text).withheld.find(({ kind }) => kind === 'private');
    if (line === undefined) throw new Error('The example has a private line.');
    const text = textWith({ includedLines: [line] });
    expect(text).toContain('separation');
    expect(text).not.toContain('Mia');
    expect(text).toContain('further remarks chosen one by one');
  });

  test('does not take another line in when the note was amended under a choice', () => {
    const amended = { ...exampleNote, text: exampleNote.text.replace('going through a separation', 'court case in May') };
    const text = textWith({ note: amended, includedLines: [{ line: 2, text: 'going through a separation' }] });
    expect(text).not.toMatch(/court|separation/);
  });

  test('takes only the parts that were picked, and consent names only those', () => {
    const text = textWith({ parts: ['O'] });
    expect(text).toContain('abduction 95');
    expect(text).not.toMatch(/worse at night|infraspinatus|rotator cuff|pendulum/);
    expect(text).toMatch(/reason for the referral and findings\./);
  });

  test('leaves out what is empty: no heading, no “N/A”', () => {
    const text = textWith({
      client: { name: 'Zoë Łukasiewicz', dateOfBirth: '', secondIdentifier: ' ', phone: '', address: '', generalPractitioner: '' },
      sender: { name: 'Ana Ruiz', profession: '', practice: '', phone: '', registrationNumber: '' },
      note: undefined, hopedForBack: '', copiesTo: '', consent: undefined,
    });
    expect(text).not.toMatch(/Date of birth|Second identifier|GP:|Phone: |Registration|Visit|hope to hear|Copies|Consent|N\/A|undefined/);
    expect(text).toContain('please tell the sender');
  });

  test('says when a note was written after the day of the visit, and when it was amended, never why', () => {
    const late = { ...exampleNote, signedAtMs: Date.UTC(2026, 10, 20, 1), amendedAtMs: [Date.UTC(2026, 10, 20, 14)] };
    expect(sectionText({ ...exampleFacts, note: late }, 'visit')).toBe('19 November 2026. Note signed on 20 November 2026 (after the day of the visit), amended on 21 November 2026.');
  });

  test('is for the paper of the recipient’s country', () => {
    expect(composeLetter(exampleFacts).paper).toBe('A4');
    expect(composeLetter({ ...exampleFacts, recipient: { ...exampleFacts.recipient, country: 'US' } }).paper).toBe('Letter');
  });

  test('has one title that names nobody', () => {
    expect(composeLetter(exampleFacts).title).toBe('Referral letter');
  });
});

describe('the consent statement', () => {
  test('says who tells whom, what, what for, how it was given, by whom, when and until when', () => {
    expect(sectionText({ ...exampleFacts, parts: ['O', 'Tx'] }, 'consent')).toBe(
      'Zoë Łukasiewicz gave verbal consent on 20 November 2026 for Ana Ruiz to tell Devon Alcock: name, date of birth, second identifier, phone number, address, GP, ' +
        'the reason for the referral, findings and treatment given. Purpose: assessment and care for the reason given in this letter. ' +
        'The consent holds until 20 February 2027, or until it is withdrawn.',
    );
  });

  test('names those who get a copy: they are told the same', () => {
    expect(sectionText({ ...exampleFacts, copiesTo: 'Dr Kim Example,\nSam Example.' }, 'consent')).toContain('to tell Devon Alcock, with a copy to Dr Kim Example, Sam Example: name');
  });

  test('names a guardian', () => {
    const consent = { type: 'given', how: 'written', by: 'guardian', guardianName: 'Jo Example', givenOn: '2026-11-20', expiresOn: '', purpose: 'advice' } as const;
    expect(sectionText({ ...exampleFacts, consent }, 'consent')).toMatch(/^Jo Example, guardian of Zoë Łukasiewicz, gave written consent .* Purpose: advice\. The consent holds until it is withdrawn\.$/);
  });

  test('says plainly when there is none, and why', () => {
    expect(sectionText({ ...exampleFacts, consent: { type: 'emergency', reason: 'could not be woken' } }, 'consent')).toBe(
      'Sent without the client’s consent, because of an emergency. Reason recorded: could not be woken.',
    );
  });
});

const marker = /Q(\d+)Q/g;
const noteLine = fc.record({
  label: fc.constantFrom('', 'S: ', 'O: ', 'Tx: ', 'P: ', 'random text '),
  kind: fc.constantFrom('plain', 'private', 'remember'),
  indent: fc.constantFrom('', '  ', '\t'),
});

test('no line that is private or to remember is ever in a letter, whatever the note and the parts', () => {
  fc.assert(
    fc.property(fc.array(noteLine, { maxLength: 20 }), fc.subarray([...notePartIds]), (lines, parts) => {
      const text = lines.map(({ label, kind, indent }, index) => (kind === 'plain' ? `${label}seen Q${index}Q` : `${indent}${kind}: told Q${index}Q`)).join('\n');
      const letter = letterToText(composeLetter({ ...exampleFacts, parts, note: { ...exampleNote, text } }));
      const told = [...letter.matchAll(marker)].map((match) => Number(match[1]));
      for (const index of told) expect(lines[index]?.kind).toBe('plain');
      expect(letter).not.toMatch(/private:|remember:/);
    }),
  );
});

test('every word of the note in a letter is in the note', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      const letter = composeLetter({ ...exampleFacts, note: { ...exampleNote, text } });
      const fromNote = letter.sections.filter(({ id }) => ['history', 'findings', 'treatment', 'response', 'impression', 'plan', 'other'].includes(id));
      for (const { blocks } of fromNote) {
        for (const block of blocks) if (block.type === 'paragraph') for (const line of block.text.split('\n')) expect(text).toContain(line.trim());
      }
    }),
  );
});
