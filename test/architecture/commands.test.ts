/**
 * Everything a person can do, as each page registers it: one id, one name and one key for each thing, conditions that can
 * hold, and no button that asks for a command which is not there.
 */
import { join } from 'node:path';
import { type Command, createCommandRegistry, keybindingsOf } from '@trusted-hands/commands';
import { referralStates } from '@trusted-hands/referral';
import { describe, expect, test } from 'vitest';
import { clientsCommands } from '../../extension/features/clients/clients.commands.ts';
import { directoryCommands } from '../../extension/features/directory/directory.commands.ts';
import { progressCommands } from '../../extension/features/progress/progress.commands.ts';
import { letterCommands, moveCommands, referCommands } from '../../extension/features/referrals/referrals.commands.ts';
import { jotCommands, noteCommands, sessionNotesCommands } from '../../extension/features/session-notes/session-notes.commands.ts';
import { vaultCommands } from '../../extension/features/vault/vault.commands.ts';
import { vouchesCommands } from '../../extension/features/vouches/vouches.commands.ts';
import { detectKeyboard, type Keyboard } from '../../extension/workbench/keyboard.ts';
import { popupCommands } from '../../extension/workbench/popup.commands.ts';
import { overlayCommands, referCommand, workbenchCommands } from '../../extension/workbench/workbench.commands.ts';
import { codeOf, repositoryFiles, root, shippedCode, textOf } from './repository.ts';

const run = async () => undefined;

const letter = letterCommands({ print: run, savePdf: run, copy: run });
const onEveryPage = (keyboard: Keyboard) => [
  ...sessionNotesCommands({ startNew: run }),
  ...vaultCommands({ lock: run, cover: run, openBackup: run, openComputers: run }),
  ...overlayCommands(keyboard, run),
];
const inThePanel = (keyboard: Keyboard) => [
  ...onEveryPage(keyboard),
  ...workbenchCommands({ show: run, openTab: run }),
  ...directoryCommands({ update: run, openPool: run, addPerson: run, importContacts: run }),
  ...vouchesCommands({ showVouches: run }),
  ...clientsCommands({ newClient: run, importClients: run, newNoteForClient: run }),
  referCommand(run),
];

/** What is registered at one time, by where; a new list or page is added here. */
const registeredOn = (keyboard: Keyboard): Readonly<Record<string, readonly Command[]>> => ({
  'the popup': [...onEveryPage(keyboard), ...popupCommands({ openPanel: run }), ...jotCommands({ sign: run, discard: run, goOn: run }), ...noteCommands({ current: null })],
  'the panel with a note': [...inThePanel(keyboard), ...jotCommands({ sign: run, discard: run }), ...noteCommands({ current: null })],
  'the panel with a client': [...inThePanel(keyboard), ...progressCommands({ showClient: run, changeSteps: run })],
  'the panel with a letter being written': [...inThePanel(keyboard), ...referCommands({ make: run, discard: run })],
  ...Object.fromEntries(referralStates.map((state) => [`the panel with a referral that is ${state}`, [...inThePanel(keyboard), ...letter, ...moveCommands(state, run)]])),
  'the letter’s tab': letter,
});

const browsers = { Chrome: detectKeyboard('Chrome/156.0'), Firefox: detectKeyboard('Firefox/153.0') };
const pages = Object.entries(browsers).flatMap(([browser, keyboard]) =>
  Object.entries(registeredOn(keyboard)).map(([page, commands]) => ({ page: `${page} in ${browser}`, commands })),
);
const everyId = new Set(pages.flatMap(({ commands }) => commands.map(({ id }) => id)));
const keysInConditions = ({ when = '' }: Command): readonly string[] => when.match(/[a-z][a-z0-9.-]*/g) ?? [];
const extensionCode = shippedCode.filter((file) => file.startsWith('extension/'));

describe('commands', () => {
  test('every list of commands stands on a page of this test', async () => {
    const lists = repositoryFiles.filter((file) => file.endsWith('.commands.ts'));
    const here = textOf('test/architecture/commands.test.ts');
    const missing = await Promise.all(
      lists.map(async (file) => {
        // Safe: a module's exports, by name; only the names are looked at.
        const exported = Object.keys((await import(join(root, file))) as Record<string, unknown>);
        return exported.filter((name) => /Commands?$/.test(name) && !here.includes(`${name}(`)).map((name) => `${name} of ${file}`);
      }),
    );
    expect(lists.length).toBeGreaterThan(0);
    expect(missing.flat()).toEqual([]);
  });

  test('a page takes its commands: ids of the form feature.verb, each once, with conditions and keys that can be read', () => {
    for (const { page, commands } of pages) expect(() => createCommandRegistry({ onError: () => undefined }).register(commands), page).not.toThrow();
  });

  test('each has a title and a category, and no other on its page has both', () => {
    for (const { page, commands } of pages) {
      const names = commands.map(({ title, category }) => `${category}: ${title}`);
      expect(names.filter((name) => !/^\p{Lu}[^:]*: \p{Lu}/u.test(name)), page).toEqual([]);
      expect(names, page).toEqual([...new Set(names)]);
    }
  });

  test('no key means two of them at a time', () => {
    for (const { page, commands } of pages) {
      const registry = createCommandRegistry({ onError: () => undefined });
      registry.register(commands);
      for (const context of subsetsOf([...new Set(commands.flatMap(keysInConditions))])) {
        for (const key of commands.flatMap(keysInConditions)) registry.setContext(key, context.includes(key));
        const bindings = registry.available().flatMap((command) => keybindingsOf(command).map((binding) => binding.toLowerCase()));
        expect(bindings, `${page}: ${context.join(', ')}`).toEqual([...new Set(bindings)]);
      }
    }
  });

  test('a key that the manifest gives to the browser is in the key help and no page’s', () => {
    const ofBrowser = [...textOf('extension/wxt.config.ts').matchAll(/'?([\w-]+)'?: \{ suggested_key: \{ default: '([^']+)'/g)].map(([, name = '', key = '']) => ({ name, key }));
    expect(ofBrowser.length).toBeGreaterThan(0);
    for (const { name } of ofBrowser) expect(textOf('extension/workbench/key-help.tsx')).toMatch(new RegExp(`${name}'?: `));
    expect(pages.flatMap(({ commands }) => commands.flatMap(keybindingsOf)).filter((binding) => ofBrowser.some(({ key }) => key === binding))).toEqual([]);
  });

  test('a condition asks for nothing that no page ever says', () => {
    const said = new Set(extensionCode.flatMap((file) => [...codeOf(file).matchAll(/(?:setContext\(|useContextKey\(\w+, )'([^']+)'/g)].map((match) => match[1])));
    const asked = new Set(pages.flatMap(({ commands }) => commands.flatMap(keysInConditions)));
    expect([...asked].filter((key) => !said.has(key))).toEqual([]);
    expect([...said].filter((key) => key === undefined || !asked.has(key)), 'said, and asked by no condition').toEqual([]);
  });

  test('a button asks for a command that there is', () => {
    const unknown = extensionCode.flatMap((file) =>
      [...codeOf(file).matchAll(/\b(?:commands|registry)\.run\('([^']+)'/g)].filter((match) => !everyId.has(match[1] ?? '')).map((match) => `${file} runs ${match[1]}`),
    );
    expect(unknown).toEqual([]);
  });
});

function subsetsOf<Item>([first, ...rest]: readonly Item[]): Item[][] {
  if (first === undefined) return [[]];
  const subsets = subsetsOf(rest);
  return [...subsets, ...subsets.map((subset) => [first, ...subset])];
}
