/**
 * Which of the read clients are here already, or stand in the file twice: of one name and one date of birth or identifier.
 * Where the name is the same and nothing tells the two apart, the therapist is asked.
 */
import { foldPhrase } from '@trusted-hands/directory';
import type { Client } from '../../../platform/records/client.record.ts';
import type { ReadClient } from './clients-from-table.ts';

export interface Likeness {
  readonly read: ReadClient;
  /** Who it is like: "the cyclist, born …", or which line of the file. */
  readonly other: { readonly client: Client; readonly line: number | undefined };
}

export interface SortedClients {
  readonly fresh: readonly ReadClient[];
  /** The same person: left out. */
  readonly same: readonly Likeness[];
  /** May be the same person. */
  readonly unclear: readonly Likeness[];
}

export function sortByLikeness(clients: readonly ReadClient[], existing: readonly Client[]): SortedClients {
  const byName = Map.groupBy<string, Likeness['other']>(existing.map((client) => ({ client, line: undefined })), ({ client }) => foldPhrase(client.name));
  const [fresh, same, unclear]: [ReadClient[], Likeness[], Likeness[]] = [[], [], []];
  for (const read of clients) {
    const key = foldPhrase(read.client.name);
    const namesakes = byName.get(key) ?? [];
    const alike = namesakes.find(({ client }) => isSame(client, read.client));
    const maybe = namesakes.find(({ client }) => !isDifferent(client, read.client));
    if (alike !== undefined) same.push({ read, other: alike });
    else if (maybe !== undefined) unclear.push({ read, other: maybe });
    else {
      fresh.push(read);
      // Of whom it is not clear who that is, nobody else can be told apart from.
      byName.set(key, [...namesakes, { client: read.client, line: read.line }]);
    }
  }
  return { fresh, same, unclear };
}

function isSame(left: Client, right: Client): boolean {
  const sameBirth = left.dateOfBirth !== '' && left.dateOfBirth === right.dateOfBirth;
  const sameNumber = left.secondIdentifier !== '' && foldPhrase(left.secondIdentifier) === foldPhrase(right.secondIdentifier);
  // Twins of one name are rarer than a typing error, but two dates of birth are two people whatever their number.
  return sameBirth || (sameNumber && !isDifferent(left, right));
}

/** Something that both have tells them apart. */
function isDifferent(left: Client, right: Client): boolean {
  const apart = (one: string, other: string) => one !== '' && other !== '' && foldPhrase(one) !== foldPhrase(other);
  if (left.dateOfBirth !== '' && right.dateOfBirth !== '') return left.dateOfBirth !== right.dateOfBirth;
  return apart(left.secondIdentifier, right.secondIdentifier);
}
