/**
 * Two people of one family, both clients, at one address, of one name and one phone: what is said in one file never stands on a page
 * of the other, whatever that page is. The real pages are drawn, over a vault in memory.
 */
import { createCommandRegistry } from '@trusted-hands/commands';
import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { ClientCard } from '../features/clients/client-card.tsx';
import { ClientPage } from '../features/clients/client-page.tsx';
import { clientFileJson, fileSections } from '../features/clients/client-file/client-file.ts';
import { QuietSection } from '../features/clients/today/quiet-section.tsx';
import { beginReferral } from '../features/referrals/begin-referral.ts';
import { exampleRecipient } from '../features/referrals/example-recipient.ts';
import { makeLetter } from '../features/referrals/make-letter.ts';
import { ReferralsOfClient } from '../features/referrals/referrals-of-client.tsx';
import { handoverFacts, handoverSections } from '../features/session-notes/handover-words.ts';
import { NotesOfClient } from '../features/session-notes/notes-of-client.tsx';
import { ComplaintField } from '../features/session-notes/complaint-field.tsx';
import { sameAsLastTime } from '../features/session-notes/same-as-last-time.ts';
import type { Draft, Platform } from '../platform/platform.ts';
import { clientRecord, clientSchema } from '../platform/records/client.record.ts';
import { complaintRecord, complaintSchema } from '../platform/records/complaint.record.ts';
import { clientConsentRecord, clientConsentSchema } from '../platform/records/consent.record.ts';
import type { RecordType, StoredRecord } from '../platform/records/record.ts';
import { sessionNoteRecord } from '../platform/records/session-note.record.ts';
import { visitRecord, visitSchema } from '../platform/records/visit.record.ts';
import { PlatformProvider } from '../platform/react/platform-context.tsx';
import { ProgressWithReplies } from './progress-with-replies.tsx';

const nowMs = new Date('2026-11-28T10:00:00').getTime();
const nothing = () => undefined;
const family = ['brother', 'sister'] as const;
type Sibling = (typeof family)[number];
const otherOf = (sibling: Sibling): Sibling => (sibling === 'brother' ? 'sister' : 'brother');

/** Every word that is written of one of them begins so. */
const said = (sibling: Sibling, what: string) => `${sibling}-said-${what}`;

function recordsOf(sibling: Sibling): readonly (readonly [RecordType<never>, string, unknown])[] {
  const words = (what: string) => said(sibling, what);
  const note = (visitDate: string, text: string) => ({ clientId: sibling, text, visitDate, signedAtMs: nowMs, author: '', amendmentReason: '', complaintIds: [`complaint-${sibling}`] });
  // Safe: kept and given back as they are.
  return [
    [clientRecord, sibling, clientSchema.parse({ name: 'Kim Farrowmere', address: '1 High St', phone: '555 0100', dateOfBirth: sibling === 'brother' ? '1980-01-02' : '1982-03-04', secondIdentifier: words('identifier'), contraindications: words('contraindication'), allergies: words('allergy'), history: words('history'), comfort: words('comfort'), emergencyContact: words('contact') })],
    [complaintRecord, `complaint-${sibling}`, complaintSchema.parse({ clientId: sibling, title: words('complaint'), openedOn: '2026-01-01' })],
    [clientConsentRecord, `consent-${sibling}`, clientConsentSchema.parse({ clientId: sibling, what: words('consent'), givenOn: '2026-01-01', how: 'verbal' })],
    [visitRecord, `visit-${sibling}`, visitSchema.parse({ clientId: sibling, date: '2026-02-01', noNoteReason: words('no-note') })],
    [sessionNoteRecord, `note-1-${sibling}`, note('2026-08-01', `S: ${words('sore')}\nremember: ${words('remember')}\nprivate: ${words('private')}`)],
    [sessionNoteRecord, `note-2-${sibling}`, note('2026-08-08', `mood: ${words('mood')}\ngoal: ${words('goal')}\nTx: ${words('treatment')}`)],
  ] as unknown as readonly (readonly [RecordType<never>, string, unknown])[];
}

function platformOf(): Platform {
  const stored = new Map<string, StoredRecord<unknown>[]>();
  for (const [type, recordId, body] of family.flatMap(recordsOf)) {
    const current = { entryId: `e-${recordId}`, parents: [], revision: 1, deviceId: 'd1', atMs: nowMs, body };
    stored.set(type.type, [...(stored.get(type.type) ?? []), { recordId, versions: [current], current, tips: [current] }]);
  }
  const none: readonly never[] = [];
  const records = ({ type }: RecordType<unknown>) => stored.get(type) ?? none;
  const port = { list: async () => [], subscribe: () => nothing };
  // Safe: drawing asks for no more of the platform than these.
  return {
    vault: { status: () => ({ type: 'unlocked', backedUp: true, backedUpAtMs: 0, damaged: 0 }), records, record: (type: RecordType<unknown>, id: string) => records(type).find(({ recordId }) => recordId === id), subscribe: () => nothing },
    devices: { devices: () => [], subscribe: () => nothing },
    drafts: port,
    draftsOf: () => port,
    nowMs: () => nowMs,
  } as unknown as Platform;
}

