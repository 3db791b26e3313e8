/** No write without a disk that fails at it: what the table of write sites says is what stands in the code and in the tests. */
import { expect, test } from 'vitest';
import { codeOf, repositoryFiles, shippedCode, textOf } from './repository.ts';
import { readingCalls, screenSites, storeSites, writingCalls, type Sites } from './write-sites.ts';

const written = shippedCode.filter((file) => file.startsWith('extension/'));
const screens = written.filter((file) => /^extension\/(features|workbench|entrypoints)\//.test(file));
const platform = written.filter((file) => file.startsWith('extension/platform/'));

/** The calls of a table, by file, without their flows. */
const callsOf = (sites: Sites) => Object.fromEntries(Object.entries(sites).map(([file, rows]) => [file, rows.map(([call]) => call)]));

function found(files: readonly string[], pattern: RegExp, callOf: (match: RegExpExecArray) => string): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(files.flatMap((file) => {
    const calls = [...codeOf(file).matchAll(pattern)].map(callOf);
    return calls.length === 0 ? [] : [[file.replace(/^extension\//, ''), calls]];
  }));
}

test('every call of a screen that writes is in the table of write sites', () => {
  const calls = Object.entries(writingCalls).map(([receivers, methods]) => `\\b(?:${receivers})\\??\\.(?:${methods.replaceAll(' ', '|')})`);
  expect(found(screens, new RegExp(`(?:${calls.join('|')})(?=(?:<[^>()]*>)?\\()`, 'g'), ([call]) => call.replace('?', ''))).toEqual(callsOf(screenSites));
});

test('no screen writes under another name: what writes is called on what it is called in the table', () => {
  // The names that nothing but a port has; `add`, `create` and their like are common words.
  const own = Object.values(writingCalls).join(' ').split(' ').filter((name) => name.length > 6 || ['put', 'change', 'discard'].includes(name));
  const receivers = Object.keys(writingCalls).join('|');
  const elsewhere = new RegExp(`\\b(?!(?:${receivers}|parts)\\b)[\\w)\\]]+\\??\\.(?:${own.join('|')})\\b(?![-'])`, 'g');
  // The text editor's own.
  expect(found(screens, elsewhere, ([call]) => call)).toEqual({ 'features/session-notes/editor/note-editor.tsx': ['view.destroy'] });
});

test('each call that a port has is known to write or to read', () => {
  const known = new Set([...Object.values(writingCalls).join(' ').split(' '), ...readingCalls.split(' ')]);
  const ports = ['platform.ts', 'unlocking/unlocking-port.ts', 'people/people-port.ts', 'leaving/leaving-port.ts', 'service/vouch-port.ts', 'jots/locked-jot-port.ts'];
  // Pages, the cover and who looks at the clock keep nothing on the disk.
  const interfaces = ports.flatMap((file) => [...codeOf(`extension/platform/${file}`).matchAll(/export interface (\w*(?:Port|OpenDraft|Joining|OpenLockedJot))\b[^{]*\{([\s\S]*?)\n\}/g)]).filter(([, name]) => !['PagesPort', 'CoverPort'].includes(name ?? ''));
  expect(interfaces.length).toBeGreaterThan(8);
  const calls = interfaces.flatMap(([, name, body = '']) => [...body.matchAll(/^ {2}(\w+)(?:<[^(]*>)?\(/gm)].map((match) => `${String(name)}.${String(match[1])}`));
  expect(calls.filter((call) => !known.has(call.split('.')[1] ?? ''))).toEqual([]);
});

test('every transaction of the platform that writes is in the table of write sites', () => {
  const pattern = /\b(write|transact)\(store, \[([^\]]*)\]|\b(begin)\('readwrite'\)/g;
  const own = ['extension/platform/store/write.ts'];
  expect(found(platform.filter((file) => !own.includes(file)), pattern, ([, how, stores = '', begun]) => (begun === undefined ? `${String(how)} ${stores.replaceAll(/[',]/g, '')}` : 'begin people'))).toEqual(callsOf(storeSites));
  // And none is begun past them. Making the stores anew is the opening's.
  const past = new RegExp(String.raw`'readwrite'|\bdatabase\.(put|add|delete|clear)\(|\.transaction\([^)]*readwrite`);
  expect(platform.filter((file) => past.test(codeOf(file)))).toEqual(['extension/platform/people/people-store.ts', ...own, 'extension/platform/store/entry-rows.ts'].toSorted());
});

test('each flow that a write site names is driven by a test of failing writes, and each of those fails the disk', () => {
  const tests = repositoryFiles.filter((file) => /^test\/faults\/failing-.*\.test\.ts$/.test(file)).map(textOf);
  expect(tests.length).toBeGreaterThan(3);
  expect(tests.filter((text) => !text.includes('failWrites'))).toEqual([]);
  // The longer ones stand beside the test that runs them.
  const texts = [...tests, ...repositoryFiles.filter((file) => /^test\/support\/.*-flows\.ts$/.test(file)).map(textOf)];
  const flows = [...new Set([...Object.values(screenSites), ...Object.values(storeSites)].flat().map(([, flow]) => flow))].filter((flow) => !flow.startsWith('('));
  expect(flows.length).toBeGreaterThan(40);
  expect(flows.filter((flow) => !texts.some((text) => text.includes(flow)))).toEqual([]);
});
