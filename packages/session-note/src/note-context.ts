/** What is known besides the note's own words, where it is known. */
export interface NoteContext {
  /** What the complaint is seen for: prompts about assessments are for recovery only, red flags for all. Absent: recovery. */
  readonly purpose?: 'recovery' | 'maintenance' | 'relaxation' | 'palliative';
  readonly ageYears?: number;
  readonly sex?: 'female' | 'male';
  /** Keys of problems that were dismissed. */
  readonly dismissed?: readonly string[];
}
