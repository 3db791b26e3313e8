/** Times and ids come from outside every query and feature, so that a test can say what they are. */
export interface Clock {
  /** Milliseconds since 1970. */
  nowMs(): number;
}

export interface Ids {
  /** A new id that was never given out before. */
  next(): string;
}

export const systemClock: Clock = { nowMs: () => Date.now() };
export const randomIds: Ids = { next: () => crypto.randomUUID() };
