/** A postcode as it is compared and stored: capitals, single spaces at most; null when there is none. */
export function foldPostcode(text: string | undefined | null): string | null {
  const folded = (text ?? '').toUpperCase().replace(/[^\p{Letter}\p{Number}-]+/gu, ' ').trim();
  return folded === '' ? null : folded;
}
