/** The released background script, unchanged. */
export { default } from '../../entrypoints/background.ts';
