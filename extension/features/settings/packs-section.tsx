/** Words, tests, warning signs and templates of the therapist's own: a file is added, looked into, switched off, removed. */
import { contentOfPacks, type PackFault } from '@trusted-hands/packs';
import exampleText from '@trusted-hands/packs/example-pack.json?raw';
import { Banner, Button, Field, FileInput, useBusy } from '@trusted-hands/ui';
import { useMemo, useState } from 'react';
import { packRecord, packsInUse, packsThere } from '../../platform/records/pack.record.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useRecords } from '../../platform/react/use-port.ts';
import { addPack } from './add-pack.ts';
import { PackFaults } from './pack-faults.tsx';
import { PackRow } from './pack-row.tsx';
import './packs.css';

type Said = { readonly tone: 'saved'; readonly title: string } | { readonly tone: 'danger'; readonly title: string; readonly message?: string; readonly faults?: readonly PackFault[] };

const longestBytes = 2_000_000;

export function PacksSection() {
  const { vault, pages } = usePlatform();
  const records = useRecords(packRecord);
  const { busy, during } = useBusy();
  const [said, setSaid] = useState<Said>();
  const rows = useMemo(() => {
    const inUse = packsInUse(records);
    const content = contentOfPacks(inUse);
    return packsThere(records).map((stored) => {
      const { recordId: name, current } = stored;
      const { taken, refused } = current.body.isOff ? contentOfPacks([...inUse, { name, text: current.body.text }]) : content;
      return { stored, pack: taken.find((one) => one.name === name)?.pack, faults: refused.find((one) => one.name === name)?.faults ?? [] };
    });
  }, [records]);

  async function open(picked: File | undefined) {
    setSaid(undefined);
    if (picked === undefined) return;
    await during(async () => setSaid(await taken(picked)));
  }

  async function taken(picked: File): Promise<Said> {
    const title = `${picked.name} was not added`;
    if (picked.size > longestBytes) return { tone: 'danger', title, message: 'This file is much longer than a list of words is.' };
    let bytes: Uint8Array;
    try {
      bytes = new Uint8Array(await picked.arrayBuffer());
    } catch {
      return { tone: 'danger', title, message: 'The file could not be read. Close it in other programs and choose it again.' };
    }
    const added = await addPack(vault, { name: picked.name, bytes });
    if (added.type === 'refused') return { tone: 'danger', title, faults: added.faults };
    if (added.type === 'not-saved') return { tone: 'danger', title, message: added.message };
    const { name, version } = added.pack;
    return { tone: 'saved', title: added.insteadOf === undefined ? `${name} is added` : `${name} ${version} stands instead of ${added.insteadOf} now` };
  }

  return (
    <section className="section" aria-labelledby="packs-title">
      <h2 id="packs-title">Words and tests of your own</h2>
      <p className="quiet">A college, a clinic or you yourself may write a file of words, tests, warning signs and templates. Notes are read with it from then on, on all your computers. It holds words only: nothing in it is run.</p>
      {rows.length > 0 && (
        <ul className="list">
          {rows.map(({ stored, pack, faults }) => <PackRow key={stored.recordId} stored={stored} pack={pack} faults={faults} onRemoved={(title) => setSaid({ tone: 'saved', title })} />)}
        </ul>
      )}
      <Field label={rows.length === 0 ? 'Add a file' : 'Add another file'} hint="A text file that ends in .json. The example shows how one is written.">
        <FileInput accept=".json,application/json" disabled={busy} onFile={(picked) => void open(picked)} />
      </Field>
      <div className="actions">
        <Button kind="quiet" onClick={() => void pages.saveFile('example-words-and-tests.json', new TextEncoder().encode(exampleText), 'application/json')}>Save the example</Button>
      </div>
      {said?.tone === 'saved' && <Banner tone="saved" title={said.title} />}
      {said?.tone === 'danger' && (
        <Banner tone="danger" title={said.title}>
          {said.message ?? <PackFaults faults={said.faults ?? []} />}
        </Banner>
      )}
    </section>
  );
}
