/** An address that names no page. */
import { EmptyState, LinkButton } from '@trusted-hands/ui';
import { Page } from './page.tsx';

export function NotFoundPage() {
  return (
    <Page title="Page not found · Trusted Hands">
      <EmptyState title="There is no page at this address" actions={<LinkButton kind="primary" href="/">Go to the first page</LinkButton>}>
        Perhaps a part of the address was lost in a message. The first page leads on to everything.
      </EmptyState>
    </Page>
  );
}
