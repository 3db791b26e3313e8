/** Reads a QR code with the camera. The picture is looked at on this computer, frame by frame, and nothing of it is kept. */
import { Banner, Button } from '@trusted-hands/ui';
import { useEffect, useRef, useState } from 'react';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useInitialFocus } from '../../platform/react/use-initial-focus.ts';
import { openCamera } from './camera.ts';

interface ScanCodeProps {
  /** What to hold before the camera, in a few words. */
  readonly label: string;
  readonly onRead: (text: string) => void;
  readonly onClose: () => void;
}

export function ScanCode({ label, onRead, onClose }: ScanCodeProps) {
  const { pages } = usePlatform();
  const video = useRef<HTMLVideoElement>(null);
  const back = useInitialFocus<HTMLButtonElement>();
  const [problem, setProblem] = useState<{ readonly message: string; readonly inTab: boolean }>();
  const read = useRef(onRead);
  useEffect(() => {
    read.current = onRead;
  }, [onRead]);

  useEffect(() => {
    const controller = new AbortController();
    const scan = async () => {
      // Safe to end quietly: the element is there for as long as this effect is.
      if (video.current === null) return;
      const seen = await openCamera(video.current, controller.signal);
      if (controller.signal.aborted) return;
      if (seen.ok) read.current(seen.text);
      else setProblem({ message: seen.message, inTab: await pages.isTab() });
    };
    void scan();
    return () => controller.abort();
  }, [pages]);

  return (
    <div className="vault-scan">
      {problem === undefined ? (
        <>
          <p>{label}</p>
          <video ref={video} className="vault-camera" muted playsInline aria-label="What the camera sees" />
        </>
      ) : (
        <Banner tone="caution" title="No picture from a camera" actions={!problem.inTab && <Button onClick={() => void pages.openWorkbenchTab()}>Open in a tab</Button>}>
          {problem.message}
          {!problem.inTab && ' Browsers ask for the camera only in a tab: open this page in one, or paste the text instead.'}
        </Banner>
      )}
      <Button ref={back} kind="quiet" onClick={onClose}>Paste the text instead</Button>
    </div>
  );
}
