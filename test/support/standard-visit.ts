/**
 * The standard visit, which is to be noted in at most 240 keystrokes or at most 25 clicks: pain, two movements and two tests
 * before, treatment, the same after, homework, next visit. A fictional one, as a therapist in a hurry types it.
 */
export const standardVisit = `S: R shoulder pain 6/10
O: R shoulder flex 120, abd 95. HK R +, empty can R +
Tx: MFR infraspinatus 20 min
Re: R shoulder pain 3/10, flex 145, abd 120. HK R -, empty can R -
P: hw pendulum 2x/day. next 1/52`;

/** Keys that are pressed for it on the usual keyboard: what needs Shift takes two, even where it is held from one to the next. */
export function keysPressedFor(text: string): number {
  return text.length + (text.match(/[A-Z~!@#$%^&*()_+{}|:"<>?]/g)?.length ?? 0);
}

/** The same pressed with the mouse: each a button, or a place of the body, by its name. */
export const standardVisitClicks: readonly (string | RegExp)[] = [
  'Pain', 'right shoulder', '6',
  'Movement', 'flexion', '120 degrees', 'abduction', '95 degrees',
  'Test', 'Hawkins-Kennedy, result: Positive', 'empty can, result: Positive',
  'Treatment', 'myofascial release', 'infraspinatus', '20 min',
  'After', '3', '145 degrees', '120 degrees', 'Negative', 'Negative',
  'Plan', 'pendulum', '1 week',
];

export const mostKeystrokes = 240;
export const mostClicks = 25;
