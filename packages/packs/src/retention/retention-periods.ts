/** The periods whose source was read. Where somebody practises elsewhere, she says herself how long she keeps files, and why. */
import type { RetentionPeriod } from './retention-period.ts';

export const retentionPeriods: readonly RetentionPeriod[] = [
  {
    id: 'australia',
    title: 'Australia',
    yearsAfterLastEntry: 7,
    children: [{ under: 18, untilAge: 25 }],
    remark: 'Read in professional guidance. The statutes (Victoria HPP 4.2, New South Wales, ACT) are from memory.',
    source: 'Professional guidance on client records, homeopathyoz.org',
    sourceUrl: 'https://events.homeopathyoz.org/client-records/',
  },
  {
    id: 'united-kingdom',
    title: 'United Kingdom',
    yearsAfterLastEntry: 8,
    children: [{ under: 17, untilAge: 25 }, { under: 18, untilAge: 26 }],
    remark: '',
    source: 'Disposal of records, HCPG',
    sourceUrl: 'https://hcpg.co.uk/disposal-of-records-including-the-right-to-be-removed/',
  },
  {
    id: 'ontario',
    title: 'Ontario, Canada',
    yearsAfterLastEntry: 10,
    children: [{ under: 18, untilAge: 28 }],
    remark: '',
    source: 'Maintenance of client records, College of Massage Therapists of Ontario',
    sourceUrl: 'https://www.cmto.com/policies/administration/maintenance-of-client-records/',
  },
  {
    id: 'british-columbia',
    title: 'British Columbia, Canada',
    yearsAfterLastEntry: 16,
    children: [{ under: 19, untilAge: 35 }],
    remark: 'The period of other health colleges there; the number of the college of massage therapists was not seen.',
    source: 'College of Physicians and Surgeons of British Columbia',
    sourceUrl: 'https://www.cpsbc.ca/node/5167',
  },
];

export function retentionPeriodById(id: string): RetentionPeriod | undefined {
  return retentionPeriods.find((period) => period.id === id);
}
