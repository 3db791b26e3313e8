/** What can be done with the directory from anywhere. */
import type { Command } from '@trusted-hands/commands';

interface DirectoryActions {
  readonly update: () => Promise<void>;
  readonly openPool: () => void;
  readonly addPerson: () => void;
  readonly importContacts: () => void;
}

export function directoryCommands({ update, openPool, addPerson, importContacts }: DirectoryActions): readonly Command[] {
  const category = 'Directory';
  return [
    { id: 'directory.update', title: 'Update the directory', category, when: 'unlocked && connected', run: update },
    { id: 'directory.people', title: 'My people', category, when: 'unlocked', run: openPool },
    { id: 'directory.add-person', title: 'Add someone to my people', category, when: 'unlocked', run: addPerson },
    { id: 'directory.import-contacts', title: 'Bring people in from my contacts', category, when: 'unlocked', run: importContacts },
  ];
}
