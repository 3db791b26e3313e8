/** Packs of published thresholds of change that are added to the shipped ones: an instrument's row replaces the one there was, and so does a motion's of the same rater and statistic. */
import { z } from 'zod';
import type { PlacedReason } from '../loading/load-pack.ts';
import { instrumentThresholdSchema, type MotionThreshold, motionThresholdSchema } from './change-threshold.ts';

export const changeThresholdPackSchema = z.strictObject({
  instruments: z.array(instrumentThresholdSchema).default([]),
  motions: z.array(motionThresholdSchema).default([]),
});
export type ChangeThresholdPack = z.infer<typeof changeThresholdPackSchema>;

export function withChangeThresholds(known: ChangeThresholdPack, added: ChangeThresholdPack): ChangeThresholdPack {
  return { instruments: replaced(known.instruments, added.instruments, ({ instrument }) => instrument), motions: replaced(known.motions, added.motions, motionKey) };
}

function replaced<Item>(first: readonly Item[], added: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const keys = new Set(added.map(keyOf));
  return [...first.filter((item) => !keys.has(keyOf(item))), ...added];
}

function motionKey({ region, movement = '', rater, statistic }: MotionThreshold): string {
  return [region, movement, rater, statistic].join('\n');
}

/** What the schema cannot see. */
export function faultsOfChangeThresholds({ instruments, motions }: ChangeThresholdPack): readonly PlacedReason[] {
  const names = instruments.map(({ instrument }) => instrument);
  const keys = motions.map(motionKey);
  return [
    ...instruments.flatMap((row, index) => [
      ...(names.indexOf(row.instrument) === index ? [] : [{ path: ['instruments', index, 'instrument'], message: `${row.instrument} stands twice in this file.` }]),
      ...(['noise', 'important'] as const).flatMap((list) => row[list].flatMap(({ change }, at) => (change.to <= row.range.to - row.range.from ? [] : [{ path: ['instruments', index, list, at, 'change'], message: 'This change is greater than the whole range.' }]))),
    ]),
    ...keys.flatMap((key, index) => (keys.indexOf(key) === index ? [] : [{ path: ['motions', index], message: 'This movement stands twice in this file with one rater and statistic.' }])),
  ];
}
