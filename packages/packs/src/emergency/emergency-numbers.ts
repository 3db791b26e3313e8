/**
 * The number for an ambulance, by country (ISO 3166-1 alpha-2). Where a therapist's country is not listed, none is guessed:
 * she is asked for it. Read in travellers' advice, not in a law; each is the number the country itself is known by.
 */
export interface EmergencyNumber {
  readonly country: string;
  readonly title: string;
  readonly number: string;
  /** IANA names, or the part before the slash, of the time zones that lie in this country only: where a computer stands says more than its language. */
  readonly timeZones: readonly string[];
  /** Who says so, and where it was read. */
  readonly source: string;
  readonly sourceUrl: string;
}

const travellersAdvice = { source: 'Emergency numbers for travellers, Karryon, after AllClear Travel Insurance', sourceUrl: 'https://karryon.com.au/lifestyle/travel-hacks/basic-safety-tip-for-abroad' } as const;
const europe = { source: '112 is the number of every country of the European Union: emergency numbers for travellers, Karryon', sourceUrl: travellersAdvice.sourceUrl } as const;

export const emergencyNumbers: readonly EmergencyNumber[] = [
  { country: 'AU', title: 'Australia', number: '000', timeZones: ['Australia'], source: 'Triple Zero (000) is Australia’s main emergency number, calendar-australia.com', sourceUrl: 'https://calendar-australia.com/faq/can-you-call-999-for-threats' },
  { country: 'CA', title: 'Canada', number: '911', timeZones: ['America/Toronto', 'America/Vancouver', 'America/Edmonton', 'America/Winnipeg', 'America/Halifax', 'America/Regina', 'America/St_Johns', 'America/Moncton'], ...travellersAdvice },
  { country: 'FR', title: 'France', number: '112', timeZones: ['Europe/Paris'], ...europe },
  { country: 'DE', title: 'Germany', number: '112', timeZones: ['Europe/Berlin'], ...europe },
  { country: 'IN', title: 'India', number: '112', timeZones: ['Asia/Kolkata', 'Asia/Calcutta'], ...travellersAdvice },
  { country: 'IE', title: 'Ireland', number: '112', timeZones: ['Europe/Dublin'], ...europe },
  { country: 'NZ', title: 'New Zealand', number: '111', timeZones: ['Pacific/Auckland', 'Pacific/Chatham'], ...travellersAdvice },
  { country: 'CH', title: 'Switzerland', number: '112', timeZones: ['Europe/Zurich'], ...travellersAdvice },
  { country: 'GB', title: 'United Kingdom', number: '999', timeZones: ['Europe/London', 'Europe/Belfast'], ...travellersAdvice },
  { country: 'US', title: 'United States', number: '911', timeZones: ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles', 'America/Phoenix', 'America/Anchorage', 'America/Detroit', 'Pacific/Honolulu'], ...travellersAdvice },
];

export function emergencyNumberOf(country: string | undefined): EmergencyNumber | undefined {
  return emergencyNumbers.find((one) => one.country === country);
}

/** Where the computer's clock says it stands; a guess that the page shows as such, and the therapist's own word replaces. */
export function countryOfTimeZone(timeZone: string): string | undefined {
  return emergencyNumbers.find(({ timeZones }) => timeZones.includes(timeZone) || timeZones.includes(timeZone.split('/')[0] ?? ''))?.country;
}
