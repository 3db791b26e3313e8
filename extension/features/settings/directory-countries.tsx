/** Whose practitioners are kept on her computers: ticked, they are fetched; unticked, they are deleted here. */
import { Banner, Checkbox, useBusy } from '@trusted-hands/ui';
import { useState } from 'react';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import type { OpenDirectory } from '../../platform/service/opened-directory.ts';
import { countryName } from '../../platform/service/country-name.ts';
import { useSettings } from './use-settings.ts';

interface DirectoryCountriesProps {
  readonly directory: OpenDirectory;
}

export function DirectoryCountries({ directory: { countries, elsewhere } }: DirectoryCountriesProps) {
  const { service } = usePlatform();
  const { settings, save } = useSettings();
  const { busy, during } = useBusy();
  const [failure, setFailure] = useState<string>();
  /** What was chosen, until it is so. */
  const [pending, setPending] = useState<readonly string[]>();
  const offered = [...countries, ...elsewhere.map(({ country }) => country)].toSorted((one, other) => countryName(one).localeCompare(countryName(other)));
  if (offered.length < 2) return null;
  const practitioners = new Map(elsewhere.map((one) => [one.country, one.practitioners]));

  async function keep(country: string, isWanted: boolean) {
    const directoryCountries = isWanted ? [...countries, country] : countries.filter((one) => one !== country);
    setPending(directoryCountries);
    await during(async () => {
      const saved = await save({ directoryCountries });
      const fetched = saved.ok ? await service.refreshDirectory() : saved;
      setFailure(fetched.ok ? undefined : fetched.failure.message);
    });
    setPending(undefined);
  }

  return (
    <fieldset className="directory-countries" aria-busy={busy}>
      <legend>Countries on my computers</legend>
      {offered.map((country) => {
        const isHere = countries.includes(country);
        const count = practitioners.get(country);
        return (
          <Checkbox
            key={country}
            label={countryName(country)}
            hint={count === undefined ? undefined : `${count.toLocaleString()} ${count === 1 ? 'practitioner' : 'practitioners'}, not on this computer`}
            checked={(pending ?? countries).includes(country)}
            // One has to be left: a directory without anybody finds nobody.
            disabled={busy || (isHere && countries.length === 1)}
            onChange={(event) => void keep(country, event.target.checked)}
          />
        );
      })}
      <p className="quiet">{settings.directoryCountries === undefined ? 'Until you choose, those where you are listed or work, or all of them where that is not known.' : 'What you untick is deleted from your computers and not looked through.'}</p>
      {failure !== undefined && <Banner tone="caution" title="Not changed yet">{failure}</Banner>}
    </fieldset>
  );
}
