import { describe, expect, test } from 'vitest';
import { createPastStoryReader } from './past-stories.ts';
import { readPhraseText } from './phrase.ts';

const readStory = createPastStoryReader();

function storyOf(sentence: string) {
  const text = readPhraseText(sentence);
  const { isOver, closesBefore, isPast, returned } = readStory(text);
  return { over: text.words.filter((_, at) => isOver(at, at + 1)).map((word) => word.text).join(' '), closesBefore, isPast, hasReturned: returned !== undefined };
}

describe('a story that is over', () => {
  test.each([
    ['In 2014 she fell off the pier, lost her voice and was numb below, they operated', 'in 2014 she fell off the pier lost her voice was numb below they operated'],
    ['He had a headache and felt sick on Saturday, both of which had settled by Monday', 'he had a headache felt sick on saturday both of which had settled by monday'],
    ['LBP 4/10, lost bladder control in 2016, all back', 'lost bladder control in 2016 all back'],
    ['Retention 2019 (numb, leaking), full recovery', 'retention 2019 numb leaking full recovery'],
  ])('goes on until something of now is said: %s', (sentence, over) => {
    expect(storyOf(sentence).over).toBe(over);
  });

  test.each([
    ['In 2014 she lost her voice, now her saddle is numb', 'in 2014 she lost her voice'],
    ['Leaks since 2016', ''],
    ['Numb saddle, never all back', ''],
    ['Numb saddle, all back except the left side', ''],
    ['Dizzy, none since until Saturday', ''],
    ['Both feet have gone floppy', ''],
    ['Sore all over since 2022', ''],
    ['Back pain started in his twenties, better moving', ''],
    ['Bladder and bowel all normal', ''],
  ])('ends there, and is none where it goes on or was never whole: %s', (sentence, over) => {
    expect(storyOf(sentence).over).toBe(over);
  });

  test('may be closed by the next sentence', () => {
    expect(storyOf('Recovered completely.').closesBefore).toBe(true);
    expect(storyOf('She was dizzy for a week in 2021.').isPast).toBe(true);
    expect(storyOf('Her knee is fine and the hip has recovered fully.').closesBefore).toBe(false);
    expect(storyOf('She is dizzy.').isPast).toBe(false);
  });

  test.each(['Since yesterday the same thing again', 'It has come back this week', 'now numb again', 'never quite right and getting weaker this month'])('has come back: %s', (sentence) => {
    expect(storyOf(sentence).hasReturned).toBe(true);
  });

  test.each(['Back pain again since Monday', 'Wants to ski again this season', 'Return if numb again', 'Not dizzy again since', 'Review again in two weeks'])('has not come back: %s', (sentence) => {
    expect(storyOf(sentence).hasReturned).toBe(false);
  });
});
