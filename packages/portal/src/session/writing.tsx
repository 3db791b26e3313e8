/**
 * What is typed and not sent yet: kept in the tab at every change, so that it is there again after a reload and after a
 * sign-in that ran out, and after nothing else: it goes when it was sent, and with signing out.
 */
import { createContext, useContext, useRef, useState, type ReactNode } from 'react';
import type { z } from 'zod';
import type { SessionStore } from './session-store.ts';

interface Writing {
  readonly session: Pick<SessionStore, 'written' | 'keepWritten'>;
  readonly memberId: string;
}

const WritingContext = createContext<Writing | undefined>(undefined);

interface WritingProviderProps extends Writing {
  readonly children: ReactNode;
}

export function WritingProvider({ session, memberId, children }: WritingProviderProps) {
  const [writing] = useState({ session, memberId });
  return <WritingContext value={writing}>{children}</WritingContext>;
}

interface WrittenAt<T> {
  /** Says where it is written, so that it comes back there and nowhere else. */
  readonly place: string;
  readonly schema: z.ZodType<T>;
  /** Before anything is written; not kept. */
  readonly empty: T;
}

/** Like `useState`, kept; the next value is made of the latest one. */
export function useWritten<T>({ place, schema, empty }: WrittenAt<T>): readonly [T, (change: (before: T) => T) => void] {
  const writing = useContext(WritingContext);
  const [value, setValue] = useState(() => writing?.session.written(writing.memberId, place, schema) ?? empty);
  const latest = useRef(value);
  function change(next: (before: T) => T) {
    latest.current = next(latest.current);
    setValue(latest.current);
    writing?.session.keepWritten(writing.memberId, place, JSON.stringify(latest.current) === JSON.stringify(empty) ? undefined : latest.current);
  }
  return [value, change];
}
