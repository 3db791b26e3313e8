/** What a note is asked for while it is written, and why: each prompt with who says so, or that it is ours. */
export interface NotePrompt {
  readonly why: string;
  readonly source: string;
}

export const notePrompts = {
  noTest: {
    why: 'A test that can be repeated shows what helps, and tells what hands on muscles cannot reach.',
    source: 'Our own prompt, no published rule; each test names its own source.',
  },
  fewAssessments: {
    enough: 3,
    why: 'Three measures taken the same way at each visit tell real change from chance better than one.',
    source: 'Our own prompt, no published number.',
  },
  notRetested: {
    why: 'What changes within the visit says whether the treatment reaches what hurts, and change in movement says more than change in pain. It is response today, not proof.',
    source: 'Tuttle 2005, PMID 15748124.',
  },
  impossibleValue: {
    why: 'A slip of the pen here would bend the course over visits, so the value is left out of it until it is changed.',
    source: 'Range of the scale or of the joint, in the packs.',
  },
  otherSide: {
    why: 'A slip of side is easy to make and hard to see later; both may be right.',
    source: 'Our own check, from the words of this note.',
  },
} as const satisfies Readonly<Record<string, NotePrompt & { readonly enough?: number }>>;
