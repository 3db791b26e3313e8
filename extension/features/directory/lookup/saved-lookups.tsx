/** Look-ups kept under a name, and the last ones, each a press away; and what keeps the one that is typed. */
import { Banner, Button, Chip, useBusy } from '@trusted-hands/ui';
import { BookmarkPlus, History } from 'lucide-react';
import { useState } from 'react';
import { localDay } from '../../../platform/records/day.ts';
import { recentLookupsRecord, recentLookupsRecordId, savedLookupRecord, savedLookupSchema } from '../../../platform/records/saved-lookup.record.ts';
import { usePlatform } from '../../../platform/react/platform-context.tsx';
import { useRecord, useRecords } from '../../../platform/react/use-port.ts';

interface SavedLookupsProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

export function SavedLookups({ query, onQuery }: SavedLookupsProps) {
  const { vault, nowMs } = usePlatform();
  const saved = useRecords(savedLookupRecord).filter(({ current }) => current.body.takenOutOn === '');
  const recent = useRecord(recentLookupsRecord, recentLookupsRecordId)?.current.body.queries ?? [];
  const { busy, during } = useBusy();
  const [failure, setFailure] = useState<string>();
  const typed = query.trim().replaceAll(/\s+/g, ' ');
  const isSaved = saved.some(({ current }) => current.body.query === typed);
  const further = recent.filter((one) => !saved.some(({ current }) => current.body.query === one));

  async function put(fields: { readonly query: string; readonly takenOutOn?: string }, recordId?: string) {
    await during(async () => {
      const parsed = savedLookupSchema.safeParse(fields);
      if (!parsed.success) return setFailure('This is longer than a look-up can be. Use fewer words.');
      const done = await (recordId === undefined ? vault.put(savedLookupRecord, parsed.data) : vault.change(savedLookupRecord, recordId, (now) => ({ ...now, ...parsed.data })));
      return setFailure(done.ok ? undefined : done.failure.message);
    });
  }

  return (
    <>
      {failure !== undefined && <Banner tone="danger" title="Not saved">{failure}</Banner>}
      {typed !== '' && !isSaved && (
        <div className="actions">
          <Button kind="quiet" icon={<BookmarkPlus aria-hidden size={16} />} busy={busy} onClick={() => void put({ query: typed })}>Save this look-up</Button>
        </div>
      )}
      {typed === '' && saved.length > 0 && (
        <ul className="chips" aria-label="Saved look-ups">
          {saved.map(({ recordId, current: { body } }) => (
            <li key={recordId} className="saved-lookup">
              <Chip tone="accent" onPress={() => onQuery(body.query)}>{body.query}</Chip>
              <Button kind="quiet" busy={busy} aria-label={`Take “${body.query}” away`} onClick={() => void put({ ...body, takenOutOn: localDay(nowMs()) }, recordId)}>×</Button>
            </li>
          ))}
        </ul>
      )}
      {typed === '' && further.length > 0 && (
        <ul className="chips" aria-label="Last look-ups">
          {further.map((one) => (
            <li key={one}>
              <Chip icon={<History aria-hidden size={14} />} onPress={() => onQuery(one)}>{one}</Chip>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
