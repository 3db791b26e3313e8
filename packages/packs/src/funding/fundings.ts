/** The shipped ways to pay, in the order a form offers them. */
import type { Funding } from './funding.ts';

const alliedHealth = { source: 'Access to allied health services, Allied Health Professions Australia', sourceUrl: 'https://ahpa.com.au/access-to-allied-health-services/' } as const;
const injury = { source: 'Referral and billing information, Body Maintenance Centre: NDIS, Medicare, DVA, WorkCover, TAC and private health insurance', sourceUrl: 'https://www.bodymaintenancecentre.com/referral-billing-information' } as const;
const britain = { source: 'UK (Physiotherapy), Physiopedia: NHS, private practice, private medical insurance', sourceUrl: 'https://www.physio-pedia.com/UK_(Physiotherapy)' } as const;
const states = { source: 'Does my insurance cover massage therapy?, Body Well Therapy: health plans, injury insurance, Medicare, VA', sourceUrl: 'https://www.bodywelltherapy.com/does-insurance-cover-massage-therapy-massage-through-insurance-explained/' } as const;
const canada = { source: 'Insurance coverage of massage therapy in Ontario, afwc.ca', sourceUrl: 'http://www.afwc.ca/massage_therapy/insurance-coverage/' } as const;
const memory = { source: 'From memory; the scheme’s own page was not read.' } as const;

export const fundings: readonly Funding[] = [
  { id: 'self-pay', title: 'Clients pay themselves', countries: [], source: 'HL7 FHIR, coverage type and self-pay codes: pay', sourceUrl: 'https://hl7.org/fhir/R4/valueset-coverage-type.html' },
  { id: 'private-health-au', title: 'Private health insurance (extras)', countries: ['AU'], ...alliedHealth },
  { id: 'medicare-au', title: 'Medicare', countries: ['AU'], ...alliedHealth },
  { id: 'dva-au', title: 'Veterans’ Affairs (DVA)', countries: ['AU'], ...alliedHealth },
  { id: 'ndis-au', title: 'NDIS', countries: ['AU'], ...alliedHealth },
  { id: 'workers-compensation-au', title: 'Workers’ compensation', countries: ['AU'], ...injury },
  { id: 'motor-accident-au', title: 'Motor accident insurance (CTP, TAC)', countries: ['AU'], ...injury },
  { id: 'aged-care-au', title: 'Aged care programs', countries: ['AU'], ...alliedHealth },
  { id: 'nhs-gb', title: 'NHS', countries: ['GB'], ...britain },
  { id: 'private-insurance-gb', title: 'Private medical insurance', countries: ['GB'], ...britain },
  { id: 'medicare-us', title: 'Medicare', countries: ['US'], ...states },
  { id: 'medicaid-us', title: 'Medicaid', countries: ['US'], source: 'Advocating for the profession in the evolving payment environment, APTA Magazine, August 2019', sourceUrl: 'https://www.apta.org/apta-magazine/2019/08/01/compliance-matters-advocating-for-the-profession-in-the-evolving-payment-environment' },
  { id: 'commercial-insurance-us', title: 'Commercial insurance', countries: ['US'], ...states },
  { id: 'workers-compensation-us', title: 'Workers’ compensation', countries: ['US'], ...states },
  { id: 'motor-accident-us', title: 'Auto insurance', countries: ['US'], ...states },
  { id: 'veterans-us', title: 'Veterans Affairs (VA)', countries: ['US'], ...states },
  { id: 'provincial-plan-ca', title: 'Provincial health plan', countries: ['CA'], ...canada },
  { id: 'extended-benefits-ca', title: 'Extended health benefits', countries: ['CA'], ...canada },
  { id: 'workers-compensation-ca', title: 'Workers’ compensation', countries: ['CA'], ...canada },
  { id: 'motor-accident-ca', title: 'Auto insurance', countries: ['CA'], ...canada },
  { id: 'veterans-ca', title: 'Veterans Affairs Canada', countries: ['CA'], ...canada },
  { id: 'acc-nz', title: 'ACC', countries: ['NZ'], source: 'Register with us as a health provider, Accident Compensation Corporation', sourceUrl: 'https://www.acc.co.nz/for-providers/provide-services/register-health-provider/' },
  { id: 'private-insurance-nz', title: 'Private health insurance', countries: ['NZ'], ...memory },
];

const byId = new Map(fundings.map((funding) => [funding.id, funding]));

/** The title of a way to pay for people; an id that no pack knows is shown as its words. */
export function fundingTitle(id: string): string {
  return byId.get(id)?.title ?? id.replaceAll('-', ' ');
}

/** What may be offered to who works in these countries: theirs, and what is known everywhere. */
export function fundingsForCountries(countries: readonly string[]): readonly Funding[] {
  return fundings.filter((funding) => funding.countries.length === 0 || funding.countries.some((country) => countries.includes(country)));
}
