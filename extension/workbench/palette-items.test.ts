import { describe, expect, it, vi } from 'vitest';
import type { Command } from '@trusted-hands/commands';
import { paletteGroups, type PaletteSources } from './palette-items.ts';

const commands: readonly Command[] = [
  { id: 'vault.lock', title: 'Lock now', category: 'This computer', run: () => undefined },
  { id: 'session-notes.new', title: 'New note', category: 'Notes', run: () => undefined },
];
const run = vi.fn();
const sources: PaletteSources = {
  commands,
  keysOf: () => '',
  run,
  clients: [{ clientId: 'c', name: 'Noa Lind', secondIdentifier: '' }],
  openClient: vi.fn(),
  findKept: (text) => (text === 'no' ? [{ id: 'k', label: 'Noel of mine', detail: '', choose: () => undefined }] : []),
  findPractitioners: (text) => [{ id: 'p', label: `Nora for ${text}`, detail: '', choose: () => undefined }],
};
const shape = (line: string) => paletteGroups(line, sources).map(({ label, items }) => [label, ...items.map((item) => item.label)]);

describe('the palette', () => {
  it('shows the commands before anything is typed', () => {
    expect(shape('')).toEqual([['Commands', 'Lock now', 'New note']]);
  });

  it('searches everything without a prefix', () => {
    expect(shape('no')).toEqual([['Commands', 'New note', 'Lock now'], ['Clients', 'Noa Lind'], ['My people', 'Noel of mine'], ['Practitioners', 'Nora for no']]);
  });

  it('keeps to commands after > and to clients after @', () => {
    expect(shape('> lock')).toEqual([['Commands', 'Lock now']]);
    expect(shape('@')).toEqual([['Clients', 'Noa Lind']]);
    expect(shape('@zz')).toEqual([]);
  });

  it('runs what is chosen', () => {
    paletteGroups('>lock', sources)[0]?.items[0]?.choose();
    expect(run).toHaveBeenCalledExactlyOnceWith('vault.lock');
  });
});
