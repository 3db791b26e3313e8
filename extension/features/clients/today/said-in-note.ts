/** What a note says that one wants to know of a client who stayed away: what to remember, mood, goal, and when the next visit was to be. */
import { contentOfPacks, type PackText } from '@trusted-hands/packs';
import { createFactReaderWith, type Fact, type NoteReader, parseSessionNote } from '@trusted-hands/session-note';

export interface SaidInNote {
  readonly remember: readonly string[];
  readonly mood: readonly string[];
  readonly goal: readonly string[];
  /** Days from the visit to the next one that was planned. */
  readonly nextVisitDays: number | undefined;
}

export type ReadSaidInNote = (text: string) => SaidInNote;

/** The words, those of packs too, are compiled at the first note, and each text is read once as long as this is kept. */
export function createSaidInNote(packs: readonly PackText[]): ReadSaidInNote {
  let reader: NoteReader | undefined;
  const known = new Map<string, SaidInNote>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    reader ??= createFactReaderWith(contentOfPacks(packs));
    const said = saidBy(text, reader.read(text).facts);
    known.set(text, said);
    return said;
  };
}

function saidBy(text: string, facts: readonly Fact[]): SaidInNote {
  const ofKind = (kind: Fact['kind']) => facts.filter((fact) => fact.kind === kind && fact.status === 'present');
  const wordsOf = (kind: Fact['kind']) => ofKind(kind).map(({ from, to }) => withoutMark(text.slice(from, to)));
  const days = ofKind('next-visit').findLast(({ value }) => typeof value === 'number')?.value;
  return {
    remember: parseSessionNote(text).filter(({ kind, content }) => kind === 'remember' && content !== '').map(({ content }) => content),
    mood: wordsOf('mood'),
    goal: wordsOf('goal'),
    nextVisitDays: typeof days === 'number' ? days : undefined,
  };
}

/** "goal: to paint again" is shown under its own heading. */
function withoutMark(words: string): string {
  return words.replace(/^(?:mood|goals?)\s*[:：-]\s*/iu, '').replaceAll(/\s+/gu, ' ').trim();
}
