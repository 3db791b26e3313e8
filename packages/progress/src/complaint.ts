/** What a client is treated for; visits, measures and progress are counted per complaint. */
import type { FactSide } from '@trusted-hands/session-note';

export type Purpose = 'recovery' | 'maintenance' | 'relaxation' | 'palliative';

export interface Complaint {
  readonly complaintId: string;
  readonly clientId: string;
  readonly title: string;
  /** As written; `withPlace` brings it to the spelling of facts. */
  readonly region?: string;
  readonly side?: FactSide;
  /** Absent until the therapist says it: then nobody is prompted, since a client seen to relax must never be told to be referred. */
  readonly purpose?: Purpose;
}
