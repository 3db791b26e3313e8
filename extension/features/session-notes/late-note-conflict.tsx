/** Brings the comparison of two versions in once it is asked for. */
import { Spinner, useLater } from '@trusted-hands/ui';
import type { ComponentProps } from 'react';

const load = () => import('./note-conflict.tsx');

export function LateNoteConflict(props: ComponentProps<Awaited<ReturnType<typeof load>>['NoteConflict']>) {
  const loaded = useLater(load);
  return loaded === undefined ? <Spinner label="Comparing …" /> : <loaded.NoteConflict {...props} />;
}
