/**
 * A client's whole file, for the client's right of access: every record with every version, and what is not signed yet.
 * Private and remembered lines are part of the record and are in it. Pure.
 */
import { letterToText } from '@trusted-hands/letter';
import type { Draft } from '../../../platform/platform.ts';
import { formatDay, formatTime, localDay } from '../../../platform/records/day.ts';
import { fieldHistories } from '../../../platform/records/field-history.ts';
import { purposeTitles } from '../../../platform/records/purpose-words.ts';
import type { RecordVersion, StoredRecord } from '../../../platform/records/record.ts';
import type { Disclosure, ReferralWriting } from '../../../platform/records/referral.record.ts';
import { stateLabel } from '@trusted-hands/referral';
import { clientFields, formatField } from '../client-fields.ts';
import type { ClientRecords, ClientRetention } from '../client-retention.ts';
import { consentLine } from '../consent-words.ts';

export interface ClientFileParts {
  readonly records: ClientRecords;
  readonly drafts: readonly Draft[];
  readonly referralDrafts: readonly Draft<ReferralWriting>[];
  readonly retention: ClientRetention | undefined;
  readonly computerName: (deviceId: string) => string;
  readonly madeAtMs: number;
}

/** A heading with lines and texts under it, and what belongs to it below. */
export interface FileSection {
  readonly title: string;
  /** Such as “Phone” and its value. */
  readonly lines: readonly (readonly [label: string, value: string])[];
  /** Kept with its line breaks. */
  readonly text: string;
  readonly sections: readonly FileSection[];
}

const disclosureWords: Readonly<Record<Disclosure['how'], string>> = { printed: 'Print opened', 'saved-as-pdf': 'Saved as PDF', copied: 'Text copied' };

/** In reading order: who, until when, notes newest visit first, referrals, what is not signed. */
export function fileSections({ records: { client, notes, referrals, complaints, consents, visits }, drafts, referralDrafts, retention, computerName, madeAtMs }: ClientFileParts): readonly FileSection[] {
  const when = (atMs: number) => `${formatDay(localDay(atMs))}, ${formatTime(atMs)}`;
  const by = ({ deviceId, atMs }: Pick<RecordVersion<unknown>, 'deviceId' | 'atMs'>) => `written ${when(atMs)} on ${computerName(deviceId)}`;
  const histories = fieldHistories(client.versions);
  const details = clientFields.map(([field, label]) => ({ field, label, history: histories.get(field) }));
  const changed = details.flatMap(({ field, label, history }) => [
    ...(history?.offered ?? []).map((one) => [label, `${formatField(field, one.value)} (also, ${by(one)})`] as const),
    ...(history?.earlier ?? []).map((one) => [label, `${formatField(field, one.value)} (earlier, ${by(one)})`] as const),
  ]);
  const forWhat = (ids: readonly string[] = []) => complaints.filter(({ recordId }) => ids.includes(recordId)).map(({ current }) => current.body.title).join(', ');
  const notesByVisit = notes.toSorted((left, right) => right.current.body.visitDate.localeCompare(left.current.body.visitDate));
  return [
    section('Details', { lines: details.map(({ field, label }) => [label, client.current.body[field] === '' ? '' : formatField(field, client.current.body[field])]), sections: changed.length === 0 ? [] : [section('Earlier and other values', { lines: changed })] }),
    section('This file', {
      lines: [
        ['Made', when(madeAtMs)],
        ['Kept until', retention === undefined ? 'the period is not set' : `${formatDay(retention.until)}: ${retention.reason}`],
        ['Notes', String(notes.length)],
        ['Referrals', String(referrals.length)],
      ],
    }),
    section('Consents', { lines: byDay(consents, ({ givenOn }) => givenOn).map(({ body }) => [formatDay(body.givenOn), consentLine(body)] as const) }),
    section('Seen for', {
      lines: byDay(complaints, ({ openedOn }) => openedOn).map(({ body }) => {
        const place = [body.region, body.side].filter((part) => part !== '').join(', ');
        return [body.title, `${body.purpose === '' ? 'what for is not said' : purposeTitles[body.purpose]}${place === '' ? '' : `, ${place}`}, since ${formatDay(body.openedOn)}${body.closedOn === '' ? '' : `, closed ${formatDay(body.closedOn)}`}`] as const;
      }),
    }),
    section('Visits that were opened before their note', {
      lines: byDay(visits, ({ date, time }) => `${date} ${time}`).map(({ body }) => [`${formatDay(body.date)} ${body.time}`.trim(), body.noNoteReason === '' ? 'opened' : `no note: ${body.noNoteReason}`] as const),
    }),
    section('Notes', {
      sections: notesByVisit.map((note) =>
        section(`Visit of ${formatDay(note.current.body.visitDate)}`, {
          sections: note.versions.toReversed().map((version) => {
            const isTip = note.tips.some(({ entryId }) => entryId === version.entryId);
            const { body } = version;
            return section(`${isTip ? (note.tips.length > 1 ? 'One of the newest versions' : 'Newest version') : 'Earlier version'}, signed ${when(body.signedAtMs)}`, {
              lines: [['Visit', `${formatDay(body.visitDate)} ${body.visitTime ?? ''}`.trim()], ['For', forWhat(body.complaintIds)], ['Author', body.author], ['Why it was amended', body.amendmentReason], ...(body.dismissedProblems ?? []).map(({ message, reason }) => ['Noticed by the program', `${message} Set aside: ${reason}`] as const), ['Where', by(version)]],
              text: body.text,
            });
          }),
        }),
      ),
    }),
    section('Referrals', {
      sections: referrals.map(({ current: { body }, versions }) =>
        section(`To ${body.recipient.name}`, {
          lines: [
            ...allSteps(versions).map(({ state, atMs, reason }) => [when(atMs), `${state === 'draft' ? 'Begun' : stateLabel(state)}${reason === '' ? '' : `: ${reason}`}`] as const),
            ...body.disclosures.map(({ how, atMs }) => [when(atMs), disclosureWords[how]] as const),
          ],
          text: letterToText(body.letter),
        }),
      ),
    }),
    section('Not signed or made yet', {
      sections: [
        ...drafts.map((draft) => section(`Note, last changed ${when(draft.updatedAtMs)}`, { lines: [['Visit', draft.visitDate === '' ? '' : formatDay(draft.visitDate)]], text: draft.text })),
        ...referralDrafts.map((draft) => section(`Referral to ${draft.recipient.name}, last changed ${when(draft.updatedAtMs)}`, { lines: [['Reason', draft.reason], ['Hoped for back', draft.hopedForBack]] })),
      ],
    }),
  ];
}

