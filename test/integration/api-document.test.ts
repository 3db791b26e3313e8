/** What server/api.md tells people who build on the service is so: every example is run as it stands there, in its order. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { appRouter, procedureNames } from '../../server/src/api.ts';
import { mailsTo } from '../support/mailed-code.ts';
import { startTestService, type TestService } from '../support/service.ts';
import { voucherOf } from '../support/signed-vouching.ts';
import { makeSteward } from '../support/steward.ts';
import { destructionOf, makeVault, type MadeVault, sent } from '../support/vault-writer.ts';
import { importLines, smallGazetteer } from './small-gazetteer.ts';

const root = resolve(import.meta.dirname, '../..');
const document = readFileSync(join(root, 'server/api.md'), 'utf8');

interface Block {
  readonly language: string;
  readonly text: string;
}

const blocks: Block[] = [...document.matchAll(/^```(\w+(?: \d+)?)\n(.*?)\n```$/gms)].map(([, language = '', text = '']) => ({ language, text }));
const examples = blocks.flatMap((block, index) => (block.language === 'http' || block.language === 'js' ? [{ ...block, answer: blocks[index + 1] }] : []));

describe('the document of the API', () => {
  test('has an answer after each example, and nothing else in blocks', () => {
    expect(examples.length).toBeGreaterThan(7);
    for (const { language, answer } of examples) expect(answer?.language).toMatch(language === 'http' ? /^(json|sse) \d{3}$/ : /^text$/);
    expect(blocks).toHaveLength(2 * examples.length);
  });

  test('names every procedure with what it is', () => {
    const named = [...document.matchAll(/^\| `(\w+\.\w+)` \| (\w+) \| \w/gm)].map(([, name, type]) => `${name ?? ''} ${type ?? ''}`);
    // oxlint-disable-next-line no-underscore-dangle -- tRPC keeps what a router is made of under this name
    const procedures = Object.entries(z.record(z.string(), z.custom<{ readonly _def: { readonly type: string } }>()).parse(appRouter._def.procedures)).map(([name, { _def: { type } }]) => `${name} ${type}`);
    expect(named.toSorted()).toEqual(procedures.toSorted());
  });

  test('has an example of every procedure', () => {
    const shown = new Set(examples.flatMap(({ text }) => [/\/api\/trpc\/(\w+\.\w+)/.exec(text)?.[1], /client\.(\w+\.\w+)\.(?:query|mutate)/.exec(text)?.[1]]));
    expect([...procedureNames].filter((name) => !shown.has(name))).toEqual([]);
  });

  test('names only files that are there', () => {
    const files = [...document.matchAll(/`((?:[\w.-]+\/)+[\w.-]+\.ts)`/g)].map(([, path]) => path ?? '');
    expect(files.length).toBeGreaterThan(2);
    for (const file of files) expect(() => readFileSync(join(root, file)), file).not.toThrow();
  });

  test('has examples that run and answer as it says', { timeout: 120_000 }, async () => {
    let nowMs = Date.UTC(2026, 0, 1);
    const later = (ms: number) => {
      nowMs += ms;
    };
    await using service = await startTestService({ clock: { nowMs: () => nowMs } });
    await importLines(service.database, smallGazetteer);
    const known = new Map<string, string>();
    const make = makersOf(service, { known, later });
    for (const { language, text, answer } of examples) {
      // One after another also by the clock, which orders what is shown.
      later(1000);
      if (language === 'js') {
        expect((await runScript(text, service)).trim()).toBe(answer?.text);
        continue;
      }
      let filled = text;
      for (const [word] of text.matchAll(words)) {
        const made = known.get(word) ?? (await make[word]?.());
        if (made === undefined) continue;
        known.set(word, made);
        filled = filled.replaceAll(new RegExp(`\\b${word}\\b`, 'g'), () => made);
      }
      const { kind, status, body } = await send(filled, service);
      expect(`${kind} ${String(status)}`, `${text}\n${JSON.stringify(body)}`).toBe(answer?.language);
      expectShown(JSON.parse(answer?.text ?? ''), body, known);
    }
  });
});

/** What stands for something that an answer or a mail brought; shorter ones are codes of countries and states. */
const words = /\b[A-Z]{4,}\b/g;
const dayMs = 24 * 60 * 60 * 1000;

