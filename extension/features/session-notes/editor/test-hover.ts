/** Pointing at a test's name in the note shows how it is done, what a positive suggests, and who says so. */
import { hoverTooltip } from '@codemirror/view';
import { noteReading } from './note-reading.ts';
import { howToOfTest } from './note-words.ts';

export const testHover = hoverTooltip((view, position) => {
  const fact = view.state.field(noteReading).facts.find(({ kind, from, to }) => kind === 'test' && from <= position && position <= to);
  const howTo = fact?.name === undefined ? undefined : howToOfTest(fact.name);
  if (fact === undefined || howTo === undefined) return null;
  return {
    pos: fact.from,
    end: fact.to,
    above: true,
    create() {
      const dom = document.createElement('div');
      dom.className = 'note-hover';
      dom.append(paragraph(howTo.title, 'note-hover-title'), paragraph(howTo.howTo), paragraph(howTo.suggests), ...(howTo.caution === undefined ? [] : [paragraph(howTo.caution)]), ...[...howTo.accuracy, howTo.source].map((line) => paragraph(line, 'note-hover-source')));
      return { dom };
    },
  };
});

function paragraph(words: string, className = ''): HTMLElement {
  const element = document.createElement('p');
  element.className = className;
  element.textContent = words;
  return element;
}
