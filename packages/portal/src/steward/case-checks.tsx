/** What was checked of a listing so far, each with its date, and when somebody last said that it is right. */
import type { CaseListing } from '@trusted-hands/contract';
import { checkLine } from '@trusted-hands/directory';
import { shortDate } from '../register/listing-checks.ts';
import { originWords, sinceWords } from './case-words.ts';

interface CaseChecksProps {
  readonly listing: CaseListing;
  readonly nowMs: number;
}

export function CaseChecks({ listing: { number, checks, confirmedAtMs, isOwned, origin }, nowMs }: CaseChecksProps) {
  return (
    <>
      <h3>How far it is checked</h3>
      <ul>
        {checks.map((check) => <li key={`${checkLine(check)} ${String(check.atMs)}`}>{checkLine(check)} <span className="quiet">· {shortDate(check.atMs, 'en-GB')}</span></li>)}
      </ul>
      <p className="quiet">
        Number {number} of this directory · {isOwned ? 'Managed by its owner' : 'Nobody manages it'} · {originWords(origin)} · {confirmedAtMs === null ? 'never confirmed' : `confirmed ${sinceWords(confirmedAtMs, nowMs)}`}
      </p>
    </>
  );
}
