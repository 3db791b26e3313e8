/**
 * Who may import whom: the plan of the house as data. `rooms` lists every workspace package's own right-hand side; inside the
 * extension and the server each folder is a room of its own. A line is added here only with a reason.
 */
export interface Room {
  /** Folder from the repository's root, without a closing slash. */
  readonly folder: string;
  /** Rooms it may import, by folder; a room may always import itself. */
  readonly may: readonly string[];
  /** Rooms it may import types from, and nothing that runs. */
  readonly mayTypes?: readonly string[];
  /** Platform globals and modules it may touch: none unless said. */
  readonly platform?: readonly ('dom' | 'node')[];
}

/** All but the two that know of keys and sealing: for those, features ask the platform. */
const purePackages = ['packages/packs', 'packages/directory', 'packages/session-note', 'packages/progress', 'packages/referral', 'packages/letter', 'packages/contract', 'packages/trust', 'packages/commands'];
const serverPackages = ['packages/contract', 'packages/directory', 'packages/packs', 'packages/referral', 'packages/trust', 'packages/envelope'];
const serverFeatures = ['accounts', 'directory', 'fhir', 'gazetteer', 'vault', 'vouches'].map((name) => `server/src/features/${name}`);
const features = ['session-notes', 'clients', 'progress', 'directory', 'settings', 'vault', 'referrals', 'vouches'].map((name) => `extension/features/${name}`);
/** The door asks what a passphrase must be; no other feature knows of the vault's package. */
const vaultDoor = 'extension/features/vault';

export const rooms: readonly Room[] = [
  { folder: 'packages/packs', may: [] },
  { folder: 'packages/directory', may: ['packages/packs'] },
  { folder: 'packages/session-note', may: ['packages/packs'] },
  { folder: 'packages/progress', may: ['packages/session-note', 'packages/packs'] },
  { folder: 'packages/referral', may: [] },
  { folder: 'packages/trust', may: [] },
  { folder: 'packages/letter', may: ['packages/referral', 'packages/directory', 'packages/session-note', 'packages/packs'] },
  { folder: 'packages/contract', may: ['packages/directory', 'packages/referral', 'packages/trust'] },
  { folder: 'packages/envelope', may: [] },
  { folder: 'packages/vault', may: ['packages/envelope', 'packages/contract'] },
  { folder: 'packages/commands', may: [] },
  { folder: 'packages/ui', may: [], platform: ['dom'] },
  { folder: 'packages/portal', may: ['packages/contract', 'packages/directory', 'packages/packs', 'packages/ui'], mayTypes: ['server/src/api.ts'], platform: ['dom'] },

  { folder: 'extension/platform', may: [...purePackages, 'packages/envelope', 'packages/vault'], mayTypes: ['server/src/api.ts'], platform: ['dom'] },
  ...features.map((folder): Room => ({ folder, may: ['extension/platform', ...purePackages, 'packages/ui', ...(folder === vaultDoor ? ['packages/vault'] : [])], platform: ['dom'] })),
  { folder: 'extension/workbench', may: ['packages/ui', 'packages/commands', 'extension/platform', 'packages/directory', 'packages/packs', ...features], platform: ['dom'] },
  { folder: 'extension/entrypoints', may: ['extension/workbench', 'extension/platform', ...features, 'packages/ui', 'packages/commands'], platform: ['dom'] },

  // A table's columns stand beside the feature that owns it; the database only puts their types together.
  { folder: 'server/src/database', may: ['server/src/clock.ts'], mayTypes: ['server/src/features', 'server/src/settings.ts'], platform: ['node'] },
  // What a procedure is given and how it fails: below the features, so that they need nothing of the HTTP surface.
  { folder: 'server/src/rpc', may: ['server/src/database', 'server/src/clock.ts', 'packages/contract'], mayTypes: ['server/src/features', 'server/src/settings.ts'], platform: ['node'] },
  ...serverFeatures.map((folder): Room => ({ folder, may: ['server/src/rpc', 'server/src/database', 'server/src/clock.ts', ...serverPackages], mayTypes: ['server/src/mail'], platform: ['node'] })),
  {
    folder: 'server/src/features/stewardship',
    // What a steward decides changes a listing in one transaction with its line in the log: the listings' own queries, and nothing else of that feature.
    may: ['server/src/rpc', 'server/src/database', 'server/src/clock.ts', 'server/src/features/directory/listing.queries.ts', 'server/src/features/directory/listing-image.queries.ts', ...serverPackages],
    mayTypes: ['server/src/mail'],
    platform: ['node'],
  },
  { folder: 'server/src', may: ['server/src', ...serverPackages], platform: ['node'] },
];
