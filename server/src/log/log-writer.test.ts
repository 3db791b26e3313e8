import { expect, test, vi } from 'vitest';
import { createLogWriter } from './log-writer.ts';

test('lines of one moment are one write, in order, and an error does not wait', () => {
  vi.useFakeTimers();
  const written: string[] = [];
  const write = createLogWriter({ write: (text) => written.push(text) });
  write('a', 'info');
  write('b', 'info');
  expect(written).toEqual([]);
  vi.runAllTimers();
  expect(written).toEqual(['a\nb\n']);
  write('c', 'info');
  write('d', 'error');
  expect(written).toEqual(['a\nb\n', 'c\nd\n']);
  vi.runAllTimers();
  expect(written).toHaveLength(2);
  vi.useRealTimers();
});
