/** Members with a vault each, who sign in by the code that was mailed to them and write notes of about 2 KB. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createTRPCClient, httpLink } from '@trpc/client';
import { encodeEntry, encodeKeyring, encodeRosterStep, hashEntry } from '@trusted-hands/envelope';
import type { AppRouter } from '@trusted-hands/server/api';
import { createEd25519, emptyChain, sealEntry, type ChainHead, type VaultSecrets } from '@trusted-hands/vault';
import { createRoster, createVaultSecrets } from '@trusted-hands/vault/age';
import { sessionNoteRecord } from '../../../extension/platform/records/session-note.record.ts';
import { mailedCode } from '../../support/mailed-code.ts';

export const random = (bytes: number): Uint8Array => new Uint8Array(randomBytes(bytes));
const ed25519 = createEd25519(crypto.subtle);

export interface Member {
  readonly secrets: VaultSecrets;
  /** What this member's computer sends with every request; the address as a reverse proxy in front would add it. */
  readonly headers: Readonly<Record<string, string>>;
  /** Seals that many notes more, continuing the chain of this device; base64. */
  write(notes: number): Promise<readonly string[]>;
}

export interface SignInAt {
  readonly url: string;
  readonly dataDir: string;
}

/** The whole way: a code by mail, a bearer, and the first step of the roster, which makes the vault. */
export async function joinService({ url, dataDir }: SignInAt, number: number): Promise<Member> {
  const secrets = await createVaultSecrets({ random, ed25519 });
  const sign = await ed25519.signer(secrets.device.signingKey);
  const address = { 'x-forwarded-for': `203.0.113.${String(number)}` };
  const email = `therapist-${String(number)}@example.com`;
  const guest = clientOf(url, address);
  await guest.accounts.requestCode.mutate({ email });
  const { bearer } = await guest.accounts.signIn.mutate({ email, code: await mailedCode(join(dataDir, 'mail'), email), deviceName: 'clinic laptop' });
  const headers = { ...address, authorization: `Bearer ${bearer}` };
  const { steps, keyring } = await createRoster(secrets, { random, ed25519 });
  await clientOf(url, headers).vault.change.mutate({ steps: steps.map((step) => base64Of(encodeRosterStep(step))), keyring: base64Of(encodeKeyring(keyring)) });

  let chain: ChainHead = emptyChain;
  return {
    secrets,
    headers,
    async write(notes) {
      const encoded: string[] = [];
      for (let count = 0; count < notes; count += 1) {
        const entry = await sealEntry(noteContent(`note-${String(chain.deviceSequence)}`, chain.deviceSequence), chain, { secrets, random, sign });
        chain = { deviceSequence: entry.deviceSequence, hash: hashEntry(entry) };
        encoded.push(base64Of(encodeEntry(entry)));
      }
      return encoded;
    },
  };
}

const base64Of = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

function clientOf(url: string, headers: Readonly<Record<string, string>>) {
  return createTRPCClient<AppRouter>({ links: [httpLink({ url: `${url}/api/trpc`, headers })] });
}

const sentences = [
  'S: sore R shoulder since painting the fence, worse at night and when reaching up. pain 6/10',
  'S: stiff neck after a week at the desk, headache on two evenings. pain 4/10',
  'O: R shoulder flexion 120, abduction 95. Hawkins-Kennedy R +, empty can R -',
  'O: neck rotation L 55, R 70. Spurling L -, tender upper trap L',
  'Tx: MFR infraspinatus 20 min, TrP upper trap, slow and quiet, side-lying with a bolster',
  'Tx: MFR scalenes and SCM 15 min, traction, breathing low',
  'Re: R shoulder flexion 145, abduction 120. pain 3/10',
  'A: rotator cuff related, improving slowly; sleeps through since last week',
  'P: hw pendulum 2x/day, towel stretch after work. next 1/52',
  'remember: Mia starts school Monday; likes the blanket and no music',
];
const textCharacters = 1470;

/** A note whose entry has about 2 KB when it is sealed. */
export function noteContent(recordId: string, number: number) {
  let text = '';
  for (let line = number; text.length < textCharacters; line += 1) text += `${sentences[line % sentences.length] ?? ''}\n`;
  const body = { clientId: `client-${String(number % 50)}`, text: text.slice(0, textCharacters), visitDate: '2026-11-02', signedAtMs: 1_793_600_000_000 + number, author: 'Anna Weir', amendmentReason: '' };
  return { type: sessionNoteRecord.type, schema: sessionNoteRecord.schema, recordId, revision: 1, parents: [], at: 1_793_600_000_000 + number, body };
}
