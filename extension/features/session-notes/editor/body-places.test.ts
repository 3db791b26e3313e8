import { describe, expect, it } from 'vitest';
import { placesIn, placeWords } from './body-places.ts';

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
});
