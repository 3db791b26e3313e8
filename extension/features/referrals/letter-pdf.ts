/** Makes the PDF in this page. Loaded only when asked for: the PDF writer and its fonts are as large as all the rest. */
import type { LetterDocument } from '@trusted-hands/letter';
import { letterToPdf, type LetterPdfOutcome } from '@trusted-hands/letter/pdf';
import boldUrl from 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf?url';
import regularUrl from 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf?url';

/** The same for every letter: a file's name ends up in download lists and must not name a client. */
export const letterFileName = 'referral-letter.pdf';

export async function makeLetterPdf(letter: LetterDocument): Promise<LetterPdfOutcome> {
  const [regular, bold] = await Promise.all([loadFont(regularUrl), loadFont(boldUrl)]);
  return letterToPdf(letter, { regular, bold });
}

async function loadFont(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  return new Uint8Array(await response.arrayBuffer());
}
