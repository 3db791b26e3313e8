/** Who may pay besides the client: what is known where they work. */
import { fundingsForCountries, fundingTitle } from '@trusted-hands/packs';
import { Choices } from './choices.tsx';
import type { FormPartProps } from './form-part.ts';
import { withChoice } from './listing-form.ts';

export function FundingField({ form, change }: FormPartProps) {
  const known = fundingsForCountries(form.locations.map(({ country }) => country));
  const offered = known.map(({ id }) => id);
  // What was chosen before stays, so that it can be taken back after the country changed.
  const ids = [...offered, ...form.funding.filter((id) => !offered.includes(id))];
  // Who works in two countries may meet one name twice, such as Medicare.
  const label = (id: string) => {
    const title = fundingTitle(id);
    const [country] = known.find((funding) => funding.id === id)?.countries ?? [];
    return country !== undefined && known.filter((funding) => funding.title === title).length > 1 ? `${title} (${country})` : title;
  };
  return (
    <Choices
      title="How clients can pay"
      field="funding"
      options={ids.map((id) => ({ value: id, label: label(id) }))}
      chosen={form.funding}
      onToggle={(id) => change('funding', { ...form, funding: withChoice(form.funding, id, ids) })}
    />
  );
}
