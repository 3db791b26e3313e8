/** Fills an empty line from the note that a client is referred because of, says what it is taken from, and takes it out again. */
import { Banner, Button } from '@trusted-hands/ui';
import { useEffect, useEffectEvent, useState } from 'react';
import { usePacks } from '../../../platform/react/use-packs.ts';
import type { ReferredNote } from '../use-referred-note.ts';
import type { LookupFromNote } from './lookup-from-note.ts';

interface FromNoteProps {
  readonly note: ReferredNote;
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

export function FromNote({ note, query, onQuery }: FromNoteProps) {
  const packs = usePacks();
  const [found, setFound] = useState<LookupFromNote>();
  const fill = useEffectEvent((proposed: string) => {
    // What was typed meanwhile is what is asked for.
    if (query === '' && proposed !== '') onQuery(proposed);
  });
  useEffect(() => {
    let stopped = false;
    async function read() {
      const { lookupFromNote } = await import('./lookup-from-note.ts');
      const proposed = lookupFromNote(note.text, note.context, packs);
      if (stopped) return;
      setFound(proposed);
      fill(proposed?.query ?? '');
    }
    void read();
    return () => {
      stopped = true;
    };
  }, [note, packs]);
  if (found === undefined) return null;
  if (found.isEmergency) return <Banner tone="danger" title="The note speaks of an emergency">{`${found.because} Reach them now; a letter comes after.`}</Banner>;
  if (found.query === '') return <Banner live="none" tone="caution">{found.because}</Banner>;
  return (
    <p className="quiet">
      {`From the note. ${found.because} `}
      {query !== found.query && <Button kind="quiet" onClick={() => onQuery(found.query)}>{`Look for ${found.query}`}</Button>}
    </p>
  );
}
