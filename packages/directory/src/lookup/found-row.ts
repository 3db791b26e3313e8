/** A row that was found, as a result: everything beyond its score is put together when it is first read. */
import type { ListingSummary } from '../file/listing-summary.ts';
import type { LookupResult } from './lookup-types.ts';
import { overGroundKm } from '../distance.ts';
import { nearest } from './nearest.ts';
import type { Reading } from './reading.ts';
import { reasonsFor } from './reasons.ts';
import type { BestRows } from './segment/best-rows.ts';
import type { Segment } from './segment/segment.ts';
import type { TrustByNumber } from './segment/segment-trust.ts';

interface Found<Entry> {
  readonly segments: readonly Segment[];
  readonly best: BestRows;
  /** Its place in `best`. */
  readonly at: number;
  readonly reading: Reading;
  readonly trust: TrustByNumber | undefined;
  /** Said after its own reasons. */
  readonly because: readonly string[];
  readonly show: (summary: ListingSummary) => Entry;
}

export class FoundRow<Entry extends { readonly locations: readonly unknown[] }> implements LookupResult<Entry> {
  readonly #found: Found<Entry>;
  #summary: ListingSummary | undefined;
  #listing: Entry | undefined;
  #reasons: readonly string[] | undefined;

  constructor(found: Found<Entry>) {
    this.#found = found;
  }

  get number(): number {
    const { best, at } = this.#found;
    return this.#segment.file.numbers[best.rows[at] ?? 0] ?? 0;
  }

  get listing(): Entry {
    this.#listing ??= this.#found.show(this.#ownSummary);
    return this.#listing;
  }

  get location(): Entry['locations'][number] {
    return this.listing.locations[nearest(this.#ownSummary.locations, this.#found.reading.origins).index];
  }

  get distanceKm(): number | undefined {
    const km = this.#km;
    return km === Infinity ? undefined : km;
  }

  get score(): number {
    return this.#found.best.scores[this.#found.at] ?? 0;
  }

  get reasons(): readonly string[] {
    const { reading, trust, because } = this.#found;
    this.#reasons ??= [
      ...reasonsFor(this.#ownSummary, { reading, km: this.#km, from: nearest(this.#ownSummary.locations, reading.origins).from, trust: trust?.get(this.number) }),
      ...because,
    ];
    return this.#reasons;
  }

  get #km(): number {
    return overGroundKm(this.#found.best.distancesKm[this.#found.at] ?? Infinity);
  }

  get #segment(): Segment {
    const { segments, best, at } = this.#found;
    // Safe: the best rows were found in these segments.
    return segments[best.segments[at] ?? 0] as Segment;
  }

  get #ownSummary(): ListingSummary {
    this.#summary ??= this.#segment.summaryOf(this.#found.best.rows[this.#found.at] ?? 0);
    return this.#summary;
  }
}
