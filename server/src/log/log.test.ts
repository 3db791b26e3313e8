import { describe, expect, test } from 'vitest';
import { createLog } from './log.ts';

function logged(writeTo: (log: ReturnType<typeof createLog>) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  writeTo(createLog({ clock: { nowMs: () => Date.UTC(2026, 10, 21) }, write: (line) => void lines.push(line) }));
  return lines.map((line): Record<string, unknown> => JSON.parse(line));
}

describe('createLog', () => {
  test('writes one line of JSON per request', () => {
    const lines = logged((log) => log.request({ method: 'GET', path: '/healthz', status: 200, milliseconds: 1.5, failure: undefined }));
    expect(lines).toEqual([{ time: '2026-11-21T00:00:00.000Z', level: 'info', event: 'request', method: 'GET', path: '/healthz', status: 200, milliseconds: 1.5 }]);
  });

  test('an error is told by its kind, its code and where it was thrown, never by the values in its message', () => {
    const cause = Object.assign(new Error('invalid input syntax: "ana@example.com"'), { code: '22P02', detail: 'Key (email)=(ana@example.com)' });
    const [line] = logged((log) => log.error(new Error('while saving "ana@example.com"\nat ana@example.com:1:1', { cause })));
    expect(JSON.stringify(line)).not.toContain('example.com:1');
    expect(JSON.stringify(line)).not.toContain('ana@');
    expect(line).toMatchObject({ level: 'error', causes: [{ name: 'Error' }, { name: 'Error', code: '22P02' }] });
    expect(JSON.stringify(line)).toContain('log.test.ts');
  });

  test('a fault of our own code keeps its message, which names properties only', () => {
    const [line] = logged((log) => log.error(new TypeError("Cannot read properties of undefined (reading 'id')")));
    expect(line).toMatchObject({ causes: [{ name: 'TypeError', message: "Cannot read properties of undefined (reading 'id')" }] });
  });

  test('what is no error at all does not break it', () => {
    expect(logged((log) => log.error('ana@example.com'))).toMatchObject([{ causes: [{ name: 'string' }] }]);
  });
});
