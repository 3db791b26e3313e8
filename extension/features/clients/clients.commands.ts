/** What can be done with clients from anywhere. */
import type { Command } from '@trusted-hands/commands';

interface ClientsActions {
  readonly newClient: () => void;
  readonly importClients: () => void;
  /** For the client whose page is open: `client-open` holds. */
  readonly newNoteForClient: () => void;
}

export function clientsCommands({ newClient, importClients, newNoteForClient }: ClientsActions): readonly Command[] {
  return [
    { id: 'clients.new', title: 'New client', category: 'Clients', when: 'unlocked', run: newClient },
    { id: 'clients.import', title: 'Bring clients in from a file', category: 'Clients', when: 'unlocked', run: importClients },
    { id: 'clients.new-note', title: 'New note for this client', category: 'Clients', when: 'unlocked && client-open', run: newNoteForClient },
  ];
}
