/** What most notes are written without, in one piece that is loaded after the first key can be typed. */
export { ThrowAwayDialog } from '@trusted-hands/ui';
export { DraftSwitcher } from './draft-switcher.tsx';
