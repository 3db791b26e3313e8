/** What the repository says of itself and of the machine it was written on: READMEs that are true, and no private address. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rooms } from './allow-map.ts';
import { repositoryFiles, textOf } from './repository.ts';

const readmes = repositoryFiles.filter((file) => file.endsWith('README.md'));
const longestReadmeLines = 15;
/** Taken of the real thing when it is finished. */
const notTakenYet = new Set(['extension/screenshots/workbench.png']);

describe('READMEs', () => {
  test('every second-level folder of code has one', () => {
    const folders = new Set(repositoryFiles.filter((file) => /^(extension|packages|server|test)\/[^/]+\/.*\.tsx?$/.test(file)).map((file) => file.split('/').slice(0, 2).join('/')));
    expect([...folders].filter((folder) => !readmes.includes(`${folder}/README.md`))).toEqual([]);
  });

  test(`say it in at most ${longestReadmeLines} lines`, () => {
    expect(readmes.filter((file) => file !== 'README.md' && textOf(file).trimEnd().split('\n').length > longestReadmeLines)).toEqual([]);
  });

  test('name what their room may import, as the allow-map has it', () => {
    const wrong = rooms.flatMap(({ folder, may }) => {
      if (!readmes.includes(`${folder}/README.md`) || !folder.startsWith('packages/')) return [];
      const [said = ''] = /may import:? [^.;]*/i.exec(textOf(`${folder}/README.md`)) ?? [];
      const names = may.map((room) => room.replace('packages/', ''));
      const others = rooms.map((room) => room.folder.replace('packages/', '')).filter((name) => !names.includes(name) && new RegExp(`\\b${name}\\b`).test(said));
      return said === '' || names.some((name) => !said.includes(name)) || others.length > 0 ? [`${folder}: says "${said.trim()}", the map says ${names.join(', ') || 'nothing of ours'}`] : [];
    });
    expect(wrong).toEqual([]);
  });

  test('lead to files that are there', () => {
    const broken = readmes.flatMap((readme) => {
      const folder = readme.replace(/README\.md$/, '');
      const links = [...textOf(readme).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((match) => match[1] ?? '');
      const named = [...textOf(readme).matchAll(/`([\w./-]+\.(?:tsx?|css|html))`/g)].map((match) => match[1] ?? '');
      const isThere = (path: string) =>
        notTakenYet.has(path) ||
        repositoryFiles.some((file) => file === join(folder, path) || file === path || (file.startsWith(folder) && file.endsWith(`/${path}`)));
      return [...links, ...named].filter((path) => !isThere(path)).map((path) => `${readme}: ${path}`);
    });
    expect(broken).toEqual([]);
  });
});

describe('what is tracked', () => {
  const texts = repositoryFiles.filter((file) => /\.(tsx?|cjs|css|html|json|md|ya?ml|npmrc|gitignore)$|\/run$/.test(file));

  test('names no folder of somebody’s machine', () => {
    // Ana is fictional, and the paths of installed browsers are everybody's.
    const pattern = /(?<![\w.$}])\/(?:home|Users)\/(?!ana\b)\w|(?<![\w.$}/])\/(?:root|work|mnt|tmp|opt)\/\w|\b[A-Z]:\\\\?Users/;
    expect(texts.filter((file) => pattern.test(textOf(file)))).toEqual([]);
  });

  test('names no registry, token or host of a private network', () => {
    const pattern = /_auth(Token)?\s*=|^\s*"?(@[\w-]+:)?registry"?\s*[=:]|https?:\/\/[\w.-]+\.(internal|intranet|corp|lan|local)\b|https?:\/\/(10|192\.168|172\.(1[6-9]|2\d|3[01]))\.\d/m;
    expect(texts.filter((file) => pattern.test(textOf(file)))).toEqual([]);
    expect(textOf('pnpm-lock.yaml')).not.toMatch(/tarball:|resolution: \{[^}]*https?:/);
  });
});
