/** Reads a client's notes once for all that shows something of them: the brief and the progress. */
import type { Complaint } from '@trusted-hands/progress';
import type { ReactNode } from 'react';
import { type ClientProgress, useClientProgress } from './use-client-progress.ts';

interface WithClientProgressProps {
  readonly clientId: string;
  /** The client's, the one named first first; keep the list's identity. Empty: all visits are taken together. */
  readonly complaints: readonly Complaint[];
  readonly children: (progress: ClientProgress) => ReactNode;
}

export function WithClientProgress({ clientId, complaints, children }: WithClientProgressProps) {
  return children(useClientProgress(clientId, complaints));
}
