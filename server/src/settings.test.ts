import { isAbsolute } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSettings } from './settings.ts';

function messagesOf(environment: Record<string, string>): string {
  const read = readSettings(environment);
  if (read.ok) throw new Error('the settings were expected to be refused');
  return read.messages.join('\n');
}

describe('settings', () => {
  test('without any, the service is at localhost:4870 with SQLite in the data folder of the repository', () => {
    const read = readSettings({ PORT: '', HOME: '/home/ana' });
    expect(read).toMatchObject({ ok: true, settings: { port: 4870, databaseUrl: undefined, smtpUrl: undefined, publicUrl: 'http://localhost:4870' } });
    if (read.ok) expect(isAbsolute(read.settings.dataDir)).toBe(true);
  });

  test('the public address follows the port, and loses what is not its origin', () => {
    expect(readSettings({ PORT: '8080' })).toMatchObject({ settings: { publicUrl: 'http://localhost:8080' } });
    expect(readSettings({ PUBLIC_URL: 'https://Directory.Example.com/' })).toMatchObject({ settings: { publicUrl: 'https://directory.example.com' } });
  });

  test.each([
    ['PORT', 'eighty', 'Set PORT to a number'],
    ['PORT', '0', 'Set PORT to a number'],
    ['PORT', '65536', 'Set PORT to a number'],
    ['PORT', '-1', 'Set PORT to a number'],
    ['DATABASE_URL', 'data.sqlite', 'Set DATABASE_URL to postgres://'],
    ['DATABASE_URL', 'mysql://db.example.com/x', 'Set DATABASE_URL to postgres://'],
    ['PUBLIC_URL', 'example.com', 'Set PUBLIC_URL'],
    ['PUBLIC_URL', 'https://example.com/a/path', 'without a path'],
    ['PUBLIC_URL', 'ftp://example.com', 'Set PUBLIC_URL'],
    ['SMTP_URL', 'mail.example.com:25', 'Set SMTP_URL to smtps://'],
    ['FHIR_ACCESS', 'everybody', 'Set FHIR_ACCESS to open, members or off'],
  ])('%s=%s is refused with a sentence that says what to set', (name, value, advice) => {
    const message = messagesOf({ [name]: value });
    expect(message).toMatch(new RegExp(`^${name}( \\(\\S+…\\))? is `));
    expect(message).toContain(advice);
  });

  test('every wrong setting is told at once', () => {
    expect(messagesOf({ PORT: 'x', SMTP_URL: 'x', DATABASE_URL: 'x' }).split('\n')).toHaveLength(3);
  });

  test('whatever is given, a password in it is never told', () => {
    const password = 'hunter2secret';
    const scheme = fc.constantFrom('mysql', 'http', 'postgres', 'smtp', 'x');
    fc.assert(
      fc.property(fc.constantFrom('DATABASE_URL', 'SMTP_URL', 'PUBLIC_URL'), scheme, fc.constantFrom('db.example.com', '', 'a b', ':'), (name, protocol, host) => {
        const read = readSettings({ [name]: `${protocol}://ana:${password}@${host}` });
        if (!read.ok) expect(read.messages.join()).not.toContain(password);
      }),
    );
  });
});
