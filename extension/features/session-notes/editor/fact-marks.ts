/** How facts show in the text: a quiet line under the words, by kind; what measures and which side stands out. */
import type { EditorState } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
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

/** Decorations are only drawn where something is seen, and a fact of a note is a few words long. */
export const factMarks = EditorView.decorations.compute([noteReading, 'selection'], marksOf);

function marksOf(state: EditorState): DecorationSet {
  const { facts } = state.field(noteReading);
  const active = factAtCaret(state);
  const marks = facts.flatMap((fact) => [markOf(fact, fact === active).range(fact.from, fact.to), ...insideOf(state, fact)]);
  return Decoration.set(marks, true);
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
