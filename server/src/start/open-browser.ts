/**
 * `npm start -- --open`: an installed Chromium or Edge with the extension already loaded, in a fresh profile. Branded
 * Chrome no longer takes extensions from the command line (since 137), so there it is said how to load it by hand.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const onPath = ['chromium', 'chromium-browser', 'microsoft-edge', 'microsoft-edge-stable', 'msedge'];

function candidates(environment: NodeJS.ProcessEnv): readonly string[] {
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const endings = process.platform === 'win32' ? ['.exe'] : [''];
  const found = folders.flatMap((folder) => onPath.flatMap((name) => endings.map((ending) => join(folder, name + ending))));
  const programFiles = [environment['ProgramFiles'], environment['ProgramFiles(x86)'], environment['LOCALAPPDATA']].filter((folder) => folder !== undefined);
  return [
    ...(environment['CHROMIUM_PATH'] ? [environment['CHROMIUM_PATH']] : []),
    ...found,
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    join(homedir(), 'Applications/Chromium.app/Contents/MacOS/Chromium'),
    ...programFiles.flatMap((folder) => [join(folder, 'Chromium/Application/chrome.exe'), join(folder, 'Microsoft/Edge/Application/msedge.exe')]),
  ];
}

/** Opens `url` beside the extension; the answer is a line to show. */
export function openBrowser(url: string, extensionFolder: string, environment: NodeJS.ProcessEnv = process.env): string {
  const executable = candidates(environment).find((path) => existsSync(path));
  if (executable === undefined) {
    return (
      'No Chromium or Edge was found to open. Chrome no longer takes extensions from the command line, so load it by hand: ' +
      `open chrome://extensions, switch on "Developer mode", choose "Load unpacked" and pick ${extensionFolder}.`
    );
  }
  const profile = mkdtempSync(join(tmpdir(), 'trusted-hands-profile-'));
  const words = [
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    `--disable-extensions-except=${extensionFolder}`,
    `--load-extension=${extensionFolder}`,
    // Chromium refuses to run as root with its sandbox; only containers and test machines do that.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    url,
  ];
  const child = spawn(executable, words, { detached: true, stdio: 'ignore' });
  child.on('error', () => {});
  child.unref();
  return `Opened ${executable} with the extension loaded, in a fresh profile (${profile}). The toolbar's puzzle piece shows it; pin it there.`;
}
