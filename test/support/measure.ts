/**
 * `npm run bench -- NAME` and `npm run eval -- NAME`: runs test/bench/NAME.ts or test/eval/NAME.ts, shows its table and
 * ends with one line of JSON: `{ "bench": NAME, "ratios": { … }, "figures": { … } }`. What follows the name is for the file.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What a measurement gives back: rows for people, ratios to a limit or a peer, figures with their unit in the name. */
export interface Measurement {
  readonly rows: readonly Readonly<Record<string, string | number>>[];
  readonly ratios: Readonly<Record<string, number>>;
  readonly figures: Readonly<Record<string, number>>;
}

const [kind, ...words] = process.argv.slice(2);
const [name, ...rest] = words.filter((word) => word !== '--');
if (kind === 'bench' || kind === 'eval') await measure(kind, name, rest);

async function measure(kind: 'bench' | 'eval', name: string | undefined, rest: readonly string[]): Promise<void> {
  const folder = join(import.meta.dirname, '..', kind);
  const names = readdirSync(folder).filter((file) => file.endsWith('.ts')).map((file) => file.slice(0, -3));
  if (name === undefined) {
    console.log(`${kind === 'bench' ? 'Benchmarks' : 'Evaluations'}: ${names.join(', ')}. Run one: npm run ${kind} -- ${names[0] ?? 'NAME'}`);
    return;
  }
  if (!names.includes(name)) {
    console.error(`There is no ${kind} "${name}". There is: ${names.join(', ')}.`);
    process.exitCode = 1;
    return;
  }
  // Safe: every file in these two folders exports `run`, which the architecture test asserts.
  const module = (await import(pathToFileURL(join(folder, `${name}.ts`)).href)) as { run: (words: readonly string[]) => Promise<Measurement> };
  const measurement = await module.run(rest).catch(notMeasured);
  if (measurement === null) return;
  console.table(measurement.rows.map((row) => rounded(row, 3)));
  console.log(JSON.stringify({ bench: name, ratios: rounded(measurement.ratios, 4), figures: rounded(measurement.figures, 4) }));
}

/** What a measurement lacks it says in a sentence of its own; anything else thrown is a bug. */
function notMeasured(error: unknown): null {
  if (!(error instanceof Error) || error.constructor !== Error) throw error;
  console.error(error.message);
  process.exitCode = 1;
  return null;
}

/** Digits that a second run would not repeat only get in the way; whole numbers are counts and stay. */
function rounded(values: Readonly<Record<string, string | number>>, digits: number): Record<string, string | number> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(digits)) : value]));
}
