/** When this computer locks by itself, in plain words, and the button that does it at once. */
import { Button } from '@trusted-hands/ui';
import { LockKeyhole } from 'lucide-react';
import { lockSentence } from './lock-sentence.ts';

interface LockSectionProps {
  readonly onLock: () => void;
}

export function LockSection({ onLock }: LockSectionProps) {
  return (
    <section className="section" aria-labelledby="lock-title">
      <h2 id="lock-title">Lock</h2>
      <p className="quiet">{lockSentence(import.meta.env.BROWSER === 'firefox')}</p>
      <div className="actions">
        <Button icon={<LockKeyhole aria-hidden size={16} />} onClick={onLock}>Lock now</Button>
      </div>
    </section>
  );
}
