/** The plan of the house as tests: who imports whom, what runs where, and that the service is blind. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Room, rooms } from './allow-map.ts';
import { type Import, importsOf, sourceFiles } from './imports.ts';
import { codeOf, root } from './repository.ts';

const imports = sourceFiles.flatMap(importsOf);

function inside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

/** The innermost room that a path stands in. */
function roomOf(path: string): Room | undefined {
  return rooms.filter((room) => inside(path, room.folder)).toSorted((a, b) => b.folder.length - a.folder.length)[0];
}

function complaint({ file, specifier }: Import, room: Room): string {
  const types = room.mayTypes === undefined ? '' : `; types only from ${room.mayTypes.join(', ')}`;
  return `${file} imports ${specifier}. ${room.folder} may import: ${room.may.length === 0 ? 'nothing of ours' : room.may.join(', ')}${types}. Allowed imports stand in test/architecture/allow-map.ts.`;
}

describe('layers', () => {
  test('every source file stands in a room of the allow-map', () => {
    const homeless = sourceFiles.filter((file) => roomOf(file) === undefined && !/^(extension\/(wxt|wxt\.e2e|vitest)\.config|packages\/[a-z-]+\/vite\.config)\.ts$/.test(file));
    expect(homeless).toEqual([]);
  });

  test('rooms import only what the allow-map allows', () => {
    const complaints = imports.flatMap((found) => {
      const room = roomOf(found.file);
      if (room === undefined || found.target === undefined) return [];
      const { target } = found;
      const allowed =
        roomOf(target) === room ||
        room.may.some((folder) => inside(target, folder)) ||
        (found.typeOnly && (room.mayTypes ?? []).some((folder) => inside(target, folder)));
      return allowed ? [] : [complaint(found, room)];
    });
    expect(complaints).toEqual([]);
  });

  test('the rooms of the platform are above or below each other, and in no circle', () => {
    const platform = 'extension/platform';
    const roomIn = (path: string) => (inside(path, platform) ? /^extension\/platform\/([a-z-]+)\//.exec(path)?.[1] : undefined);
    const below = new Map<string, Map<string, string>>();
    for (const { file, target } of imports) {
      const [from, to] = [roomIn(file), target && roomIn(target)];
      if (from === undefined || to === undefined || from === to || /^(testing|browser-test)$/.test(from) || file.includes('/testing/')) continue;
      below.set(from, new Map([...(below.get(from) ?? []), [to, file]]));
    }
    const circle = (path: readonly string[]): readonly string[] | undefined => {
      const last = path.at(-1) ?? '';
      if (path.indexOf(last) < path.length - 1) return path;
      return [...(below.get(last)?.keys() ?? [])].map((next) => circle([...path, next])).find((found) => found !== undefined);
    };
    const found = [...below.keys()].map((room) => circle([room])).find((path) => path !== undefined);
    expect(found?.map((room, place) => `${room} (${below.get(room)?.get(found[place + 1] ?? '') ?? 'again'})`)).toBeUndefined();
    expect(below.size).toBeGreaterThan(5);
  });

  test('a package is reached only through what it exports', () => {
    const complaints = imports
      .filter(({ file, specifier, target }) => specifier.startsWith('.') && target !== undefined && target.split('/').slice(0, 2).join('/') !== file.split('/').slice(0, 2).join('/') && (inside(target, 'packages') || inside(file, 'packages')))
      .map(({ file, specifier }) => `${file} reaches ${specifier}: import it by the package's name.`);
    expect(complaints).toEqual([]);
  });

  test('packages are pure: no Node, no DOM, no clock and no chance of their own', () => {
    const complaints: string[] = [];
    for (const file of sourceFiles) {
      const room = roomOf(file);
      if (room === undefined || !inside(file, 'packages') || room.platform !== undefined) continue;
      const text = codeOf(file);
      for (const [what, pattern] of impurities) if (pattern.test(text)) complaints.push(`${file} uses ${what}: packages get it passed in.`);
    }
    expect(complaints).toEqual([]);
  });

  test('the service is blind: nothing that opens a note is among its packages, not even through another', () => {
    const reached = new Set<string>();
    const visit = (manifest: string): void => {
      // Safe: package.json files of this repository, whose shape npm itself checks.
      const { dependencies = {} } = JSON.parse(readFileSync(join(root, manifest), 'utf8')) as { dependencies?: Record<string, string> };
      for (const name of Object.keys(dependencies)) {
        const own = /^@trusted-hands\/(.+)$/.exec(name)?.[1];
        if (own === undefined || reached.has(own)) continue;
        reached.add(own);
        visit(`packages/${own}/package.json`);
      }
    };
    visit('server/package.json');
    expect([...reached].filter((name) => ['vault', 'session-note', 'progress', 'letter'].includes(name))).toEqual([]);
    expect(reached.size).toBeGreaterThan(0);
  });

  test('every library that a file imports is named in its own package.json', () => {
    const complaints: string[] = [];
    for (const { file, specifier, target, typeOnly } of imports) {
      if (specifier.startsWith('.') || specifier.startsWith('node:') || specifier.startsWith('/') || specifier.startsWith('virtual:') || specifier.startsWith('#')) continue;
      if (target !== undefined && typeOnly) continue;
      const [scopeOrName = '', second] = specifier.split('/');
      const name = scopeOrName.startsWith('@') ? `${scopeOrName}/${second}` : scopeOrName;
      const home = file.startsWith('packages/') ? file.split('/').slice(0, 2).join('/') : (file.split('/')[0] ?? '');
      // Safe: as above.
      const manifest = JSON.parse(readFileSync(join(root, home, 'package.json'), 'utf8')) as Record<string, Record<string, string> | undefined>;
      if (manifest['dependencies']?.[name] === undefined && manifest['devDependencies']?.[name] === undefined) complaints.push(`${file} imports ${name}, which ${home}/package.json does not name.`);
    }
    expect(complaints).toEqual([]);
  });

  test('a room that the allow-map names exists', () => {
    const folders = rooms.flatMap(({ folder }) => (readdirSync(join(root, folder)).length > 0 ? [] : [folder]));
    expect(folders).toEqual([]);
  });

  test('every bench and eval can be run', () => {
    for (const kind of ['bench', 'eval']) {
      for (const file of readdirSync(join(root, 'test', kind)).filter((name) => name.endsWith('.ts'))) {
        expect(readFileSync(join(root, 'test', kind, file), 'utf8'), `test/${kind}/${file}`).toMatch(/export async function run\(/);
      }
    }
  });
});

const impurities: readonly (readonly [string, RegExp])[] = [
  ['a Node module', /from\s+['"]node:/],
  ['the clock', /\bDate\.now\(\)|new Date\(\)|performance\.now\(\)/],
  ['chance', /Math\.random\(|crypto\.getRandomValues\(|crypto\.randomUUID\(/],
  ['the DOM', /\b(document|window|localStorage|sessionStorage|navigator)\./],
  ['the network', /\bfetch\(/],
];
