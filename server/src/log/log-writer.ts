/**
 * Writes the lines of a moment at once: each write to a pipe or a terminal holds the process up. Errors are written at once
 * with all before them, and nothing that was logged is lost where the process ends by itself.
 */
import type { WriteLog } from './log.ts';

/** Nobody who reads a log notices it, and under load it is a hundred lines. */
const momentMs = 20;

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
    if (waiting === '') setTimeout(flush, momentMs);
    waiting += `${line}\n`;
    if (level === 'error') flush();
  };
}
