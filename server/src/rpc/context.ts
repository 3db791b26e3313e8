/** What every procedure and route is given. Made once per request by `create-context.ts`; nothing here is global. */
import type { HttpBindings } from '@hono/node-server';
import type { FailureCode, Member } from '@trusted-hands/contract';
import type { Kysely } from 'kysely';
import type { Clock, Ids } from '../clock.ts';
import type { EngineName } from '../database/engine.ts';
import type { Database } from '../database/tables.ts';
import type { DirectoryFiles } from '../features/directory/directory-files.ts';
import type { DirectorySearch } from '../features/directory/search-directory.ts';
import type { Gazetteer } from '../features/gazetteer/gazetteer.ts';
import type { Stewardship } from '../features/stewardship/stewardship.ts';
import type { Vaults } from '../features/vault/vaults.ts';
import type { Trust } from '../features/vouches/create-trust.ts';
import type { Settings } from '../settings.ts';
import type { CallerLimit } from './caller-limit.ts';
import type { Sessions } from './sessions.ts';

/** What lives as long as the service. A feature with state of its own (a cache) adds its line here and in service.ts. */
export interface ServiceParts {
  readonly settings: Settings;
  readonly database: Kysely<Database>;
  readonly engine: EngineName;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly accounts: Sessions;
  readonly directoryFiles: DirectoryFiles;
  readonly directorySearch: DirectorySearch;
  readonly gazetteer: Gazetteer;
  readonly stewardship: Stewardship;
  /** How often one network address may ask for codes and try them. */
  readonly signInLimit: CallerLimit;
  readonly vaults: Vaults;
  /** How often one bearer, one member and one network address may ask anything of the vaults, and how many bytes of entries one member is given. */
  readonly vaultCalls: { readonly perBearer: CallerLimit; readonly perAccount: CallerLimit; readonly perAddress: CallerLimit; readonly bytesPerAccount: CallerLimit };
  readonly trust: Trust;
  /** How often one member, or one network address, may ask for FHIR. */
  readonly fhirCalls: CallerLimit;
  readonly version: string;
}

export interface Context extends ServiceParts {
  /** Who is asking: null without a bearer, and with one that is forged, expired or signed out. */
  readonly member: Member | null;
  /** The bearer as it came, so that signing out can end exactly that session. */
  readonly bearer: string | null;
  /** The caller's network address; for limits only, never stored or logged. */
  readonly callerAddress: string;
}

/** Hono's environment of every route: `c.get('context')`. */
export interface HttpEnvironment {
  Bindings: HttpBindings;
  Variables: {
    context: Context;
    /** What the log says of this request; set where it was decided. */
    failureCode: FailureCode | undefined;
  };
}
