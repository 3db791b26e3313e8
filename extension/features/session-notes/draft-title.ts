/** How a list names an unfinished note: its client and the visit's day, or how it begins. */
import type { Draft } from '../../platform/platform.ts';
import type { ClientChoice } from '../../platform/records/client-match.ts';
import { formatDay } from '../../platform/records/day.ts';

const beginning = 40;

export function draftTitle(draft: Draft, clients: readonly ClientChoice[], locale?: string): string {
  const client = clients.find(({ clientId }) => clientId === draft.clientId)?.name ?? draft.newClient?.name.trim() ?? '';
  const day = draft.visitDate === '' ? '' : formatDay(draft.visitDate, locale);
  if (client !== '') return [client, day].filter((part) => part !== '').join(', ');
  const text = draft.text.trim().replace(/\s+/g, ' ');
  const begins = text.length > beginning ? `${text.slice(0, beginning)}…` : text;
  return `No client yet: ${begins}`;
}
