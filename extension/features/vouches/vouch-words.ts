/** What vouches say, in one line of plain words. */
import type { VouchStanding } from '../../platform/service/vouch-standing.ts';
import { vouchFactTitles, vouchFacts, type VouchFact } from '@trusted-hands/trust';

/** "Replies to my letters · Trained together", in the order of the list. */
export function factsText(facts: readonly VouchFact[]): string {
  return vouchFacts.filter((fact) => facts.includes(fact)).map((fact) => vouchFactTitles[fact]).join(' · ');
}

export interface FactCount {
  readonly fact: VouchFact;
  readonly title: string;
  readonly count: number;
}

/** How many say each, the most said first. */
export function countFacts(vouches: readonly { readonly facts: readonly VouchFact[] }[]): readonly FactCount[] {
  return vouchFacts
    .map((fact) => ({ fact, title: vouchFactTitles[fact], count: vouches.filter(({ facts }) => facts.includes(fact)).length }))
    .filter(({ count }) => count > 0)
    .sort((left, right) => right.count - left.count);
}

export function receivedTitle(count: number): string {
  return count === 1 ? 'One member vouches for you' : `${count} members vouch for you`;
}

/** What the member should look at; undefined where there is nothing. */
export function standingText(standing: VouchStanding): string | undefined {
  switch (standing) {
    case 'signed':
    case 'unsigned':
      return undefined;
    case 'altered':
      return 'None of your computers that this one knows signed this. Withdraw it unless you said so yourself.';
    case 'other-listing':
      return 'You vouched for another listing, which has become this one. Withdraw it unless it is the same person.';
    case 'other-account':
      return 'This listing belongs to another account than when you vouched. Withdraw it unless you know that it is still them.';
  }
}
