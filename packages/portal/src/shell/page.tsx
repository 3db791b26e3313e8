/** The frame of every page: name, way home, content, one closing line. */
import { useEffect, type ReactNode } from 'react';
import './page.css';

interface PageProps {
  /** Constant per page. */
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

export function Page({ title, aside, children }: PageProps) {
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <div className="page">
      <a className="skip-link" href="#content">Skip to the content</a>
      <header className="page-head">
        <a className="wordmark" href="/">
          <img src="/icon.svg" alt="" width={32} height={32} />
          <span>Trusted Hands</span>
        </a>
        {aside}
      </header>
      <main id="content" className="page-content" tabIndex={-1}>{children}</main>
      <footer className="page-foot">
        <p>What you publish here, members can see. What a client says in the room stays in the room.</p>
      </footer>
    </div>
  );
}
