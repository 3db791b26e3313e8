import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { letterSections } from './letter-sections.ts';
import { parseSessionNote } from './parse-session-note.ts';

const note = `S: sore R shoulder since painting, worse at night. pain 6/10
   remember: starts school Monday
   private: going through a separation
      and moving house
O: R shoulder flexion 120
Tx: MFR infraspinatus 20 min
Re: R shoulder flexion 145. pain 3/10
A: rotator cuff related
P: hw pendulum 2x/day. next 1/52`;

const kinds = (text: string) => parseSessionNote(text).map((line) => line.kind);
const told = (text: string) => letterSections(parseSessionNote(text));
const sections = (text: string) => parseSessionNote(text).map((line) => line.section);

describe('a session note', () => {
  test('is read into sections, private lines and lines to remember', () => {
    expect(sections(note)).toEqual(['S', 'S', 'S', 'S', 'O', 'Tx', 'Re', 'A', 'P']);
    expect(kinds(note)).toEqual(['text', 'remember', 'private', 'private', 'text', 'text', 'text', 'text', 'text']);
  });

  test('takes long names, any order, any case, or no section at all', () => {
    expect(sections('Plan: rest\nSUBJECTIVE : tired\nTreatment: massage\nRe-assessment: better')).toEqual(['P', 'S', 'Tx', 'Re']);
    expect(sections('a dull ache\nPain: 4/10')).toEqual([undefined, undefined]);
  });

  test.each(['private: x', 'Private - x', '   PRIVATE – x', '\tprivate : x', '- private: x', '(private): x', 'private：x', 'sore neck. private: x', 'S: private: x', '\u00a0private: x', '\u200bprivate: x'])(
    'keeps %j private',
    (line) => {
      expect(kinds(line)).toEqual(['private']);
      expect(told(line)).toEqual([]);
    },
  );

  test.each([
    'private; x', 'PRIVATE; x', 'Private– x', 'private—x', '**Private:** x', '**private**: x', '_private_: x', '“private”: x', '1) private – x',
    'sore neck.private:x', 'sore neck (private): x', 'sore neck. Private – x', 'sore neck, private - x', 'sore neck; *private*: x', 'sore neck, private; x',
    '(private) x', '[Private] x', '{private} x', '- (private) x', 'S: (private) x', 'Priv: x', 'priv.: x', 'Pvt: x', 'sore neck. Pvt: x', 'Therapist only: x', 'Sensitive: x', 'Strictly confidential – x', 'sore neck. Priv: x', 'private note: x', 'Private remark - x', 'sore neck. [private] x', 'sore neck. Private note: x',
    'pri\u200bvate: x', 'pri\u00advate – x', 'ｐｒｉｖａｔｅ：x', 'sore neck. ｐｒｉｖａｔｅ: x',
  ])('keeps %j private, however it is spelled or pasted', (line) => {
    expect(kinds(line)).toEqual(['private']);
    expect(told(line)).toEqual([]);
  });

  test.each(['\v', '\f', '\u0085', '\u2028', '\u2029'])('keeps back what %j hides from the eye behind a private line', (separator) => {
    expect(kinds(`private: x${separator}y\nopen`)).toEqual(['private', 'private', 'text']);
    expect(kinds(`S: x${separator}y`)).toEqual(['text', 'text']);
  });

  test('does not take the word in running text for a mark', () => {
    expect(kinds('private health insurance asked about')).toEqual(['text']);
    expect(kinds('saw a private-practice physio')).toEqual(['text']);
    expect(kinds('went private, nothing found')).toEqual(['text']);
    expect(kinds('MRI (private) booked')).toEqual(['text']);
    expect(kinds('private notes from her surgeon were read')).toEqual(['text']);
    expect(kinds('will remember: nothing')).toEqual(['text']);
  });

  test.each([
    'Marriage rocky at the moment, not for the letter.', 'Son is in trouble again, keep this between us', 'drinking again – off the record', 'He told me in confidence about the debts',
    'Sacked on Friday; please do not tell her husband', 'Money is short. Doesn’t want her boss to know.', 'Would rather that was not in any letter', 'Do not put this in the referral', 'S: lost the baby in May, just between us',
    'expecting again, don’t share', 'contract talks on, keep it out of the club file', 'Owes rent. Not to be passed on', 'not for the club file, he drinks', 'she asked me not to put it in the letter', 'Not to go in the letter: the court case', 'keep it confidential',
    'Twins, and nobody at home knows. Don’t mention it when her mum comes in', 'Separated in June - never discuss in front of the girls', 'please do not bring this up with his wife', 'do NOT raise the loan around her dad', 'not to be discussed in front of him', 'don’t talk about the move while her sister is here',
    'Applied for other jobs, hasn’t told work', 'Expecting. She has not told the family yet', 'haven’t told anyone, due in May', 'Back on the drink; wife doesn’t know', 'mom does not know that she smokes', 'his partner doesn’t know he comes', 'Nobody knows about the diagnosis yet', 'hasn’t told her mother-in-law', 'Husband is not to know', 'husband must not find out',
    'Her ex rang for the notes, do not release', 'Insurer phoned. Do not give out any information', 'file not to be released without her say',
  ])('keeps %j private, which says so without the mark', (line) => {
    expect(kinds(`${line}\n  R hip better`)).toEqual(['private', 'text']);
  });

  test.each([
    'Not for referral yet', 'stairs hurt, not to mention the ramp', 'growing in confidence on stairs', 'the gap between us closed', 'Keep it warm, keep moving', 'Told her to keep her elbow in', 'doesn’t want needles', 'not for massage below the knee',
    'Explained that what is said here is confidential', 'Letter to GP sent', 'She does not want surgery', 'don’t put weight on it', 'Do not share a heat pack', 'not for X-ray', 'told to write it in the diary', 'keep it out of the sun', 'keep the elbow out of the way', 'brace not to be worn in bed', 'asked me to put it in the letter',
    'has not told her GP about the tablets', 'hasn’t told the surgeon that the knee locks', 'Mother doesn’t know how old she was', 'mum does not know of any hip trouble', 'does not know why it began', 'wife doesn’t know what he took', 'she does not mention pain when walking', 'don’t raise the arm around shoulder height', 'do not bring the knee up in front of the body', 'didn’t mention it when asked', 'nobody knows why it swells', 'not to raise it when sitting', 'work does not know when he starts again', 'was not told to rest by his coach', 'don’t bring your knees up when you lift', 'does not talk much when tired', 'he hasn’t told us when it started', 'do not release the stretch too fast', 'told not to hand over the bar', 
  ])('keeps %j open', (line) => {
    expect(kinds(line)).toEqual(['text']);
  });

  test('a private block goes on over lines further in and blank ones, and ends where a line stands as far out as its mark', () => {
    expect(kinds('private:\n  one\n\n  two\nopen')).toEqual(['private', 'private', 'text', 'private', 'text']);
    expect(kinds('  private: one\n  open')).toEqual(['private', 'text']);
    expect(kinds('private: one\n  P: two\n    remember: three')).toEqual(['private', 'private', 'private']);
  });

  test('gives a letter its text by section in the usual order', () => {
    expect(told('P: rest\nS: tired\n  private: secret\n  and sore')).toEqual([
      { section: 'S', text: 'tired\nand sore' },
      { section: 'P', text: 'rest' },
    ]);
  });
});

