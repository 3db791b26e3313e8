/**
 * What features may ask of the browser, the store and the service. Features and the workbench see only these
 * interfaces; `create-platform.ts` wires the real ones, once per page. Nothing here hands out a key.
 * One file because it is the list of all that may be asked.
 */
import type { Failure, Member } from '@trusted-hands/contract';
import type { DraftKind } from './drafts/draft-kind.ts';
import type { NoteWriting } from './drafts/note-writing.ts';
import type { LockedJotPort } from './jots/locked-jot-port.ts';
import type { OpenDirectory } from './service/opened-directory.ts';
import type { LeavingPort } from './leaving/leaving-port.ts';
import type { Intent } from './pages/intent.ts';
import type { PeoplePort } from './people/people-port.ts';
import type { ClientChoice } from './records/client-match.ts';
import type { DestroyedFile } from './records/destruction.record.ts';
import type { RecordType, StoredRecord } from './records/record.ts';
import type { VouchPort } from './service/vouch-port.ts';
import type { UnlockingPort } from './unlocking/unlocking-port.ts';
import type { MadeBackup } from './vault/keep-new-vault.ts';
import type { FirstField } from './vault/session-storage.ts';

export type VaultStatus =
  | { readonly type: 'absent' }
  | { readonly type: 'locked' }
  /** A page that begins with many records: its keys are there, so that a note can be written, and of the records nothing is known yet but, mostly, who the clients are. */
  | { readonly type: 'opening'; readonly clients: readonly ClientChoice[] | undefined }
  | {
      readonly type: 'unlocked';
      /** False until a backup was saved: then a lost passphrase or a removed extension loses all. */
      readonly backedUp: boolean;
      /** When the last one was saved on this computer; undefined where none was. */
      readonly backedUpAtMs: number | undefined;
      /** How many stored versions of records cannot be opened or are gone; everything else is there. To be said while it is not 0. */
      readonly damaged: number;
    };

export type SaveFailure =
  | { readonly type: 'locked'; readonly message: string }
  /** Longer than can be kept as one: nothing was written, and trying again does not help. */
  | { readonly type: 'too-long'; readonly message: string }
  | { readonly type: 'storage-full'; readonly message: string }
  | { readonly type: 'storage-failed'; readonly message: string };

export type Outcome<Value, Failed> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failed };

/** The vault on this computer. Every change is announced to `subscribe`, from whichever page made it. */
export interface VaultPort {
  status(): VaultStatus;
  /** Resolves once the status is known and, when unlocked, every record is open in memory. */
  ready(): Promise<void>;
  /** Resolves once there is something to show: when it is ready, and with many records already while they are being opened. */
  drawable(): Promise<void>;
  /** Told by a page that was drawn while there is more to open: that waited for it, for a moment. */
  drawn(): void;
  /** `isTypedOnce`: nobody has shown yet that they can type it again; that is asked for later. */
  create(passphrase: string, typed?: { readonly isTypedOnce: boolean }): Promise<Outcome<undefined, { readonly type: 'passphrase-short' | 'storage-failed'; readonly message: string }>>;
  unlock(passphrase: string): Promise<Outcome<undefined, { readonly type: 'passphrase-wrong' | 'storage-failed'; readonly message: string }>>;
  lock(): Promise<void>;
  /** Told by pages on key and pointer activity; the lock time counts from the last one. */
  touch(): void;
  /** Oldest first by first version. Stable identity between changes, so React can hold on to it. */
  records<Body>(type: RecordType<Body>): readonly StoredRecord<Body>[];
  record<Body>(type: RecordType<Body>, recordId: string): StoredRecord<Body> | undefined;
  /** When a device (hex of its public key) wrote the newest of what is here, by its own clock. */
  lastWroteAtMs(deviceId: string): number | undefined;
  /**
   * Adds a version (the first, where recordId is new or absent). Resolves after the strict-durability commit; what was
   * written is given back even where the lock came in between. Throws a sentence without the body where its shape is wrong.
   */
  put<Body>(type: RecordType<Body>, body: Body, recordId?: string): Promise<Outcome<StoredRecord<Body>, SaveFailure>>;
  /**
   * Adds a version made of the newest there is at that very moment (undefined for a record that is new): for whatever changes
   * a part of a record, so that no other part is written back as a page saw it a while ago. Otherwise as `put`.
   */
  change<Body>(type: RecordType<Body>, recordId: string, patch: (now: Body | undefined) => Body): Promise<Outcome<StoredRecord<Body>, SaveFailure>>;
  /** The same for many at once, in one commit: all of them or none. A few hundred at a time, so that the page stays quick. */
  putMany<Body>(type: RecordType<Body>, bodies: readonly { readonly recordId: string; readonly body: Body }[]): Promise<Outcome<undefined, SaveFailure>>;
  /**
   * Destroys every version of these records, after their date: keeps a destruction record instead, drops them from this
   * computer, and has the service and every other computer drop them as soon as they hear of it. Where it fails, what was
   * asked for stands if the destruction record does, and goes on at the next opening.
   */
  destroy(recordIds: readonly string[], file: Omit<DestroyedFile, 'destroyedAtMs' | 'entryIds'>): Promise<Outcome<undefined, SaveFailure>>;
  /** Everything signed and unfinished in a backup file (age, passphrase mode) and the recovery code that opens it; the code is the same each time. */
  backup(): Promise<Outcome<{ readonly file: Uint8Array; readonly recoveryCode: string; readonly made: MadeBackup }, SaveFailure>>;
  /** Said by the page once that file was saved and the code was kept; it counts from when it was read. Where that cannot be noted, the offer of a backup stays. */
  confirmBackup(made: MadeBackup): Promise<Outcome<undefined, SaveFailure>>;
  restore(file: Uint8Array, recoveryCode: string, newPassphrase: string): Promise<Outcome<{ readonly entries: number; /** Damaged in the file, and left out. */ readonly leftOut: number }, { readonly type: 'code-wrong' | 'file-broken' | 'vault-exists' | 'passphrase-short' | 'storage-failed'; readonly message: string }>>;
  subscribe(listener: () => void): () => void;
}

