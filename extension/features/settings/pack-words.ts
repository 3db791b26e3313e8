/** What a pack adds, in the words of a therapist. */
import type { Pack } from '@trusted-hands/packs';

export interface PackPart {
  /** "1 test". */
  readonly count: string;
  readonly names: readonly string[];
}

export function partsOfPack({ words, tests, redFlags, thresholds, templates }: Pack): readonly PackPart[] {
  const told = words === undefined ? [] : [...words.regions, ...words.movements, ...words.muscles, ...words.techniques, ...words.instruments, ...words.screening, ...words.cues];
  return [
    part(told.flatMap((term) => term.words), 'word', 'words'),
    part((words?.normalRanges ?? []).map(({ region, movement, degrees }) => `${region} ${movement} ${degrees}°`), 'usual range', 'usual ranges'),
    part([...new Set([...(tests?.names ?? []), ...(tests?.tests ?? [])].map(({ name }) => name))], 'test', 'tests'),
    part((redFlags?.patterns ?? []).map(({ title }) => title), 'warning sign', 'warning signs'),
    part([...(thresholds?.instruments ?? []).map(({ title }) => title), ...(thresholds?.motions ?? []).map(({ region, movement }) => [region, movement].filter(Boolean).join(' '))], 'measure of change', 'measures of change'),
    part((templates ?? []).map(({ title }) => title), 'template', 'templates'),
  ].filter(({ names }) => names.length > 0);
}

function part(names: readonly string[], one: string, many: string): PackPart {
  return { count: `${names.length} ${names.length === 1 ? one : many}`, names };
}

/** "Adds 3 words, 1 test and 1 template." */
export function addsSentence(parts: readonly PackPart[]): string {
  return parts.length === 0 ? 'Changes how earlier words are read.' : `Adds ${listed(parts.map(({ count }) => count))}.`;
}

function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
