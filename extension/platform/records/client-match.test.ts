import { describe, expect, it } from 'vitest';
import { formatDay } from './day.ts';
import { clientSchema } from './client.record.ts';
import { findClients, isMistakable, namesakes, toChoice } from './client-match.ts';

const clients = [
  { clientId: '1', name: 'Ana Costa', secondIdentifier: 'born 3 Feb 1980', dateOfBirth: '1980-02-03' },
  { clientId: '2', name: 'Ana Costa', secondIdentifier: 'phone …214' },
  { clientId: '3', name: 'Renée d’Arcy', secondIdentifier: '' },
  { clientId: '4', name: 'Mara Costanza', secondIdentifier: '' },
];

describe('finding a client', () => {
  it('takes the beginning of any word, in any order, without accents', () => {
    expect(findClients(clients, 'cos ana').map(({ clientId }) => clientId)).toEqual(['1', '2']);
    expect(findClients(clients, 'renee')).toHaveLength(1);
    for (const typed of ['arcy', "d'arcy", 'd’Arcy', 'darcy', 'd arcy']) expect(findClients(clients, typed), typed).toHaveLength(1);
    expect(findClients(clients, '214').map(({ clientId }) => clientId)).toEqual(['2']);
  });

  it('takes letters for those that a keyboard has instead', () => {
    const lukasz = { clientId: '6', name: 'Łukasz Bjørnson', secondIdentifier: '' };
    for (const typed of ['lukasz', 'bjorn', 'ŁUKASZ']) expect(findClients([...clients, lukasz], typed), typed).toEqual([lukasz]);
    expect(namesakes([lukasz], 'Lukasz Bjornson')).toEqual([lukasz]);
  });

  it('puts names that begin so first', () => {
    expect(findClients([...clients, { clientId: '5', name: 'Costa Nana', secondIdentifier: '' }], 'costa')[0]?.clientId).toBe('5');
  });

  it('does not fold a name anew for each comparison, so that thousands can be listed at every keystroke', () => {
    const many = Array.from({ length: 2_000 }, (_, index) => {
      let asked = 0;
      return { clientId: String(index), get name() { asked += 1; return `Ana ${index}`; }, secondIdentifier: '', asked: () => asked };
    });
    findClients(many, '');
    expect(Math.max(...many.map(({ asked }) => asked()))).toBeLessThan(40);
  });

  it('shows all for nothing typed', () => {
    expect(findClients(clients, ' ')).toHaveLength(4);
  });
});

describe('two people of one name', () => {
  it('are noticed whatever the case and accents', () => {
    expect(namesakes(clients, ' ANA  costa ')).toHaveLength(2);
    expect(namesakes(clients, 'Ana Cost')).toEqual([]);
    expect(namesakes(clients, '')).toEqual([]);
  });

  it('can be mistaken until a second identifier of her own tells the new one apart', () => {
    expect(isMistakable({ name: 'Ana Costa', secondIdentifier: '' }, clients)).toBe(true);
    expect(isMistakable({ name: 'Ana Costa', secondIdentifier: 'Phone …214' }, clients)).toBe(true);
    expect(isMistakable({ name: 'Ana Costa', secondIdentifier: 'the cyclist' }, clients)).toBe(false);
    expect(isMistakable({ name: 'Bo Lind', secondIdentifier: '' }, clients)).toBe(false);
  });
});

describe('a client’s line', () => {
  it('falls back to the date of birth', () => {
    const body = clientSchema.parse({ name: 'Bo Lind', dateOfBirth: '1970-01-02' });
    const current = { entryId: 'e1', parents: [], revision: 1, deviceId: 'd1', atMs: 0, body };
    expect(toChoice({ recordId: '9', versions: [current], current, tips: [current] })).toEqual({ clientId: '9', name: 'Bo Lind', secondIdentifier: `born ${formatDay('1970-01-02')}`, dateOfBirth: '1970-01-02' });
    expect(findClients([toChoice({ recordId: '9', versions: [current], current, tips: [current] })], 'bo 1970-01-02')).toHaveLength(1);
  });
});
