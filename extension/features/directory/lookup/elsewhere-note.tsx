/** Says which countries a look-up does not search because they are not on this computer; plainly where the question names one. */
import { foldPhrase } from '@trusted-hands/directory';
import { Banner, Button } from '@trusted-hands/ui';
import { countryName, countryNames } from '../../../platform/service/country-name.ts';
import type { OpenDirectory } from '../../../platform/service/opened-directory.ts';

interface ElsewhereNoteProps {
  readonly directory: OpenDirectory;
  readonly query: string;
  readonly onChooseCountries: () => void;
}

/** More names than these are no help in a line. */
const namedMost = 4;

export function ElsewhereNote({ directory: { countries, elsewhere }, query, onChooseCountries }: ElsewhereNoteProps) {
  if (elsewhere.length === 0) return null;
  const asked = elsewhere.find(({ country }) => ` ${foldPhrase(query)} `.includes(` ${foldPhrase(countryName(country))} `));
  if (asked !== undefined) {
    return (
      <Banner live="status" title={`${countryName(asked.country)} is not on this computer`} actions={<Button onClick={onChooseCountries}>Choose countries</Button>}>
        {`Only ${countryNames(countries)} ${countries.length === 1 ? 'is' : 'are'} searched.`}
      </Banner>
    );
  }
  const others = elsewhere.length > namedMost ? `${elsewhere.length} other countries` : countryNames(elsewhere.map(({ country }) => country));
  return (
    <p className="quiet">
      {`Searched: ${countryNames(countries)}. Not on this computer: ${others}.`} <Button kind="quiet" onClick={onChooseCountries}>Choose countries</Button>
    </p>
  );
}