/** For another program: the same, with every version of every record as it is kept. */
export function clientFileJson({ records: { client, notes, referrals, complaints, consents, visits }, drafts, referralDrafts, retention, computerName, madeAtMs }: ClientFileParts): string {
  const whole = (record: { readonly recordId: string; readonly versions: readonly RecordVersion<unknown>[] }) => ({
    recordId: record.recordId,
    versions: record.versions.map(({ entryId, parents, deviceId, atMs, body }) => ({ id: entryId, follows: parents, computer: computerName(deviceId), writtenAt: new Date(atMs).toISOString(), content: body })),
  });
  return JSON.stringify({
    format: 'trusted-hands-client-file',
    version: 1,
    madeAt: new Date(madeAtMs).toISOString(),
    keepUntil: retention?.until ?? null,
    client: { ...whole(client), details: client.current.body },
    notes: notes.map(whole),
    referrals: referrals.map(whole),
    complaints: complaints.map(whole),
    consents: consents.map(whole),
    visits: visits.map(whole),
    unfinished: [...drafts, ...referralDrafts],
  }, undefined, 2);
}

/** Every step that any version of it has, those of another computer too. */
function allSteps(versions: ClientRecords['referrals'][number]['versions']): ClientRecords['referrals'][number]['current']['body']['history'] {
  const steps = new Map(versions.flatMap(({ body }) => body.history).map((step) => [JSON.stringify(step), step]));
  return Array.from(steps.values()).toSorted((left, right) => left.atMs - right.atMs);
}

/** Each as it stands, the oldest first. */
function byDay<Body>(records: readonly StoredRecord<Body>[], dayOf: (body: Body) => string): readonly { readonly body: Body }[] {
  return records.map(({ current: { body } }) => ({ body })).toSorted((left, right) => dayOf(left.body).localeCompare(dayOf(right.body)));
}

function section(title: string, { lines = [], text = '', sections = [] }: Partial<Omit<FileSection, 'title'>>): FileSection {
  return { title, lines: lines.filter(([, value]) => value !== ''), text, sections };
}
