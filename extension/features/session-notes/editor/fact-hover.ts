/** Pointing at a test, a movement or a score in the note, or a key while the caret stands in it, says what is known of it and who says so. */
import { StateEffect, StateField, type EditorState, type Extension } from '@codemirror/state';
import { EditorView, hoverTooltip, showTooltip, type Tooltip } from '@codemirror/view';
import { explanationOf, type Explanation } from './fact-explanation.ts';
import { noteReading, wordsOf } from './note-reading.ts';

const explain = StateEffect.define<Tooltip | null>();

/** Asked for by the key; gone with the next change, or when the caret goes elsewhere. */
const explained = StateField.define<Tooltip | null>({
  create: () => null,
  update(shown, transaction) {
    const asked = transaction.effects.find((effect) => effect.is(explain));
    if (asked !== undefined) return asked.value;
    return transaction.docChanged || transaction.selection !== undefined ? null : shown;
  },
  provide: (field) => showTooltip.from(field),
});

export const factHover: Extension = [
  hoverTooltip((view, position) => {
    const found = explanationAt(view.state, position, position);
    return found === undefined ? null : tooltipOf(found);
  }),
  explained,
];

/** Shows it, and says it to a screen reader. */
export function explainAtCaret(view: EditorView): void {
  const { from, to } = view.state.selection.main;
  const found = explanationAt(view.state, from, to) ?? { from, to, explanation: nothingHere };
  const { title, lines, sources } = found.explanation;
  view.dispatch({ effects: [explain.of(tooltipOf(found)), EditorView.announce.of([`${title}.`, ...lines, ...sources].join(' '))] });
}

export function closeExplanation(view: EditorView): boolean {
  if (view.state.field(explained) === null) return false;
  view.dispatch({ effects: explain.of(null) });
  return true;
}

const nothingHere: Explanation = { title: 'Nothing is known of this', lines: ['Put the caret into a test, a movement in degrees, pain or a score.'], sources: [] };

interface Found {
  readonly from: number;
  readonly to: number;
  readonly explanation: Explanation;
}

function explanationAt(state: EditorState, from: number, to: number): Found | undefined {
  const words = wordsOf(state);
  for (const fact of state.field(noteReading).facts) {
    const explanation = fact.from <= from && to <= fact.to ? explanationOf(fact, words) : undefined;
    if (explanation !== undefined) return { from: fact.from, to: fact.to, explanation };
  }
  return undefined;
}

function tooltipOf({ from, to, explanation: { title, lines, sources } }: Found): Tooltip {
  return {
    pos: from,
    end: to,
    above: true,
    create() {
      const dom = document.createElement('div');
      dom.className = 'note-hover';
      dom.append(paragraph(title, 'note-hover-title'), ...lines.map((line) => paragraph(line)), ...sources.map((line) => paragraph(line, 'note-hover-source')));
      return { dom };
    },
  };
}

function paragraph(words: string, className = ''): HTMLElement {
  const element = document.createElement('p');
  element.className = className;
  element.textContent = words;
  return element;
}
