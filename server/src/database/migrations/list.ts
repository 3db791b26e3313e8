/** Every migration, in order. A new one is a new file and one line at the end here; merged ones are never edited. */
import type { Migration } from '../migrate.ts';
import * as accounts from './0001-accounts.ts';
import * as directory from './0002-directory.ts';
import * as vault from './0003-vault.ts';
import * as directoryNumbers from './0004-directory-numbers.ts';
import * as vouches from './0005-vouches.ts';
import * as stewardship from './0006-stewardship.ts';
import * as claims from './0007-claims.ts';
import * as imports from './0008-imports.ts';
import * as signedVouches from './0009-signed-vouches.ts';
import * as movedVouches from './0010-moved-vouches.ts';
import * as namesInMemory from './0011-names-in-memory.ts';

export const migrations: readonly Migration[] = [
  { name: '0001-accounts', up: accounts.up },
  { name: '0002-directory', up: directory.up },
  { name: '0003-vault', up: vault.up },
  { name: '0004-directory-numbers', up: directoryNumbers.up },
  { name: '0005-vouches', up: vouches.up },
  { name: '0006-stewardship', up: stewardship.up },
  { name: '0007-claims', up: claims.up },
  { name: '0008-imports', up: imports.up },
  { name: '0009-signed-vouches', up: signedVouches.up },
  { name: '0010-moved-vouches', up: movedVouches.up },
  { name: '0011-names-in-memory', up: namesInMemory.up },
];
