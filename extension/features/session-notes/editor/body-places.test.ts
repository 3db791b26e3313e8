import { createNoteReader } from '@trusted-hands/session-note';
import { describe, expect, it } from 'vitest';
import { marksOfNote, placesIn, placeWords } from './body-places.ts';

const regions = ['shoulder', 'cervical spine', 'lumbar spine', 'knee', 'lower leg', 'elbow'];
const found = (text: string) => placesIn(text, regions).map(({ place }) => placeWords(place));

describe('marks on the body chart', () => {
  it('are the places that the note names, with their side', () => {
    expect(found('S: sore R shoulder, left knee stiff. low back tight')).toEqual(['R shoulder', 'L knee', 'low back']);
    expect(found('neck and cervical spine')).toEqual(['neck', 'neck']);
    expect(found('both knees')).toEqual(['L knee', 'R knee']);
  });

  it('stand where their words stand', () => {
    const text = 'S: sore R shoulder since painting';
    const [mark] = placesIn(text, regions);
    expect(text.slice(mark?.from, mark?.to)).toBe('R shoulder');
  });

  it('are none where no side says which of two, nor inside another word', () => {
    expect(found('shoulder sore, kneeling, tennis elbowed, R upper arm')).toEqual([]);
  });

  const reader = createNoteReader();
  const marked = (text: string) => marksOfNote({ text, facts: reader.read(text).facts }, regions).map(({ place }) => placeWords(place));

  it('are places that are sore in other words too', () => {
    expect(marked('S: shoulder R 6/10')).toEqual(['R shoulder']);
    expect(marked('S: LBP 5/10')).toEqual(['low back']);
    expect(marked('S: L knee sore, pain 4/10')).toEqual(['L knee']);
  });

  it('are none where the note says that it is well, or somebody else’s', () => {
    expect(marked('S: no R knee pain. L elbow sore')).toEqual(['L elbow']);
    expect(marked('S: mother has R knee pain 6/10')).toEqual([]);
  });
});
