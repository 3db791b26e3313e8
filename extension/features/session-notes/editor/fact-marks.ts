/** How facts show in the text: a quiet line under the words, by kind; what measures and which side stands out. */
import type { EditorState } from '@codemirror/state';
import { Decoration, ViewPlugin, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view';
import type { Fact, FactKind } from '@trusted-hands/session-note';
import { factAtCaret, noteReading } from './note-reading.ts';

type Look = 'measure' | 'test' | 'treatment' | 'plan' | 'word' | 'kept-back' | 'remember';

const looks: Readonly<Record<FactKind, Look>> = {
  pain: 'measure',
  rom: 'measure',
  strength: 'measure',
  score: 'measure',
  test: 'test',
  palpation: 'test',
  technique: 'treatment',
  homework: 'plan',
  'next-visit': 'plan',
  frequency: 'plan',
  goal: 'word',
  mood: 'word',
  consent: 'word',
  screening: 'word',
  remember: 'remember',
  private: 'kept-back',
};

const sides = /(?<![\p{L}\p{N}/])(?:R|L|B|right|left|both|bilat(?:eral(?:ly)?)?|L[+=]R)(?![\p{L}\p{N}])/giu;
const values = /\d+(?:[.,]\d+)?(?:\s*-\s*\d+)?\+?(?:\s*\/\s*\d+)?(?:\s*(?:°|%|kg\b))?|[+±](?:ve\b)?|(?<=\s)-(?:ve\b)?(?=$|[\s,.;])/g;

const strong = Decoration.mark({ class: 'note-value' });
const sideMark = Decoration.mark({ class: 'note-side' });

/** Of what is seen alone: a note may be as long as a book. */
export const factMarks = ViewPlugin.define(
  (view) => ({
    marks: marksOf(view),
    update({ view: updated, state, startState, docChanged, viewportChanged, selectionSet }: ViewUpdate) {
      if (docChanged || viewportChanged || selectionSet || state.field(noteReading) !== startState.field(noteReading)) this.marks = marksOf(updated);
    },
  }),
  { decorations: ({ marks }) => marks },
);

function marksOf({ state, visibleRanges }: EditorView): DecorationSet {
  const active = factAtCaret(state);
  const seen = state.field(noteReading).facts.filter((fact) => visibleRanges.some(({ from, to }) => fact.from <= to && from <= fact.to));
  return Decoration.set(seen.flatMap((fact) => [markOf(fact, fact === active).range(fact.from, fact.to), ...insideOf(state, fact)]), true);
}

function markOf({ kind, status, impossible }: Fact, isActive: boolean): Decoration {
  const classes = ['note-fact', `note-fact-${looks[kind]}`, status !== 'present' && 'note-fact-not-now', impossible && 'note-fact-impossible', isActive && 'note-fact-active'];
  return Decoration.mark({ class: classes.filter(Boolean).join(' ') });
}

function insideOf(state: EditorState, { kind, from, to }: Fact) {
  const look = looks[kind];
  if (look !== 'measure' && look !== 'test') return [];
  const words = state.sliceDoc(from, to);
  return [
    ...[...words.matchAll(values)].map((match) => strong.range(from + match.index, from + match.index + match[0].length)),
    ...[...words.matchAll(sides)].map((match) => sideMark.range(from + match.index, from + match.index + match[0].length)),
  ];
}
