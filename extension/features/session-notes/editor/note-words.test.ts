import { createNoteReader, type Fact } from '@trusted-hands/session-note';
import { noteSnippets, noteTemplates, visitIntervals, writtenTechniques } from '@trusted-hands/packs';
import { describe, expect, it } from 'vitest';
import { hasSides, placeWords } from './body-places.ts';
import { chartRegions } from './body-shapes.ts';
import { shippedWords } from './note-words.ts';

const reader = createNoteReader();
const read = (text: string): readonly Fact[] => reader.read(text).facts;

/** What a button writes has to be read as what the button says. */
describe('what the buttons write', () => {
  it('is read as the place that was pressed', () => {
    const wrong = chartRegions.flatMap((region) => {
      const place = hasSides(region) ? ({ region, side: 'left' } as const) : { region };
      const [fact] = read(`S: ${placeWords(place)} pain 4/10`);
      return fact?.kind === 'pain' && fact.region === region && fact.side === place.side && fact.value === 4 ? [] : [{ region, fact }];
    });
    expect(wrong).toEqual([]);
  });

  it('is read as the movement and its degrees', () => {
    const wrong = shippedWords.regions.flatMap(({ region, movements }) =>
      movements.flatMap(({ name, written, normalDegrees }) => {
        const place = hasSides(region) ? ({ region, side: 'right' } as const) : { region };
        const [fact] = read(`O: ${placeWords(place)} ${written} ${normalDegrees}`);
        return fact?.kind === 'rom' && fact.region === region && fact.movement === name && fact.value === normalDegrees ? [] : [{ region, name, fact }];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('is read as the test, its side and its result', () => {
    const signs = [['+', 'positive'], ['-', 'negative'], ['±', 'equivocal']] as const;
    const wrong = shippedWords.regions.flatMap(({ tests }) =>
      // Read as gait alone, whatever stands before it; offered all the same, since its words stay in the note.
      tests.filter(({ name }) => name !== 'tandem gait').flatMap(({ name, written }) =>
        signs.flatMap(([sign, result]) => {
          const [fact] = read(`O: ${written} R ${sign}`);
          return fact?.kind === 'test' && fact.name === name && fact.side === 'right' && fact.result === result ? [] : [{ written, sign, fact }];
        }),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('is read as the technique and its minutes, on each of the muscles that are offered', () => {
    const plain = writtenTechniques.flatMap(({ name, written }) => {
      const fact = read(`Tx: ${written} 20 min`).find(({ kind }) => kind === 'technique');
      return fact !== undefined && (fact.name === name || fact.name?.startsWith(name)) && fact.value === 20 ? [] : [{ written, fact }];
    });
    const muscles = shippedWords.regions.flatMap((words) => words.muscles).filter((muscle) => read(`Tx: MFR ${muscle} 20 min`).filter(({ kind, value }) => kind === 'technique' && value === 20).length !== 1);
    expect({ plain, muscles }).toEqual({ plain: [], muscles: [] });
  });

  it('is read as homework and the next visit', () => {
    const wrong = shippedWords.regions.flatMap(({ homework }) => homework.filter((exercise) => !read(`P: hw ${exercise} 2x/day`).some(({ kind }) => kind === 'homework')));
    expect(wrong).toEqual([]);
    for (const { written } of visitIntervals) expect(read(`P: ${written}`).map(({ kind, value }) => [kind, typeof value]), written).toEqual([['next-visit', 'number']]);
  });
});

describe('what is said of tests', () => {
  it('has how it is done and a source for each test that a tray offers', () => {
    const without = shippedWords.regions.flatMap(({ tests }) => tests.filter(({ name }) => (shippedWords.howToOfTest(name)?.howTo ?? '') === '' || (shippedWords.howToOfTest(name)?.source ?? '') === ''));
    expect(without).toEqual([]);
  });

  it('names with every figure whose it is', () => {
    expect(shippedWords.howToOfTest('speed')?.accuracy.join(' ')).toMatch(/positive in \d+% .*\(.+\d{4}.*\)/);
    expect(shippedWords.howToOfTest('no such test')).toBeUndefined();
  });
});

it('a template left as it is says nothing', () => {
  for (const { name, text } of [...noteTemplates, ...noteSnippets]) {
    const blank = text.replaceAll(/\$\{[^}]*\}/g, '');
    expect(read(blank).filter(({ kind }) => kind === 'pain' || kind === 'rom' || kind === 'test'), name).toEqual([]);
  }
});
