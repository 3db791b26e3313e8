/** A command of the operator's command line, as data. */
import type { Kysely } from 'kysely';
import type { Clock, Ids } from '../clock.ts';
import type { Database } from '../database/tables.ts';
import type { Settings } from '../settings.ts';
import type { OptionKinds, Options } from './read-options.ts';

export interface AdminDeps {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
  /** How far it is, said over and over; absent where nobody looks. */
  readonly progress?: (text: string) => void;
}

interface AloneRun {
  /** The first word behind the command's name: with most, a file or folder. */
  readonly path: string;
  /** All of them. */
  readonly words: readonly string[];
  readonly options: Options;
  readonly settings: Settings;
  readonly deps: AdminDeps;
}

export interface AdminRun extends AloneRun {
  readonly database: Kysely<Database>;
}

/** With the database opened for it, or by itself. */
export type AdminCommand = CommandHead & (WithDatabase | Alone);

interface CommandHead {
  readonly name: readonly string[];
  readonly usage: string;
  readonly summary: string;
  /** Its `--options`; none where nothing is said. */
  readonly options?: OptionKinds;
  /** How many words it takes; one file or folder where nothing is said. */
  readonly takes?: { readonly least: number; readonly most: number; readonly said: string };
  /** Before the database is opened: throws an OperatorError when the path is of no use. */
  readonly check: (path: string, options: Options) => Promise<void>;
}

interface WithDatabase {
  /** True where it asks nothing of the places. */
  readonly withoutPlaces?: boolean;
  readonly run: (run: AdminRun) => Promise<void>;
}

interface Alone {
  /** Its exit code where it is another than 0. */
  readonly runAlone: (run: AloneRun) => Promise<number | undefined>;
}

/** What the operator can put right; the message is one sentence that says how. */
export class OperatorError extends Error {}
