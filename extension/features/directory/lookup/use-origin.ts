/** From where distances count, unless the query names a place: what is known of either is read on this computer alone. */
import { formatPlace, type Coordinates } from '@trusted-hands/directory';
import { useMemo, useState } from 'react';
import type { DirectoryState } from '../../../platform/platform.ts';
import { clientRecord } from '../../../platform/records/client.record.ts';
import { settingsRecord, settingsRecordId } from '../../../platform/records/settings.record.ts';
import { useRecord } from '../../../platform/react/use-port.ts';
import { placeIndexOf } from '../../../platform/service/directory-lookup.ts';
import { placeOfAddress } from './place-of-address.ts';

export type Near = 'me' | 'client';

export interface Origin {
  readonly near: Near;
  readonly onNear: (near: Near) => void;
  readonly coordinates: Coordinates | undefined;
  /** As it is said: "Dubbo NSW 2830"; undefined where there is none. */
  readonly label: string | undefined;
  readonly hasOwn: boolean;
  /** Why the client's place is not known; undefined where it is. */
  readonly clientProblem: string | undefined;
}

export function useOrigin({ directory: { places } }: Extract<DirectoryState, { type: 'ready' }>, clientId: string | undefined): Origin {
  const own = useRecord(settingsRecord, settingsRecordId)?.current.body.place ?? undefined;
  const address = useRecord(clientRecord, clientId ?? '')?.current.body.address ?? '';
  const ownCoordinates = own?.coordinates;
  const home = useMemo(() => (address === '' ? undefined : placeOfAddress(address, placeIndexOf(places), ownCoordinates)), [address, places, ownCoordinates]);
  const [wanted, setWanted] = useState<Near>('client');
  const near: Near = home === undefined ? 'me' : wanted;
  return {
    near,
    onNear: setWanted,
    coordinates: near === 'client' ? home?.coordinates : ownCoordinates,
    label: near === 'client' && home !== undefined ? `the client’s ${formatPlace(home)}` : own?.label,
    hasOwn: own !== undefined,
    clientProblem: home !== undefined ? undefined : address === '' ? 'No address of the client is written down to count distances from.' : 'The client’s address names no place that is known here, so distances do not count from it.',
  };
}
