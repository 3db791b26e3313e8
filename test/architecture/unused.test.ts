/** Nothing is kept for later: what a package depends on is imported. */
import { expect, test } from 'vitest';
import { repositoryFiles, textOf } from './repository.ts';

/** What a library of the same package asks for beside it. */
const peers = new Set(['react-dom', '@trpc/server', 'typescript']);

test('a dependency is imported by the package that names it', () => {
  const unused = repositoryFiles
    .filter((file) => /^(extension|server|test|packages\/[^/]+)\/package\.json$/.test(file))
    .flatMap((manifest) => {
      const folder = manifest.replace('package.json', '');
      const texts = repositoryFiles.filter((file) => file.startsWith(folder) && file !== manifest && /\.(tsx?|css|html|json|cjs)$/.test(file)).map(textOf);
      // Safe: package.json files of this repository, whose shape npm itself checks.
      const { dependencies = {}, devDependencies = {} } = JSON.parse(textOf(manifest)) as Record<string, Record<string, string>>;
      return Object.keys({ ...dependencies, ...devDependencies })
        .filter((name) => !name.startsWith('@types/') && !peers.has(name) && !texts.some((text) => ["'", '"', '`'].some((quote) => text.includes(`${quote}${name}${quote}`) || text.includes(`${quote}${name}/`))))
        .map((name) => `${manifest}: ${name}`);
    });
  expect(unused).toEqual([]);
});
