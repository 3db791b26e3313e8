/** What a file is called, how long it may grow, and what stands at its top, so that a path says what and where. */
import { describe, expect, test } from 'vitest';
import { codeOf, isTest, repositoryFiles, shippedCode, textOf } from './repository.ts';

const code = repositoryFiles.filter((file) => /\.(ts|tsx)$/.test(file));

/** Words that say nothing about what is inside. */
const emptyWords = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'misc', 'manager', 'managers', 'stuff', 'lib']);
const longestLines = 300;
const deepestFolders = 4;

describe('names', () => {
  test('no file or folder is called by a word that says nothing', () => {
    expect(repositoryFiles.filter((file) => file.split(/[/.-]/).some((word) => emptyWords.has(word.toLowerCase())))).toEqual([]);
  });

  test('files and folders of code are in kebab-case, with what they are behind a dot', () => {
    const pattern = /^(\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*\/?)+$/;
    expect(repositoryFiles.filter((file) => /^(extension|packages|server|test)\//.test(file) && !file.endsWith('/README.md') && !pattern.test(file))).toEqual([]);
  });

  test(`no folder is more than ${deepestFolders} deep in its package`, () => {
    const depth = (file: string) => file.split('/').length - (file.startsWith('packages/') ? 3 : 2);
    expect(repositoryFiles.filter((file) => depth(file) > deepestFolders)).toEqual([]);
  });

  test(`a file of more than ${longestLines} lines says at its top why it is one file`, () => {
    const long = code.filter((file) => !isTest(file) && textOf(file).trimEnd().split('\n').length > longestLines && !/one file because/i.test(openingOf(file)));
    expect(long).toEqual([]);
  });

  test('shipped code opens with what it is for', () => {
    expect(shippedCode.filter((file) => !textOf(file).startsWith('/**'))).toEqual([]);
  });

  test('exports have names, except where a tool wants a default', () => {
    const byTool = /(^|\/)((vite|vitest|wxt|wxt\.e2e)\.config\.ts|entrypoints\/background\.ts)$/;
    expect(shippedCode.filter((file) => !byTool.test(file) && !file.endsWith('.d.ts') && /^export default /m.test(codeOf(file)))).toEqual([]);
  });

  test('a type assertion says in a comment why it is safe, and a suppression what for', () => {
    const bare = shippedCode.flatMap((file) => {
      const lines = textOf(file).split('\n');
      return lines.flatMap((line, index) => {
        const near = lines.slice(Math.max(0, index - 3), index + 1).join('\n');
        const isAssertion = /[\w)\]}] as (unknown|never|string|number|boolean|readonly|typeof|keyof|[A-Z[{(])/.test(withoutStrings(line)) && !/^\s*(import|export|\*|\/[/*])/.test(line);
        const isSuppression = line.includes('oxlint-disable');
        return (isAssertion && !/\/\/ |Safe:/.test(near)) || (isSuppression && !/oxlint-disable.* -- \w/.test(line)) ? [`${file}:${index + 1}: ${line.trim()}`] : [];
      });
    });
    expect(bare).toEqual([]);
  });

  test('a module keeps nothing that changes', () => {
    expect(shippedCode.filter((file) => /^(export )?let /m.test(codeOf(file)))).toEqual([]);
  });
});

describe('tests', () => {
  const tests = repositoryFiles.filter(isTest);

  test('say what happens: neither "should" nor "works", and never one bare word', () => {
    const titles = tests.flatMap((file) =>
      [...codeOf(file).matchAll(/^\s*(?:it|test)(?:\.\w+)?(?:\([^\n]*\))?\(\s*(['"`])(.+?)\1/gm)].map((match) => ({ file, title: match[2] ?? '' })),
    );
    expect(titles.length).toBeGreaterThan(tests.length);
    expect(titles.filter(({ title }) => !/\s/.test(title) || /^(should|works|test|tests)\b/i.test(title))).toEqual([]);
  });

  test('wait for what they need, never for the clock', () => {
    expect(tests.filter((file) => /\b(waitForTimeout|sleep)\(|setTimeout\((resolve|done|\(\) => resolve)|node:timers\/promises/.test(codeOf(file)))).toEqual([]);
  });

  test('are neither left out nor left alone', () => {
    // Public data sets lie outside the repository; a test that lacks them says so in its title.
    expect(tests.filter((file) => !file.endsWith('.data.test.ts') && /\b(it|test|describe)\.(skip|only|todo|fails)\b/.test(codeOf(file)))).toEqual([]);
  });
});

function openingOf(file: string): string {
  return textOf(file).split('\n').slice(0, 12).join('\n');
}

function withoutStrings(line: string): string {
  return line.replaceAll(/'[^']*'|`[^`]*`|"[^"]*"|\/\/.*$|>[^<>{}]*</g, '');
}
