/** Whether a phrase is well formed, in the words in which its writer is told: brackets in pairs, something before "?", no empty choice. */

const part = /"[^"]+"|<?\.{2,3}>?|\{[a-z-]+\}|[()|?]|[^\s()|?{}"]+/g;

/** Undefined where it is as it should be. */
export function phraseFault(phrase: string): string | undefined {
  let open = 0;
  let before: string | undefined;
  for (const [text] of phrase.matchAll(part)) {
    const isAfterNothing = before === undefined || before === '(' || before === '|';
    if (text === '(') open += 1;
    if (text === ')') open -= 1;
    if (open < 0) return 'A bracket is closed that was not opened.';
    if ((text === '?' || text === '|' || text === ')') && isAfterNothing) return `There is nothing before "${text}".`;
    before = text;
  }
  if (open > 0) return 'A bracket is opened and not closed.';
  return before === undefined || before === '|' ? 'There are no words in it.' : undefined;
}

/** The lists that go round in a circle by naming each other. */
export function circularLists(lists: Readonly<Record<string, readonly string[]>>): ReadonlySet<string> {
  const circular = new Set<string>();
  const done = new Set<string>();
  const visit = (name: string, above: readonly string[]): void => {
    if (above.includes(name)) {
      for (const one of above.slice(above.indexOf(name))) circular.add(one);
      return;
    }
    if (done.has(name)) return;
    for (const list of listsIn(lists[name] ?? [])) visit(list, [...above, name]);
    done.add(name);
  };
  for (const name of Object.keys(lists)) visit(name, []);
  return circular;
}

export function listsIn(phrases: readonly string[]): readonly string[] {
  return phrases.flatMap((phrase) => [...phrase.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? ''));
}
