/** One computer: its name, when it last wrote, and what can be done with it. Renaming happens in the row. */
import { Banner, Button, Field, StatusText, TextInput, useBusy } from '@trusted-hands/ui';
import { Laptop } from 'lucide-react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { VaultDevice } from '../../platform/platform.ts';
import { typedBefore, useInterruptedForm, useKeptForm } from '../../platform/react/kept-form.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { lastWroteSentence, nameOfComputer } from './computer-words.ts';
import { useFocusReturn } from '../../platform/react/use-focus-return.ts';

interface ComputerRowProps {
  readonly device: VaultDevice;
  readonly nowMs: number;
  readonly onRemove: () => void;
  /** Of a computer whose six words were not compared yet. */
  readonly onCompare: () => void;
}

export function ComputerRow({ device, nowMs, onRemove, onCompare }: ComputerRowProps) {
  const [isRenaming, setRenaming] = useState(useInterruptedForm('computer-name', { recordId: device.id }) !== undefined);
  const renameButton = useFocusReturn<HTMLButtonElement>(isRenaming);
  const name = nameOfComputer(device);
  const isOpen = device.isActive && !device.isThis && !device.isCompared;
  return (
    <li className="vault-computer">
      <Laptop aria-hidden size={20} />
      {isRenaming ? (
        <Rename device={device} onDone={() => setRenaming(false)} />
      ) : (
        <>
          <span className="list-row-text">
            <span className="list-row-title">{name}</span>
            <span className="quiet">{lastWroteSentence(device, nowMs)}</span>
            {isOpen && <StatusText tone="caution">Its six words were not compared yet</StatusText>}
          </span>
          {device.isActive && (
            <span className="vault-computer-actions">
              {isOpen && <Button aria-label={`Compare the words of ${name}`} onClick={onCompare}>Compare</Button>}
              <Button kind="quiet" ref={renameButton} aria-label={`Rename ${name}`} onClick={() => setRenaming(true)}>Rename</Button>
              {!device.isThis && <Button kind="quiet" aria-label={`Remove ${name}`} onClick={onRemove}>Remove</Button>}
            </span>
          )}
        </>
      )}
    </li>
  );
}

const longestName = 80;

function Rename({ device, onDone }: { readonly device: VaultDevice; readonly onDone: () => void }) {
  const { devices } = usePlatform();
  const [first] = useState({ name: device.name ?? '' });
  const { values: { name }, setValues, isBack, settled } = useKeptForm({ form: 'computer-name', clientId: '', recordId: device.id }, first);
  const [problem, setProblem] = useState<string>();
  const { busy, during } = useBusy();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);

  async function rename(event: FormEvent) {
    event.preventDefault();
    if (name.trim() === '') {
      setProblem('Give it a name, such as “Clinic” or “Home”.');
      input.current?.focus();
      return;
    }
    await during(async () => {
      const renamed = await devices.renameDevice(device.id, name.trim());
      if (renamed.ok) leave();
      else setProblem(renamed.failure.message);
    });
  }

  function leave() {
    settled();
    onDone();
  }

  return (
    <form className="form vault-computer-form" aria-label={`Rename ${nameOfComputer(device)}`} onSubmit={(event) => void rename(event)}>
      {isBack && <Banner live="none">{typedBefore}</Banner>}
      <Field label="Name of the computer" error={problem}>
        <TextInput ref={input} value={name} maxLength={longestName} onChange={(event) => setValues({ name: event.target.value })} onKeyDown={(event) => event.key === 'Escape' && leave()} />
      </Field>
      <div className="actions">
        <Button type="submit" kind="primary" busy={busy}>Save the name</Button>
        <Button kind="quiet" onClick={leave}>Cancel</Button>
      </div>
    </form>
  );
}
