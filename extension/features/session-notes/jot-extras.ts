/** What most notes are written without, in one piece that is loaded after the first key can be typed. */
export { DiscardDialog } from './discard-dialog.tsx';
export { DraftSwitcher } from './draft-switcher.tsx';
