/** Each number with what its form tells, and the public register that opens beside this page. */
import { checkNumber, numberSchemeById, registrationLine, type ListingContent } from '@trusted-hands/directory';
import { Card, LinkButton, StatusText } from '@trusted-hands/ui';
import { ExternalLink } from 'lucide-react';

interface NumbersToCheckProps {
  readonly content: ListingContent;
}

export function NumbersToCheck({ content }: NumbersToCheckProps) {
  if (content.registrations.length === 0) return <p className="quiet">It has no registration number.</p>;
  return (
    <ul className="numbers" aria-label="Numbers to look up">
      {content.registrations.map(({ scheme, number }) => {
        const { verdict, reason } = checkNumber(scheme, number);
        const registerUrl = numberSchemeById(scheme)?.registerUrl;
        return (
          <Card key={`${scheme} ${number}`} as="li" className="number">
            <p><strong>{registrationLine({ scheme, number })}</strong></p>
            <p>Compare the name: <strong>{content.name}</strong></p>
            <p>{verdict === 'valid' ? <StatusText tone="saved">{reason}</StatusText> : <StatusText tone="caution">{reason}</StatusText>}</p>
            {registerUrl === undefined
              ? <p className="quiet">We know no public register for it. Ask for the association’s page that lists them.</p>
              : <LinkButton href={registerUrl} target="_blank" rel="noreferrer noopener" icon={<ExternalLink aria-hidden size={16} />}>Open the public register</LinkButton>}
          </Card>
        );
      })}
    </ul>
  );
}
