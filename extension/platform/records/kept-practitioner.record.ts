/**
 * A practitioner of the therapist's own: kept from the directory, brought in from her contacts, or written by hand; with
 * what she alone knows of them. Lives only in the vault.
 */
import { z } from 'zod';
import { fieldHistories, mergeFields } from './field-history.ts';
import { defineRecord, type RecordType, type RecordVersion } from './record.ts';

const words = (longest: number) => z.string().trim().max(longest).default('');
const day = z.union([z.iso.date(), z.literal('')]).default('');

const longestTags = 1_000;
const longestNotListed = 2_000;

/**
 * Each a field of its own, so that two computers that write to different ones disagree about nothing. Empty where nothing
 * is known. How to reach somebody who is listed is a copy of that day, for when the directory is not here or has them no more.
 */
const fields = {
  name: z.string().trim().min(1, 'Write the practitioner’s name.').max(160),
  /** Of the directory; empty for one who is not listed, or not known to be. */
  listingId: words(64),
  /** In words, as on a card: Osteopath. */
  profession: words(160),
  practice: words(200),
  phone: words(160),
  fax: words(80),
  email: words(254),
  website: words(300),
  street: words(200),
  place: words(120),
  state: words(80),
  postcode: words(16),
  /** ISO 3166-1 alpha-2, or empty. */
  country: z.union([z.string().regex(/^[A-Z]{2}$/), z.literal('')]).default(''),
  /** What they treat, separated by commas. */
  treats: words(1_000),
  /** One in each line, in the order in which they were given. */
  tags: words(longestTags),
  remark: words(4_000),
  /** JSON of what the directory said of them, and on which day, when that was last taken over; empty where it is not known. */
  listedAs: words(20_000),
  /** Ids of listings that the therapist said are somebody else, one in each line. */
  notListedAs: words(longestNotListed),
  /** The day on which an invitation to the directory was written to them; empty until then. */
  invitedOn: day,
  /** The day on which they were taken out of the therapist's people; empty while they are in. */
  takenOutOn: day,
};
export const keptPractitionerSchema = z.object(fields);
export type KeptPractitioner = z.infer<typeof keptPractitionerSchema>;

/** Fields that a newer program wrote go with every version that this one writes. */
const keepingUnknown: z.ZodType<KeptPractitioner> = keptPractitionerSchema.loose();
export const keptPractitionerRecord: RecordType<KeptPractitioner> = defineRecord('kept-practitioner', 1, keepingUnknown, mergeKept);

export function tagsOf({ tags }: Pick<KeptPractitioner, 'tags'>): readonly string[] {
  return tags.split('\n').filter((tag) => tag !== '');
}

/** As they are typed, separated by commas: trimmed, each once, whatever its case, and as many as fit. */
export function tagsFromText(typed: string): string {
  const tags = typed.split(/[,;\n]/).map((tag) => tag.trim().replaceAll(/\s+/g, ' ')).filter((tag) => tag !== '');
  const distinct = tags.filter((tag, index) => tags.findIndex((other) => other.toLowerCase() === tag.toLowerCase()) === index);
  return distinct.reduce((all, tag) => (`${all}\n${tag}`.length > longestTags ? all : all === '' ? tag : `${all}\n${tag}`), '');
}

/** Adds listings that are somebody else. Of more than there is room for, those said first go: they are asked about again. */
export function withNotListed({ notListedAs }: Pick<KeptPractitioner, 'notListedAs'>, listingIds: readonly string[]): string {
  const newestFirst = [...listingIds, ...notListedAs.split('\n').filter((id) => id !== '' && !listingIds.includes(id)).toReversed()];
  return newestFirst.reduce((all, id) => (`${id}\n${all}`.length > longestNotListed ? all : all === '' ? id : `${id}\n${all}`), '');
}

/** Field by field, but of tags, and of who is somebody else, all that either computer gave: there is nothing to choose between two of them. */
function mergeKept(versions: readonly RecordVersion<KeptPractitioner>[]): KeptPractitioner {
  const merged = mergeFields(versions);
  const histories = fieldHistories(versions);
  const [tags, others] = [histories.get('tags'), histories.get('notListedAs')];
  return {
    ...merged,
    ...(tags !== undefined && tags.offered.length > 0 && { tags: tagsFromText([tags.shown, ...tags.offered].map(({ value }) => value).join('\n')) }),
    ...(others !== undefined && others.offered.length > 0 && { notListedAs: others.offered.reduce((all, { value }) => withNotListed({ notListedAs: all }, value.split('\n').filter((id) => id !== '')), others.shown.value) }),
  };
}