/** What is being written and not signed or made yet: a session note unless said otherwise, or a referral. */
export type Draft<Writing = NoteWriting> = Writing & { readonly draftId: string; readonly updatedAtMs: number };

export type DraftSaveState =
  | { readonly type: 'saved'; readonly atMs: number }
  | { readonly type: 'saving' }
  | { readonly type: 'failed'; readonly failure: SaveFailure };

/** One open draft. One page writes (Web Locks), every other follows what was saved. */
export interface OpenDraft<Writing = NoteWriting> {
  current(): Draft<Writing>;
  role(): 'writer' | 'follower';
  saveState(): DraftSaveState;
  /** Writer only. A save begins at most 250 ms later; on pagehide what is left is put and committed. */
  edit(change: Partial<Writing>): void;
  /** Follower only: asks the writer to let go and becomes the writer when it has. */
  takeOver(): Promise<void>;
  /** Resolves when what was edited so far is durably saved. */
  flush(): Promise<void>;
  /** Once signed or made, or thrown away: the draft is removed. */
  discard(): Promise<void>;
  /** True once this or another page removed it. What is shown of it is then the past. */
  isDiscarded(): boolean;
  subscribe(listener: () => void): () => void;
  close(): void;
}

/** The drafts of one kind. */
export interface DraftPort<Writing = NoteWriting> {
  /** Newest first. */
  list(): Promise<readonly Draft<Writing>[]>;
  create(initial: Partial<Writing>): Promise<Outcome<OpenDraft<Writing>, SaveFailure>>;
  open(draftId: string): Promise<OpenDraft<Writing> | undefined>;
  /** Told when any page made, saved or removed a draft: `list` may answer otherwise now. */
  subscribe(listener: () => void): () => void;
}

export type Connection =
  | { readonly type: 'not-connected' }
  | { readonly type: 'connected'; readonly serviceUrl: string; readonly member: Member; /** True where the service says that its practitioners are fictional. */ readonly demonstration: boolean };

export type DirectoryState =
  | { readonly type: 'empty' }
  | { readonly type: 'loading'; readonly share: number }
  | { readonly type: 'ready'; readonly fetchedAtMs: number; readonly directory: OpenDirectory };

/** The sync service. The extension sends it e-mail addresses, codes and file names; never a query, never a record. */
export interface ServicePort {
  connection(): Connection;
  /** Resolves once `connection` is known of this unlocked time. */
  ready(): Promise<void>;
  directory(): DirectoryState;
  /** Null while the last try went well; else what to show. Old data stays searchable. */
  problem(): Failure | null;
  /** Asks the browser for the host where it must; call it from a click. */
  requestCode(serviceUrl: string, email: string): Promise<Outcome<{ readonly expiresInMinutes: number }, Failure>>;
  signIn(serviceUrl: string, email: string, code: string): Promise<Outcome<Member, Failure>>;
  /** Where the disk fails, all stays as it was. */
  signOut(): Promise<Outcome<undefined, Failure>>;
  /** Ends every session of the account at the service, this computer's too. Where the service does not answer, it is not known whether it did; asking again finds out. */
  signOutEverywhere(): Promise<Outcome<undefined, Failure>>;
  /** Fetches what is new; resolves when it is searchable and kept for offline. */
  refreshDirectory(): Promise<Outcome<undefined, Failure>>;
  /** Opens what was kept on this computer; no network. */
  openDirectory(): Promise<void>;
  /** What a practitioner writes about themselves; null for nothing. The one question that names who is looked at: asked only by a click that says so. */
  aboutListing(number: number): Promise<Outcome<string | null, Failure>>;
  subscribe(listener: () => void): () => void;
}

