/**
 * The letter as a PDF for a screen reader as well as for paper (PDF/UA: a real structure tree, language and title). The
 * fonts' bytes are passed in; the same document and fonts give the same bytes. Metadata never names the client.
 */
import { create, type Font } from 'fontkit';
import { PDFDocument } from 'pdfkit';
import { toBytes } from 'pdfkit/output';
import type { LetterBlock, LetterDocument, LetterParty } from '../composed-letter.ts';
import { letterToText } from '../letter-to-text.ts';
import { PageWriter } from './page-writer.ts';
import { findUnprintable } from './printable-text.ts';

/** TrueType files, whole; a font that is no TrueType or OpenType font is a bug and throws. */
export interface LetterFonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

export interface CharactersMissing {
  readonly type: 'characters-missing';
  readonly characters: readonly string[];
  readonly message: string;
}

export type LetterPdfOutcome =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly failure: CharactersMissing };

/** Makes the PDF, or says which characters it could not show. */
export async function letterToPdf(letter: LetterDocument, fonts: LetterFonts): Promise<LetterPdfOutcome> {
  const regular = create(fonts.regular);
  const bold = create(fonts.bold);
  const characters = findUnprintable([letterToText(letter)], [regular, bold]);
  if (characters.length > 0) return { ok: false, failure: charactersMissing(characters) };
  const pdf = createPdf(letter, regular, bold);
  const bytes = toBytes(pdf);
  writeLetter(new PageWriter(pdf, letter.language), letter);
  pdf.end();
  return { ok: true, bytes: await bytes };
}

function charactersMissing(characters: readonly string[]): CharactersMissing {
  const shown = characters.slice(0, 12).join(' ');
  return {
    type: 'characters-missing',
    characters,
    message: `This PDF cannot show ${characters.length === 1 ? 'the character' : 'these characters'}: ${shown}. Choose Print, and there “Save as PDF”, which shows them all.`,
  };
}

function createPdf(letter: LetterDocument, regular: Font, bold: Font): PDFDocument {
  const pdf = new PDFDocument({
    size: letter.paper === 'Letter' ? 'LETTER' : 'A4',
    margins: { top: 54, right: 58, bottom: 58, left: 58 },
    subset: 'PDF/UA',
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: letter.language,
    bufferPages: true,
    font: regular,
    info: { Title: letter.title, Creator: 'Trusted Hands', Producer: 'Trusted Hands', CreationDate: new Date(letter.dateMs) },
  });
  return pdf.registerFont('regular', regular).registerFont('bold', bold);
}

function writeLetter(page: PageWriter, letter: LetterDocument): void {
  page.title(letter.title, letter.dateText);
  page.urgency(letter.urgency.words, letter.urgency.level !== 'routine');
  page.parties(partyLines('To', letter.recipient), partyLines('From', letter.sender));
  page.client(letter.client.name, letter.client.fields);
  for (const section of letter.sections) {
    page.heading(section.heading);
    for (const block of section.blocks) writeBlock(page, block);
  }
  page.signature([letter.signature.name, ...letter.signature.lines].filter((line) => line !== ''));
  page.runningLines({ title: letter.title, client: letter.client.name, footer: letter.confidentiality });
  page.end();
}

function writeBlock(page: PageWriter, block: LetterBlock): void {
  switch (block.type) {
    case 'paragraph':
      return page.paragraph(block.text);
    case 'fields':
      return page.fields(block.fields);
  }
}

function partyLines(label: string, party: LetterParty): { readonly label: string; readonly name: string; readonly lines: readonly string[] } {
  return { label, name: party.name, lines: party.lines };
}
