/**
 * Who has notes in this browser profile. Each person has a store of their own, locked by their own passphrase; all that
 * anybody else sees of them is the name they gave for the list.
 */
export interface Person {
  /** Random, but for the first one's; it names their store and says nothing about them. */
  readonly id: string;
  /** As typed; empty where none was given, which only the first one may do. */
  readonly name: string;
}

/** Whoever began here, whose store has the name that it had when there was only one. */
export const firstPersonId = 'first';
