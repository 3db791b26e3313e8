/** What can lie over a page, in one piece that is loaded after it. */
export { KeyHelp } from './key-help.tsx';
export { Palette } from './palette.tsx';
