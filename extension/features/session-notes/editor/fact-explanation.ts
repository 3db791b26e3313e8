/**
 * What is known of what a fact is about: how a test is done, how far a movement usually goes, how much a score has to change
 * before that means anything. All of it comes from the packs, each with who says so.
 */
import { amountsForRegion, type ThresholdAmount } from '@trusted-hands/packs';
import type { Fact } from '@trusted-hands/session-note';
import { type NoteWords, writtenMovement } from './note-words.ts';

export interface Explanation {
  readonly title: string;
  readonly lines: readonly string[];
  /** Figures and who says so. */
  readonly sources: readonly string[];
}

/** Undefined where the packs say nothing of it. */
export function explanationOf({ kind, name, region, movement, instrument }: Fact, words: NoteWords): Explanation | undefined {
  if (kind === 'test' && name !== undefined) return ofTest(name, words);
  if (kind === 'rom' && region !== undefined && movement !== undefined) return ofMovement(region, movement, words);
  if (kind === 'pain') return ofScore('NPRS', region, words);
  return kind === 'score' && instrument !== undefined ? ofScore(instrument, region, words) : undefined;
}

function ofTest(name: string, words: NoteWords): Explanation | undefined {
  const test = words.howToOfTest(name);
  if (test === undefined) return undefined;
  return { title: test.title, lines: [test.howTo, test.suggests, ...(test.caution === undefined ? [] : [test.caution])], sources: [...test.accuracy, test.source] };
}

function ofMovement(region: string, movement: string, words: NoteWords): Explanation | undefined {
  const usual = words.normalRange(region, movement);
  if (usual === undefined) return undefined;
  return { title: `${capitalised(region)} ${writtenMovement(movement)}`, lines: [`Usually up to ${usual.degrees}°.`], sources: [usual.source] };
}

function ofScore(instrument: string, region: string | undefined, words: NoteWords): Explanation | undefined {
  const published = words.threshold(instrument);
  if (published === undefined) return undefined;
  const { title, range, noise, important, remark } = published;
  const ends = { low: ', less is better', high: ', more is better', open: '' }[published.better ?? 'open'];
  const rows = (amounts: readonly ThresholdAmount[], says: (amount: string) => string) => amountsForRegion(amounts, region).map((amount) => `${says(spanWords(amount))} ${whence(amount)}`);
  return {
    title,
    lines: [`From ${range.from} to ${range.to}${ends}.`, ...(remark === '' ? [] : [remark])],
    sources: [
      ...rows(noise, (amount) => `Measuring error: a change of less than ${amount} may be the measuring alone.`),
      ...rows(important, (amount) => `A change that people notice: ${amount}.`),
      ...(noise.length + important.length === 0 ? ['How much it has to change to mean anything was not found published.'] : []),
    ],
  };
}

function spanWords({ change: { from, to } }: ThresholdAmount): string {
  return from === to ? String(to) : `${from} to ${to}`;
}

function whence({ population, source: { citation, fromMemory } }: ThresholdAmount): string {
  return `Found in ${population}. ${citation}${fromMemory === true && !citation.includes('from memory') ? ' From memory.' : ''}`;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
