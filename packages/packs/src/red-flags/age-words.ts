/** What stands beside a number that is, or is not, the client's age: "29 low back ache" as a note begins, "Visit 12", "his son, 12". */
export interface AgeWords {
  /** What a note begins with after an age. */
  readonly complaints: readonly string[];
  /** Beginnings of words that open a note and are no name. */
  readonly notNames: readonly string[];
  /** What a number behind them is the minutes of: "remedial massage, 60". */
  readonly timedBefore: readonly string[];
  /** Whose age it is instead. */
  readonly others: readonly string[];
  readonly source: string;
}

export const ageWords: AgeWords = {
  complaints: ['low', 'lower', 'upper', 'mid', 'back', 'neck', 'lbp', 'chronic', 'sore', 'stiff', 'student', 'nurse', 'teacher', 'lumbar', 'cervical', 'shoulder', 'hip', 'knee', 'calf', 'leg', 'yo'],
  notNames: ['Visit', 'Session', 'Week', 'Day', 'Appt', 'Appointment', 'Treatment', 'Tx', 'Rx', 'Note', 'File', 'Room', 'Stage', 'Level', 'Massage', 'Remedial', 'Swedish', 'Relaxation', 'Sports', 'Tissue', 'Grade', 'Age', 'Score', 'Review', 'Rv', 'Follow', 'Physio', 'Client', 'Patient', 'No', 'Nr', 'Ref', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  timedBefore: ['massage', 'tissue', 'swedish'],
  others: ['son', 'daughter', 'child', 'kids?', 'mother', 'father', 'mum', 'dad', 'husband', 'wife', 'sister', 'brother'],
  source: 'How notes begin: from memory, a decision of ours.',
};
