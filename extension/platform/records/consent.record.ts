/** A consent of a client: to what, when and how it was given, and when and how it was withdrawn. A withdrawal is a later version. */
import { z } from 'zod';
import { defineRecord, type RecordVersion } from './record.ts';

export const consentWays = ['verbal', 'written'] as const;
export type ConsentWay = (typeof consentWays)[number];

export const clientConsentSchema = z.object({
  clientId: z.string().min(1).max(64),
  /** Such as "Treatment" or "Work at the front of the chest". */
  what: z.string().trim().min(1, 'Write what the consent is to.').max(300),
  isSensitiveArea: z.boolean().default(false),
  /** Local days, YYYY-MM-DD; `withdrawnOn` is empty while it holds. */
  givenOn: z.iso.date(),
  how: z.enum(consentWays),
  withdrawnOn: z.union([z.iso.date(), z.literal('')]).default(''),
  withdrawnHow: z.union([z.enum(consentWays), z.literal('')]).default(''),
  remark: z.string().trim().max(400).default(''),
});
export type ClientConsent = z.infer<typeof clientConsentSchema>;
export const clientConsentRecord = defineRecord('client-consent', 1, clientConsentSchema, mergeConsent);

/** The newest version; but what any tip says is withdrawn is withdrawn, whatever another computer wrote to it meanwhile. */
function mergeConsent(versions: readonly RecordVersion<ClientConsent>[]): ClientConsent {
  const followed = new Set(versions.flatMap(({ parents }) => parents));
  const tips = versions.filter(({ entryId }) => !followed.has(entryId)).toSorted((left, right) => left.revision - right.revision || left.atMs - right.atMs || (left.entryId < right.entryId ? -1 : 1));
  const newest = tips.at(-1);
  if (!newest) throw new Error('A record has a version.');
  const withdrawn = tips.map(({ body }) => body).filter(({ withdrawnOn }) => withdrawnOn !== '').toSorted((left, right) => left.withdrawnOn.localeCompare(right.withdrawnOn))[0];
  return withdrawn === undefined ? newest.body : { ...newest.body, withdrawnOn: withdrawn.withdrawnOn, withdrawnHow: withdrawn.withdrawnHow };
}
