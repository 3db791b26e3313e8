/**
 * How a place's name is compared and stored: "Saint-Jérôme", "st jerome" and "ST. JEROME" are one name. Rows in the
 * database hold this form, so changing it means importing the gazetteer again.
 */

const letters: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };
const shortForms: Readonly<Record<string, string>> = { saint: 'st', sainte: 'ste', mount: 'mt' };

/** The folded name; empty when the text has no letter or digit. */
export function foldPlaceName(text: string): string {
  if (/^[A-Za-z]+$/.test(text)) return shortForms[text.toLowerCase()] ?? text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[øłđðþßæœı]/g, (letter) => letters[letter] ?? letter)
    .replace(/['’ʻ`´]/g, '')
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter((word) => word !== '')
    .map((word) => shortForms[word] ?? word)
    .join(' ');
}

/** A postcode as it is compared and stored: capitals, single spaces at most; null when there is none. */
export function foldPostcode(text: string | undefined | null): string | null {
  const folded = (text ?? '').toUpperCase().replace(/[^\p{Letter}\p{Number}-]+/gu, ' ').trim();
  return folded === '' ? null : folded;
}
