/** For tests of this package and of those around it only: a vault's devices, a service and a bad one, in memory. */
export { histories, runHistory, type HistoryEnd } from './histories.ts';
export { meetHostile } from './hostile-run.ts';
export { hostileKinds } from './hostile-service.ts';
export { createQuickEd25519 } from './quick-ed25519.ts';
export { removeWhileUnsent } from './removal-run.ts';
export { ed25519, seededRandom } from '../../testing/primitives.ts';
