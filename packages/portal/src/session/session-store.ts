/**
 * What is remembered between two visits. The tab keeps the bearer and the address being signed in (sessionStorage): no
 * cookie, so no other page can make the browser send it; gone with the tab, so a shared computer keeps nobody signed in.
 * The browser keeps an unfinished form per account (localStorage) until it was published or given up, also after signing
 * out: it is about its writer and meant to be published, so it may stand there in plain. Whatever else is half-written (an
 * answer, a report, a steward's reason) stays in the tab, for a reload or a sign-in that ran out.
 */
import { memberSchema, type Member } from '@trusted-hands/contract';
import { z } from 'zod';

export interface SignedIn {
  readonly bearer: string;
  readonly member: Member;
}

export interface CodeSent {
  readonly email: string;
  readonly sentAtMs: number;
  readonly expiresInMinutes: number;
}

export interface SessionStore {
  bearer(): string | undefined;
  signedIn(): SignedIn | undefined;
  keepSignedIn(signedIn: SignedIn): void;
  forgetSignedIn(): void;
  codeSent(): CodeSent | undefined;
  keepCodeSent(sent: CodeSent): void;
  forgetCodeSent(): void;
  draft<T>(memberId: string, schema: z.ZodType<T>): T | undefined;
  /** False when the browser keeps nothing: the page then says so. */
  keepDraft(memberId: string, draft: unknown): boolean;
  forgetDraft(memberId: string): void;
  /** Half-written texts by where they are written. */
  written<T>(memberId: string, place: string, schema: z.ZodType<T>): T | undefined;
  /** With undefined it is forgotten. */
  keepWritten(memberId: string, place: string, value: unknown): void;
  /** All of them. */
  forgetWritten(memberId: string): void;
}

const signedInSchema = z.object({ bearer: z.string().min(1), member: memberSchema });
const codeSentSchema = z.object({ email: z.string(), sentAtMs: z.number(), expiresInMinutes: z.number() });
const signedInKey = 'trusted-hands:signed-in';
const codeSentKey = 'trusted-hands:code-sent';
const writtenKey = (memberId: string) => `trusted-hands:written:${memberId}`;
const writtenSchema = z.record(z.string(), z.unknown());
const draftKey = (memberId: string) => `trusted-hands:listing:${memberId}`;

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export function createSessionStore({ tab, browser }: { readonly tab: Shelf; readonly browser: Shelf }): SessionStore {
  const { read, write, remove } = createKeeper(tab);
  const drafts = createKeeper(browser);
  return {
    bearer: () => read(signedInKey, signedInSchema)?.bearer,
    signedIn: () => read(signedInKey, signedInSchema),
    keepSignedIn: (signedIn) => void write(signedInKey, signedIn),
    forgetSignedIn: () => remove(signedInKey),
    codeSent: () => read(codeSentKey, codeSentSchema),
    keepCodeSent: (sent) => void write(codeSentKey, sent),
    forgetCodeSent: () => remove(codeSentKey),
    draft: (memberId, schema) => drafts.read(draftKey(memberId), schema),
    keepDraft: (memberId, draft) => drafts.write(draftKey(memberId), draft),
    forgetDraft: (memberId) => drafts.remove(draftKey(memberId)),
    written(memberId, place, schema) {
      const parsed = schema.safeParse(read(writtenKey(memberId), writtenSchema)?.[place]);
      return parsed.success ? parsed.data : undefined;
    },
    keepWritten(memberId, place, value) {
      const { [place]: _before, ...others } = read(writtenKey(memberId), writtenSchema) ?? {};
      const all = value === undefined ? others : { ...others, [place]: value };
      if (Object.keys(all).length === 0) remove(writtenKey(memberId));
      else write(writtenKey(memberId), all);
    },
    forgetWritten: (memberId) => remove(writtenKey(memberId)),
  };
}

/** Values as text on a shelf, or in memory where the shelf refuses: such a browser still works until the page is left. */
function createKeeper(shelf: Shelf) {
  const memory = new Map<string, string>();

  function read<T>(key: string, schema: z.ZodType<T>): T | undefined {
    const text = memory.get(key) ?? attempt(() => shelf.getItem(key)) ?? undefined;
    if (text === undefined) return undefined;
    const parsed = schema.safeParse(attempt((): unknown => JSON.parse(text)));
    return parsed.success ? parsed.data : undefined;
  }
  function write(key: string, value: unknown): boolean {
    const text = JSON.stringify(value);
    const kept = attempt(() => {
      shelf.setItem(key, text);
      return true;
    });
    if (kept) memory.delete(key);
    else memory.set(key, text);
    return kept === true;
  }
  function remove(key: string): void {
    memory.delete(key);
    attempt(() => shelf.removeItem(key));
  }

  return { read, write, remove };
}

/** Storage throws where it is full or switched off; the caller goes on without it. */
function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
