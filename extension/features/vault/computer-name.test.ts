import { expect, it } from 'vitest';
import { suggestedComputerName } from './computer-name.ts';

it('names a computer by its system, an Android tablet before the Linux in it', () => {
  expect(suggestedComputerName('Mozilla/5.0 (Windows NT 10.0; Win64; x64)')).toBe('Windows computer');
  expect(suggestedComputerName('Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)')).toBe('Mac');
  expect(suggestedComputerName('Mozilla/5.0 (X11; CrOS x86_64 14541.0.0)')).toBe('Chromebook');
  expect(suggestedComputerName('Mozilla/5.0 (Linux; Android 14)')).toBe('Android tablet');
  expect(suggestedComputerName('Mozilla/5.0 (X11; Linux x86_64)')).toBe('Linux computer');
  expect(suggestedComputerName('')).toBe('Computer');
});
