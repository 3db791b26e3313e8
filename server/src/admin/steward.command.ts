/** `steward add EMAIL [NAME]`, `steward remove EMAIL`, `steward list`: who may check registrations. */
import { emailSchema } from '@trusted-hands/contract';
import { addSteward, allStewards, removeSteward } from '../features/stewardship/steward.queries.ts';
import { OperatorError, type AdminCommand } from './admin-command.ts';

const longestName = 80;

export const addStewardCommand: AdminCommand = {
  name: ['steward', 'add'],
  usage: 'steward add EMAIL [NAME]',
  summary: 'Lets whoever signs in with this address check registrations; the name is shown as who looked.',
  takes: { least: 1, most: 2, said: 'an e-mail address and, in quotes, a name' },
  withoutPlaces: true,
  check: checkEmail,

  async run({ path, words: [, name = ''], database, deps }) {
    if (name.trim().length > longestName) throw new OperatorError(`The name has more than ${String(longestName)} characters. Give a shorter one.`);
    const email = emailOf(path);
    const added = await addSteward(database, { email, name: name.trim(), nowMs: deps.clock.nowMs() });
    deps.say(added ? `${email} is a steward now. Sign in with that address on the page /steward of the service.` : `${email} was a steward already.`);
  },
};

export const removeStewardCommand: AdminCommand = {
  name: ['steward', 'remove'],
  usage: 'steward remove EMAIL',
  summary: 'Ends that at once. What they checked stays as it is.',
  takes: { least: 1, most: 1, said: 'an e-mail address' },
  withoutPlaces: true,
  check: checkEmail,

  async run({ path, database, deps }) {
    const email = emailOf(path);
    if (!(await removeSteward(database, email))) throw new OperatorError(`${email} is no steward. "npm run admin -- steward list" says who is.`);
    deps.say(`${email} is no steward any more.`);
  },
};

export const listStewardsCommand: AdminCommand = {
  name: ['steward', 'list'],
  usage: 'steward list',
  summary: 'Who they are.',
  takes: { least: 0, most: 0, said: 'nothing else' },
  withoutPlaces: true,
  check: () => Promise.resolve(),

  async run({ database, deps }) {
    const stewards = await allStewards(database);
    if (stewards.length === 0) deps.say('There is no steward yet. Name one: npm run admin -- steward add EMAIL');
    for (const { email, name } of stewards) deps.say(name === '' ? email : `${email}  ${name}`);
  },
};

function emailOf(text: string): string {
  const parsed = emailSchema.safeParse(text);
  if (!parsed.success) throw new OperatorError(`"${text.slice(0, 80)}" is no e-mail address. Give the one that they sign in with.`);
  return parsed.data;
}

function checkEmail(text: string): Promise<void> {
  emailOf(text);
  return Promise.resolve();
}