const platform = platformOf();
const drawn = (page: ReactNode) => renderToString(<PlatformProvider platform={platform}>{page}</PlatformProvider>);
const draftOf = (sibling: Sibling): Draft => ({ draftId: 'd', updatedAtMs: 0, clientId: sibling, newClient: null, text: '', visitDate: '2026-11-28', amends: null });

const progressOf = (sibling: Sibling) => <ProgressWithReplies clientId={sibling} commands={createCommandRegistry({ onError: nothing })} onRefer={nothing} onOpenReferral={nothing} />;

const pages: Readonly<Record<string, (sibling: Sibling) => string>> = {
  'the card above a note': (sibling) => drawn(<ClientCard clientId={sibling} />),
  'what a note is for': (sibling) => drawn(<ComplaintField draft={draftOf(sibling)} onEdit={nothing} />),
  'the brief and the progress': (sibling) => drawn(progressOf(sibling)),
  'the client’s page': (sibling) =>
    drawn(
      <ClientPage
        clientId={sibling}
        onBack={nothing}
        onNewNote={nothing}
        onRefer={nothing}
        progress={progressOf(sibling)}
        notes={<NotesOfClient clientId={sibling} onWrite={nothing} onRefer={nothing} />}
        referrals={<ReferralsOfClient clientId={sibling} onOpen={nothing} onContinue={nothing} />}
      />,
    ),
  'the text of last time': (sibling) => sameAsLastTime(platform.vault.records(sessionNoteRecord), { clientId: sibling, complaintIds: [] }) ?? '',
  'the handover of an emergency': (sibling) => {
    const client = platform.vault.record(clientRecord, sibling)?.current.body;
    const note = platform.vault.record(sessionNoteRecord, `note-2-${sibling}`)?.current.body;
    return JSON.stringify([handoverFacts({ name: client?.name ?? '', client, visitDate: note?.visitDate ?? '', therapist: undefined }), handoverSections(note?.text ?? '')]);
  },
  'the letter of a referral': (sibling) => {
    const begun = beginReferral({ type: 'new', recipient: exampleRecipient, clientId: sibling }, { notes: platform.vault.records(sessionNoteRecord), nowMs, today: '2026-11-28' });
    const referral = { ...begun, reason: 'Please assess.', consentForm: { ...begun.consentForm, agreed: true, how: 'verbal', by: 'self' } as const };
    const [noteId = ''] = referral.noteIds;
    const made = makeLetter({ referral, client: platform.vault.record(clientRecord, sibling)?.current.body, note: platform.vault.record(sessionNoteRecord, noteId), settings: undefined, nowMs, locale: { locale: 'en-AU', timeZone: 'Australia/Sydney' } });
    return made.ok ? JSON.stringify(made.referral.letter) : '';
  },
  'the client’s file': (sibling) => {
    const of = <Body extends { readonly clientId: string }>(type: RecordType<Body>) => platform.vault.records(type).filter(({ current }) => current.body.clientId === sibling);
    const client = platform.vault.record(clientRecord, sibling);
    if (client === undefined) throw new Error('There is no such client.');
    const parts = { records: { client, notes: of(sessionNoteRecord), referrals: [], complaints: of(complaintRecord), consents: of(clientConsentRecord), visits: of(visitRecord) }, drafts: [], referralDrafts: [], retention: undefined, computerName: () => 'here', madeAtMs: nowMs };
    return JSON.stringify(fileSections(parts)) + clientFileJson(parts);
  },
};

/** Beside the name, so that the two are told apart where one of them is meant. */
const told = (sibling: Sibling) => [said(sibling, 'identifier')];

describe('two clients of one family', () => {
  test.each(Object.keys(pages))('%s tells of one of them alone', (page) => {
    for (const sibling of family) {
      const text = pages[page]?.(sibling) ?? '';
      expect(text).toContain(`${sibling}-said-`);
      const ofOther = text.match(new RegExp(`${otherOf(sibling)}-said-[a-z-]+`, 'g')) ?? [];
      expect(ofOther.filter((words) => !told(otherOf(sibling)).includes(words))).toEqual([]);
    }
  });

  test('the brief remembers what was said by the one whose it is, and nothing private', () => {
    for (const sibling of family) {
      const text = drawn(progressOf(sibling));
      expect(text).toContain(said(sibling, 'remember'));
      expect(text).not.toContain('-said-private');
    }
  });

  test('the client’s page shows contraindications before anything else that is said of the client', () => {
    for (const sibling of family) {
      const text = pages['the client’s page']?.(sibling) ?? '';
      for (const later of ['consent', 'allergy', 'history', 'comfort', 'complaint', 'sore']) expect(text.indexOf(said(sibling, 'contraindication'))).toBeLessThan(text.indexOf(said(sibling, later)));
    }
  });

  test('who stayed away is listed with their own words only', () => {
    const text = drawn(<QuietSection onOpenClient={nothing} />);
    const items = text.split('<li').filter((item) => item.includes('Last seen'));
    expect(items).toHaveLength(2);
    for (const sibling of family) {
      const own = items.filter((item) => item.includes(said(sibling, 'remember')));
      expect(own).toHaveLength(1);
      expect(own[0]).toContain(said(sibling, 'mood'));
      expect(own[0]).toContain(said(sibling, 'identifier'));
      expect(own[0]).not.toContain(`${otherOf(sibling)}-said-`);
      expect(text).not.toContain(said(sibling, 'private'));
    }
  });
});
