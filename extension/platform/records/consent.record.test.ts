import { expect, test } from 'vitest';
import { clientConsentRecord, type ClientConsent } from './consent.record.ts';
import type { RecordVersion } from './record.ts';

const version = (entryId: string, parents: readonly string[], change: Partial<ClientConsent>, revision = 2): RecordVersion<ClientConsent> => ({
  entryId, parents, revision, deviceId: entryId, atMs: 0,
  body: { clientId: 'ana', what: 'Work at the abdomen', isSensitiveArea: true, givenOn: '2026-11-01', how: 'verbal', withdrawnOn: '', withdrawnHow: '', remark: '', ...change },
});

test('a consent that one computer withdrew is withdrawn, whatever another one wrote to it meanwhile', () => {
  const first = version('a', [], {}, 1);
  const withdrawn = version('b', ['a'], { withdrawnOn: '2026-11-05', withdrawnHow: 'written' });
  const remarked = version('c', ['a'], { remark: 'asked again' });
  for (const versions of [[first, withdrawn, remarked], [remarked, first, withdrawn]]) {
    expect(clientConsentRecord.merge?.(versions)).toMatchObject({ withdrawnOn: '2026-11-05', withdrawnHow: 'written', remark: 'asked again' });
  }
  expect(clientConsentRecord.merge?.([first])).toEqual(first.body);
});
