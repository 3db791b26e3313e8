/** What the palette lists for a line: commands, clients, my people and practitioners, narrowed by prefix, best first in each group. */
import { parsePaletteQuery, rankItems, type Command } from '@trusted-hands/commands';
import type { ClientChoice } from '../platform/records/client-match.ts';
import { findClients } from '../platform/records/client-match.ts';

export interface PaletteItem {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly keys?: string;
  readonly choose: () => void;
}

export interface PaletteGroup {
  readonly label: string;
  readonly items: readonly PaletteItem[];
}

export interface PaletteSources {
  readonly commands: readonly Command[];
  readonly keysOf: (command: Command) => string;
  readonly run: (id: string) => void;
  readonly clients: readonly ClientChoice[];
  readonly openClient: (clientId: string) => void;
  /** The therapist's own people for a text that is not empty. */
  readonly findKept: (text: string) => readonly PaletteItem[];
  /** Practitioners for a text that is not empty, best first. */
  readonly findPractitioners: (text: string) => readonly PaletteItem[];
}

const shownPerGroup = 6;
/** More are found by typing more of the name. */
const shownClients = 100;

/** Groups with something in them, in the order in which they are shown. */
export function paletteGroups(line: string, sources: PaletteSources): readonly PaletteGroup[] {
  const { scope, text } = parsePaletteQuery(line);
  const limit = scope === 'all' && text !== '' ? shownPerGroup : Number.POSITIVE_INFINITY;
  const groups: readonly PaletteGroup[] = [
    { label: 'Commands', items: scope === 'clients' ? [] : commandItems(text, sources).slice(0, limit) },
    { label: 'Clients', items: scope === 'commands' || (scope === 'all' && text === '') ? [] : clientItems(text, sources).slice(0, Math.min(limit, shownClients)) },
    { label: 'My people', items: scope === 'all' && text !== '' ? sources.findKept(text).slice(0, limit) : [] },
    { label: 'Practitioners', items: scope === 'all' && text !== '' ? sources.findPractitioners(text).slice(0, limit) : [] },
  ];
  return groups.filter(({ items }) => items.length > 0);
}

function commandItems(text: string, { commands, keysOf, run }: PaletteSources): readonly PaletteItem[] {
  return rankItems(commands, text, ({ title, category }) => `${title} ${category}`).map(({ item: command }) => ({
    id: `command:${command.id}`,
    label: command.title,
    detail: command.category,
    keys: keysOf(command),
    choose: () => run(command.id),
  }));
}

function clientItems(text: string, { clients, openClient }: PaletteSources): readonly PaletteItem[] {
  return findClients(clients, text).map(({ clientId, name, secondIdentifier }) => ({
    id: `client:${clientId}`,
    label: name,
    detail: secondIdentifier,
    choose: () => openClient(clientId),
  }));
}
