import { listingContentSchema, type Listing } from '@trusted-hands/directory';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Platform } from '../../../platform/platform.ts';
import { PlatformProvider } from '../../../platform/react/platform-context.tsx';
import { AsListed } from './as-listed.tsx';

const listing = (change: Partial<Listing>): Listing => ({ ...listingContentSchema.parse({ name: 'Ana Costa', profession: 'osteopath', locations: [{ place: 'Dubbo', country: 'AU' }] }), id: '1', origin: 'member', checks: [], updatedAtMs: 0, ...change });
const service = { connection: () => ({ type: 'not-connected' }), subscribe: () => () => undefined };
// Safe: drawing asks for no more of the platform than these.
const platform = { nowMs: () => new Date('2026-11-28T10:00:00').getTime(), service } as unknown as Platform;
const shown = (change: Partial<Listing>) => renderToString(<PlatformProvider platform={platform}><AsListed listing={listing(change)} /></PlatformProvider>);

test('whoever is kept is marked like anybody in the directory before a client is referred to them', () => {
  expect(shown({ acceptingNewClients: false })).toContain('Not taking new clients');
  expect(shown({ away: { from: '2026-11-20', to: '2026-12-05' } })).toContain('Away until');
  expect(shown({ origin: 'suggested' })).toContain('Suggested by a member, not confirmed');
  expect(shown({})).not.toContain('chips');
});
