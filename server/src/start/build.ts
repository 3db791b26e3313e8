/** Builds what people load: the extension and the web pages. Quiet while it goes well, the whole output when not. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

export const extensionFolders = {
  chrome: join(root, 'extension/.output/chrome-mv3'),
  firefox: join(root, 'extension/.output/firefox-mv3'),
} as const;

interface Build {
  readonly title: string;
  readonly folder: string;
  readonly program: string;
  readonly words: readonly string[];
}

const builds: readonly Build[] = [
  { title: 'the web pages', folder: join(root, 'packages/portal'), program: 'vite', words: ['build', '--logLevel', 'warn'] },
  { title: 'the extension for Chrome and Edge', folder: join(root, 'extension'), program: 'wxt', words: ['build', '--level', 'warn'] },
  { title: 'the extension for Firefox', folder: join(root, 'extension'), program: 'wxt', words: ['build', '-b', 'firefox', '--mv3', '--level', 'warn'] },
];

/** Resolves when all are built; rejects with a sentence and the tool's own words where one is not. */
export async function buildAll(say: (line: string) => void): Promise<void> {
  for (const build of builds) {
    say(`Building ${build.title} …`);
    await run(build);
  }
}

function run({ title, folder, program, words }: Build): Promise<void> {
  return new Promise((resolve, reject) => {
    const onWindows = process.platform === 'win32';
    const child = spawn(join(folder, 'node_modules/.bin', program), words, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], shell: onWindows });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', (error) => reject(new Error(`Could not build ${title}: ${error.message}. Run "npm start" again; it installs what is missing first.`)));
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`Could not build ${title}:\n${output}`))));
  });
}
