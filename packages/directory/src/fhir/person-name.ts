/** A person's name as it is shown. Registers write family names in capitals; only words all in capitals are changed. */
import { listingLimits } from '../listing.ts';
import type { HumanName } from './elements.ts';

/** Names that a person no longer goes by are the last choice. */
const usesByPreference = ['official', 'usual', undefined, 'temp', 'nickname', 'anonymous', 'maiden', 'old'];

/** "Devon Alcock" of ALCOCK, Devon; undefined where no name has any letters. */
export function personName(names: readonly HumanName[]): string | undefined {
  const ordered = [...names].sort((a, b) => rank(a) - rank(b));
  for (const name of ordered) {
    const parts = [...name.prefix.map((prefix) => prefix.replace(/\.$/, '')), ...name.given.map((given) => fixCapitals(given, 3)), fixCapitals(name.family ?? '', 2)];
    const built = parts.filter((part) => part !== '').join(' ');
    const shown = name.family === undefined && name.given.length === 0 ? fixCapitals(name.text ?? '', 3) : built;
    if (/\p{L}{2}/u.test(shown)) return shown.slice(0, listingLimits.name);
  }
  return undefined;
}

/** Words of at least `minimumLetters` that are all capitals get a capital first letter: O'DONNELL, SMITH-JONES and MCDONALD too. */
export function fixCapitals(text: string, minimumLetters: number): string {
  return text.replace(/[\p{L}\p{M}'’-]+/gu, (word) => {
    const letters = word.replace(/[^\p{L}]/gu, '');
    if (letters.length < minimumLetters || word !== word.toUpperCase() || word === word.toLowerCase()) return word;
    return word
      .toLowerCase()
      .replace(/(^|[-'’])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
      .replace(/(^|-)Mc(\p{L})(?=\p{L}{2})/gu, (_, before: string, letter: string) => `${before}Mc${letter.toUpperCase()}`);
  });
}

function rank(name: HumanName): number {
  const index = usesByPreference.indexOf(name.use);
  return index < 0 ? usesByPreference.length : index;
}