/** What no answer gives: from the mails, and what only a device can make. */
function makersOf(service: TestService, { known, later }: { readonly known: ReadonlyMap<string, string>; readonly later: (ms: number) => void }): Readonly<Record<string, () => Promise<string>>> {
  let vault: MadeVault | undefined;
  const vaultMade = async () => (vault ??= await makeVault());
  const inMail = async (email: string, pattern: RegExp) => {
    for (const mail of (await mailsTo(service, email)).toReversed()) {
      const found = pattern.exec(mail)?.[1];
      if (found !== undefined) return found;
    }
    throw new Error(`No mail to ${email} has ${String(pattern)}.`);
  };
  const vouch = async (act: 'give' | 'withdraw') => {
    const voucher = await voucherOf(service.clientFor(known.get('BEARER') ?? ''), (await vaultMade()).writer);
    return voucher.sign(act, Number(known.get('BENS')), act === 'give' ? ['replies-to-letters'] : []);
  };
  let entry: Awaited<ReturnType<MadeVault['writer']['write']>> | undefined;
  const entryMade = async () => (entry ??= await (await vaultMade()).writer.write());
  return {
    CODE: () => service.mailedCode('mina@example.com'),
    COLLEAGUE: async () => (await service.signIn('b.fairhollin@example.com')).bearer,
    STEWARD: async () => (await makeSteward(service, 'stella@example.com')).bearer,
    CLAIMCODE: () => service.mailedCode('ben@example.com'),
    NOMAIL: () => inMail('ben@example.com', /\/no-mail#(\S+)/),
    STEP: async () => (await vaultMade()).change.steps[0] ?? '',
    KEYRING: async () => (await vaultMade()).change.keyring,
    ENTRY: async () => sent([await entryMade()])[0] ?? '',
    DESTRUCTION: async () => destructionOf((await vaultMade()).writer, [(await entryMade()).id]),
    VOUCH: () => vouch('give'),
    VOUCHBACK: () => vouch('withdraw'),
    STILLRIGHT: async () => {
      later(91 * dayMs);
      await service.runDue();
      return inMail('mina@example.com', /\/confirm#(\S+)/);
    },
  };
}

/** A line with method and address, headers, and a body from the first line that is none of them. */
async function send(text: string, { url }: TestService): Promise<{ readonly kind: 'json' | 'sse'; readonly status: number; readonly body: unknown }> {
  const [first = '', ...rest] = text.split('\n');
  const [method = '', ...path] = first.split(' ');
  const firstOfBody = rest.findIndex((line) => line.startsWith('{'));
  const headers = (firstOfBody < 0 ? rest : rest.slice(0, firstOfBody)).map((line): [string, string] => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]);
  const body = firstOfBody < 0 ? undefined : rest.slice(firstOfBody).join('\n');
  const address = path.join(' ').replace(/input=(.*)$/, (_, input: string) => `input=${encodeURIComponent(input)}`);
  const answer = await fetch(`${url}${address}`, { method, headers: [...headers, ['content-type', 'application/json']], ...(body !== undefined && { body }) });
  if (answer.headers.get('content-type')?.startsWith('text/event-stream') === true) return { kind: 'sse', status: answer.status, body: await firstEvent(answer) };
  return { kind: 'json', status: answer.status, body: await answer.json() };
}

/** Behind the one that says only that the stream stands. */
async function firstEvent(answer: Response): Promise<unknown> {
  const reader = answer.body?.getReader();
  let text = '';
  for (;;) {
    const chunk = await reader?.read();
    if (chunk === undefined || chunk.done) throw new Error(`The stream ended: ${text}`);
    text += new TextDecoder().decode(chunk.value);
    const event = text.split('\n\n').slice(0, -1).find((one) => !/^event:/m.test(one) && /^data:/m.test(one));
    if (event === undefined) continue;
    await reader?.cancel();
    return JSON.parse(/^data:(.*)$/m.exec(event)?.[1] ?? '');
  }
}

async function runScript(text: string, { url }: TestService): Promise<string> {
  const code = text.replaceAll('http://localhost:4870', url);
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', code], { cwd: join(root, 'test') });
  return stdout;
}

/** Everything that is shown is there; `…` is any text, and a word in capitals is what it was before, or from now on. */
function expectShown(shown: unknown, answered: unknown, known: Map<string, string>): void {
  if (shown === '…') expect(answered).toEqual(expect.stringMatching(/./));
  else if (typeof shown === 'string' && /^[A-Z]{4,}$/.test(shown)) {
    expect(String(answered)).toBe(known.get(shown) ?? String(answered));
    known.set(shown, String(answered));
  } else if (Array.isArray(shown)) {
    const list = z.array(z.unknown()).parse(answered);
    if (shown.length === 0) expect(list).toEqual([]);
    for (const [index, item] of shown.entries()) expectShown(item, list[index], known);
  } else if (typeof shown === 'object' && shown !== null) {
    const object = z.record(z.string(), z.unknown()).parse(answered);
    for (const [name, value] of Object.entries(shown)) expectShown(value, object[name], known);
  } else expect(answered).toEqual(shown);
}
