/** Why a file is left out: each line with its reason, the first few of them. */
import type { PackFault } from '@trusted-hands/packs';

interface PackFaultsProps {
  readonly faults: readonly PackFault[];
}

const shownFirst = 5;

export function PackFaults({ faults }: PackFaultsProps) {
  return (
    <>
      <ul className="pack-faults">
        {faults.slice(0, shownFirst).map(({ line, path, reason }) => (
          <li key={`${line} ${path} ${reason}`}>{`Line ${line}${path === '' ? '' : ` (${path})`}: ${reason}`}</li>
        ))}
      </ul>
      {faults.length > shownFirst && <p>{`And ${faults.length - shownFirst} more.`}</p>}
      <p>Correct it in the file and add it again. Everything else is read as before.</p>
    </>
  );
}
