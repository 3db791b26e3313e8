/** Shows the notes of whoever was chosen, or the list of people to choose from. Nothing of one person's page is left in the next one's. */
import { Spinner } from '@trusted-hands/ui';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import type { Page } from '../../platform/create-platform.ts';
import type { Platform } from '../../platform/platform.ts';
import { PlatformProvider } from '../../platform/react/platform-context.tsx';
import { usePort } from '../../platform/react/use-port.ts';
import { PeopleList } from './people-list.tsx';

// Nearly never needed: the popup opens without it.
const PeopleUnread = lazy(async () => ({ default: (await import('./people-unread.tsx')).PeopleUnread }));

interface PeopleGateProps {
  readonly page: Page;
  readonly children: (platform: Platform) => ReactNode;
}

export function PeopleGate({ page, children }: PeopleGateProps) {
  const { people } = page;
  const [isReady, setReady] = useState(false);
  usePort(people);
  useEffect(() => {
    let stopped = false;
    void people.ready().then(() => !stopped && setReady(true));
    return () => {
      stopped = true;
    };
  }, [people]);

  if (!isReady) return <main className="vault-door vault-door-waiting"><Spinner label="Opening …" /></main>;
  const chosen = people.chosen();
  if (chosen === undefined) return people.isRead() ? <PeopleList people={people} /> : <Suspense><PeopleUnread people={people} /></Suspense>;
  const platform = page.platformOf(chosen);
  return <PlatformProvider key={chosen} platform={platform}>{children(platform)}</PlatformProvider>;
}
