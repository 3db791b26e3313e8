/** Which notes are sealed: a third of each pattern's positives and of its near misses, by a digest of the id and not by how hard they are. */
import { createHash } from 'node:crypto';

const seed = 'trusted-hands session notes';

/** Ids end in a number; what stands before it is the group ("cancer-near") of which a third is sealed. */
export function sealedIds(ids: readonly string[]): Set<string> {
  const groups = Map.groupBy(ids, (id) => id.replace(/-\d+$/u, ''));
  return new Set([...groups.values()].flatMap((group) => group.toSorted((a, b) => (digest(a) < digest(b) ? -1 : 1)).slice(0, Math.round(group.length / 3))));
}

function digest(id: string): string {
  return createHash('sha256').update(`${seed}\n${id}`).digest('hex');
}
