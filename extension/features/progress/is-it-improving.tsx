/** "Is it improving?" for a client's page: one part for each complaint, and what the client may be shown of it. */
import type { CommandRegistry } from '@trusted-hands/commands';
import type { ComplaintProgress } from '@trusted-hands/progress';
import { Dialog } from '@trusted-hands/ui';
import { useEffect, useState } from 'react';
import { useInterruptedForm } from '../../platform/react/kept-form.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { localDay } from '../../platform/records/day.ts';
import { ClientView } from './client-view.tsx';
import { ComplaintSection } from './complaint-section.tsx';
import { progressCommands } from './progress.commands.ts';
import { canBeShown } from './shown-changes.ts';
import { StepsForm } from './steps-form.tsx';
import type { ClientProgress } from './use-client-progress.ts';

interface IsItImprovingProps {
  readonly clientId: string;
  readonly progress: ClientProgress;
  readonly commands: CommandRegistry;
  readonly onRefer: () => void;
}

export function IsItImproving({ clientId, progress, commands, onRefer }: IsItImprovingProps) {
  const { nowMs } = usePlatform();
  const [isChanging, setChanging] = useState(useInterruptedForm('steps', { clientId }) !== undefined);
  const [shownId, setShownId] = useState<string>();
  const firstToShow = progress.open.find(canBeShown)?.complaint.complaintId;
  const shown = [...progress.open, ...progress.closed].find(({ complaint }) => complaint.complaintId === shownId);
  const hasNotes = progress.notes.length > 0;
  const today = localDay(nowMs());

  useEffect(() => {
    if (!hasNotes) return undefined;
    return commands.register(progressCommands({ showClient: firstToShow === undefined ? undefined : () => setShownId(firstToShow), changeSteps: () => setChanging(true) }));
  }, [commands, firstToShow, hasNotes]);

  if (!hasNotes) return null;
  const partsOf = (one: ComplaintProgress) => ({ progress: one, notes: progress.notes, today, ...(canBeShown(one) && { onShowClient: () => setShownId(one.complaint.complaintId) }) });
  return (
    <section className="section progress" aria-labelledby="progress-title">
      <h2 id="progress-title">Is it improving?</h2>
      {progress.open.map((one) => (
        <ComplaintSection key={one.complaint.complaintId} {...partsOf(one)} onRefer={onRefer} onChangeSteps={() => setChanging(true)} />
      ))}
      {progress.closed.length > 0 && (
        <details>
          <summary>No longer seen for</summary>
          {progress.closed.map((one) => <ComplaintSection key={one.complaint.complaintId} {...partsOf(one)} isClosed />)}
        </details>
      )}
      {shown !== undefined && <ClientView progress={shown} today={today} onClose={() => setShownId(undefined)} />}
      <Dialog open={isChanging} onOpenChange={setChanging} title="When progress is looked at">
        <StepsForm clientId={clientId} onDone={() => setChanging(false)} />
      </Dialog>
    </section>
  );
}
