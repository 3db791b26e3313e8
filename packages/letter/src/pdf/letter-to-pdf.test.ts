import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { composeLetter } from '../compose-letter.ts';
import { exampleFacts, exampleNote } from '../example-facts.ts';
import type { LetterFacts } from '../letter-facts.ts';
import { letterToPdf } from './letter-to-pdf.ts';

const readFont = (name: string) => new Uint8Array(readFileSync(fileURLToPath(import.meta.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`))));
const fonts = { regular: readFont('DejaVuSans'), bold: readFont('DejaVuSans-Bold') };

async function makePdf(change: Partial<LetterFacts>): Promise<Uint8Array> {
  const outcome = await letterToPdf(composeLetter({ ...exampleFacts, ...change }), fonts);
  if (!outcome.ok) throw new Error(outcome.failure.message);
  return outcome.bytes;
}

/** The reader takes the bytes for its own, so it is given a copy. */
async function readPdf(bytes: Uint8Array) {
  const pdf = await getDocumentProxy(bytes.slice());
  const { text, totalPages } = await extractText(pdf, { mergePages: false });
  return { pdf, pages: text, totalPages, text: text.join('\n') };
}

const longNote = { ...exampleNote, text: Array.from({ length: 90 }, (_, index) => `O: finding number ${index + 1}, R shoulder flexion ${100 + index}`).join('\n') };

describe('the PDF', () => {
  test('opens and says every word of the letter, with accents, Greek and Cyrillic', async () => {
    const { text } = await readPdf(await makePdf({ parts: ['S', 'O', 'Tx'], client: { ...exampleFacts.client, name: 'Zoë Łukasiewicz Παπαδοπούλου Жанна' }, reason: 'Schulterschmerz rechts, größer über Nacht; σημείο Hawkins θετικό; болит плечо' }));
    for (const words of ['Zoë Łukasiewicz Παπαδοπούλου Жанна', 'größer über Nacht', 'σημείο Hawkins θετικό', 'болит плечо', 'Devon Alcock', 'Ana Ruiz', 'abduction 95', 'verbal consent', 'Page 1 of 1']) {
      expect(text.replace(/\s+/g, ' ')).toContain(words);
    }
  });

  test('composes letters that were typed in pieces, and copies out without ligatures', async () => {
    const { text } = await readPdf(await makePdf({ reason: 'Zoe\u0308 went to the first office, difficult flow' }));
    expect(text).toContain('Zoë went to the first office, difficult flow');
  });

  test('is tagged, says its language and one title, and names no client in its metadata', async () => {
    const bytes = await makePdf({});
    const { pdf } = await readPdf(bytes);
    const { info, metadata } = await getMeta(await getDocumentProxy(bytes.slice()));
    expect(info).toMatchObject({ Title: 'Referral letter', Creator: 'Trusted Hands', Language: 'en' });
    expect((await pdf.getMarkInfo())?.Marked).toBe(true);
    const raw = JSON.stringify([info, metadata]);
    for (const name of ['Zoë', 'ukasiewicz', 'Devon', 'Ana']) expect(raw).not.toContain(name);
    const tree = await (await pdf.getPage(1)).getStructTree();
    const roles: string[] = [];
    const walk = (node: { role?: string; children?: unknown[] }) => {
      if (node.role !== undefined) roles.push(node.role);
      // Safe: pdf.js describes a node's children as nodes and contents; contents have no role and no children.
      for (const child of node.children ?? []) walk(child as typeof node);
    };
    walk(tree);
    expect(roles.slice(0, 3)).toEqual(['Root', 'Document', 'H1']);
    expect(roles.filter((role) => role === 'H2').length).toBeGreaterThan(5);
    expect(roles.filter((role) => role === 'P').length).toBeGreaterThan(10);
  });

  test('goes on over pages: each numbered, each later one saying whose letter it is of, nothing lost', async () => {
    const { pages, totalPages, text } = await readPdf(await makePdf({ note: longNote }));
    expect(totalPages).toBeGreaterThan(2);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`Page ${index + 1} of ${totalPages}`);
      expect(page).toContain('Zoë Łukasiewicz');
      expect(page).toContain('Confidential');
    }
    for (let number = 1; number <= 90; number += 1) expect(text).toContain(`finding number ${number},`);
  });

  test('is on the paper of the recipient’s country', async () => {
    const size = async (country: string) => {
      const { pdf } = await readPdf(await makePdf({ recipient: { ...exampleFacts.recipient, country } }));
      const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 });
      return [Math.round(width), Math.round(height)];
    };
    expect(await size('AU')).toEqual([595, 842]);
    expect(await size('US')).toEqual([612, 792]);
  });

  test('is the same bytes for the same letter', async () => {
    expect(await makePdf({})).toEqual(await makePdf({}));
  });

  test.each([
    ['a letter the font lacks', '王さん', ['王', 'さ', 'ん']],
    ['an emoji', 'fine 🙂', ['🙂']],
    ['a script from right to left', 'שלום', ['ש', 'ל', 'ו', 'ם']],
  ])('is not made with %s, and says which', async (_, reason, characters) => {
    const outcome = await letterToPdf(composeLetter({ ...exampleFacts, reason }), fonts);
    expect(outcome).toMatchObject({ ok: false, failure: { type: 'characters-missing', characters, message: expect.stringContaining('Choose Print') } });
  });

  test('never holds a private or remember line, whatever stands around it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('S: sore', '  private: told QQQ in confidence', 'remember: the QQQ', 'O: flexion 120', 'Private - QQQ', '', 'P: rest'), { maxLength: 12 }), async (lines) => {
        const { text } = await readPdf(await makePdf({ note: { ...exampleNote, text: lines.join('\n') } }));
        expect(text).not.toContain('QQQ');
      }),
      { numRuns: 15 },
    );
  });

  test('is made of any text or says what it cannot show; it never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (reason) => {
        const outcome = await letterToPdf(composeLetter({ ...exampleFacts, reason }), fonts);
        if (outcome.ok) expect((await readPdf(outcome.bytes)).totalPages).toBeGreaterThan(0);
        else expect(outcome.failure.characters.length).toBeGreaterThan(0);
      }),
      { numRuns: 15 },
    );
  });
});
