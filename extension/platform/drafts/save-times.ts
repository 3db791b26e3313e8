/** When what is typed is saved: in drafts and in what is jotted while locked alike. */

/** From the first unsaved keystroke to the beginning of its save; 250 is the promise, the rest is room for a busy page. */
export const saveAfterMs = 150;
/** What a failing disk did not take. */
export const saveAgainAfterMs = 2_000;
