/**
 * MiniSearch 7 on the same practitioners: the words that are left when what it cannot know is taken off (place, distance,
 * flags), all of them needed, the last as a beginning, near words where few are found, and the same decay by distance and
 * age as a boost, so that it has the same to do.
 */
import { professionById } from '@trusted-hands/packs';
import { type Coordinates, type Facet, type ListingSummary, type ParsedQuery, rankingWeights as weights, stateNames } from '@trusted-hands/directory';
import MiniSearch, { type SearchResult } from 'minisearch';

const few = 5;
const earthRadiusKm = 6371.0088;
const options = {
  idField: 'number',
  fields: ['name', 'profession', 'synonyms', 'specialties', 'place'],
  processTerm: (term: string) => term.toLowerCase(),
};

export function createPeer(rows: readonly ListingSummary[]) {
  const index = new MiniSearch(options);
  index.addAll(
    rows.map((row) => {
      const known = professionById(row.profession);
      return {
        number: row.number,
        name: row.name,
        profession: `${known?.title ?? row.profession} ${known?.plural ?? ''}`,
        synonyms: known?.synonyms.join(' ') ?? '',
        specialties: row.specialties.join(' '),
        place: row.locations.flatMap(({ place, postcode, state, country }) => [place, postcode, ...stateNames(state ?? '', country)]).join(' '),
      };
    }),
  );
  return JSON.stringify(index);
}

export function openPeer(json: string): MiniSearch {
  return MiniSearch.loadJSON(json, options);
}

export interface PeerRows {
  readonly rowByNumber: ReadonlyMap<number, ListingSummary>;
  readonly freshness: ReadonlyMap<number, number>;
  readonly points: ReadonlyMap<number, readonly [number, number, number]>;
}

/** Looked up by number at every match, made once. */
export function peerRows(rows: readonly ListingSummary[], nowDay: number): PeerRows {
  return {
    rowByNumber: new Map(rows.map((row) => [row.number, row])),
    freshness: new Map(rows.map((row) => [row.number, (row.confirmedDay === undefined ? weights.neverConfirmed : nowDay - row.confirmedDay > weights.freshDays ? weights.staleFactor : 1) * (row.acceptingNewClients ? 1 : weights.notAccepting)])),
    points: new Map(rows.flatMap((row) => (row.locations[0]?.coordinates === undefined ? [] : [[row.number, pointOf(row.locations[0].coordinates)] as const]))),
  };
}

export function searchPeer(index: MiniSearch, { rowByNumber, freshness, points }: PeerRows, { facets, text }: ParsedQuery, own: Coordinates | undefined): readonly SearchResult[] {
  const words = [...facets.filter(({ type }) => type === 'profession' || type === 'specialty').map(({ label }) => label), text].join(' ').trim();
  const place = facets.find((facet) => facet.type === 'place');
  const origin = place?.places[0]?.coordinates ?? own;
  const from = origin === undefined ? undefined : pointOf(origin);
  const filters = facets.filter(({ type }) => type !== 'profession' && type !== 'specialty' && type !== 'place' && type !== 'distance');
  const query = {
    combineWith: 'AND' as const,
    prefix: (_: string, at: number, terms: readonly string[]) => at === terms.length - 1,
    boost: weights.words,
    boostDocument: (number: number) => (from === undefined ? 1 : decay(points.get(number), from)) * (freshness.get(number) ?? 1),
    ...(filters.length === 0 ? {} : { filter: ({ id }: SearchResult) => filters.every((facet) => fits(rowByNumber.get(id), facet)) }),
  };
  const asked = words === '' ? MiniSearch.wildcard : words;
  const found = index.search(asked, query);
  return (found.length >= few || words === '' ? found : [...found, ...index.search(asked, { ...query, fuzzy: 0.2 })]).slice(0, 20);
}

function decay(point: readonly [number, number, number] | undefined, from: readonly [number, number, number]): number {
  if (point === undefined) return weights.unknownDistance;
  const km = 2 * earthRadiusKm * Math.asin(Math.min(1, Math.hypot(point[0] - from[0], point[1] - from[1], point[2] - from[2]) / 2));
  return weights.halfDistanceKm / (weights.halfDistanceKm + km);
}

function fits(row: ListingSummary | undefined, facet: Facet): boolean {
  if (row === undefined) return false;
  switch (facet.type) {
    case 'gender':
      return row.gender === facet.gender;
    case 'telehealth':
      return row.telehealth;
    case 'accepting':
      return row.acceptingNewClients;
    case 'language':
      return row.languages.includes(facet.language);
    case 'funding':
      return row.funding.some((id) => facet.funding.includes(id));
    case 'profession':
    case 'specialty':
    case 'place':
    case 'distance':
      return true;
  }
}

function pointOf({ latitude, longitude }: Coordinates): readonly [number, number, number] {
  const [phi, lambda] = [(latitude * Math.PI) / 180, (longitude * Math.PI) / 180];
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}
