/**
 * Whom a member has reason to trust, from the graph of vouches that this process keeps in memory: read once, then brought
 * up to date by what changed whenever somebody asks, in one snapshot of the database, so that no answer mixes two versions.
 */
import { mostTrusted, type Trusted } from '@trusted-hands/contract';
import { personalTrust, type VouchGraph } from '@trusted-hands/trust';
import type { Kysely } from 'kysely';
import type { Clock } from '../../clock.ts';
import type { Database } from '../../database/tables.ts';
import { loadVouchGraph, vouchGraphSince } from './load-vouch-graph.ts';
import { type GraphVersion, readGraphVersion, vouchingOf } from './vouch-graph.queries.ts';

export interface Trust {
  /** Best first. */
  of(memberId: string): Promise<readonly Trusted[]>;
}

/** A graph and the version of the database that it is. */
export interface KeptGraph {
  readonly graph: VouchGraph;
  readonly version: GraphVersion;
}

interface Answer {
  readonly basis: string;
  readonly trusted: readonly Trusted[];
}

const dayMs = 86_400_000;
/** Answers that are kept, for as long as nothing changed. */
const mostAnswers = 2000;
/** No listing has this number; it stands for whoever asks and is not listed. */
const unlisted = 0;

export function createTrust({ database, clock }: { readonly database: Kysely<Database>; readonly clock: Clock }): Trust {
  let kept: Promise<KeptGraph> | undefined;
  const answers = new Map<string, Answer>();

  /** One after the other: each begins where the one before it ended. */
  function inTurn(work: (before: KeptGraph | undefined) => Promise<KeptGraph>): Promise<KeptGraph> {
    const turn = (kept ?? Promise.resolve(undefined)).catch(() => undefined).then(work);
    kept = turn;
    return turn;
  }

  return {
    async of(memberId) {
      const today = Math.floor(clock.nowMs() / dayMs);
      const known = answers.get(memberId);
      if (known?.basis === basisOf(await readGraphVersion(database), today)) return known.trusted;
      let viewer: Awaited<ReturnType<typeof vouchingOf>> | undefined;
      const { graph, version } = await inTurn(async (before) => {
        const loaded = before ?? (await loadVouchGraph(database));
        return await snapshot(database, async (transaction) => {
          viewer = await vouchingOf(transaction, memberId);
          return await vouchGraphSince(transaction, loaded);
        });
      });
      const trusted = trustedBy(graph, viewer ?? { number: undefined, given: [] }, today);
      answers.delete(memberId);
      answers.set(memberId, { basis: basisOf(version, today), trusted });
      for (const oldest of answers.keys()) {
        if (answers.size <= mostAnswers) break;
        answers.delete(oldest);
      }
      return trusted;
    },
  };
}

function trustedBy(graph: VouchGraph, { number = unlisted, given }: Awaited<ReturnType<typeof vouchingOf>>, today: number): readonly Trusted[] {
  const own = given.map(({ listing, givenAtMs }) => ({ to: listing, givenDay: Math.floor(givenAtMs / dayMs) }));
  // Whoever was not checked leads nobody else on, but themselves.
  const trust = personalTrust(graph.isChecked(number) ? graph : graph.with({ given: new Map([[number, own]]) }), number, today);
  return trust
    .ranked()
    .slice(0, mostTrusted)
    .map(({ member, score }) => ({ listing: member, score: Math.max(1, Math.round(score * 1e6)), by: [...(trust.strongestPath(member) ?? [])] }));
}

function basisOf({ vouches, listings }: GraphVersion, today: number): string {
  return `${String(vouches)} ${String(listings)} ${String(today)}`;
}

/** Everything that is read inside is of one moment. SQLite's transactions always are, and take no heed of the level. */
function snapshot<Value>(database: Kysely<Database>, work: (transaction: Kysely<Database>) => Promise<Value>): Promise<Value> {
  return database.transaction().setIsolationLevel('repeatable read').execute(work);
}
