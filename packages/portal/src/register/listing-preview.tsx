/** A listing as members see it; with `unfinished`, what is still missing is named in its place. */
import { checkNumber, formatPlace, languageName, professionName, referralRouteTitles, registrationLine, type ListingContentInput } from '@trusted-hands/directory';
import { fundingTitle } from '@trusted-hands/packs';
import { Card, Chip, StatusText } from '@trusted-hands/ui';
import { CalendarOff, Globe, House, Mail, MapPin, Phone, Send, Video, Wallet } from 'lucide-react';
import { awayText } from './away-text.ts';
import './listing-preview.css';

interface ListingPreviewProps {
  readonly content: ListingContentInput;
  readonly unfinished?: boolean;
  readonly locale: string;
}

export function ListingPreview({ content, unfinished = false, locale }: ListingPreviewProps) {
  const { name, profession, specialties = [], locations, registrations = [], languages = [], funding = [], referralRoutes = [], referralNote, away, phone, email, website, about } = content;
  const genderWord = content.gender === undefined || content.gender === 'other' ? undefined : content.gender;
  return (
    <Card as="article" className="preview" aria-label="Listing">
      <header>
        <p className="preview-name">{name || <Missing unfinished={unfinished}>Your name</Missing>}</p>
        <p className="preview-profession">{profession === '' ? <Missing unfinished={unfinished}>Your profession</Missing> : professionName({ profession, specialties })}</p>
      </header>
      <p className="preview-line">
        {content.acceptingNewClients === false ? <StatusText tone="caution">Not taking new clients</StatusText> : <StatusText tone="saved">Taking new clients</StatusText>}
      </p>
      {specialties.length > 0 && (
        <ul className="chips" aria-label="Treats">
          {specialties.map((word) => <li key={word}><Chip>{word}</Chip></li>)}
        </ul>
      )}
      <ul className="preview-facts">
        {locations.map((location, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- two places may be equal while they are typed, and a line has no state of its own
          <li key={at}>
            {location.isHome ? <House aria-hidden size={18} /> : <MapPin aria-hidden size={18} />}
            <span>
              {location.name && <strong>{location.name}<br /></strong>}
              {location.line && <>{location.line}<br /></>}
              {location.place === '' ? <Missing unfinished={unfinished}>Town or suburb</Missing> : formatPlace({ ...location, name: location.place })}
              {location.isHome && <span className="quiet"> · works from home</span>}
            </span>
          </li>
        ))}
        {content.telehealth && <li><Video aria-hidden size={18} /><span>Also by video or phone</span></li>}
        {phone && <li><Phone aria-hidden size={18} /><span>{phone}</span></li>}
        {email && <li><Mail aria-hidden size={18} /><span>{email}</span></li>}
        {away && <li><CalendarOff aria-hidden size={18} /><span>{awayText(away, locale)}</span></li>}
        {website && <li><Globe aria-hidden size={18} /><span>{website}</span></li>}
        {(referralRoutes.length > 0 || referralNote) && (
          <li>
            <Send aria-hidden size={18} />
            <span>{[referralRoutes.length > 0 && `Referrals by ${sentenceList(referralRoutes.map((route) => referralRouteTitles[route].toLowerCase()))}`, referralNote].filter(Boolean).join('. ')}</span>
          </li>
        )}
        {funding.length > 0 && <li><Wallet aria-hidden size={18} /><span>{funding.map(fundingTitle).join(', ')}</span></li>}
      </ul>
      {about && <p className="preview-about">{about}</p>}
      {(languages.length > 0 || genderWord !== undefined) && (
        <p className="quiet">
          {[languages.length > 0 && `Speaks ${languages.map(languageName).join(', ')}`, genderWord].filter(Boolean).join(' · ')}
        </p>
      )}
      {registrations.map(({ scheme, number }, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- as above
        <p key={at} className="preview-registration">
          <span>{registrationLine({ scheme, number })}</span>
          <NumberVerdictText scheme={scheme} number={number} />
        </p>
      ))}
    </Card>
  );
}

function NumberVerdictText({ scheme, number }: { readonly scheme: string; readonly number: string }) {
  const { verdict } = checkNumber(scheme, number);
  if (verdict === 'valid') return <StatusText tone="saved">well-formed</StatusText>;
  if (verdict === 'suspicious') return <StatusText tone="caution">to be compared with the register</StatusText>;
  return <StatusText tone="danger">not its form yet</StatusText>;
}

/** "fax, e-mail or phone". */
function sentenceList(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}

function Missing({ unfinished, children }: { readonly unfinished: boolean; readonly children: string }) {
  return unfinished ? <span className="missing">{children}</span> : null;
}
