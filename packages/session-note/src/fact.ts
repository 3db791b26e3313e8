/**
 * What a session note says, read out of its words. A fact is never an opinion of ours: it repeats what stands in the text
 * between `from` and `to`, in the spellings of the packs.
 */

export const factKinds = [
  'pain', 'rom', 'strength', 'test', 'score', 'palpation', 'technique', 'frequency', 'homework', 'next-visit', 'goal', 'mood', 'consent', 'remember', 'private', 'screening',
] as const;
export type FactKind = (typeof factKinds)[number];

/** Whether the words say that it is so, that it is not, that it may be, that it once was, or that it is somebody else's. */
export type FactStatus = 'present' | 'absent' | 'uncertain' | 'past' | 'other-person';

/** Relative to the treatment of this visit; what stands in no section and says nothing of it is before. */
export type FactPhase = 'before' | 'during' | 'after';

export type FactSide = 'left' | 'right' | 'both';
export type TestResult = 'positive' | 'negative' | 'equivocal';
export type Instrument = 'NPRS' | 'PSFS' | 'NDI' | 'ODI' | 'RMDQ' | 'QuickDASH' | 'LEFS' | 'SPADI';

export interface Fact {
  readonly kind: FactKind;
  readonly status: FactStatus;
  readonly phase: FactPhase;
  readonly side?: FactSide;
  /** As in the packs: "cervical spine", "shoulder". */
  readonly region?: string;
  /** Pain 0-10; range of motion in degrees; strength and score as written; technique in minutes; next visit in days. */
  readonly value?: number | string;
  /** Of range of motion and of strength. */
  readonly movement?: string;
  /** Of a test, a technique, a screening question: the packs' spelling, in lower case. */
  readonly name?: string;
  /** Of a test. */
  readonly result?: TestResult;
  /** Of a score. */
  readonly instrument?: Instrument;
  /** The value cannot be (pain 12/10, flexion 720): shown, marked, and left out of everything that counts. */
  readonly impossible?: true;
  /** UTF-16 offsets into the note, `to` exclusive; never empty. */
  readonly from: number;
  readonly to: number;
}
