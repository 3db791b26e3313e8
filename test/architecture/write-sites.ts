/**
 * Every place in the extension that writes to this computer's disk, in the order of each file, and the flow that makes the
 * disk fail there: full, and aborted (`test/faults`). A new one has to be driven, or has to say here why it is not.
 *
 * `storage.session` is memory and is named in `confidential.test.ts`; a file that is saved is the browser's own.
 */

/** What is called, and a flow by the words that stand in its test; or, in brackets, why there is none. */
type Site = readonly [call: string, flow: string];
export type Sites = Readonly<Record<string, readonly Site[]>>;

/** Whatever of a port of `platform.ts` writes, by the names under which it is held. */
export const writingCalls: Readonly<Record<string, string>> = {
  vault: 'create restore put change putMany destroy confirmBackup unlock',
  unlocking: 'say create turnOn turnOff confirmPassphrase chooseAgain addPassphrase unlock',
  people: 'add rename remove',
  'service|port': 'signIn signOut signOutEverywhere refreshDirectory',
  sync: 'noteLossRead',
  devices: 'renameDevice addDevice noteCompared removeDevice confirmKit replaceKit changePassphrase',
  joining: 'confirm recover',
  vouches: 'give withdraw refresh',
  drafts: 'create',
  'draft|open|jot|unwanted|note': 'edit discard flush finish',
};

/** What of the ports does not write, so that a new call of one has to be looked at. */
export const readingCalls = 'status ready drawable drawn lock touch records record lastWroteAtMs backup subscribe list open connection directory problem requestCode openDirectory aboutListing lossAtMs syncNow devices readRequest matchingWords isKitKept kit isRead look people chosen choose showList ways isShared isPossible isPassphraseConfirmed waiting takenIn news saidSo readUnreadable text saveState isOpen interrupt current role takeOver isDiscarded close vouches facts waitForApproval abandon';

const typing = 'a note being typed';
const signing = 'signing a new client’s note';
const letter = 'a letter being written';
const jotting = 'a jot while locked';
const directory = 'the directory updated';

