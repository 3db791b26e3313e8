/** What notes say, a line each. */
import type { SaidOn } from '@trusted-hands/progress';

interface SaidListProps {
  readonly said: readonly SaidOn[];
}

export function SaidList({ said }: SaidListProps) {
  return <ul>{said.map(({ words }) => <li key={words}>{words}</li>)}</ul>;
}
