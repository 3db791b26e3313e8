/**
 * When-conditions: identifiers, `!`, `&&`, `||` and parentheses, with the usual precedence. Total: any string either
 * parses or says where it stopped making sense. An empty condition always holds.
 */

export type When =
  | { readonly type: 'always' }
  | { readonly type: 'key'; readonly key: string }
  | { readonly type: 'not'; readonly operand: When }
  | { readonly type: 'and' | 'or'; readonly left: When; readonly right: When };

interface WhenFailure {
  readonly type: 'when-malformed';
  /** Index in the text, in UTF-16 code units. */
  readonly at: number;
  readonly message: string;
}

type ParsedWhen = { readonly ok: true; readonly value: When } | { readonly ok: false; readonly failure: WhenFailure };

interface Token {
  readonly text: string;
  readonly at: number;
}

/** Parses a condition; `when-malformed` says where it went wrong. */
export function parseWhen(text: string): ParsedWhen {
  const tokens = tokenize(text);
  if (!Array.isArray(tokens)) return fail(tokens.at, `“${text}” has a character at ${tokens.at} that a condition cannot hold.`);
  if (tokens.length === 0) return { ok: true, value: { type: 'always' } };
  const reader = { tokens, next: 0, end: text.length };
  const parsed = parseOr(reader);
  if (!parsed.ok) return parsed;
  const rest = tokens[reader.next];
  return rest === undefined ? parsed : fail(rest.at, `“${rest.text}” at ${rest.at} was not expected.`);
}

/** True where the condition holds; `context` is the keys that hold at this moment. */
export function evaluateWhen(when: When, context: ReadonlySet<string>): boolean {
  switch (when.type) {
    case 'always':
      return true;
    case 'key':
      return context.has(when.key);
    case 'not':
      return !evaluateWhen(when.operand, context);
    case 'and':
      return evaluateWhen(when.left, context) && evaluateWhen(when.right, context);
    case 'or':
      return evaluateWhen(when.left, context) || evaluateWhen(when.right, context);
  }
}

function tokenize(text: string): Token[] | { readonly at: number } {
  const pattern = /\s+|&&|\|\||[!()]|[a-z][a-z0-9.-]*/gy;
  const tokens: Token[] = [];
  while (pattern.lastIndex < text.length) {
    const at = pattern.lastIndex;
    const match = pattern.exec(text);
    if (match === null) return { at };
    if (match[0].trim() !== '') tokens.push({ text: match[0], at });
  }
  return tokens;
}

interface Reader {
  readonly tokens: readonly Token[];
  next: number;
  readonly end: number;
}

function parseOr(reader: Reader): ParsedWhen {
  return parseChain(reader, '||', 'or', parseAnd);
}

function parseAnd(reader: Reader): ParsedWhen {
  return parseChain(reader, '&&', 'and', parseOperand);
}

function parseChain(reader: Reader, operator: string, type: 'and' | 'or', parsePart: (reader: Reader) => ParsedWhen): ParsedWhen {
  const first = parsePart(reader);
  if (!first.ok) return first;
  let value = first.value;
  while (reader.tokens[reader.next]?.text === operator) {
    reader.next += 1;
    const right = parsePart(reader);
    if (!right.ok) return right;
    value = { type, left: value, right: right.value };
  }
  return { ok: true, value };
}

function parseOperand(reader: Reader): ParsedWhen {
  const token = reader.tokens[reader.next];
  if (token === undefined) return fail(reader.end, 'The condition stops where a key was expected.');
  reader.next += 1;
  if (token.text === '!') {
    const operand = parseOperand(reader);
    return operand.ok ? { ok: true, value: { type: 'not', operand: operand.value } } : operand;
  }
  if (token.text === '(') {
    const inner = parseOr(reader);
    if (!inner.ok) return inner;
    if (reader.tokens[reader.next]?.text !== ')') return fail(token.at, `The parenthesis at ${token.at} is not closed.`);
    reader.next += 1;
    return inner;
  }
  if (token.text === ')' || token.text === '&&' || token.text === '||') return fail(token.at, `“${token.text}” at ${token.at} was not expected.`);
  return { ok: true, value: { type: 'key', key: token.text } };
}

function fail(at: number, message: string): ParsedWhen {
  return { ok: false, failure: { type: 'when-malformed', at, message } };
}
