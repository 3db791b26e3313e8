import { expect, it } from 'vitest';
import { countFacts, factsText, receivedTitle, standingText } from './vouch-words.ts';

it('names facts in the order of the list, whatever the order they were ticked in', () => {
  expect(factsText(['trained-together', 'replies-to-letters'])).toBe('Replies to my letters · Trained together');
  expect(factsText([])).toBe('');
});

it('counts how many say each, the most said first and the unsaid not at all', () => {
  const counted = countFacts([{ facts: ['trained-together', 'share-clients'] }, { facts: ['trained-together'] }]);
  expect(counted.map(({ title, count }) => [title, count])).toEqual([['Trained together', 2], ['We share clients', 1]]);
});

it('says one member where it is one', () => {
  expect([receivedTitle(1), receivedTitle(12)]).toEqual(['One member vouches for you', '12 members vouch for you']);
});

it('warns of a vouch that is not one’s own word, or is for another account now, and of no other', () => {
  expect([standingText('signed'), standingText('unsigned')]).toEqual([undefined, undefined]);
  expect(standingText('altered')).toContain('None of your computers');
  expect(standingText('other-listing')).toContain('another listing');
  expect(standingText('other-account')).toContain('another account');
});
