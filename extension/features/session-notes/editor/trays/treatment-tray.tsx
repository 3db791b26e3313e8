/** What was done, to what, for how long: the minutes write it. */
import { useState } from 'react';
import { OptionRow } from './option-row.tsx';
import type { TrayTools } from './tray.tsx';

const minutes = [5, 10, 15, 20, 30, 45, 60, 90].map((value) => ({ value, label: `${value} min` }));

export function TreatmentTray({ known, place, onWrite }: TrayTools) {
  const [technique, setTechnique] = useState<string>();
  const [target, setTarget] = useState<string>();
  const targets = known.regions.find(({ region }) => region === place?.region)?.muscles ?? [];

  function write(duration: string) {
    const words = [technique, target, duration].filter(Boolean).join(' ');
    onWrite({ section: 'Tx', words, goesOn: () => words });
    setTechnique(undefined);
    setTarget(undefined);
  }

  return (
    <>
      <OptionRow label="Technique" options={known.techniques.map(({ written, name }) => ({ value: written, label: written, name }))} chosen={technique ?? ''} onChoose={setTechnique} />
      {technique !== undefined && (
        <>
          {targets.length > 0 && <OptionRow label="Where" options={targets.map((value) => ({ value, label: value }))} chosen={target ?? ''} onChoose={(value) => setTarget(value === target ? undefined : value)} />}
          <OptionRow label="How long" options={[...minutes.map(({ value, label }) => ({ value: String(value), label })), { value: '', label: 'not timed' }]} onChoose={(value) => write(value === '' ? '' : `${value} min`)} />
        </>
      )}
    </>
  );
}
