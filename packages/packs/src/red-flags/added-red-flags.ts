/** Packs of red flags that are added to the shipped one: a finding or pattern of a known id stands instead of the one it names. */
import type { PlacedReason } from '../loading/load-pack.ts';
import { circularLists, listsIn, phraseFault } from './phrase-fault.ts';
import type { Condition, Finding, RedFlagPack } from './red-flag.ts';

export function withRedFlags(first: RedFlagPack, added: RedFlagPack): RedFlagPack {
  return { lists: { ...first.lists, ...added.lists }, findings: replaced(first.findings, added.findings), patterns: replaced(first.patterns, added.patterns) };
}

function replaced<Item extends { readonly id: string }>(first: readonly Item[], added: readonly Item[]): Item[] {
  const ids = new Set(added.map(({ id }) => id));
  return [...first.filter(({ id }) => !ids.has(id)), ...added];
}

/** What the schema cannot see. A pack may name lists and findings of the ones that are there already. */
export function faultsOfRedFlags(pack: RedFlagPack, known: RedFlagPack): readonly PlacedReason[] {
  const lists = { ...known.lists, ...pack.lists };
  const circular = circularLists(lists);
  const findings = new Map([...known.findings, ...pack.findings].map((finding) => [finding.id, finding]));
  const unknown = (condition: Condition, path: readonly PropertyKey[]) => namedIn(condition).filter((id) => !findings.has(id)).map((id) => ({ path, message: `There is no finding named ${id}.` }));
  return [
    ...Object.entries(pack.lists).flatMap(([name, phrases]) => [...(circular.has(name) ? [{ path: ['lists', name], message: 'These words go round in a circle.' }] : []), ...faultsOf(phrases, lists, ['lists', name])]),
    ...pack.findings.flatMap((finding, index) => phrasesOf(finding).flatMap(({ path, phrases }) => faultsOf(phrases, lists, ['findings', index, ...path]))),
    ...pack.patterns.flatMap((pattern, index) => [
      ...unknown(pattern.when, ['patterns', index, 'when']),
      ...(pattern.rises ?? []).flatMap(({ when }, rise) => unknown(when, ['patterns', index, 'rises', rise, 'when'])),
      ...pattern.asks.flatMap((id, at) => (isAskable(findings.get(id)) ? [] : [{ path: ['patterns', index, 'asks', at], message: `${id} is asked and has no question with texts for yes and no.` }])),
    ]),
  ];
}

function faultsOf(phrases: readonly string[], lists: RedFlagPack['lists'], path: readonly PropertyKey[]): readonly PlacedReason[] {
  return phrases.flatMap((phrase, at) => {
    const fault = phraseFault(phrase);
    const missing = listsIn([phrase]).filter((list) => lists[list] === undefined);
    return [...(fault === undefined ? [] : [fault]), ...missing.map((list) => `There is no list of words named ${list}.`)].map((message) => ({ path: [...path, at], message }));
  });
}

function isAskable(finding: Finding | undefined): boolean {
  return finding?.question !== undefined && finding.textForYes !== undefined && finding.textForNo !== undefined;
}

function phrasesOf(finding: Finding): readonly { readonly path: readonly PropertyKey[]; readonly phrases: readonly string[] }[] {
  const plain = (['yes', 'no', 'never', 'unless', 'despite'] as const).map((key) => ({ path: [key], phrases: finding[key] ?? [] }));
  const together = (finding.together ?? []).map((ideas, index) => ({ path: ['together', index], phrases: ideas.split(/ (?:\+{1,2}|&|!) /) }));
  return [...plain, ...together, ...(finding.values ?? []).map(({ phrases }, index) => ({ path: ['values', index, 'phrases'], phrases }))];
}

/** The findings that a condition names. */
export function namedIn(condition: Condition): readonly string[] {
  if ('finding' in condition) return [condition.finding];
  if ('not' in condition) return namedIn(condition.not);
  if ('all' in condition) return condition.all.flatMap(namedIn);
  if ('any' in condition) return condition.any.flatMap(namedIn);
  if ('of' in condition) return condition.of.flatMap(namedIn);
  if ('score' in condition) return condition.score.flatMap((item) => namedIn(item.when));
  return [];
}
