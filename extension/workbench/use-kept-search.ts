/** The therapist's own people for the palette, found by anything she knows of them; what she tagged and remarked is read and not shown. */
import { useCallback } from 'react';
import { shortLine } from '../features/directory/pool/kept-fields.ts';
import { findPeople } from '../features/directory/pool/known-people.ts';
import { usePool } from '../features/directory/pool/use-pool.ts';
import type { PaletteItem } from './palette-items.ts';

export function useKeptSearch(open: (recordId: string) => void): (text: string) => readonly PaletteItem[] {
  const { people } = usePool();
  return useCallback(
    (text) => findPeople(people, text, undefined).map(({ recordId, current: { body } }) => ({ id: `kept:${recordId}`, label: body.name, detail: shortLine(body), choose: () => open(recordId) })),
    [people, open],
  );
}
