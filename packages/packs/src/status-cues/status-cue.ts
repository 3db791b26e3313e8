/** The form of the words that say whether something is so: "no", "denies", "hx of", "mother has". Phrases are written as the red flags' are. */
import { z } from 'zod';

/** `none` is what looks like a cue and is not one ("not only"); it only takes the words away from others. */
export const cueEffects = ['none', 'present', 'absent', 'uncertain', 'past', 'lately', 'other-person', 'not-said'] as const;
export type CueEffect = (typeof cueEffects)[number];

/**
 * How far it goes: `words` to the next comma, "and" or "with"; `item` to the next comma; `list` over a list of noun phrases,
 * ending where something is stated; `all` over any list; `sentence` to its end, whatever comes.
 */
export const cueReaches = ['words', 'item', 'list', 'all', 'sentence'] as const;
export type CueReach = (typeof cueReaches)[number];

export const statusCueSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]+$/),
  effect: z.enum(cueEffects),
  direction: z.enum(['forward', 'backward', 'both']),
  reach: z.enum(cueReaches),
  /** Counts only where it closes its item ("fever nil, chills nil"); `clause`: not even an "and" may follow. */
  closes: z.enum(['item', 'clause']).optional(),
  /** Counts only where it opens its item. */
  opens: z.literal(true).optional(),
  phrases: z.array(z.string().min(1)).min(1),
});
export type StatusCue = z.infer<typeof statusCueSchema>;

export interface StatusCuePack {
  readonly cues: readonly StatusCue[];
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** Everything ends before these. */
  readonly contrasts: readonly string[];
  /** And before these what does not reach to the end of its sentence. */
  readonly turns: readonly string[];
  /** An item of a list that begins with one of these states something of its own. */
  readonly opensStatement: readonly string[];
  /** And with one of these, after a bare "no" whose list has no "or". */
  readonly opensFinding: readonly string[];
  /** There too: a word in an item that makes it a statement of its own, wherever it stands. A number does so as well. */
  readonly makesStatement: readonly string[];
}
