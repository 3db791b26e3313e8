/** `serve`: the service as a process of its own, as `npm start` runs it but with what was built before. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { AdminCommand } from './admin-command.ts';

const program = resolve(import.meta.dirname, '../main.ts');

export const serveCommand: AdminCommand = {
  name: ['serve'],
  usage: 'serve',
  summary: 'Runs the service on what "npm start" built before, until it is stopped.',
  takes: { least: 0, most: 0, said: 'nothing else' },
  check: () => Promise.resolve(),

  async runAlone({ deps }) {
    // A process of its own, since this one is set to take little memory, which makes it slower.
    const service = spawn(process.execPath, [program], { stdio: 'inherit', env: { ...deps.environment } });
    // At a terminal Ctrl+C reaches both; whoever asks this process alone is passed on.
    const passOn = () => void service.kill('SIGTERM');
    const wait = () => undefined;
    process.on('SIGTERM', passOn);
    process.on('SIGINT', wait);
    try {
      // Safe: as Node documents the event.
      const [code] = (await once(service, 'exit')) as [number | null];
      return code ?? 1;
    } finally {
      process.off('SIGTERM', passOn);
      process.off('SIGINT', wait);
    }
  },
};
