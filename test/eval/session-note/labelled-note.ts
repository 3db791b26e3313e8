/** A note and what it truly says: the shape of a label, and where its words stand in the text. */
import { factKinds, type Fact } from '@trusted-hands/session-note';
import { z } from 'zod';
import { instruments, movements, patterns, phases, regions, results, screeningNames, sides, statuses, styles, techniqueNames, testNames, urgencies } from './label-vocabulary.ts';

const nameLists: Readonly<Record<string, readonly string[] | undefined>> = { test: testNames, technique: techniqueNames, screening: screeningNames };

const factLabelSchema = z
  .strictObject({
    kind: z.enum(factKinds),
    status: z.enum(statuses).default('present'),
    phase: z.enum(phases).default('before'),
    side: z.enum(sides).optional(),
    region: z.string().refine((region) => regions.includes(region), 'is no region').optional(),
    value: z.union([z.number(), z.string()]).optional(),
    movement: z.string().refine((movement) => movements.includes(movement), 'is no movement').optional(),
    name: z.string().optional(),
    result: z.enum(results).optional(),
    instrument: z.enum(instruments).optional(),
    impossible: z.literal(true).optional(),
    /** The words that state it, as they stand in the note; a space stands for any white space. */
    words: z.string().min(1),
    /** Which occurrence of the words, from 1. */
    nth: z.int().positive().default(1),
  })
  .refine(({ kind, name }) => name === undefined || (nameLists[kind]?.includes(name) ?? true), { error: ({ input }) => `no such name: ${JSON.stringify(input)}` });

export const labelledNoteSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  style: z.enum(styles),
  text: z.string(),
  facts: z.array(factLabelSchema),
  redFlags: z.array(z.strictObject({ pattern: z.enum(patterns), urgency: z.enum(urgencies) })),
});

export type FactLabel = z.output<typeof factLabelSchema>;
type LabelledNoteInput = z.output<typeof labelledNoteSchema>;
export type RedFlagLabel = LabelledNoteInput['redFlags'][number];

/** A label as the reader would have to answer it. */
export interface ExpectedFact extends Fact {
  readonly words: string;
}

export interface LabelledNote extends Omit<LabelledNoteInput, 'facts'> {
  readonly facts: readonly ExpectedFact[];
}

/** Checks a label against the schema and finds its words; a slip throws a sentence that names the note. */
export function labelledNote(input: unknown): LabelledNote {
  const parsed = labelledNoteSchema.safeParse(input);
  // Safe: only for the sentence, and only where it is there.
  const id = String((input as { readonly id?: unknown } | null)?.id);
  if (!parsed.success) throw new Error(`The label of note ${id} does not hold: ${z.prettifyError(parsed.error)}`);
  const { facts, ...note } = parsed.data;
  return { ...note, facts: facts.map((fact) => expectedFact(note, fact)) };
}

function expectedFact(note: { readonly id: string; readonly text: string }, { nth, ...label }: FactLabel): ExpectedFact {
  const match = [...note.text.matchAll(patternOf(label.words))][nth - 1];
  if (match === undefined) throw new Error(`The words "${label.words}" do not stand${nth > 1 ? ` ${nth} times` : ''} in the note ${note.id}.`);
  // Safe: what zod leaves undefined is left out, as exactOptionalPropertyTypes wants it.
  const fact = Object.fromEntries(Object.entries(label).filter(([, value]) => value !== undefined)) as unknown as Omit<ExpectedFact, 'from' | 'to'>;
  return { ...fact, from: match.index, to: match.index + match[0].length };
}

/** The words and nothing longer: "6/10" does not stand in "16/10". */
function patternOf(words: string): RegExp {
  const escaped = words.trim().split(/\s+/u).map((word) => word.replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`)).join(String.raw`\s+`);
  return new RegExp(`${/^[\p{L}\p{N}]/u.test(words) ? String.raw`(?<![\p{L}\p{N}])` : ''}${escaped}${/[\p{L}\p{N}]$/u.test(words) ? String.raw`(?![\p{L}\p{N}])` : ''}`, 'gu');
}
