/** A FHIR R4 directory as one bundle: two practitioners, two roles and the place they share in five entries; fictional, by a seed. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { createRandom } from '../../support/vouch-world.ts';
import { npiOf } from './nppes-rows.ts';

interface Town {
  readonly name: string;
  readonly state: string;
}

interface FhirBundle {
  readonly path: string;
  readonly entries: number;
  readonly towns: readonly Town[];
  readonly seed: number;
}

const families = ['Tallowmere', 'Halvorquist', 'Quoylemar', 'Nakavindi', "O'Doyle", 'Fairhollin', 'Rowntree-Lark', 'McQuillmere'];
const givens = ['Mira', 'Ben', 'Zoe', 'Ori', 'Ana', 'Dev', 'Kira', 'Uma', 'Quinn', 'Wendy'];
const taxonomies = ['225700000X', '225100000X', '207Q00000X', '111N00000X', '213E00000X', '225X00000X'];
const entriesOfPlace = 5;

export async function writeFhirBundle({ path, entries, towns, seed }: FhirBundle): Promise<void> {
  const random = createRandom(seed);
  const upTo = (most: number) => Math.floor(random() * most);
  const stream = createWriteStream(path);
  stream.write('{"resourceType":"Bundle","type":"collection","entry":[');
  let text = '';
  for (let entry = 0; entry < entries; entry += 1) {
    const place = Math.floor(entry / entriesOfPlace);
    const kind = entry % entriesOfPlace;
    const id = `${String(place)}-${String(kind % 2)}`;
    const town = towns[upTo(towns.length)];
    const resource =
      kind === 4
        ? {
            resourceType: 'Location', id: String(place), status: 'active', name: `Room ${String(place)}`,
            address: { line: [`${String(upTo(900))} Bellwether Street`], city: town?.name, state: town?.state, country: 'US' },
          }
        : kind < 2
          ? {
              resourceType: 'Practitioner', id, meta: { lastUpdated: '2026-01-01T00:00:00Z' }, active: true,
              identifier: [{ system: 'http://hl7.org/fhir/sid/us-npi', value: npiOf(place * 2 + kind) }],
              name: [{ use: 'official', family: families[upTo(families.length)], given: [givens[upTo(givens.length)]] }],
              telecom: [{ system: 'phone', value: `2125550${String(upTo(1000)).padStart(3, '0')}`, use: 'work' }], gender: kind === 0 ? 'female' : 'male',
            }
          : {
              resourceType: 'PractitionerRole', id, active: true, practitioner: { reference: `Practitioner/${id}` }, location: [{ reference: `Location/${String(place)}` }],
              code: [{ coding: [{ system: 'http://nucc.org/provider-taxonomy', code: taxonomies[upTo(taxonomies.length)] }] }],
            };
    text += `${entry === 0 ? '' : ','}${JSON.stringify({ fullUrl: `https://example.com/fhir/${resource.resourceType}/${resource.id}`, resource })}\n`;
    if (text.length < 1 << 16) continue;
    if (!stream.write(text)) await once(stream, 'drain');
    text = '';
  }
  await finished(stream.end(`${text}]}`));
}
