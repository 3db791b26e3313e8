/** Who may call what: a row for every procedure, tried by every kind of caller, on both databases. */
import { describe, expect, test } from 'vitest';
import { procedureNames } from '../../server/src/api.ts';
import { makeSteward, unmakeSteward } from '../support/steward.ts';
import { engines, startTestService } from '../support/service.ts';

/** The least that somebody must be. */
const rows: Readonly<Record<string, 'anyone' | 'member' | 'steward'>> = {
  'accounts.requestCode': 'anyone',
  'accounts.signIn': 'anyone',
  'accounts.me': 'member',
  'accounts.signOut': 'anyone',
  'accounts.signOutEverywhere': 'member',
  'claims.find': 'member',
  'claims.claim': 'member',
  'claims.claimByCode': 'member',
  'claims.askSteward': 'member',
  'claims.report': 'member',
  'claims.suggest': 'member',
  'claims.invite': 'member',
  'claims.noMail': 'anyone',
  'confirmation.look': 'anyone',
  'confirmation.confirm': 'anyone',
  'confirmation.confirmMine': 'member',
  'directory.mine': 'member',
  'directory.erase': 'member',
  'directory.publish': 'member',
  'directory.withdraw': 'member',
  'directory.about': 'member',
  'directory.files': 'member',
  'directory.search': 'member',
  'gazetteer.search': 'member',
  'service.about': 'anyone',
  'steward.me': 'member',
  'steward.queue': 'steward',
  'steward.hold': 'steward',
  'steward.release': 'steward',
  'steward.decide': 'steward',
  'steward.decided': 'steward',
  'steward.undo': 'steward',
  'steward.questions': 'member',
  'steward.answer': 'member',
  'vault.state': 'member',
  'vault.change': 'member',
  'vault.push': 'member',
  'vault.pull': 'member',
  'vault.destroy': 'member',
  'vault.live': 'member',
  'vouches.prepare': 'member',
  'vouches.give': 'member',
  'vouches.withdraw': 'member',
  'vouches.mine': 'member',
  'vouches.received': 'member',
  'vouches.trust': 'member',
};

const callers = [
  { caller: 'a stranger', is: 'anyone' },
  { caller: 'who brings a forged bearer', is: 'anyone' },
  { caller: 'who signed out', is: 'anyone' },
  { caller: 'a member', is: 'member' },
  { caller: 'who was a steward once', is: 'member' },
  { caller: 'a steward', is: 'steward' },
] as const;
type Caller = (typeof callers)[number]['caller'];

const ranks = ['anyone', 'member', 'steward'] as const;

test('every procedure has its row', () => {
  expect(Object.keys(rows).toSorted()).toEqual([...procedureNames].toSorted());
});

describe.each(engines)('on %s', (engine) => {
  test('each caller is let in exactly where the table says so, whatever else is wrong with the call', async () => {
    await using service = await startTestService({ engine });
    const bearerOf: Record<Caller, () => Promise<string | undefined>> = {
      'a stranger': () => Promise.resolve(undefined),
      'who brings a forged bearer': async () => `${(await service.signIn('mina@example.com')).bearer.slice(0, -4)}AAAA`,
      'who signed out': async () => {
        const { bearer, client } = await service.signIn('otto@example.com');
        await client.accounts.signOut.mutate();
        return bearer;
      },
      'a member': async () => (await service.signIn('mina@example.com')).bearer,
      'who was a steward once': async () => {
        const { bearer } = await makeSteward(service, 'once@example.com');
        await unmakeSteward(service, 'once@example.com');
        return bearer;
      },
      'a steward': async () => (await makeSteward(service, 'stella@example.com')).bearer,
    };
    const wrong: string[] = [];
    for (const { caller, is } of callers) {
      // Those that end a session come last.
      const names = Object.keys(rows).toSorted((one, other) => Number(one.includes('signOut')) - Number(other.includes('signOut')));
      let bearer = await bearerOf[caller]();
      for (const name of names) {
        if (name === 'accounts.signOutEverywhere') bearer = await bearerOf[caller]();
        const isExpected = ranks.indexOf(is) >= ranks.indexOf(rows[name] ?? 'steward');
        const answered = await answerTo(service.url, name, bearer);
        if ((answered === 'let in') !== isExpected) wrong.push(`${caller}, ${name}: ${answered}`);
        else if (!isExpected && answered !== (is === 'anyone' ? 'not-signed-in' : 'not-allowed')) wrong.push(`${caller}, ${name}: ${answered}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

/** `vault.state` alone reads what was sent before it asks who sends it; nobody else knows this field. */
const input = '{"rosterSequence":0}';

/** Asked and posted, since one of the two is its method: who may call is decided before what they sent is read. */
async function answerTo(url: string, name: string, bearer: string | undefined): Promise<string> {
  const headers = { 'content-type': 'application/json', ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }) };
  for (const init of [{ headers }, { method: 'POST', headers, body: input }]) {
    const answer = await fetch(`${url}/api/trpc/${name}`, init);
    const isStream = answer.headers.get('content-type')?.startsWith('text/event-stream') === true;
    // One that goes on for ever begins with whether it was refused.
    const text = isStream ? await beginningOf(answer) : await answer.text();
    const refused = /"code":"(not-signed-in|not-allowed)"/.exec(text)?.[1];
    if (refused !== undefined) return refused;
  }
  return 'let in';
}

async function beginningOf(answer: Response): Promise<string> {
  const reader = answer.body?.getReader();
  let text = '';
  while (!/^event: serialized-error|^id: /m.test(text)) {
    const chunk = await reader?.read();
    if (chunk === undefined || chunk.done) break;
    text += new TextDecoder().decode(chunk.value);
  }
  await reader?.cancel();
  return text;
}
