import { describe, expect, it } from 'vitest';
import { directoryDateText } from './directory-date.ts';

const fetched = new Date(2026, 10, 20, 14, 2).getTime();

describe('the directory’s date', () => {
  it('says the day once it is another, and whether it is offline', () => {
    expect(directoryDateText(fetched, fetched + 60_000, false, 'en-AU')).toBe('Directory from 14:02. Searched on this computer.');
    expect(directoryDateText(fetched, fetched + 86_400_000, true, 'en-AU')).toBe('Directory from 20 Nov 2026, 14:02, offline.');
  });
});
