/** The way to the service's page where a listing is claimed, reported as wrong, or somebody suggested. Its address names nobody. */
import { VisuallyHidden } from '@trusted-hands/ui';
import { ExternalLink } from 'lucide-react';
import { useConnection } from '../../platform/react/use-port.ts';
import { servicePage } from '../../platform/service/service-url.ts';

interface ListingsLinkProps {
  readonly children: string;
}

export function ListingsLink({ children }: ListingsLinkProps) {
  const connection = useConnection();
  const address = connection.type === 'connected' ? servicePage(connection.serviceUrl, 'listings') : undefined;
  if (address === undefined) return null;
  return (
    <p className="quiet">
      <a href={address} target="_blank" rel="noreferrer noopener">
        {children} <ExternalLink aria-hidden size={14} /><VisuallyHidden> (opens in a new tab)</VisuallyHidden>
      </a>
    </p>
  );
}
