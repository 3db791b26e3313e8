/**
 * `npm run bench -- NAME` and `npm run eval -- NAME`: runs test/bench/NAME.ts or test/eval/NAME.ts, shows its table and
 * ends with one line of JSON: `{ "bench": NAME, "ratios": { … }, "figures": { … } }`.
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
const name = words.find((word) => word !== '--');
if (kind === 'bench' || kind === 'eval') await measure(kind, name);

async function measure(kind: 'bench' | 'eval', name: string | undefined): Promise<void> {
  const folder = join(import.meta.dirname, '..', kind);
  const names = readdirSync(folder).filter((file) => file.endsWith('.ts')).map((file) => file.slice(0, -3));
  if (name === undefined || !names.includes(name)) {
    console.error(`There is no ${kind} "${name ?? ''}". There is: ${names.join(', ')}. Run: npm run ${kind} -- ${names[0] ?? 'NAME'}`);
    process.exitCode = 1;
    return;
  }
  // Safe: every file in these two folders exports `run`, which the architecture test asserts.
  const module = (await import(pathToFileURL(join(folder, `${name}.ts`)).href)) as { run: () => Promise<Measurement> };
  const measurement = await module.run();
  console.table(measurement.rows);
  console.log(JSON.stringify({ bench: name, ratios: measurement.ratios, figures: measurement.figures }));
}