/** Screens: what a person asks for. */
export const screenSites: Sites = {
  'features/clients/client-details-form.tsx': [['vault.put', 'somebody new'], ['vault.change', 'a client’s details']],
  'features/clients/complaint-form.tsx': [['vault.put', 'a complaint'], ['vault.change', 'a complaint changed']],
  'features/clients/complaints-of-client.tsx': [['vault.change', 'a complaint closed']],
  'features/clients/consents-of-client.tsx': [['vault.put', 'a consent'], ['vault.change', 'a consent withdrawn']],
  'features/clients/destroy-client.ts': [['vault.destroy', 'a client’s file destroyed'], ['open.discard', signing]],
  'features/clients/import/import-clients.ts': [['vault.put', 'clients from a file'], ['vault.putMany', 'clients from a file'], ['vault.put', 'an import of clients taken back'], ['vault.put', 'an import of clients brought in again']],
  'features/clients/retention-form.tsx': [['vault.put', 'how long files are kept']],
  'features/clients/today/open-visit-form.tsx': [['vault.put', 'a visit opened'], ['vault.put', 'a visit of somebody new']],
  'features/clients/today/quiet-list.tsx': [['vault.change', 'somebody who is not coming any more']],
  'features/clients/today/quiet-rule-form.tsx': [['vault.change', 'the numbers of the quiet rule']],
  'features/clients/today/waiting-visits.tsx': [['vault.change', 'a visit set aside']],
  'features/directory/contacts/import-contacts.ts': [['vault.put', 'people from contacts'], ['vault.putMany', 'people from contacts'], ['vault.put', 'an import of contacts taken back']],
  'features/directory/lookup/lookup-pane.tsx': [['vault.put', '(the last look-ups, kept by the way and for convenience: nobody typed them to be kept, and a sentence about them would stand between her and whom she opened)']],
  'features/directory/lookup/saved-lookups.tsx': [['vault.put', 'a look-up saved'], ['vault.change', 'a look-up taken away']],
  'features/directory/lookup/use-fresh-trust.ts': [['vouches.refresh', 'vouchAtEachWrite']],
  'features/directory/pool/back-and-forth.tsx': [['vault.put', 'a client whom they sent'], ['vault.change', 'an answer to them']],
  'features/directory/pool/keep-button.tsx': [['vault.put', 'somebody kept from the directory'], ['vault.change', 'somebody kept from the directory again']],
  'features/directory/pool/kept-form.tsx': [['vault.put', 'one of my people'], ['vault.change', 'one of my people changed']],
  'features/directory/pool/kept-page.tsx': [['vault.change', 'one of my people taken out']],
  'features/progress/steps-form.tsx': [['vault.change', 'when progress is looked at']],
  'features/referrals/keep-letter.ts': [['vault.put', 'a letter made'], ['vault.put', 'a letter made'], ['draft.discard', signing]],
  'features/referrals/open-referral.ts': [['draft.edit', letter], ['drafts.create', 'a letter begun']],
  'features/referrals/refer-view.tsx': [['draft.discard', 'a letter thrown away']],
  'features/referrals/referral-actions.ts': [['vault.change', 'a step of a referral']],
  'features/referrals/use-referral-draft.ts': [['draft.discard', 'a letter thrown away'], ['draft.edit', letter]],
  'features/session-notes/editor/emergency-steps.tsx': [['vault.change', 'where the therapist works']],
  'features/session-notes/editor/use-say-purpose.ts': [['vault.change', 'what a visit is for, said beside the note']],
  'features/session-notes/jot-view.tsx': [['unwanted.discard', 'a note thrown away'], ['open.flush', typing]],
  'features/session-notes/open-jot.ts': [['open.edit', typing], ['drafts.create', signing]],
  'features/session-notes/settle-complaints.ts': [['vault.put', 'a complaint typed into a note'], ['open.edit', typing], ['open.flush', typing]],
  'features/session-notes/settle-note.ts': [['vault.put', 'a note settled']],
  'features/session-notes/sign-note.ts': [['open.edit', typing], ['vault.put', signing], ['open.discard', signing], ['open.edit', typing], ['vault.put', signing], ['open.edit', typing], ['open.flush', typing]],
  'features/session-notes/use-jot.ts': [['open.edit', typing]],
  'features/settings/add-demonstration.ts': [['vault.put', 'demonstration clients'], ['vault.put', 'demonstration clients']],
  'features/settings/add-pack.ts': [['vault.put', 'words of one’s own added'], ['vault.change', 'words of one’s own added again']],
  'features/settings/connect-form.tsx': [['port.signIn', 'connecting to a service']],
  'features/settings/connection-section.tsx': [['service.signOut', 'disconnecting'], ['service.refreshDirectory', directory]],
  'features/settings/directory-countries.tsx': [['service.refreshDirectory', directory]],
  'features/settings/pack-row.tsx': [['vault.change', 'words of one’s own removed']],
  'features/settings/sign-out-everywhere.tsx': [['service.signOutEverywhere', 'disconnecting']],
  'features/settings/use-settings.ts': [['vault.change', 'my details']],
  'features/vault/add-computer.tsx': [['devices.addDevice', 'another computer let in']],
  'features/vault/backup-section.tsx': [['vault.confirmBackup', 'a backup said to be kept']],
  'features/vault/begin-here.tsx': [['unlocking.say', 'others use this computer'], ['unlocking.say', 'others use this computer'], ['people.remove', 'another person taken off']],
  'features/vault/change-passphrase.tsx': [['devices.changePassphrase', 'the passphrase changed on its screen'], ['unlocking.addPassphrase', 'a passphrase added']],
  'features/vault/compare-words.tsx': [['devices.noteCompared', 'the words are compared'], ['devices.removeDevice', 'the other computer is removed']],
  'features/vault/computer-row.tsx': [['devices.renameDevice', 'another name']],
  'features/vault/confirm-steps.tsx': [['unlocking.confirmPassphrase', 'a passphrase confirmed'], ['unlocking.chooseAgain', 'a passphrase chosen again']],
  'features/vault/first-passphrase.tsx': [['vault.create', 'first use']],
  'features/vault/first-run.tsx': [['unlocking.say', 'only I use this computer']],
  'features/vault/join.tsx': [['joining.confirm', 'a computer that joins, on its screen']],
  'features/vault/kit-page.tsx': [['devices.confirmKit', 'the kit said to be kept']],
  'features/vault/kit-section.tsx': [['devices.replaceKit', 'the kit replaced on its screen']],
  'features/vault/lock-by-computer.tsx': [['unlocking.create', 'notes begun that the computer opens']],
  'features/vault/locked-jot.tsx': [['jot.edit', jotting], ['jot.flush', jotting], ['jot.finish', jotting]],
  'features/vault/people-list.tsx': [['people.add', 'somebody added to the list, on its screen']],
  'features/vault/people-section.tsx': [['people.rename', 'one’s name in the list, on its screen']],
  'features/vault/recover.tsx': [['joining.recover', 'a computer brought back by its kit, on its screen']],
  'features/vault/remove-computer.tsx': [['devices.removeDevice', 'the other computer is removed']],
  'features/vault/remove-from-computer.tsx': [['service.signOut', 'disconnecting'], ['people.remove', 'another person taken off']],
  'features/vault/restore.tsx': [['vault.restore', 'a backup restored on its screen']],
  'features/vault/sync-section.tsx': [['sync.noteLossRead', '(where it cannot be noted that it was read, it goes on being said)']],
  'features/vault/unlock.tsx': [['unlocking.unlock', 'notes begun that the computer opens'], ['vault.unlock', 'unlocking after a jot']],
  'features/vault/unlocking-section.tsx': [['unlocking.turnOff', 'the fingerprint turned off'], ['unlocking.say', 'others use it too, said on its screen'], ['unlocking.turnOff', 'the fingerprint turned off'], ['unlocking.say', 'only I use this computer'], ['unlocking.turnOn', 'the fingerprint turned on']],
  'features/vault/use-put-off-backup.ts': [['vault.change', '(where a reminder cannot be put off, it comes again)']],
  'features/vouches/use-vouching.ts': [['vouches.give', 'vouchAtEachWrite'], ['vouches.withdraw', 'vouchAtEachWrite'], ['vouches.refresh', 'vouchAtEachWrite']],
  'features/vouches/vouches-view.tsx': [['vouches.refresh', 'vouchAtEachWrite']],
  'workbench/open-workbench.tsx': [['service.refreshDirectory', directory], ['service.refreshDirectory', directory]],
  'workbench/popup.tsx': [['note.flush', typing]],
  'workbench/view-switch.tsx': [['service.refreshDirectory', directory]],
};

