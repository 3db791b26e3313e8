/** What the pages may ask of the people who share this browser profile; a part of `platform.ts`. */
import type { Outcome, SaveFailure } from '../platform.ts';
import type { Held } from '../store/backed-up.ts';
import type { Person } from '../store/person.ts';

export interface PeoplePort {
  /** Resolves once it is known who there is and who was chosen. */
  ready(): Promise<void>;
  /** False where it could not be read yet who there is: then nobody is to begin anew above notes that are there. */
  isRead(): boolean;
  /** Reads again. */
  look(): Promise<void>;
  /** In the order in which they came; never empty once it was read, since whoever begins is the first. */
  people(): readonly Person[];
  /** Whose notes every page shows; undefined where the list is to be shown. */
  chosen(): string | undefined;
  /** Locks whoever was chosen before. */
  choose(id: string): Promise<void>;
  /** Locks, and shows the list on every page. */
  showList(): Promise<void>;
  /** One more, who is chosen at once and begins, joins or restores notes of their own. */
  add(name: string): Promise<Outcome<undefined, SaveFailure>>;
  rename(person: Person): Promise<Outcome<undefined, SaveFailure>>;
  /**
   * Locks, and takes everything of theirs off this computer, where it still is as it was `seen`: what was written since is in
   * nobody's sight. It cannot be called back. What came of it stands in `problem` too, since the page that asked is gone.
   */
  remove(id: string, seen: Held): Promise<Outcome<undefined, SaveFailure>>;
  /** Why nobody was taken off, or not all of theirs is gone yet: to be said where the list or whoever is left is shown. */
  problem(): string | undefined;
  subscribe(listener: () => void): () => void;
}
