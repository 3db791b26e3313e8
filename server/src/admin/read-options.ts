/** The `--options` of a command, told from its other words; what a command does not know is an error and never a file. */
import { parseArgs } from 'node:util';

/** `flag` stands alone; `text` takes the next word. */
export type OptionKinds = Readonly<Record<string, 'flag' | 'text'>>;
export type Options = Readonly<Record<string, string | boolean | undefined>>;

type ReadOptions = { readonly ok: true; readonly options: Options; readonly words: readonly string[] } | { readonly ok: false; readonly unknown: string };

export function readOptions(words: readonly string[], kinds: OptionKinds): ReadOptions {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [name, { type: kind === 'flag' ? ('boolean' as const) : ('string' as const) }])),
      allowPositionals: true,
      strict: true,
    });
    return { ok: true, options: values, words: positionals };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // Node's own sentence, without its advice on how to write a file that begins with a dash.
    return { ok: false, unknown: error.message.replace(/\. To specify.*$/s, '.') };
  }
}

export function textOption(options: Options, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
