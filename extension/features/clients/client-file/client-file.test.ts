import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { RecordVersion, StoredRecord } from '../../../platform/records/record.ts';
import { clientSchema, type Client } from '../../../platform/records/client.record.ts';
import { complaintSchema } from '../../../platform/records/complaint.record.ts';
import { clientConsentSchema } from '../../../platform/records/consent.record.ts';
import { visitSchema } from '../../../platform/records/visit.record.ts';
import type { Referral } from '../../../platform/records/referral.record.ts';
import type { SessionNote } from '../../../platform/records/session-note.record.ts';
import { clientRetention } from '../client-retention.ts';
import { clientFileHtml } from './client-file-html.ts';
import { clientFileJson, fileSections, type ClientFileParts } from './client-file.ts';

const atMs = Date.UTC(2026, 10, 21, 3);

function stored<Body>(recordId: string, ...bodies: readonly Body[]): StoredRecord<Body> {
  const versions = bodies.map((body, index): RecordVersion<Body> => ({ entryId: `${recordId}-${index}`, parents: index === 0 ? [] : [`${recordId}-${index - 1}`], revision: index + 1, deviceId: 'd1', atMs: atMs + index, body }));
  const current = versions.at(-1);
  if (!current) throw new Error('A record has a version.');
  return { recordId, versions, current, tips: [current] };
}

const details = (change: Partial<Client>) => clientSchema.parse({ name: 'Ada <Lindqvale>', ...change });
const noteBody = (text: string, amendmentReason = ''): SessionNote => ({ clientId: 'c1', text, visitDate: '2026-11-20', signedAtMs: atMs, author: 'Mara Example', amendmentReason });
// Safe: of a referral, the file reads what is here.
const referral = { clientId: 'c1', recipient: { name: 'Bo Physio' }, history: [{ state: 'draft', atMs, recordedAtMs: atMs, by: 'sender', byHand: true, reason: '' }], disclosures: [{ how: 'copied', atMs }], letter: { title: 'Referral letter', dateText: '', urgency: { words: '' }, recipient: { name: 'Bo Physio', lines: [] }, sender: { name: '', lines: [] }, client: { name: 'Ada', fields: [] }, sections: [{ heading: 'Reason', blocks: [{ type: 'paragraph', text: 'Please see her knee.' }] }], signature: { name: '', lines: [] }, confidentiality: '' } } as unknown as Referral;

const parts: ClientFileParts = {
  records: {
    client: stored('c1', details({ phone: '555 0100' }), details({ phone: '555 0199' })),
    notes: [stored('n1', noteBody('S: sore & stiff\nprivate: a divorce\nremember: the cat is <Tom>'), noteBody('S: sore', 'wrong side'))],
    referrals: [stored('r1', referral)],
    complaints: [stored('complaint-1', complaintSchema.parse({ clientId: 'c1', title: 'left calf', purpose: 'recovery', openedOn: '2026-11-20' }))],
    consents: [stored('consent-1', clientConsentSchema.parse({ clientId: 'c1', what: 'Work at the abdomen', givenOn: '2026-11-20', how: 'written' }))],
    visits: [stored('visit-1', visitSchema.parse({ clientId: 'c1', date: '2026-11-20', noNoteReason: 'left early' }))],
  },
  drafts: [{ draftId: 'd', updatedAtMs: atMs, clientId: 'c1', newClient: null, text: 'not signed words', visitDate: '', amends: null }],
  referralDrafts: [],
  retention: undefined,
  computerName: () => 'this computer',
  madeAtMs: atMs,
};

describe('a client’s whole file', () => {
  let html = '';
  beforeAll(() => {
    html = clientFileHtml('Ada <Lindqvale>', fileSections(parts));
  });

  test('says of each version of a note what was set aside while it was written, and why', () => {
    const aside = { ...noteBody('S: sore'), dismissedProblems: [{ key: 'k', message: 'Signs of a fracture.', reason: 'Asked, and ruled out', atMs }] };
    const withAside = { ...parts, records: { ...parts.records, notes: [stored('n1', aside)] } };
    expect(clientFileHtml('Ada', fileSections(withAside))).toContain('Signs of a fracture. Set aside: Asked, and ruled out');
  });

  test('has every value, version and letter, private and remembered lines among them, and what is not signed', () => {
    for (const words of ['File of Ada &lt;Lindqvale&gt;', '555 0199', '555 0100 (earlier', 'S: sore &amp; stiff', 'private: a divorce', 'remember: the cat is &lt;Tom&gt;', 'wrong side', 'Mara Example', 'Please see her knee.', 'Text copied', 'not signed words', 'left calf', 'Work at the abdomen: given', 'no note: left early']) expect(html).toContain(words);
    for (const words of ['555 0100', 'private: a divorce', 'wrong side', 'Please see her knee.', 'not signed words', 'left calf', 'Work at the abdomen', 'left early']) expect(clientFileJson(parts)).toContain(words);
  });

  test('runs nothing, asks for nothing, and has a title that names nobody', () => {
    expect(html).toContain('<title>Client file</title>');
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<script|<link|<img|https?:|src=|url\(/);
  });

  test('takes whatever was written for text, and leaves none of it out', () => {
    const tags = (page: string) => page.match(/<[^>]*>/g)?.length;
    const plain = clientFileHtml('Ada', fileSections(parts));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const written = { ...parts, records: { ...parts.records, notes: [stored('n1', noteBody(`x${text}`), noteBody('S: sore', 'wrong side'))] } };
        const page = clientFileHtml('Ada', fileSections(written));
        expect(tags(page)).toBe(tags(plain));
        const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
        expect(page.replaceAll(/&(amp|lt|gt|quot);/g, (_, name: string) => entities[name] ?? '')).toContain(`x${text}`);
        expect(JSON.parse(clientFileJson(written))).toMatchObject({ notes: [{ versions: [{ content: { text: `x${text}` } }, {}] }] });
      }),
      { numRuns: 30 },
    );
  });
});

describe('the date of a file', () => {
  const rule = { periodId: 'australia', years: 7, reason: '' };

  test('counts from the last entry of anything, whichever clock wrote it', () => {
    expect(clientRetention(undefined, parts.records)).toBeUndefined();
    expect(clientRetention(rule, parts.records)).toMatchObject({ until: '2033-11-21', lastEntryOn: '2026-11-21', firstEntryOn: '2026-11-20' });
    const visits = [stored('visit-2', visitSchema.parse({ clientId: 'c1', date: '2026-11-25' }))];
    expect(clientRetention(rule, { ...parts.records, visits })).toMatchObject({ until: '2033-11-25', lastEntryOn: '2026-11-25' });
    const slow = { ...parts.records, client: { ...parts.records.client, versions: parts.records.client.versions.map((version) => ({ ...version, atMs: 0 })) } };
    expect(clientRetention(rule, slow)?.until).toBe('2033-11-21');
  });

  test('is the therapist’s own where no period is known, and none for a place that a newer program knows', () => {
    expect(clientRetention({ periodId: '', years: 12, reason: 'my insurer' }, parts.records)).toMatchObject({ until: '2038-11-21', source: { title: 'my insurer' } });
    expect(clientRetention({ ...rule, periodId: 'atlantis' }, parts.records)).toBeUndefined();
  });

  test('is that of a child who was one at the last entry', () => {
    const child = { ...parts.records, client: stored('c1', details({ dateOfBirth: '2015-03-04' })) };
    expect(clientRetention(rule, child)).toMatchObject({ until: '2040-03-04', reason: expect.stringContaining('child') });
  });
});
