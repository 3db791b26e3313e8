import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openBrowser } from './open-browser.ts';

// Stand-ins for browsers are shell scripts; macOS has real ones in places that no PATH hides.
describe.skipIf(process.platform !== 'linux')('opening a browser', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'trusted-hands-browsers-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function install(name: string, script: string): string {
    const path = join(folder, name);
    writeFileSync(path, `#!/bin/sh\n${script}\n`);
    chmodSync(path, 0o755);
    return path;
  }

  const open = () => openBrowser('http://localhost:4870/', '/built/chrome', { PATH: folder });

  test('a Chromium gets the extension and a profile of its own', async () => {
    const seen = join(folder, 'seen');
    const path = install('chromium', `echo "$@" > ${seen}; exec /bin/sleep 4`);
    expect(await open()).toContain(`Opened ${path} with the extension loaded`);
    const words = readFileSync(seen, 'utf8');
    expect(words).toContain('--load-extension=/built/chrome');
    expect(words).toMatch(/--user-data-dir=\S*trusted-hands-profile-/);
    expect(words).toContain('http://localhost:4870/');
  });

  test('one that cannot start is not said to be open', async () => {
    const path = install('chromium', 'exit 1');
    expect(await open()).toBe(`${path} ended as soon as it was opened (is there a screen?). Load the extension by hand: open chrome://extensions, switch on "Developer mode", choose "Load unpacked" and pick /built/chrome.`);
  });

  test('where only Chrome is, it says how to load the extension by hand', async () => {
    const seen = join(folder, 'seen');
    for (const name of ['google-chrome', 'google-chrome-stable', 'chrome']) install(name, `echo > ${seen}`);
    expect(await open()).toContain('Chrome no longer takes extensions from the command line, so load it by hand: open chrome://extensions');
    expect(existsSync(seen)).toBe(false);
  });
});
