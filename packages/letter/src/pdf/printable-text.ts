/**
 * Which characters the PDF can show. A letter with a character left out or in the wrong order would be worse than none,
 * so what the fonts lack, or what would need right-to-left setting, is reported and never replaced.
 */
import type { Font } from 'fontkit';

/** Scripts written from right to left: DejaVu has letters for some, but pdfkit would set them from left to right. */
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** What takes no room by itself: joiners, variation selectors, direction marks, soft hyphens. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;

/** Text as the PDF writes it: composed letters (NFC), a tab as spaces, line ends as one, nothing invisible. */
export function toPrintableText(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, '    ')
    .replace(invisible, '')
    // Control characters have no shape; a note pasted from elsewhere may carry them.
    // oxlint-disable-next-line no-control-regex -- they are what is taken out
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, '')
    .normalize('NFC');
}

/** The characters of `texts` that cannot be shown with every one of the fonts, each once, in order of appearance. */
export function findUnprintable(texts: readonly string[], fonts: readonly Font[]): readonly string[] {
  const missing = new Set<string>();
  for (const text of texts) {
    for (const character of toPrintableText(text)) {
      const codePoint = character.codePointAt(0);
      if (character === '\n' || codePoint === undefined) continue;
      if (rightToLeft.test(character) || fonts.some((font) => !font.hasGlyphForCodePoint(codePoint))) missing.add(character);
    }
  }
  return [...missing];
}
