import { describe, expect, test } from 'vitest';
import { fixCapitals, personName } from './person-name.ts';

const name = (family: string | undefined, given: string[], more: object = {}) => ({ family, given, prefix: [], ...more });

describe('a name', () => {
  test.each([
    [name('ALCOCK', ['Devon']), 'Devon Alcock'],
    [name("D'ARCY", ['Stella']), "Stella D'Arcy"],
    [name("d'Arcy", ['Stella']), "Stella d'Arcy"],
    [name('McDonald', ['Ana']), 'Ana McDonald'],
    [name('MCDONALD', ['ANA']), 'Ana McDonald'],
    [name('SMITH-JONES', ['Bo', 'J']), 'Bo J Smith-Jones'],
    [name('NG', ['Mei']), 'Mei Ng'],
    [name('ÉTIENNE', ['Zoë']), 'Zoë Étienne'],
    [name('Bobrester', ['Bob'], { prefix: ['Dr.'] }), 'Dr Bob Bobrester'],
    [name('VAN DER BERG', ['Jan']), 'Jan Van Der Berg'],
    [{ given: [], prefix: [], text: 'Jill Bradley' }, 'Jill Bradley'],
  ])('%j is shown as %s', (one, shown) => {
    expect(personName([one])).toBe(shown);
  });

  test('is the one a person goes by now', () => {
    expect(personName([name('Old', ['Ana'], { use: 'maiden' }), name('Now', ['Ana'], { use: 'official' })])).toBe('Ana Now');
  });

  test('that has no letters is none', () => {
    expect(personName([])).toBeUndefined();
    expect(personName([name(undefined, []), name('-', [' '])])).toBeUndefined();
  });

  test('leaves short capitals in given names alone', () => {
    expect(fixCapitals('AJ', 3)).toBe('AJ');
  });
});
