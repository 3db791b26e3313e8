/**
 * Who a note is for. A typed name never silently becomes a second client of that name, and never silently someone
 * else's file: where the name exists already the therapist says which of the two is meant.
 */
import { foldPhrase } from '@trusted-hands/directory';
import type { Client } from './client.record.ts';
import { formatDay } from './day.ts';
import type { StoredRecord } from './record.ts';

export interface ClientChoice {
  readonly clientId: string;
  readonly name: string;
  readonly secondIdentifier: string;
  /** YYYY-MM-DD, also found as it is typed; empty or absent where it is not known. */
  readonly dateOfBirth?: string | undefined;
}

/** What tells somebody from another of the same name: what was written for it, else the date of birth, in words. */
export function apartBy({ secondIdentifier, dateOfBirth }: Pick<Client, 'secondIdentifier' | 'dateOfBirth'>): string {
  return secondIdentifier !== '' || dateOfBirth === '' ? secondIdentifier : `born ${formatDay(dateOfBirth)}`;
}

/** The client as one line can name her: with the second identifier, else the date of birth, where there is one. */
export function toChoice(record: StoredRecord<Client>): ClientChoice {
  const { name, secondIdentifier, dateOfBirth } = record.current.body;
  return { clientId: record.recordId, name, secondIdentifier: apartBy({ secondIdentifier, dateOfBirth }), dateOfBirth };
}

/** Clients of whom some word begins with each typed word; those whose name begins so come first, then by name. */
export function findClients(clients: readonly ClientChoice[], typed: string): readonly ClientChoice[] {
  const starts = foldPhrase(typed);
  const { compare } = new Intl.Collator();
  const byName = (left: ClientChoice, right: ClientChoice) => compare(left.name, right.name) || compare(left.secondIdentifier, right.secondIdentifier);
  if (starts === '') return clients.toSorted(byName);
  const words = starts.split(' ');
  return clients
    .flatMap((client) => {
      const name = foldPhrase(client.name);
      const own = wordsOf(`${client.name} ${client.secondIdentifier} ${client.dateOfBirth ?? ''}`);
      return words.every((word) => own.some((part) => part.startsWith(word)) || name.includes(word)) ? [{ client, isFirst: name.startsWith(starts) }] : [];
    })
    .toSorted((left, right) => Number(right.isFirst) - Number(left.isFirst) || byName(left.client, right.client))
    .map(({ client }) => client);
}

/** Clients who have exactly this name already. */
export function namesakes(clients: readonly ClientChoice[], name: string): readonly ClientChoice[] {
  const folded = foldPhrase(name);
  return folded === '' ? [] : clients.filter((client) => foldPhrase(client.name) === folded);
}

interface NewClient {
  readonly name: string;
  readonly secondIdentifier: string;
}

/**
 * Whom a new client could be mistaken for: those of her name, unless a second identifier tells her from all of them. Where
 * nobody was shown while her name was typed, everybody whom it may have been meant for.
 */
export function mistakableFor(newClient: NewClient, clients: readonly ClientChoice[], { wasUnseen }: { readonly wasUnseen: boolean }): readonly ClientChoice[] {
  const same = namesakes(clients, newClient.name);
  const identifier = foldPhrase(newClient.secondIdentifier);
  if (identifier !== '') return same.some((client) => foldPhrase(client.secondIdentifier) === identifier) ? same : [];
  return same.length > 0 || !wasUnseen || foldPhrase(newClient.name) === '' ? same : findClients(clients, newClient.name);
}

/** True where a new client could be mistaken for one of her name: no second identifier, or the same. */
export function isMistakable(newClient: NewClient, clients: readonly ClientChoice[]): boolean {
  return mistakableFor(newClient, clients, { wasUnseen: false }).length > 0;
}

/** The folded words of a text; what follows an apostrophe is a word of its own too, so that "arcy" begins d’Arcy. */
function wordsOf(text: string): readonly string[] {
  return [text, text.replace(/['’`´ʻʼ]/g, ' ')].flatMap((one) => foldPhrase(one).split(' '));
}