const allTaken = 'while notes of another computer come';

/** The platform: each transaction that writes. */
export const storeSites: Sites = {
  'platform/devices/change-passphrase.ts': [['write vault', 'another passphrase']],
  'platform/drafts/draft-store.ts': [['write drafts', typing], ['write drafts', signing]],
  'platform/jots/jot-recipient.ts': [['write vault sealed', 'first use']],
  'platform/jots/open-locked-jot.ts': [['write sealed', jotting]],
  'platform/jots/take-in-jots.ts': [['transact drafts sealed', 'unlocking after a jot']],
  'platform/people/people-store.ts': [['begin people', 'a name in the list']],
  'platform/service/kept-connection.ts': [['write sealed', 'connecting to a service'], ['write sealed files times', 'disconnecting']],
  'platform/service/kept-directory.ts': [['write files', '(who was removed is asked for again with the next download, which is driven)'], ['write files times', directory], ['write files', '(what is damaged is found damaged again at the next opening)']],
  'platform/service/kept-vouches.ts': [['write sealed', 'vouchAtEachWrite']],
  'platform/store/create-sync-store.ts': [['transact vault entries outbox heads', allTaken]],
  'platform/store/first-pull.ts': [['write times', allTaken]],
  'platform/store/service-loss.ts': [['write times', '(said on the screen from memory; found anew by the next page)'], ['write times', '(where it cannot be noted that it was read, it goes on being said)']],
  'platform/sync/create-sync-port.ts': [['write times', allTaken]],
  'platform/sync/run-sync-round.ts': [['write sealed', 'while a computer joins, or is restored']],
  'platform/sync/send-destructions.ts': [['write sealed', '(a statement that stays is sent once more, which changes nothing)']],
  'platform/unlocking/create-unlocking-port.ts': [['write vault', 'the fingerprint turned on'], ['write vault', 'the fingerprint turned off'], ['transact vault', 'a passphrase added']],
  'platform/vault/create-vault-port.ts': [['write times vault', 'a backup is kept']],
  'platform/vault/destroy-records.ts': [['transact sealed', 'a client’s file destroyed']],
  'platform/vault/entry-log.ts': [['write entries outbox heads', signing]],
  'platform/vault/keep-new-vault.ts': [['write vault entries outbox heads drafts sealed times', 'while a computer joins, or is restored'], ['write vault', 'a passphrase confirmed']],
  'platform/vault/pinned-roster.ts': [['transact vault', 'another kit']],
};
