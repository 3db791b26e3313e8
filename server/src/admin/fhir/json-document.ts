/**
 * One JSON document of any size, in pieces: a bundle's entries and a list's members come out one by one, so that memory holds
 * one of them. Throws where the text is no JSON; what came out before stays right.
 */
import { entryItem, fhirFaults, type FhirItem, type FhirOrigin, resourcesOf } from '@trusted-hands/directory';
import { Assembler } from 'stream-json/core/assembler.js';
import { jsonParser, type Token } from 'stream-json/core/parser.js';

export interface DocumentReader {
  push(text: string): readonly FhirItem[];
  /** Throws where the document is not whole. */
  end(): void;
}

interface Open {
  readonly type: 'object' | 'list' | 'entries';
  /** Of an object, what it holds beside its entries. */
  readonly members: Map<string, unknown>;
  key: string;
  /** How many a list or the entries had; undefined for an object without streamed entries. */
  count: number | undefined;
}

export function createDocumentReader(origin: FhirOrigin): DocumentReader {
  // Several documents one behind another are taken too: a bundle a line is usual, and a line may be larger than memory.
  const parse = jsonParser({ packValues: true, streamValues: false, jsonStreaming: true });
  let open: Open | undefined;
  let value: Assembler | undefined;

  function read(token: Token): readonly FhirItem[] {
    if (value !== undefined) {
      value.consume(token);
      if (!value.done) return [];
      const { current } = value;
      value = undefined;
      return whole(current);
    }
    if (open?.type === 'object' && token.name === 'keyValue') open.key = token.value;
    else if (open !== undefined && (token.name === 'endObject' || token.name === 'endArray')) return close(open);
    else if (token.name === 'startObject' || token.name === 'startArray') {
      if (open === undefined) open = { type: token.name === 'startObject' ? 'object' : 'list', members: new Map(), key: '', count: token.name === 'startObject' ? undefined : 0 };
      else if (open.type === 'object' && open.key === 'entry' && token.name === 'startArray' && mayBeBundle(open)) open = { ...open, type: 'entries', count: 0 };
      else value = new Assembler().consume(token);
    } else if (token.name === 'numberValue') return whole(Number(token.value));
    else return whole('value' in token ? token.value : undefined);
    return [];
  }

  function whole(one: unknown): readonly FhirItem[] {
    if (open === undefined) return [...resourcesOf(one, origin)];
    if (open.type === 'object') {
      open.members.set(open.key, one);
      return [];
    }
    const index = open.count ?? 0;
    open.count = index + 1;
    return open.type === 'entries' ? [entryItem(one, index, origin)] : [...resourcesOf(one, origin)];
  }

  function close(closed: Open): readonly FhirItem[] {
    open = closed.type === 'entries' ? { ...closed, type: 'object' } : undefined;
    if (closed.type === 'entries') return [];
    if (closed.count === 0) return [{ type: 'broken', ...origin, reason: closed.type === 'list' ? fhirFaults.emptyList : fhirFaults.noEntries }];
    return closed.count === undefined ? [...resourcesOf(Object.fromEntries(closed.members), origin)] : [];
  }

  return {
    push(text) {
      const parsed = parse(text);
      return typeof parsed === 'object' && parsed !== null && 'values' in parsed ? parsed.values.flatMap(read) : [];
    },
    end() {
      if (open !== undefined || value !== undefined) throw new Error('The document was cut off.');
    },
  };
}

/** Its type may stand behind its entries. */
function mayBeBundle({ members }: Open): boolean {
  return !members.has('resourceType') || members.get('resourceType') === 'Bundle';
}
