/** What the pages may ask of the people who share this browser profile; a part of `platform.ts`. */
import type { Outcome, SaveFailure } from '../platform.ts';
import type { Person } from '../store/person.ts';

export interface PeoplePort {
  /** Resolves once it is known who there is and who was chosen. */
  ready(): Promise<void>;
  /** In the order in which they came; never empty, since whoever begins is the first. */
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
  /** Everything of theirs goes from this computer, and cannot be called back. */
  remove(id: string): Promise<Outcome<undefined, SaveFailure>>;
  subscribe(listener: () => void): () => void;
}
