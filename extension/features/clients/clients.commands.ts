/** What can be done with clients from anywhere. */
import type { Command } from '@trusted-hands/commands';

interface ClientsActions {
  readonly newClient: () => void;
  /** For the client whose page is open: `client-open` holds. */
  readonly newNoteForClient: () => void;
}

export function clientsCommands({ newClient, newNoteForClient }: ClientsActions): readonly Command[] {
  return [
    { id: 'clients.new', title: 'New client', category: 'Clients', when: 'unlocked', run: newClient },
    { id: 'clients.new-note', title: 'New note for this client', category: 'Clients', when: 'unlocked && client-open', run: newNoteForClient },
  ];
}
