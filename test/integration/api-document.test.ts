/** What server/api.md tells people who build on the service is so: every example is run as it stands there, in its order. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { appRouter } from '../../server/src/api.ts';
import { startTestService, type TestService } from '../support/service.ts';
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
    for (const { language, answer } of examples) expect(answer?.language).toMatch(language === 'http' ? /^json \d{3}$/ : /^text$/);
    expect(blocks).toHaveLength(2 * examples.length);
  });

  test('names every procedure with what it is', () => {
    const named = [...document.matchAll(/^\| `(\w+\.\w+)` \| (\w+) \| \w/gm)].map(([, name, type]) => `${name ?? ''} ${type ?? ''}`);
    // oxlint-disable-next-line no-underscore-dangle -- tRPC keeps what a router is made of under this name
    const procedures = Object.entries(z.record(z.string(), z.custom<{ readonly _def: { readonly type: string } }>()).parse(appRouter._def.procedures)).map(([name, { _def: { type } }]) => `${name} ${type}`);
    expect(named.toSorted()).toEqual(procedures.toSorted());
  });

  test('names only files that are there', () => {
    const files = [...document.matchAll(/`((?:[\w.-]+\/)+[\w.-]+\.ts)`/g)].map(([, path]) => path ?? '');
    expect(files.length).toBeGreaterThan(2);
    for (const file of files) expect(() => readFileSync(join(root, file)), file).not.toThrow();
  });

  test('has examples that run and answer as it says', { timeout: 60_000 }, async () => {
    await using service = await startTestService();
    await importLines(service.database, smallGazetteer);
    const known = new Map<string, string>();
    for (const { language, text, answer } of examples) {
      if (language === 'js') {
        expect((await runScript(text, service)).trim()).toBe(answer?.text);
        continue;
      }
      const filled = text.replace(/\b(?:CODE|BEARER)\b/g, (name) => known.get(name) ?? name);
      const { status, body } = await send(filled, service);
      expect(`json ${String(status)}`, `${text}\n${JSON.stringify(body)}`).toBe(answer?.language);
      expectShown(JSON.parse(answer?.text ?? ''), body);
      if (text.includes('accounts.requestCode')) known.set('CODE', await service.mailedCode('mina@example.com'));
      const bearer = z.object({ result: z.object({ data: z.object({ bearer: z.string() }) }) }).safeParse(body).data?.result.data.bearer;
      if (bearer !== undefined) known.set('BEARER', bearer);
    }
    expect([...known.keys()]).toEqual(['CODE', 'BEARER']);
  });
});

/** A line with method and address, headers, and a body from the first line that is none of them. */
async function send(text: string, { url }: TestService): Promise<{ readonly status: number; readonly body: unknown }> {
  const [first = '', ...rest] = text.split('\n');
  const [method = '', ...path] = first.split(' ');
  const firstOfBody = rest.findIndex((line) => line.startsWith('{'));
  const headers = (firstOfBody < 0 ? rest : rest.slice(0, firstOfBody)).map((line): [string, string] => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]);
  const body = firstOfBody < 0 ? undefined : rest.slice(firstOfBody).join('\n');
  const address = path.join(' ').replace(/input=(.*)$/, (_, input: string) => `input=${encodeURIComponent(input)}`);
  const answer = await fetch(`${url}${address}`, { method, headers: [...headers, ['content-type', 'application/json']], ...(body !== undefined && { body }) });
  return { status: answer.status, body: await answer.json() };
}

async function runScript(text: string, { url }: TestService): Promise<string> {
  const code = text.replaceAll('http://localhost:4870', url);
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', code], { cwd: join(root, 'test') });
  return stdout;
}

/** Everything that is shown is there; `…` is any text. */
function expectShown(shown: unknown, answered: unknown): void {
  if (shown === '…') expect(answered).toEqual(expect.stringMatching(/./));
  else if (Array.isArray(shown)) {
    const list = z.array(z.unknown()).parse(answered);
    if (shown.length === 0) expect(list).toEqual([]);
    for (const [index, item] of shown.entries()) expectShown(item, list[index]);
  } else if (typeof shown === 'object' && shown !== null) {
    const object = z.record(z.string(), z.unknown()).parse(answered);
    for (const [name, value] of Object.entries(shown)) expectShown(value, object[name]);
  } else expect(answered).toEqual(shown);
}
