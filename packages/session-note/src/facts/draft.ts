/** What the readers of facts share: the sentence they read, how a fact is put together, and what is already spoken for. */
import type { Fact, FactKind, FactPhase, FactStatus } from '../fact.ts';
import type { Statement, StatusReader } from '../status/read-status.ts';
import { type Attributes, attributesOf } from './attribution.ts';
import { type PhaseCue, phaseCues, phaseOf } from './phase.ts';
import type { Words } from './words.ts';

export type FactDetails = Partial<Omit<Fact, 'kind' | 'status' | 'phase' | 'from' | 'to'>> & { readonly phase?: Fact['phase'] };

export interface Draft {
  readonly words: Words;
  readonly statusReader: () => StatusReader;
  readonly phaseCues: readonly PhaseCue[];
  readonly facts: Fact[];
  /** First tokens of amounts that belong to a fact. */
  readonly usedAmounts: Set<number>;
  /** Tokens that a named test, score or screening question is made of. */
  readonly usedTokens: Set<number>;
  /** Where the last fact of a kind ended: places before it are its own. */
  readonly ends: Map<FactKind, number>;
}

export function createDraft(words: Words, readStatus: (sentence: string) => StatusReader): Draft {
  let reader: StatusReader | undefined;
  return { words, statusReader: () => (reader ??= readStatus(words.text)), phaseCues: phaseCues(words), facts: [], usedAmounts: new Set(), usedTokens: new Set(), ends: new Map() };
}

/** From the first token to the one after the last. */
export interface Span {
  readonly first: number;
  readonly end: number;
}

export function statementAt({ words, statusReader }: Draft, { first, end }: Span): Statement {
  return statusReader().at(words.tokens[first]?.from ?? 0, words.tokens[end - 1]?.to ?? 0);
}

/** "He had a headache and nausea on the day, both of which had settled by Monday". */
export function isOfStory({ words, statusReader }: Draft, { first, end }: Span): boolean {
  return statusReader().isOver(words.tokens[first]?.from ?? 0, words.tokens[end - 1]?.to ?? 0);
}

/** A fact on its own words; what is of an earlier day is before this treatment, wherever it is told. */
export function addFact(draft: Draft, kind: FactKind, span: Span & { readonly status: FactStatus }, details: FactDetails): void {
  const { tokens } = draft.words;
  const from = tokens[span.first]?.from;
  const to = tokens[span.end - 1]?.to;
  if (from === undefined || to === undefined || to <= from) return;
  draft.facts.push({ kind, status: span.status, phase: details.phase ?? phaseAt(draft, span, draft.ends.get(kind) ?? 0), ...withoutUndefined(details), ...(span.status === 'past' && { phase: 'before' as const }), from, to });
  draft.ends.set(kind, Math.max(draft.ends.get(kind) ?? 0, span.end));
}

/** A fact about a place: side and region are looked for around its words, and what stands beside them belongs to it. */
export function addPlacedFact(draft: Draft, kind: FactKind, span: Span & { readonly status: FactStatus }, details: FactDetails): void {
  const floor = draft.ends.get(kind) ?? 0;
  const found: Attributes = attributesOf(draft.words, span, floor);
  addFact(draft, kind, { first: Math.min(found.first, span.first), end: Math.max(found.end, span.end), status: span.status }, { phase: phaseAt(draft, span, floor), ...placed(found), ...withoutUndefined(details) });
}

export function phaseAt(draft: Draft, { first, end }: Span, floor: number): FactPhase {
  return phaseOf(draft.words, draft.phaseCues, { first, end, floor });
}

export function placed({ side, region }: Pick<Attributes, 'side' | 'region'>): Pick<Fact, 'side' | 'region'> {
  return { ...(side !== undefined && { side }), ...(region !== undefined && { region }) };
}

function withoutUndefined<Details extends FactDetails>(details: Details): Details {
  // Safe: only fields without a value are left out.
  return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined)) as Details;
}
