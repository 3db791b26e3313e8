/** Each number with what its form tells, and the registers it may stand in, which open beside this page. */
import { checkNumber, registrationLine, type ListingContent } from '@trusted-hands/directory';
import { Card, LinkButton, StatusText, VisuallyHidden } from '@trusted-hands/ui';
import { ExternalLink } from 'lucide-react';
import { registersOf } from './case-words.ts';

interface NumbersToCheckProps {
  readonly content: ListingContent;
}

export function NumbersToCheck({ content }: NumbersToCheckProps) {
  if (content.registrations.length === 0) return <p className="quiet">It has no registration number.</p>;
  return (
    <ul className="numbers" aria-label="Numbers to look up">
      {content.registrations.map(({ scheme, number }) => {
        const { verdict, reason } = checkNumber(scheme, number);
        const registers = registersOf(scheme, content);
        return (
          <Card key={`${scheme} ${number}`} as="li" className="number">
            <p><strong>{registrationLine({ scheme, number })}</strong></p>
            <p>Compare the name: <strong>{content.name}</strong></p>
            <p>{verdict === 'valid' ? <StatusText tone="saved">{reason}</StatusText> : <StatusText tone="caution">{reason}</StatusText>}</p>
            {registers.length === 0 && <p className="quiet">We know no public register for it. Ask for the association’s page that lists them.</p>}
            {registers.map(({ id, title, kind, url }) => (
              <p key={id} className="number-register">
                <LinkButton href={url} target="_blank" rel="noreferrer noopener" icon={<ExternalLink aria-hidden size={16} />}>
                  Open the public register<VisuallyHidden>: {title}, in a new tab</VisuallyHidden>
                </LinkButton>
                <span className="quiet">{title}{kind !== undefined && ` (${kindWords[kind]})`}</span>
              </p>
            ))}
          </Card>
        );
      })}
    </ul>
  );
}

const kindWords = { statutory: 'statutory', voluntary: 'a voluntary register', association: 'an association’s list' } as const;
