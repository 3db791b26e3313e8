/** Homework with how often, and the next visit. */
import { homeworkAnywhere, visitIntervals } from '@trusted-hands/packs';
import { useState } from 'react';
import { OptionRow } from './option-row.tsx';
import type { TrayTools } from './tray.tsx';

const often = ['1x/day', '2x/day', '3x/day', 'every hour'].map((value) => ({ value, label: value }));

export function PlanTray({ known, place, onWrite }: TrayTools) {
  const [times, setTimes] = useState('2x/day');
  const homework = [...(known.regions.find(({ region }) => region === place?.region)?.homework ?? []), ...homeworkAnywhere];

  return (
    <>
      <p className="note-tray-label">Homework</p>
      <OptionRow label="How often" options={often} chosen={times} onChoose={setTimes} />
      <OptionRow label="Homework" options={homework.map((value) => ({ value, label: value }))} onChoose={(exercise) => onWrite({ section: 'P', words: `hw ${exercise} ${times}`, goesOn: (last) => (last.startsWith('hw ') ? `${exercise} ${times}` : undefined) })} />
      <p className="note-tray-label">Next visit in</p>
      <OptionRow label="Next visit in" options={visitIntervals.map(({ label, written }) => ({ value: written, label }))} onChoose={(words) => onWrite({ section: 'P', words })} />
    </>
  );
}