/** Where the notes are, told in one line. Nothing here waits for the network: writing never does. */
export type SyncStatus =
  /** No service: the notes are on this computer alone. */
  | { readonly type: 'not-connected' }
  /** The bearer is sealed, so a locked computer does not sync. */
  | { readonly type: 'locked' }
  /** What was saved is on this computer; `sinceMs` is when the service last answered, if it ever did. */
  | { readonly type: 'offline'; readonly sinceMs: number | undefined; readonly waiting: number; /** The first download did not come to its end: notes are missing here. */ readonly isPartial?: boolean | undefined }
  /** A first or long download: `share` from 0 to 1. */
  | { readonly type: 'downloading'; readonly share: number }
  /** This many saved versions are on their way. */
  | { readonly type: 'waiting'; readonly waiting: number }
  /** Everything here is with the service, sealed. */
  | { readonly type: 'everywhere'; readonly atMs: number }
  /** Said plainly, with what to do; what is here stays. */
  | { readonly type: 'problem'; readonly message: string; readonly waiting: number; readonly isPartial?: boolean | undefined; /** This computer was removed, or its recovery code is an old one: it can change nothing of the others. */ readonly isShutOut?: boolean | undefined };

/** Keeps this computer and the service at one, in one page at a time; other pages follow what it found. */
export interface SyncPort {
  status(): SyncStatus;
  /** When the service was found to lack what it once had, until it is said to be read. */
  lossAtMs(): number | undefined;
  noteLossRead(): Promise<void>;
  /** Tries at once instead of at the next bell, alarm or retry. */
  syncNow(): Promise<void>;
  subscribe(listener: () => void): () => void;
}

export interface VaultDevice {
  /** Its public key, hex. */
  readonly id: string;
  /** What its owner calls it, sealed like a note; a device named on no computer yet has none. */
  readonly name: string | undefined;
  readonly isThis: boolean;
  readonly isActive: boolean;
  /** When it last wrote something that is known here, by its own clock. */
  readonly lastWroteAtMs: number | undefined;
  /** False from letting it in until the six words were said to be the same; never by what it wrote itself. */
  readonly isCompared: boolean;
}

export type DeviceFailure = {
  readonly type: 'locked' | 'not-connected' | 'request-malformed' | 'already-there' | 'too-many' | 'moved-meanwhile' | 'passphrase-wrong' | 'passphrase-short' | 'service' | 'storage-failed';
  readonly message: string;
};

/** The computers of this vault, the recovery kit and the passphrase of this computer. */
export interface DevicesPort {
  /** This one first, then by name. Removed ones last. */
  devices(): readonly VaultDevice[];
  renameDevice(deviceId: string, name: string): Promise<Outcome<undefined, SaveFailure>>;
  /** The six words that the new computer shows beside its text, to be compared before anything is sealed to it. */
  readRequest(request: string): Promise<Outcome<{ readonly words: readonly string[] }, DeviceFailure>>;
  /** What the new computer shows as text or QR: lets it in, and gives the words that both must show. */
  addDevice(request: string, name: string): Promise<Outcome<{ readonly deviceId: string; readonly words: readonly string[] }, DeviceFailure>>;
  /** The words of a computer that was let in, again; undefined where its joining is not known here. */
  matchingWords(deviceId: string): Promise<readonly string[] | undefined>;
  /** The person said that they are the same on both. */
  noteCompared(deviceId: string): Promise<Outcome<undefined, SaveFailure>>;
  /** Removes a device and replaces the recovery kit with it, since it knew the old one: the new kit has to be kept. */
  removeDevice(deviceId: string): Promise<Outcome<undefined, DeviceFailure>>;
  /** False until the person said that the kit in force now is kept. */
  isKitKept(): boolean;
  kit(): Outcome<{ readonly recoveryCode: string; /** Where recovering begins: the service's address, if there is one. */ readonly serviceUrl: string | undefined; readonly email: string | undefined }, DeviceFailure>;
  confirmKit(): Promise<Outcome<undefined, SaveFailure>>;
  replaceKit(): Promise<Outcome<undefined, DeviceFailure>>;
  changePassphrase(current: string, next: string): Promise<Outcome<undefined, DeviceFailure>>;
  subscribe(listener: () => void): () => void;
}

