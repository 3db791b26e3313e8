/** The registers that a number can be looked up in. Addresses that were not read say so. */
import type { Register } from './register.ts';

const massage = ['massage-therapist', 'myotherapist'];
/** Those whom the people of this directory refer to. */
const doctors = ['medical-practitioner', 'general-practitioner', 'sports-physician', 'rheumatologist', 'rehabilitation-physician', 'pain-specialist', 'orthopaedic-surgeon', 'neurologist', 'neurosurgeon', 'surgeon', 'psychiatrist', 'radiologist', 'vascular-surgeon'];

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
  { id: 'cchpbc', title: 'College of Complementary Health Professionals of British Columbia, registrants', kind: 'statutory', country: 'CA', state: 'BC', scheme: 'other', professions: ['massage-therapist', 'chiropractor', 'naturopath', 'acupuncturist'], url: 'https://cchpbc.ca/', source: 'cchpbc.ca, for professionals: professions we regulate; formed in June 2024 under the Health Professions Act.' },
  { id: 'cmtnb', title: 'College of Massage Therapists of New Brunswick, public register', kind: 'statutory', country: 'CA', state: 'NB', scheme: 'other', professions: ['massage-therapist'], url: 'https://cmtnb.ca/', source: 'cmtnb.ca, registration renewal: business addresses stand in the public register. That the profession is regulated: domain facts 3.' },
  { id: 'cmtnl', title: 'College of Massage Therapists of Newfoundland and Labrador, public register', kind: 'statutory', country: 'CA', state: 'NL', scheme: 'other', professions: ['massage-therapist'], url: 'https://www.cmtnl.ca/', source: 'cmtnl.ca: public register, Massage Therapy Act, 2005.' },
  { id: 'massage-myotherapy-australia', title: 'Massage & Myotherapy Australia, members', kind: 'association', country: 'AU', scheme: 'other', professions: massage, url: 'https://www.massagemyotherapy.com.au/Consumers', source: 'massagemyotherapy.com.au, consumers.' },
  { id: 'anta', title: 'Australian Natural Therapists Association, practitioners', kind: 'association', country: 'AU', scheme: 'other', professions: [...massage, 'naturopath'], url: 'https://australiannaturaltherapistsassociation.com.au/practitioners', source: 'australiannaturaltherapistsassociation.com.au, directory of practitioners.' },
  { id: 'physiotherapy-board-nz', title: 'Physiotherapy Board of New Zealand, register', kind: 'statutory', country: 'NZ', scheme: 'other', professions: ['physiotherapist'], url: 'https://www.physioboard.org.nz/search-register', source: 'physioboard.org.nz, I want to be registered.' },
  { id: 'medical-council-nz', title: 'Medical Council of New Zealand, register of doctors', kind: 'statutory', country: 'NZ', scheme: 'other', professions: doctors, url: 'https://www.mcnz.org.nz/support-for-doctors/list-of-registered-doctors/', source: 'mcnz.org.nz, applying for access to the medical register: what the public can search.' },
  { id: 'osteopathic-council-nz', title: 'Osteopathic Council of New Zealand, public register', kind: 'statutory', country: 'NZ', scheme: 'other', professions: ['osteopath'], url: 'https://www.osteopathiccouncil.org.nz/', source: 'osteopathiccouncil.org.nz, information for applicants: what stands in the public register (HPCA Act, section 138).' },
  { id: 'chiropractic-board-nz', title: 'Chiropractic Board of New Zealand, register', kind: 'statutory', country: 'NZ', scheme: 'other', professions: ['chiropractor'], url: 'https://www.chiropracticboard.org.nz/', source: 'Address: directory.fclb.org, New Zealand. That it keeps a register: from memory.' },
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
