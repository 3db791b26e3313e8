/** A calm page over everything, also over what is asked in a dialog: all of it is one button. What is behind stays as it was. */
import { useLayoutEffect, useRef } from 'react';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { usePort } from '../../platform/react/use-port.ts';

export function CoverScreen() {
  const { cover } = usePlatform();
  usePort(cover);
  return cover.isCovered() ? <Cover onUncover={() => cover.uncover()} /> : null;
}

/** The browser's own modal dialog: it lies above every other layer, makes all else inert, and gives the focus back where it was. */
function Cover({ onUncover }: { readonly onUncover: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog ref={dialog} className="vault-cover" aria-label="Covered screen" onCancel={onUncover}>
      <button type="button" className="vault-cover-button" onClick={onUncover}>
        <span className="vault-cover-title">Covered</span>
        <span>Everything is still here. Press any key or click to go on.</span>
      </button>
    </dialog>
  );
}
