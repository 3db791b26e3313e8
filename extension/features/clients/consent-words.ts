/** How a consent is said in a line, and which of a client's come first: what was withdrawn, then sensitive areas, then the rest. */
import type { ClientConsent } from '../../platform/records/consent.record.ts';
import { formatDay } from '../../platform/records/day.ts';

export const consentWords = { none: 'No consent is written down yet.' } as const;

const ways = { verbal: 'in words', written: 'in writing' } as const;

export interface ConsentLine {
  readonly key: string;
  readonly words: string;
  /** To what, and since when: for one line of all that is agreed to. */
  readonly short: string;
  readonly isWithdrawn: boolean;
}

/** A consent given anew after a withdrawal takes that one's place. */
export function consentsToKnow(consents: readonly ClientConsent[], locale?: string): readonly ConsentLine[] {
  const standing = consents.filter((consent) => consent.withdrawnOn === '' || !consents.some((other) => other !== consent && other.withdrawnOn === '' && isAlike(other, consent) && other.givenOn >= consent.withdrawnOn));
  const rank = ({ withdrawnOn, isSensitiveArea }: ClientConsent) => (withdrawnOn !== '' ? 0 : isSensitiveArea ? 1 : 2);
  return standing
    .toSorted((left, right) => rank(left) - rank(right) || right.givenOn.localeCompare(left.givenOn))
    .map((consent, index) => ({ key: `${index} ${consent.what}`, words: consentLine(consent, locale), short: `${consent.what} (${formatDay(consent.givenOn, locale)})`, isWithdrawn: consent.withdrawnOn !== '' }));
}

/** Such as "Work at the abdomen (sensitive area): given 3 Nov 2026 in writing". */
export function consentLine({ what, isSensitiveArea, givenOn, how, withdrawnOn, withdrawnHow, remark }: ClientConsent, locale?: string): string {
  const area = isSensitiveArea ? ' (sensitive area)' : '';
  const given = `given ${formatDay(givenOn, locale)} ${ways[how]}`;
  const withdrawn = withdrawnOn === '' ? '' : `, WITHDRAWN ${formatDay(withdrawnOn, locale)}${withdrawnHow === '' ? '' : ` ${ways[withdrawnHow]}`}`;
  return `${what}${area}: ${given}${withdrawn}${remark === '' ? '' : `. ${remark}`}`;
}

function isAlike(left: ClientConsent, right: ClientConsent): boolean {
  return left.what.trim().toLowerCase() === right.what.trim().toLowerCase();
}
