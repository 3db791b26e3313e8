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

/** A browser that cannot start (no screen, a broken installation) ends within this; one that runs does not end. */
const settledMs = 1500;

/** Opens `url` beside the extension; the answer is a line to show. */
export async function openBrowser(url: string, extensionFolder: string, environment: NodeJS.ProcessEnv = process.env): Promise<string> {
  const byHand = `open chrome://extensions, switch on "Developer mode", choose "Load unpacked" and pick ${extensionFolder}.`;
  const executable = candidates(environment).find((path) => existsSync(path));
  if (executable === undefined) {
    return `No Chromium or Edge was found to open. Chrome no longer takes extensions from the command line, so load it by hand: ${byHand}`;
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
  child.unref();
  const ended = await new Promise<boolean>((resolve) => {
    const settled = setTimeout(() => resolve(false), settledMs);
    const onEnd = () => {
      clearTimeout(settled);
      resolve(true);
    };
    child.on('error', onEnd);
    child.on('exit', onEnd);
  });
  if (ended) return `${executable} ended as soon as it was opened (is there a screen?). Load the extension by hand: ${byHand}`;
  return `Opened ${executable} with the extension loaded: the puzzle piece in its toolbar shows it; pin it there.\nIts profile is a fresh one for looking around (${profile}); the next --open starts with another.`;
}
