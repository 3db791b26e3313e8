/** The parts of this part of the workbench: everyone who is listed, those whom the therapist keeps, and vouches. */

interface DirectoryTabsProps {
  readonly shown: 'directory' | 'pool' | 'vouches';
  readonly onDirectory: () => void;
  readonly onPool: () => void;
  readonly onVouches: () => void;
}

export function DirectoryTabs({ shown, onDirectory, onPool, onVouches }: DirectoryTabsProps) {
  return (
    <nav className="directory-tabs" aria-label="Whom to look among">
      <button type="button" aria-current={shown === 'directory' ? 'page' : undefined} onClick={onDirectory}>Everyone</button>
      <button type="button" aria-current={shown === 'pool' ? 'page' : undefined} onClick={onPool}>My people</button>
      <button type="button" aria-current={shown === 'vouches' ? 'page' : undefined} onClick={onVouches}>Vouches</button>
    </nav>
  );
}
