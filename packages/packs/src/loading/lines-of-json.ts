/** JSON with the line on which each value begins, so that a fault can be said where its writer finds it. Total and linear. */

export type JsonWithLines =
  | { readonly ok: true; readonly value: unknown; readonly lineOf: (path: readonly PropertyKey[]) => number }
  | { readonly ok: false; readonly line: number; readonly reason: string };

interface Node {
  readonly line: number;
  readonly children?: ReadonlyMap<string, Node>;
}

const deepest = 60;

export function linesOfJson(text: string): JsonWithLines {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const scan = createScan(text);
    scan.readValue(0);
    return { ok: false, line: scan.line(), reason: 'This is not JSON from here on: a comma, a bracket or a quotation mark is missing or too many.' };
  }
  const root = createScan(text).readValue(0);
  return {
    ok: true,
    value,
    lineOf(path) {
      let node = root;
      for (const key of path) {
        const child = node?.children?.get(String(key));
        // What is missing is missing in what should hold it.
        if (child === undefined) break;
        node = child;
      }
      return node?.line ?? 1;
    },
  };
}

/** Reads as far as the text is JSON; where it stops, `line` is where it went wrong. */
function createScan(text: string) {
  let at = 0;
  let line = 1;

  function skipSpace(): void {
    while (at < text.length && ' \t\r\n'.includes(text[at] ?? '')) {
      if (text[at] === '\n') line += 1;
      at += 1;
    }
  }

  function readString(): string | undefined {
    const from = at;
    if (text[at] !== '"') return undefined;
    at += 1;
    while (at < text.length && text[at] !== '"' && text[at] !== '\n') at += text[at] === '\\' ? 2 : 1;
    if (text[at] !== '"') return undefined;
    at += 1;
    return text.slice(from + 1, at - 1);
  }

  function readValue(depth: number): Node | undefined {
    skipSpace();
    const begun = line;
    const open = text[at];
    if (open === '"') return readString() === undefined ? undefined : { line: begun };
    if (open !== '{' && open !== '[') {
      const from = at;
      while (at < text.length && /[-+\w.]/.test(text[at] ?? '')) at += 1;
      return at === from ? undefined : { line: begun };
    }
    if (depth > deepest) return undefined;
    at += 1;
    const close = open === '{' ? '}' : ']';
    const children = new Map<string, Node>();
    skipSpace();
    if (text[at] === close) {
      at += 1;
      return { line: begun, children };
    }
    for (let index = 0; at < text.length; index += 1) {
      skipSpace();
      let key: string | undefined = String(index);
      if (open === '{') {
        key = readString();
        skipSpace();
        if (key === undefined || text[at] !== ':') return undefined;
        at += 1;
      }
      const child = readValue(depth + 1);
      if (child === undefined) return undefined;
      children.set(key, child);
      skipSpace();
      if (text[at] === close) {
        at += 1;
        return { line: begun, children };
      }
      if (text[at] !== ',') return undefined;
      at += 1;
    }
    return undefined;
  }

  return { readValue, line: () => line };
}
