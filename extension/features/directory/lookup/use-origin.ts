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

export interface NearClient {
  readonly clientId: string;
  /** Somebody is looked for on their account: then distances count from where they live unless said otherwise. */
  readonly isReferred: boolean;
}

export interface Origin {
  readonly near: Near;
  readonly onNear: (near: Near) => void;
  readonly coordinates: Coordinates | undefined;
  /** As it is said: "Dubbo NSW 2830"; undefined where there is none. */
  readonly label: string | undefined;
  readonly clientName: string | undefined;
  readonly hasChoice: boolean;
  /** Why the client's place is not known; undefined where it is, and where nobody is referred. */
  readonly clientProblem: string | undefined;
}

export function useOrigin({ directory: { places } }: Extract<DirectoryState, { type: 'ready' }>, client: NearClient | undefined): Origin {
  const own = useRecord(settingsRecord, settingsRecordId)?.current.body.place ?? undefined;
  const body = useRecord(clientRecord, client?.clientId ?? '')?.current.body;
  const address = body?.address ?? '';
  const ownCoordinates = own?.coordinates;
  const home = useMemo(() => (address === '' ? undefined : placeOfAddress(address, placeIndexOf(places), ownCoordinates)), [address, places, ownCoordinates]);
  const isReferred = client?.isReferred === true;
  const [wanted, setWanted] = useState<Near>();
  const near: Near = home === undefined ? 'me' : own === undefined ? 'client' : (wanted ?? (isReferred ? 'client' : 'me'));
  return {
    near,
    onNear: setWanted,
    coordinates: near === 'client' ? home?.coordinates : ownCoordinates,
    label: near === 'client' && home !== undefined ? `the client’s ${formatPlace(home)}` : own?.label,
    clientName: body?.name,
    hasChoice: home !== undefined && own !== undefined,
    clientProblem: home !== undefined || !isReferred ? undefined : address === '' ? 'No address of the client is written down to count distances from.' : 'The client’s address names no place that is known here, so distances do not count from it.',
  };
}