/** Bringing a computer that has no notes yet to those of another one. */
export interface JoiningPort {
  requestCode(serviceUrl: string, email: string): Promise<Outcome<{ readonly expiresInMinutes: number }, Failure>>;
  /** Fails with `not-found` where this account has no notes to join. */
  signIn(serviceUrl: string, email: string, code: string): Promise<Outcome<Joining, Failure>>;
}

/** One try to join. Everything of it is in this page's memory: a page that closes begins again, and nothing is lost. */
export interface Joining {
  /** To be shown as QR and as text, and given to the other computer; it holds no secret. */
  readonly request: string;
  /** Six words of it, which the other computer shows before it lets this one in. */
  readonly requestWords: readonly string[];
  /** Resolves once the other computer let this one in: the words to be compared. */
  waitForApproval(signal: AbortSignal): Promise<Outcome<{ readonly words: readonly string[] }, Failure>>;
  /** After the words were found alike. The notes download afterwards, told by `SyncPort`. */
  confirm(passphrase: string, deviceName: string): Promise<Outcome<undefined, DeviceFailure>>;
  /** Gives back what signing in got, unless it was confirmed or recovered: for one who goes no further. */
  abandon(): Promise<void>;
  /** Without another computer: by the recovery code as typed. */
  recover(recoveryCode: string, passphrase: string, deviceName: string): Promise<Outcome<undefined, DeviceFailure | { readonly type: 'code-wrong'; readonly message: string }>>;
}

/** Covering the screen while everything behind it stays open and unlocked; only this page is uncovered again. */
export interface CoverPort {
  isCovered(): boolean;
  /** Covers every open page. */
  cover(): void;
  uncover(): void;
  subscribe(listener: () => void): () => void;
}

/** Pages and windows of the extension. */
export interface PagesPort {
  /** Must be called from a click or key press. What the panel is to show is left for it, or for a tab that is seen where there is no panel. */
  openSidePanel(intent?: Intent): Promise<void>;
  /** Takes what a popup of this page's window wants shown, each once and by one page, until the signal. */
  followIntents(onIntent: (intent: Intent) => void, signal: AbortSignal): void;
  openWorkbenchTab(intent?: Intent): Promise<void>;
  /** Whether this page is a tab. Only from there may anything be printed: from a panel it has closed windows. */
  isTab(): Promise<boolean>;
  /** Opens the letter of a referral in a tab whose address names nothing: the id travels in storage.session. */
  openLetter(referralId: string): Promise<void>;
  /** In the letter tab: which referral it was opened for. */
  letterReferralId(): Promise<string | undefined>;
  /** Opens what a note says of an emergency, to be printed, in a tab whose address names nothing. */
  openHandover(noteId: string): Promise<void>;
  /** In the handover's tab: which note it was opened for, an unfinished one or a signed one. */
  handoverNoteId(): Promise<string | undefined>;
  /** Opens the recovery kit in a tab of its own; its address is the same for everybody. */
  openKit(): Promise<void>;
  /** Saves bytes as a file the person chooses a place for; the name never carries a client. */
  saveFile(name: string, bytes: Uint8Array, mediaType: string): Promise<void>;
  copyText(text: string): Promise<void>;
  /** Which field the next popup begins with, for as long as it is unlocked. */
  keepFirstField(field: FirstField): Promise<void>;
  /** The keys that work on every page of the browser, by the manifest's names, as the person has set them; empty where taken away. */
  browserKeys(): Promise<ReadonlyMap<string, string>>;
}

/** All of one person. */
export interface Platform {
  readonly person: string;
  readonly people: PeoplePort;
  readonly leaving: LeavingPort;
  readonly vault: VaultPort;
  readonly unlocking: UnlockingPort;
  readonly cover: CoverPort;
  readonly drafts: DraftPort;
  /** Drafts of another kind than notes. */
  readonly draftsOf: <Writing>(kind: DraftKind<Writing>) => DraftPort<Writing>;
  readonly service: ServicePort;
  readonly vouches: VouchPort;
  readonly lockedJots: LockedJotPort;
  readonly sync: SyncPort;
  readonly devices: DevicesPort;
  readonly joining: JoiningPort;
  readonly pages: PagesPort;
  readonly nowMs: () => number;
}
