/** From what was filled in to the facts of a letter, and from those to a referral whose letter is made. */
import { composeLetter, findLetterProblems, type Consent, type LetterFacts, type LetterLocale, type LetterProblem } from '@trusted-hands/letter';
import { move, startHistory } from '@trusted-hands/referral';
import type { Client } from '../../platform/records/client.record.ts';
import { isPlausibleDay } from '../../platform/records/day.ts';
import type { StoredRecord } from '../../platform/records/record.ts';
import type { ConsentForm, Referral, ReferralWriting } from '../../platform/records/referral.record.ts';
import type { SessionNote } from '../../platform/records/session-note.record.ts';
import type { Settings } from '../../platform/records/settings.record.ts';

export interface FactSources {
  readonly referral: ReferralWriting;
  readonly client: Client | undefined;
  readonly note: StoredRecord<SessionNote> | undefined;
  readonly settings: Settings | undefined;
  readonly nowMs: number;
  readonly locale: LetterLocale;
}

export function factsOf({ referral, client, note, settings, nowMs, locale }: FactSources): LetterFacts {
  return {
    sender: {
      name: settings?.name ?? '',
      profession: settings?.profession ?? '',
      practice: settings?.practice ?? '',
      phone: settings?.phone ?? '',
      registrationNumber: settings?.registrationNumber ?? '',
    },
    recipient: referral.recipient,
    client: {
      name: client?.name ?? '',
      dateOfBirth: client?.dateOfBirth ?? '',
      secondIdentifier: client?.secondIdentifier ?? '',
      phone: client?.phone ?? '',
      address: client?.address ?? '',
      generalPractitioner: client?.generalPractitioner ?? '',
    },
    note: note && {
      text: note.current.body.text,
      visitDate: note.current.body.visitDate,
      signedAtMs: note.versions[0]?.body.signedAtMs ?? note.current.body.signedAtMs,
      amendedAtMs: note.versions.slice(1).map(({ body }) => body.signedAtMs),
    },
    parts: referral.parts,
    includedLines: referral.includedLines,
    reason: referral.reason,
    urgency: referral.urgency,
    hopedForBack: referral.hopedForBack,
    copiesTo: referral.copiesTo,
    consent: consentFromForm(referral.consentForm),
    dateMs: nowMs,
    locale,
  };
}

/** The consent that the form describes, or undefined while something of it is missing. */
export function consentFromForm(form: ConsentForm): Consent | undefined {
  if (form.emergency) return { type: 'emergency', reason: form.emergencyReason.trim() };
  if (!form.agreed || form.how === '' || form.by === '' || !isPlausibleDay(form.givenOn)) return undefined;
  return {
    type: 'given',
    how: form.how,
    by: form.by,
    guardianName: form.by === 'guardian' ? form.guardianName.trim() : '',
    givenOn: form.givenOn,
    expiresOn: form.expiresOn,
    purpose: form.purpose.trim(),
  };
}

/** What is missing, with the consent's own missing parts named one by one. */
export function findProblems(facts: LetterFacts, form: ConsentForm): readonly LetterProblem[] {
  return findLetterProblems(facts).map((one) =>
    one.field === 'consent' && facts.consent === undefined && form.agreed ? { ...one, message: missingConsentPart(form) } : one,
  );
}

function missingConsentPart(form: ConsentForm): string {
  if (form.how === '') return 'Choose how the client agreed: in words or in writing.';
  if (form.by === '') return 'Choose who agreed: the client or a guardian.';
  return 'Choose the day on which the client agreed, its year in four digits.';
}

type MadeLetter =
  | { readonly ok: true; readonly referral: Referral }
  | { readonly ok: false; readonly problems: readonly LetterProblem[] };

/** The referral with its letter, its consent and the state `consented`; or what still stands in the way. */
export function makeLetter(sources: FactSources): MadeLetter {
  const { referral, nowMs } = sources;
  const facts = factsOf(sources);
  const problems = findProblems(facts, referral.consentForm).filter(({ blocking }) => blocking);
  if (problems.length > 0 || facts.consent === undefined) return { ok: false, problems };
  const moved = move(startHistory(referral.begunAtMs), 'consented', { atMs: nowMs, byHand: true });
  if (!moved.ok) return { ok: false, problems: [{ field: 'consent', blocking: true, message: moved.failure.message }] };
  const { clientId, noteIds, recipient, parts, includedLines, reason, urgency, hopedForBack, copiesTo } = referral;
  const ingredients = { clientId, noteIds, recipient, parts, includedLines, reason, urgency, hopedForBack, copiesTo };
  return { ok: true, referral: { ...ingredients, consent: facts.consent, letter: composeLetter(facts), history: [...moved.history], disclosures: [] } };
}
