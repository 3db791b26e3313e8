/** Those of the therapist's own people whom what is typed fits, by anything she knows of them: tags and remarks too, which only this page reads. */
import { Button, Chip } from '@trusted-hands/ui';
import { ChevronRight } from 'lucide-react';
import type { KeptPractitioner } from '../../../platform/records/kept-practitioner.record.ts';
import { tagsOf } from '../../../platform/records/kept-practitioner.record.ts';
import type { StoredRecord } from '../../../platform/records/record.ts';
import { shortLine } from '../pool/kept-fields.ts';

interface KeptAmongProps {
  readonly people: readonly StoredRecord<KeptPractitioner>[];
  readonly isAll: boolean;
  readonly onOpen: (recordId: string) => void;
  readonly onShowAll: () => void;
}

/** So that those of the directory stay in sight. */
const shownFirst = 3;

export function KeptAmong({ people, isAll, onOpen, onShowAll }: KeptAmongProps) {
  const shown = isAll ? people : people.slice(0, shownFirst);
  return (
    <section className="kept-among" aria-labelledby="kept-among-title">
      <h2 id="kept-among-title">Among my people</h2>
      <ul className="list">
        {shown.map(({ recordId, current: { body } }) => (
          <li key={recordId}>
            <button type="button" className="list-row" onClick={() => onOpen(recordId)}>
              <span className="list-row-text">
                <span className="list-row-title">{body.name}</span>
                {shortLine(body) !== '' && <span>{shortLine(body)}</span>}
                {body.tags !== '' && <span className="pool-row-tags">{tagsOf(body).map((tag) => <Chip key={tag}>{tag}</Chip>)}</span>}
              </span>
              <ChevronRight aria-hidden size={16} />
            </button>
          </li>
        ))}
      </ul>
      {shown.length < people.length && <Button kind="quiet" onClick={onShowAll}>{`${people.length - shown.length} more of my people`}</Button>}
    </section>
  );
}
