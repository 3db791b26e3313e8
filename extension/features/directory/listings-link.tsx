/** The way to the service's page where a listing is claimed, reported as wrong, or somebody suggested. Its address names nobody. */
import { VisuallyHidden } from '@trusted-hands/ui';
import { ExternalLink } from 'lucide-react';
import { useConnection } from '../../platform/react/use-port.ts';

interface ListingsLinkProps {
  readonly children: string;
}

export function ListingsLink({ children }: ListingsLinkProps) {
  const connection = useConnection();
  if (connection.type !== 'connected' || !URL.canParse('/listings', connection.serviceUrl)) return null;
  return (
    <p className="quiet">
      <a href={new URL('/listings', connection.serviceUrl).href} target="_blank" rel="noreferrer noopener">
        {children} <ExternalLink aria-hidden size={14} /><VisuallyHidden> (opens in a new tab)</VisuallyHidden>
      </a>
    </p>
  );
}
