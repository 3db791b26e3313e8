/** The background script: wiring only. */
import { defineBackground } from 'wxt/utils/define-background';
import { startBackground } from '../platform/background/start-background.ts';

export default defineBackground(() => startBackground());
