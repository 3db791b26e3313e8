/** What a row of a register says: a listing, or why there is none. Every row is one of the two. */
import type { Address, Geocoded } from '../places.ts';
import { detached } from './detached.ts';
import { type CheckStep, type ListingContent, listingContentSchema, type ListingContentInput } from '../listing.ts';

export type RowReading = RowListing | RefusedRow;

export interface RowListing {
  readonly type: 'listing';
  /** Stable between imports of one source, so that importing twice changes nothing. */
  readonly originId: string;
  readonly content: ListingContent;
  /** What the import may claim: always `imported`, and `number-well-formed` where it is so. */
  readonly steps: readonly CheckStep[];
  /** What was left out or repaired, whole sentences. */
  readonly remarks: readonly string[];
}

export interface RefusedRow {
  readonly type: 'refused';
  /** Absent where the row could not be read that far. */
  readonly originId?: string;
  /** The source itself says that there is nobody any more (deactivated, closed, expired), or that it is no practitioner. */
  readonly isEnded: boolean;
  /** A whole sentence. */
  readonly reason: string;
}

/** Reads rows of one table, whose columns were understood before. Cells as they stand in the file, any number of them. */
export interface RowReader {
  read(cells: readonly string[]): RowReading;
}

/** A table's columns understood, or a sentence on why they could not be. */
export type TableFormat = { readonly ok: true; readonly hasHeader: boolean; readonly columns: number; readonly reader: RowReader } | { readonly ok: false; readonly reason: string };

export type GeocodeRow = (address: Address) => Geocoded | undefined;

export function refuse(reason: string, originId?: string): RefusedRow {
  return { type: 'refused', isEnded: false, reason, ...(originId === undefined ? {} : { originId }) };
}

/** The row is right, and says that nobody is to be listed. */
export function ended(reason: string, originId: string): RefusedRow {
  return { type: 'refused', isEnded: true, reason, originId };
}

interface FoundInRow {
  readonly originId: string;
  readonly content: ListingContentInput;
  readonly steps: readonly CheckStep[];
  readonly remarks: readonly string[];
}

/** Refuses what does not fit a listing, with the field and the schema's own sentence. */
export function listingOfRow({ originId, content, steps, remarks }: FoundInRow): RowReading {
  const parsed = listingContentSchema.safeParse(content);
  if (parsed.success) return { type: 'listing', originId, content: parsed.data, steps, remarks };
  const problems = new Set(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  return refuse(`It does not fit a listing: ${[...problems].join(' ')}`, originId);
}

/** Asks for each address once, for as long as it is among the last `most` that were asked for. */
export function rememberPlaces(geocode: GeocodeRow, most = 50_000): GeocodeRow {
  const known = new Map<string, Geocoded | undefined>();
  return (address) => {
    const key = `${address.place ?? ''}|${address.state ?? ''}|${address.postcode ?? ''}|${address.country ?? ''}`;
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before;
    const found = geocode(address);
    // The oldest goes: registers are sorted by anything but place, so what is common comes again soon.
    if (known.size >= most) for (const oldest of known.keys()) { known.delete(oldest); break; }
    known.set(detached(key), found);
    return found;
  };
}
