/** Chromium's virtual authenticator: a fingerprint reader that belongs to one tab and is gone with the browser. */
import type { CDPSession, Page } from 'playwright-core';

const options = { protocol: 'ctap2', ctap2Version: 'ctap2_1', transport: 'internal', hasResidentKey: true, hasUserVerification: true, hasPrf: true, isUserVerified: true, automaticPresenceSimulation: true } as const;

export interface Authenticator {
  readonly session: CDPSession;
  readonly authenticatorId: string;
}

export async function addAuthenticator(page: Page): Promise<Authenticator> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', { options });
  return { session, authenticatorId };
}