describe('any text', () => {
  const words = fc.constantFrom('private:', 'Private -', 'remember:', 'S:', 'Plan:', 'O :', 'ache', ' ', '   ', '\t', '\n', '\r\n', '\r', '\u2028', '\u00a0', 'é', '🙂', '-', ':');
  const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.array(words, { maxLength: 40 }).map((parts) => parts.join('')));

  test('parses, line by line, none left out and each from its own words', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const written = text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/);
        const lines = parseSessionNote(text);
        expect(lines).toHaveLength(written.length);
        for (const [at, { content }] of lines.entries()) expect(written[at]).toContain(content);
      }),
    );
  });

  test('drops nothing on the way to a letter: every line that is not kept back is in a section', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const toldLines = told(text).flatMap((section) => section.text.split('\n')).map((line) => line.trim());
        const open = parseSessionNote(text).filter((line) => line.kind === 'text' && line.content.trim() !== '');
        for (const line of open) expect(toldLines).toContain(line.content.trim());
      }),
    );
  });

  test('never lets a private line, or one further in below it, into a letter', () => {
    const secret = 'zqxjkvb';
    const mark = fc.constantFrom('private:', 'Private -', 'PRIVATE :', 'private –', 'S: private:');
    const indent = fc.constantFrom('', ' ', '   ', '\t', '\u00a0\u00a0');
    const around = anyText.filter((text) => !text.includes(secret));
    fc.assert(
      fc.property(around, indent, mark, around, fc.boolean(), (before, space, privateMark, after, continued) => {
        const block = `${space}${privateMark} ${secret}${continued ? `\n${space}      ${secret}` : ''}`;
        expect(JSON.stringify(told(`${before}\n${block}\n${after}`))).not.toContain(secret);
      }),
    );
  });

  test('finds every mark and phrase whatever invisible characters stand in it', () => {
    const said = fc.constantFrom('private: x', 'Pvt: x', 'sore neck. Priv: x', 'just for me - runs late', 'Marriage rocky, not for the letter', 'keep this between us', 'off the record, he drinks', 'please do not tell her husband', 'told me in confidence that he owes money', 'keep it out of the club file');
    const invisible = fc.constantFrom('\u00ad', '\u200b', '\u200c', '\u200d', '\u200e', '\u202c', '\u2060', '\ufe0f', '\ufeff');
    fc.assert(
      fc.property(said, fc.array(fc.tuple(fc.nat({ max: 60 }), invisible), { maxLength: 6 }), (line, inserted) => {
        const pasted = inserted.reduce<string>((text, [at, character]) => `${text.slice(0, at % (text.length + 1))}${character}${text.slice(at % (text.length + 1))}`, line);
        expect(kinds(pasted)).toEqual(['private']);
        expect(told(pasted)).toEqual([]);
      }),
    );
  });

  test('a remember mark with something invisible in it is still one', () => {
    expect(kinds('re\u00admember: his dog')).toEqual(['remember']);
    expect(kinds('ask\u200b after: his dog')).toEqual(['remember']);
  });
});
