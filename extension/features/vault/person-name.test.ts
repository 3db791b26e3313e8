import { describe, expect, it } from 'vitest';
import { checkPersonName, shownName } from './person-name.ts';

const others = [{ id: 'first', name: '' }, { id: 'a1', name: 'Zoë Halloway' }];

describe('the name of a person in the list', () => {
  it('is asked for, and takes what tells people apart', () => {
    expect(checkPersonName('  ', others)).toContain('Type a name');
    expect(checkPersonName('R. Okonkwo', others)).toBeUndefined();
  });

  it('is nobody else’s, whatever the letters’ size, marks and spaces around', () => {
    expect(checkPersonName(' zoe halloway ', others)).toContain('already');
    expect(checkPersonName('the first person here', others)).toContain('already');
  });

  it('is said of whoever gave none', () => {
    expect(others.map(shownName)).toEqual(['The first person here', 'Zoë Halloway']);
    expect(shownName({ id: 'a2', name: '' })).toBe('Somebody without a name');
  });
});
