/** How soon the client should be seen, in plain words; the words promise no number of days, since nothing backs one. */
export const urgencies = ['routine', 'soon', 'urgent'] as const;
export type Urgency = (typeof urgencies)[number];

const words: Readonly<Record<Urgency, { readonly label: string; readonly sentence: string }>> = Object.freeze({
  routine: { label: 'Routine', sentence: 'Routine: at your next suitable appointment.' },
  soon: { label: 'Soon', sentence: 'Soon: please see earlier than a routine appointment.' },
  urgent: { label: 'Urgent', sentence: 'Urgent: please see as early as you can.' },
});

export function urgencyLabel(urgency: Urgency): string {
  return words[urgency].label;
}

/** The sentence that stands in the letter. */
export function urgencySentence(urgency: Urgency): string {
  return words[urgency].sentence;
}
