/**
 * What becomes of vouches when stewards make two listings one: those for the listing that goes count for the one that stays,
 * once for each who vouches, and go back as they were when that is undone. What was withdrawn meanwhile stays withdrawn.
 */
import type { Transaction } from 'kysely';
import type { Clock } from '../../clock.ts';
import type { Database } from '../../database/tables.ts';
import { changesKeptMs } from './give-vouch.ts';
import { deleteVouch, listingNumbers, lockVouches, logChange, moveVouches, movedFrom, saveMovedBack, vouchersAmong, type MovedVouch } from './vouch.queries.ts';

/** The ids of two listings of which one went into the other. */
interface MergedListings {
  readonly goneId: string;
  readonly keptId: string;
}

export function createMergedVouches(clock: Clock) {
  return {
    followMerge: (transaction: Transaction<Database>, merged: MergedListings) => followMerge(transaction, merged, clock),
    undoMerge: (transaction: Transaction<Database>, merged: Pick<MergedListings, 'goneId'>) => undoMerge(transaction, merged, clock),
  };
}

async function followMerge(transaction: Transaction<Database>, { goneId, keptId }: MergedListings, clock: Clock): Promise<void> {
  const numbers = await listingNumbers(transaction, [goneId, keptId]);
  const [gone, kept] = [numbers.get(goneId), numbers.get(keptId)];
  if (gone === undefined || kept === undefined) return;
  await lockVouches(transaction);
  await logMoved(transaction, await moveVouches(transaction, { from: gone.number, to: kept.number, toOwner: kept.ownerId }), clock);
}

async function undoMerge(transaction: Transaction<Database>, { goneId }: Pick<MergedListings, 'goneId'>, clock: Clock): Promise<void> {
  const gone = (await listingNumbers(transaction, [goneId])).get(goneId);
  if (gone === undefined) return;
  await lockVouches(transaction);
  const moved = await movedFrom(transaction, gone.number);
  for (const [to, ofOne] of Map.groupBy(moved, ({ to: listing }) => listing)) {
    const there = await vouchersAmong(transaction, to, ofOne.map(({ memberId }) => memberId));
    for (const { memberId, givenAtMs } of ofOne) {
      // The one that came with it goes; one that was there before, or was given anew since, has another date.
      if (there.get(memberId) === givenAtMs) await deleteVouch(transaction, memberId, to);
    }
  }
  await saveMovedBack(transaction, gone.number, moved);
  await logMoved(transaction, moved, clock);
}

async function logMoved(transaction: Transaction<Database>, moved: readonly Pick<MovedVouch, 'memberId'>[], clock: Clock): Promise<void> {
  const atMs = clock.nowMs();
  // `withdrawn` counts towards nobody's vouches of a day, which `given` would.
  for (const { memberId } of moved) await logChange(transaction, { memberId, kind: 'withdrawn', atMs, keepSinceMs: atMs - changesKeptMs });
}
