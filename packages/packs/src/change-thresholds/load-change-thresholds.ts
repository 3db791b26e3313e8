/** Packs of published thresholds of change that are added to the shipped ones: an instrument's row replaces the one there was, and so does a motion's of the same rater and statistic. */
import { z } from 'zod';
import { type LoadedPack, loadPack, type PackText, type PlacedReason, type RefusedPack } from '../loading/load-pack.ts';
import { instrumentThresholdSchema, type MotionThreshold, motionThresholdSchema } from './change-threshold.ts';

export const changeThresholdPackSchema = z.strictObject({
  instruments: z.array(instrumentThresholdSchema).default([]),
  motions: z.array(motionThresholdSchema).default([]),
});
export type ChangeThresholdPack = z.infer<typeof changeThresholdPackSchema>;

export function loadChangeThresholds(text: string): LoadedPack<ChangeThresholdPack> {
  return loadPack(text, changeThresholdPackSchema, faultsOf);
}

/** The shipped thresholds with those of every pack that could be loaded, and the faults of the others by the pack's name. */
export function changeThresholdsOfPacks(shipped: ChangeThresholdPack, packs: readonly PackText[]): { readonly thresholds: ChangeThresholdPack; readonly refused: readonly RefusedPack[] } {
  const loaded = packs.map(({ name, text }) => ({ name, result: loadChangeThresholds(text) }));
  return {
    thresholds: loaded.reduce<ChangeThresholdPack>(
      (known, { result }) => (result.ok ? { instruments: replaced(known.instruments, result.pack.instruments, ({ instrument }) => instrument), motions: replaced(known.motions, result.pack.motions, motionKey) } : known),
      shipped,
    ),
    refused: loaded.flatMap(({ name, result }) => (result.ok ? [] : [{ name, faults: result.faults }])),
  };
}

function replaced<Item>(first: readonly Item[], added: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const keys = new Set(added.map(keyOf));
  return [...first.filter((item) => !keys.has(keyOf(item))), ...added];
}

function motionKey({ region, movement = '', rater, statistic }: MotionThreshold): string {
  return [region, movement, rater, statistic].join('\n');
}

function faultsOf({ instruments, motions }: ChangeThresholdPack): readonly PlacedReason[] {
  const names = instruments.map(({ instrument }) => instrument);
  const keys = motions.map(motionKey);
  return [
    ...instruments.flatMap((row, index) => [
      ...(names.indexOf(row.instrument) === index ? [] : [{ path: ['instruments', index, 'instrument'], message: `${row.instrument} stands twice in this pack.` }]),
      ...(['noise', 'important'] as const).flatMap((list) => row[list].flatMap(({ change }, at) => (change.to <= row.range.to - row.range.from ? [] : [{ path: ['instruments', index, list, at, 'change'], message: 'This change is greater than the whole range.' }]))),
    ]),
    ...keys.flatMap((key, index) => (keys.indexOf(key) === index ? [] : [{ path: ['motions', index], message: 'This movement stands twice in this pack with one rater and statistic.' }])),
  ];
}
