/** What keeps the service testable and its SQL in one place: queries, migrations, and who may ask the machine. */
import { describe, expect, test } from 'vitest';
import { importsOf } from './imports.ts';
import { codeOf, shippedCode } from './repository.ts';

const server = shippedCode.filter((file) => file.startsWith('server/src/'));

/** SQL outside of `*.queries.ts` and the database's own folder, each with its reason. */
const otherSql: Readonly<Record<string, string>> = {
  'server/src/http/app.ts': 'health: asks only whether the database answers',
};

/** Who reads the environment, and who the clock and chance: everyone else is given them. */
const environmentReaders = new Set(['server/src/main.ts', 'server/src/admin/main.ts', 'server/src/start/up.ts', 'server/src/start/open-browser.ts']);
const clockReaders = new Set(['server/src/clock.ts', 'extension/platform/create-platform.ts', 'extension/platform/background/start-background.ts', 'extension/entrypoints/popup/main.tsx']);

describe('queries', () => {
  test('take the database first, or turn a row into a value', () => {
    const wrong = server
      .filter((file) => file.endsWith('.queries.ts'))
      .flatMap((file) =>
        [...codeOf(file).matchAll(/^export (?:async )?function (\w+)(?:<[^>]*>)?\(\s*(\w+): (\w+)/gm)]
          .filter(([, name = '', , type = '']) => !['Kysely', 'Transaction'].includes(type) && !name.startsWith('rowTo'))
          .map(([, name]) => `${file}: ${name}`),
      );
    expect(wrong).toEqual([]);
  });

  test('are the only SQL, but for what is named', () => {
    const isHome = (file: string) => file.endsWith('.queries.ts') || file.startsWith('server/src/database/') || Object.hasOwn(otherSql, file);
    expect(server.filter((file) => !isHome(file) && /\.(selectFrom|insertInto|updateTable|deleteFrom)\(|\bsql(<[^`]*>)?`/.test(codeOf(file)))).toEqual([]);
  });

  test('ask no clock and draw no ids: both come from the caller', () => {
    const asks = /Date\.now\(|new Date\(\)|randomUUID|current_timestamp|\bnow\(\)/;
    expect(server.filter((file) => file.endsWith('.queries.ts') && asks.test(codeOf(file)))).toEqual([]);
  });
});

describe('migrations', () => {
  test('import nothing of ours, so that they stay as they were merged', () => {
    const migrations = server.filter((file) => /\/migrations\/\d/.test(file));
    expect(migrations.length).toBeGreaterThan(0);
    expect(migrations.flatMap(importsOf).filter(({ target }) => target !== undefined)).toEqual([]);
  });
});

describe('the machine', () => {
  test('is asked for its environment by a program’s first file alone', () => {
    expect(server.filter((file) => /process\.env\b/.test(codeOf(file)) && !environmentReaders.has(file))).toEqual([]);
  });

  test('is asked for the time where a program is put together, and nowhere else', () => {
    const asking = shippedCode.filter((file) => /^(server|extension)\//.test(file) && /Date\.now\(|new Date\(\)|Math\.random\(/.test(codeOf(file)));
    expect(asking.filter((file) => !clockReaders.has(file))).toEqual([]);
  });
});
