/**
 * Writes the lines of one turn of the event loop at once: each write to a pipe or a terminal holds the process up. Errors
 * are written at once with all before them, and nothing that was logged is lost where the process ends by itself.
 */
import type { WriteLog } from './log.ts';

export function createLogWriter(stream: { write(text: string): unknown }): WriteLog {
  let waiting = '';
  const flush = () => {
    if (waiting === '') return;
    const text = waiting;
    waiting = '';
    stream.write(text);
  };
  process.once('exit', flush);
  return (line, level) => {
    if (waiting === '') setImmediate(flush);
    waiting += `${line}\n`;
    if (level === 'error') flush();
  };
}
