/** The two halves of this part of the workbench: everyone who is listed, and those whom the therapist keeps. */

interface DirectoryTabsProps {
  readonly shown: 'directory' | 'pool';
  readonly onDirectory: () => void;
  readonly onPool: () => void;
}

export function DirectoryTabs({ shown, onDirectory, onPool }: DirectoryTabsProps) {
  return (
    <nav className="directory-tabs" aria-label="Whom to look among">
      <button type="button" aria-current={shown === 'directory' ? 'page' : undefined} onClick={onDirectory}>Everyone</button>
      <button type="button" aria-current={shown === 'pool' ? 'page' : undefined} onClick={onPool}>My people</button>
    </nav>
  );
}
