/** Questions of general health that a note answers by a shape and not by words of their own: "lost 9 kg", "numb where the saddle is". */
import type { ShapedScreening, Vocabulary } from './vocabulary.ts';

const memory = 'Questions of the red flag patterns (IFOMPT framework, Finucane 2020); shapes from memory.';

const rows: readonly Omit<ShapedScreening, 'source'>[] = [
  // A swollen calf or leg is asked about for another reason than a swollen joint.
  { shape: 'swollen', name: 'joint swelling', cue: 'of-joint' },
  { shape: 'swollen', name: 'calf swelling', regions: ['calf', 'lower leg', 'thigh'], cue: 'of-leg' },
  { shape: 'swollen', name: 'joint swelling' },
  { shape: 'weight-lost', name: 'weight loss' },
  { shape: 'weeks-of-forty', name: 'pregnancy' },
  { shape: 'stiff-in-the-morning', name: 'morning stiffness' },
  { shape: 'waking-at-night', name: 'night pain' },
  { shape: 'waking-so-often', name: 'sleep disturbance' },
  { shape: 'waking-with', name: 'night pain' },
  { shape: 'hurting-at-night', name: 'night pain' },
  { shape: 'short-night', name: 'sleep disturbance' },
  { shape: 'temperature', name: 'fever' },
  { shape: 'girths-apart', name: 'calf swelling', regions: ['calf'] },
  { shape: 'said-of-both', of: ['numbness', 'tingling', 'weakness'], cue: 'of-legs', name: 'bilateral leg symptoms' },
  { shape: 'said-of-place', of: ['numbness', 'tingling'], cue: 'of-saddle', name: 'saddle numbness' },
  { shape: 'said-of-place', of: ['numbness'], cue: 'of-face', name: 'facial numbness' },
];

export const shapedScreening: Vocabulary['shapedScreening'] = rows.map((row): ShapedScreening => ({ ...row, source: memory }));
