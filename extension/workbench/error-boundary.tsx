/** The last net of a page: a sentence instead of a blank. What was typed is saved as it is typed, so nothing is lost. */
import { Banner, Button } from '@trusted-hands/ui';
import { Component, type ReactNode } from 'react';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly hasFailed: boolean;
}

export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { hasFailed: false };

  static getDerivedStateFromError(): ErrorBoundaryState {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <main className="page">
        <Banner tone="danger" title="Something went wrong on this page" actions={<Button onClick={() => location.reload()}>Open it again</Button>}>
          That is our fault. What you wrote is kept on this computer, unfinished notes too.
        </Banner>
      </main>
    );
  }
}
