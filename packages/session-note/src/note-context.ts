/** What is known of a note besides its own words, and what a visit may be for. */
export const visitPurposes = ['recovery', 'maintenance', 'relaxation', 'palliative'] as const;
export type VisitPurpose = (typeof visitPurposes)[number];

/** What is known besides the note's own words, where it is known. */
export interface NoteContext {
  /** What the complaint is seen for: prompts about assessments are for recovery only, red flags for all. Where nobody said it yet, it is asked once. Absent, as for a text of which nothing else is known: recovery. */
  readonly purpose?: VisitPurpose | 'not-said';
  readonly ageYears?: number;
  readonly sex?: 'female' | 'male';
  /** What the client's visits so far say, where it is time to do something about it: said of recovery only. */
  readonly course?: CourseFinding;
  /** Keys of problems that were dismissed. */
  readonly dismissed?: readonly string[];
}

/** That a client does not improve, as it is found out of earlier notes; its words and sources come from there. */
export interface CourseFinding {
  readonly key: string;
  readonly message: string;
  readonly why: string;
  readonly source: string;
  readonly offersReferral: boolean;
}
