/**
 * The gazetteer and directory of the main job: the real Australian sample data where TRUSTED_HANDS_DATA names it, else a
 * few fictional roles in real places of the same shape, so that the whole job is always tested.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { smallGazetteer } from '../integration/small-gazetteer.ts';
import { sharedData } from './shared-data.ts';

interface AustralianData {
  readonly gazetteerFile: string;
  readonly directoryPath: string;
  /** How many physiotherapists are imported, by code or specialty. */
  readonly physiotherapists: number;
}

export function australianData(scratchFolder: string): AustralianData {
  const gazetteerFile = sharedData('geonames-postal', 'zipcodes.au.csv');
  const directoryPath = sharedData('au-fhir-directory');
  if (gazetteerFile !== undefined && directoryPath !== undefined) return { gazetteerFile, directoryPath, physiotherapists: 10 };
  return standIn(scratchFolder);
}

function standIn(folder: string): AustralianData {
  const gazetteerFile = join(folder, 'places.csv');
  const directoryPath = join(folder, 'fhir');
  mkdirSync(directoryPath, { recursive: true });
  writeFileSync(gazetteerFile, smallGazetteer.join('\n'));
  const people = [
    { id: 'fenwick-odalys', family: 'FENWICK', given: 'Odalys', city: 'Richmond', state: 'VIC', postalCode: '3121' },
    { id: 'quist-marlow', family: 'QUIST', given: 'Marlow', city: 'Fitzroy North', state: 'VIC', postalCode: '3068' },
    { id: 'arrowood-tamsin', family: 'ARROWOOD', given: 'Tamsin', city: 'Melbourne', state: 'VIC', postalCode: '3000' },
  ];
  const practitioners = people.map(({ id, family, given, city, state, postalCode }) => ({ resourceType: 'Practitioner', id, name: [{ family, given: [given] }], address: [{ city, state, postalCode, country: 'AU' }] }));
  const roles = people.map(({ id }) => ({
    resourceType: 'PractitionerRole',
    id: `role-${id}`,
    practitioner: { reference: `Practitioner/${id}` },
    code: [{ coding: [{ system: 'http://snomed.info/sct', code: '36682004', display: 'Physiotherapist' }] }],
  }));
  writeFileSync(join(directoryPath, 'Practitioner.ndjson'), practitioners.map((one) => JSON.stringify(one)).join('\n'));
  writeFileSync(join(directoryPath, 'PractitionerRole.ndjson'), roles.map((one) => JSON.stringify(one)).join('\n'));
  return { gazetteerFile, directoryPath, physiotherapists: people.length };
}
