/** One case: what to check and where, what is known of it, and the decision. */
import type { CaseListing, StewardCase } from '@trusted-hands/contract';
import { Button, Card, StatusText } from '@trusted-hands/ui';
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { ListingPreview } from '../register/listing-preview.tsx';
import { CaseChecks } from './case-checks.tsx';
import { CaseDecision } from './case-decision.tsx';
import { CaseHistory } from './case-history.tsx';
import { caseTitles } from './case-words.ts';
import { NumbersToCheck } from './numbers-to-check.tsx';
import type { Desk } from './use-desk.ts';

interface CaseViewProps {
  readonly stewardCase: StewardCase;
  readonly desk: Desk;
  readonly nowMs: number;
}

export function CaseView({ stewardCase, desk, nowMs }: CaseViewProps) {
  const { kind, name, facts, listing, other, claimant } = stewardCase;
  const [keep, setKeep] = useState(() => keptAtFirst(listing, other));
  return (
    <>
      <div className="desk-ways"><Button kind="quiet" icon={<ArrowLeft aria-hidden size={16} />} onClick={() => void desk.giveBack()}>Give it back to the queue</Button></div>
      <h1>{name}</h1>
      <p className="case-kind">{caseTitles[kind]}</p>
      {facts.score !== undefined && <p>Alike to {String(Math.round(facts.score * 100))} of 100, because of:</p>}
      <ul className="case-reasons">{facts.reasons.map((reason) => <li key={reason}>{reason}</li>)}</ul>
      {claimant !== null && <p>Signed in as <strong>{claimant}</strong>.</p>}
      <div className={other === null ? 'case' : 'case case-pair'}>
        {[listing, ...(other === null ? [] : [other])].map((one) => (
          <section key={one.id} className="case-listing" aria-label={`Listing of ${one.content.name}`}>
            {other !== null && (
              <label className="case-keep">
                <input type="radio" name="keep" checked={keep === one.id} onChange={() => setKeep(one.id)} disabled={!one.isOwned && (one.id === listing.id ? other : listing).isOwned} />
                <span>Keep this one</span>
              </label>
            )}
            {one.status !== 'published' && <StatusText tone="caution">Not in the directory at the moment</StatusText>}
            <NumbersToCheck content={one.content} />
            <ListingPreview content={one.content} locale={navigator.language} />
            <Card as="section" className="case-facts" aria-label="How far it is checked"><CaseChecks listing={one} nowMs={nowMs} /></Card>
          </section>
        ))}
      </div>
      <CaseDecision stewardCase={stewardCase} keep={keep} desk={desk} />
      <CaseHistory history={stewardCase.history} />
    </>
  );
}

/** The one that its owner manages; else the one that was checked further, else the first. */
function keptAtFirst(listing: CaseListing, other: CaseListing | null): string {
  if (other === null) return listing.id;
  const weight = ({ isOwned, checks }: CaseListing) => (isOwned ? 100 : 0) + checks.length;
  return weight(other) > weight(listing) ? other.id : listing.id;
}
