import { expect, test } from 'vitest';
import { createLogWriter } from './log-writer.ts';

test('lines of one turn are one write, in order, and an error does not wait', async () => {
  const written: string[] = [];
  const write = createLogWriter({ write: (text) => written.push(text) });
  write('a', 'info');
  write('b', 'info');
  expect(written).toEqual([]);
  await new Promise((resolve) => setImmediate(resolve));
  expect(written).toEqual(['a\nb\n']);
  write('c', 'info');
  write('d', 'error');
  expect(written).toEqual(['a\nb\n', 'c\nd\n']);
  await new Promise((resolve) => setImmediate(resolve));
  expect(written).toHaveLength(2);
});
