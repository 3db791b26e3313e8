/** The registers that a number can be looked up in. Addresses that were not read say so. */
import type { Register } from './register.ts';

const massage = ['massage-therapist', 'myotherapist'];

export const registers: readonly Register[] = [
  { id: 'ahpra', title: 'Ahpra, register of practitioners', kind: 'statutory', country: 'AU', scheme: 'ahpra', url: 'https://www.ahpra.gov.au/Registration/Registers-of-Practitioners.aspx', source: 'Kind: Ahpra annual report 2022/23, registration. Address from memory.' },
  { id: 'nppes', title: 'NPI registry (NPPES); an NPI is not proof of a licence', country: 'US', scheme: 'npi', url: 'https://npiregistry.cms.hhs.gov/', source: 'CMS: an NPI is not proof of a licence. Address from memory.' },
  { id: 'hcpc', title: 'HCPC register', kind: 'statutory', country: 'GB', scheme: 'hcpc', url: 'https://www.hcpc-uk.org/check-the-register/', source: 'hcpc-uk.org, how to check the Register.' },
  { id: 'gmc', title: 'GMC, the medical register', kind: 'statutory', country: 'GB', scheme: 'gmc', url: 'https://www.gmc-uk.org/registration-and-licensing/the-medical-register', source: 'Kind: gmc-uk.org, what to check. Address: read in a public repository of register links.' },
  { id: 'nmc', title: 'NMC register', kind: 'statutory', country: 'GB', scheme: 'nmc', url: 'https://www.nmc.org.uk/registration/search-the-register/', source: 'Kind: gmc-uk.org, UK health and social care regulators. Address from memory.' },
  { id: 'gphc', title: 'GPhC registers', kind: 'statutory', country: 'GB', scheme: 'gphc', url: 'https://www.pharmacyregulation.org/registers', source: 'Kind: gmc-uk.org, UK health and social care regulators. Address: read in a public repository of register links.' },
  { id: 'gosc', title: 'General Osteopathic Council, register', kind: 'statutory', country: 'GB', scheme: 'gosc', url: 'https://www.osteopathy.org.uk/register-search/', source: 'Kind: gmc-uk.org, UK health and social care regulators. Address from memory.' },
  { id: 'gcc', title: 'General Chiropractic Council, register', kind: 'statutory', country: 'GB', scheme: 'gcc', url: 'https://www.gcc-uk.org/', source: 'Kind: General Chiropractic Council (Registration) Rules 1999, legislation.gov.uk. Address: gcc-uk.org.' },
  { id: 'cnhc', title: 'Complementary and Natural Healthcare Council (CNHC), register', kind: 'voluntary', country: 'GB', scheme: 'other', professions: [...massage, 'naturopath'], url: 'https://www.cnhc.org.uk/', source: 'cnhc.org.uk, frequently asked questions: professions and that the register can be searched. Voluntary: lcsp.uk.com, CNHC registration.' },
  { id: 'cmto', title: 'College of Massage Therapists of Ontario, public register', kind: 'statutory', country: 'CA', state: 'ON', scheme: 'other', professions: ['massage-therapist'], url: 'https://www.cmto.com/find-a-registered-massage-therapist/', source: 'cmto.com, public register: find an RMT.' },
  { id: 'massage-myotherapy-australia', title: 'Massage & Myotherapy Australia, members', kind: 'association', country: 'AU', scheme: 'other', professions: massage, url: 'https://www.massagemyotherapy.com.au/Consumers', source: 'massagemyotherapy.com.au, consumers.' },
  { id: 'anta', title: 'Australian Natural Therapists Association, practitioners', kind: 'association', country: 'AU', scheme: 'other', professions: [...massage, 'naturopath'], url: 'https://australiannaturaltherapistsassociation.com.au/practitioners', source: 'australiannaturaltherapistsassociation.com.au, directory of practitioners.' },
  { id: 'physiotherapy-board-nz', title: 'Physiotherapy Board of New Zealand, register', kind: 'statutory', country: 'NZ', scheme: 'other', professions: ['physiotherapist'], url: 'https://www.physioboard.org.nz/search-register', source: 'physioboard.org.nz, I want to be registered.' },
  { id: 'chinese-medicine-council-nz', title: 'Chinese Medicine Council of New Zealand, register', kind: 'statutory', country: 'NZ', scheme: 'other', professions: ['acupuncturist'], url: 'https://www.chinesemedicinecouncil.org.nz/Public/Public-Register/Find-a-Practitioner.aspx', source: 'chinesemedicinecouncil.org.nz, register of practitioners.' },
];

interface LookedUp {
  readonly scheme: string;
  readonly profession: string;
  readonly country: string;
}

/**
 * Where a number can be looked up, the registers of the state first. A scheme of its own names its register; a number of
 * another kind is looked up in those of the profession and the country, of which there may be several or none.
 */
export function registersFor({ scheme, profession, country }: LookedUp): readonly Register[] {
  const found = registers.filter((register) => register.scheme === scheme && (register.professions === undefined || (register.country === country && register.professions.includes(profession))));
  return found.toSorted((one, other) => Number(one.kind !== 'statutory') - Number(other.kind !== 'statutory'));
}
