/**
 * The best rows found so far, best first, each once; however many are looked at, only so many are kept. Plain lists: typed
 * arrays would be made anew at every key, which takes longer than to fill them.
 */

export class BestRows {
  readonly #limit: number;
  #count = 0;
  readonly segments: number[] = [];
  readonly rows: number[] = [];
  readonly scores: number[] = [];
  /** Straight lines; Infinity where it is unknown. */
  readonly distancesKm: number[] = [];
  readonly #numbers: number[] = [];
  /** Below this score nothing gets in; 0 while there is room. */
  threshold = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get count(): number {
    return this.#count;
  }

  /** False only where a row of at most this score, at no known distance and with at least this number, gets in no more. */
  mayTake(score: number, number: number): boolean {
    return this.#count < this.#limit || this.#isBefore(score, Infinity, number, this.#limit - 1);
  }

  /** Scores of 0 are no answers and not to be offered. */
  offer(score: number, km: number, number: number, segment: number, row: number): void {
    const last = this.#count - 1;
    if (this.#count === this.#limit && !this.#isBefore(score, km, number, last)) return;
    let at = this.#count;
    while (at > 0 && this.#isBefore(score, km, number, at - 1)) at -= 1;
    // A row that is met twice has the same score, so it stands right before where it would be put.
    if (at > 0 && this.#numbers[at - 1] === number) return;
    const end = this.#count === this.#limit ? last : this.#count;
    for (let to = end; to > at; to -= 1) {
      this.segments[to] = this.segments[to - 1] ?? 0;
      this.rows[to] = this.rows[to - 1] ?? 0;
      this.scores[to] = this.scores[to - 1] ?? 0;
      this.distancesKm[to] = this.distancesKm[to - 1] ?? 0;
      this.#numbers[to] = this.#numbers[to - 1] ?? 0;
    }
    this.segments[at] = segment;
    this.rows[at] = row;
    this.scores[at] = score;
    this.distancesKm[at] = km;
    this.#numbers[at] = number;
    this.#count = end + 1;
    if (this.#count === this.#limit) this.threshold = this.scores[this.#limit - 1] ?? 0;
  }

  /** Score, then nearer, then number. */
  #isBefore(score: number, km: number, number: number, at: number): boolean {
    const other = this.scores[at] ?? 0;
    if (score !== other) return score > other;
    const otherKm = this.distancesKm[at] ?? 0;
    if (km !== otherKm) return km < otherKm;
    return number < (this.#numbers[at] ?? 0);
  }
}
