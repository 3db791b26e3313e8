/** Names and addresses that a register keeps in capitals, as people write them. */
import { fixCapitals } from '../fhir/person-name.ts';
import { detached } from './detached.ts';

/** Short words that capitals hide: a name of two letters stays as it is, since it may be initials. */
const shortWords: Readonly<Record<string, string>> = {
  OF: 'of', ON: 'on', IN: 'in', BY: 'by', AT: 'at', TO: 'to', LE: 'le', DE: 'de', ST: 'St', RD: 'Rd', DR: 'Dr', LN: 'Ln', CT: 'Ct', PL: 'Pl', MT: 'Mt', FT: 'Ft',
};
const noLowerCase = /^[^\p{Ll}]*$/u;

/** "THE DENSHAM SURGERY" as "The Densham Surgery"; a text with any small letter is left as it was written. */
export function withoutCapitals(text: string): string {
  if (text === '' || !noLowerCase.test(text)) return text;
  const fixed = fixCapitals(text, 3).replace(/\b[A-Z]{2}\b/g, (word, at: number) => (at === 0 && shortWords[word]?.toLowerCase() === shortWords[word] ? capital(word) : (shortWords[word] ?? word)));
  return fixed.replace(/ (And|The|Of|For|With|Upon|Under)(?= )/g, (word) => word.toLowerCase());
}

/** The same for texts that come again and again, as names and towns do; the thousands that came last are known. */
export function rememberWords(read: (text: string) => string, most = 20_000): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    let found = known.get(text);
    if (found === undefined) {
      const own = detached(text);
      found = read(own);
      if (known.size >= most) known.clear();
      known.set(own, found);
    }
    return found;
  };
}

/** A person's name of its parts; family names lose their capitals from two letters on, given ones from three (initials stay). */
export function nameOfParts({ prefix, given, family }: { readonly prefix: string; readonly given: string; readonly family: string }): string {
  const parts = [fixCapitals(prefix.replace(/\.$/, ''), 2), fixCapitals(given, 3), fixCapitals(family, 2)];
  return parts.filter((part) => part !== '').join(' ');
}

function capital(word: string): string {
  return word.charAt(0) + word.slice(1).toLowerCase();
}
