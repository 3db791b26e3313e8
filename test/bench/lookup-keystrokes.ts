/** A keystroke in the look-up over 50,000 practitioners, in the real extension and against a page without a framework: see `lookup/keystrokes.ts`. */
import type { Measurement } from '../support/measure.ts';
import { inventDirectory } from '../support/invented-directory/invented-directory.ts';
import { keystrokeWorld } from './lookup/keystroke-world.ts';
import { measureKeystrokes } from './lookup/keystrokes.ts';

const practitioners = 50_000;
const seed = 20_261_129;

export function run(): Promise<Measurement> {
  return measureKeystrokes(keystrokeWorld(inventDirectory({ count: practitioners, seed }), seed + 1));
}
