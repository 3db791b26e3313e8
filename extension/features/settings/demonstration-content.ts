/** A demonstration therapist and five clients of hers. Everyone here is invented, and says so. */
import type { Client } from '../../platform/records/client.record.ts';
import type { ComplaintBody } from '../../platform/records/complaint.record.ts';
import type { ClientConsent } from '../../platform/records/consent.record.ts';
import type { Settings } from '../../platform/records/settings.record.ts';

interface DemonstrationClient {
  readonly recordId: string;
  readonly name: string;
  /** What tells them apart always ends in "(demonstration)". */
  readonly secondIdentifier: string;
  /** What is known besides. */
  readonly details: Partial<Omit<Client, 'name' | 'secondIdentifier'>>;
  readonly consents?: readonly DemonstrationConsent[];
  /** What every note of hers is for. */
  readonly complaint: Pick<ComplaintBody, 'title' | 'purpose'> & Partial<Pick<ComplaintBody, 'region' | 'side'>>;
  readonly notes: readonly DemonstrationNote[];
  /** A visit of today, at this time, whose note is still to be written. */
  readonly isHereAt?: string;
}

interface DemonstrationConsent extends Pick<ClientConsent, 'what' | 'how' | 'isSensitiveArea'> {
  readonly daysAgo: number;
  readonly withdrawnDaysAgo?: number;
}

export interface DemonstrationNote {
  readonly daysAgo: number;
  /** Days between the visit and the signing, where the note was written late. */
  readonly signedDaysLater?: number;
  readonly text: string;
}

export const demonstrationTherapist: Settings = {
  name: 'Harriet Ellingrove (demonstration)',
  profession: 'Massage therapist',
  practice: 'Quiet Harbour Massage',
  phone: '02 5550 0199',
  registrationNumber: '',
  place: { label: 'Dubbo NSW', coordinates: { latitude: -32.2569, longitude: 148.6011 } },
};

export const demonstrationClients: readonly DemonstrationClient[] = [
  {
    recordId: 'demonstration-odette',
    name: 'Odette Farrowmere',
    secondIdentifier: 'house painter, phone ends 014 (demonstration)',
    details: { dateOfBirth: '1979-06-14', generalPractitioner: 'Dr Lowell Ashdown, Lantern Clinic (fictional)', medicines: 'Perindopril 5 mg', history: 'High blood pressure, treated. R clavicle fracture 1995.', music: 'Radio low', emergencyContact: 'Piet Farrowmere (husband), 02 5550 0118' },
    consents: [{ what: 'Assessment and treatment', how: 'written', isSensitiveArea: false, daysAgo: 29 }],
    complaint: { title: 'R shoulder', purpose: 'recovery', region: 'shoulder', side: 'right' },
    notes: [
      {
        daysAgo: 29,
        text: `S: sore R shoulder since painting a ceiling, worse at night. pain 6/10
   remember: Mia starts school in February
O: R shoulder flexion 120, abduction 95. Hawkins-Kennedy R +, empty can R -
Tx: MFR infraspinatus 20 min, TrP upper trap
Re: R shoulder flexion 135. pain 4/10
A: rotator cuff related
P: hw pendulum 2x/day. next 1/52`,
      },
      {
        daysAgo: 22,
        text: `S: slept better two nights, still sore reaching up. pain 5/10
O: R shoulder flexion 128, abduction 100. Hawkins-Kennedy R +
Tx: MFR infraspinatus and teres minor 20 min, upper trap 10 min
Re: R shoulder flexion 140. pain 3/10
P: hw pendulum, add wall slides 10x. next 1/52`,
      },
      {
        daysAgo: 15,
        signedDaysLater: 1,
        text: `S: back on the ladder for a day, night pain again. pain 6/10
O: R shoulder flexion 122, abduction 95. painful arc R +
Tx: gentle MFR 15 min, shorter than planned
Re: R shoulder flexion 130. pain 5/10
P: rest from overhead work. next 1/52`,
      },
      {
        daysAgo: 8,
        text: `S: no night pain this week, reaching the top shelf hurts. pain 5/10
O: R shoulder flexion 125, abduction 98. Hawkins-Kennedy R +, no weakness
Tx: MFR infraspinatus 20 min, taught scapular setting
Re: R shoulder flexion 138. pain 4/10
A: four visits, little change that lasts
P: talk about a physio at the next visit. next 1/52`,
      },
    ],
  },
  {
    recordId: 'demonstration-bartholomew',
    name: 'Bartholomew Quillane',
    secondIdentifier: 'cyclist (demonstration)',
    details: { dateOfBirth: '1958-02-09', contraindications: 'Takes a blood thinner: no deep pressure, no cupping.', medicines: 'Apixaban 5 mg twice a day', allergies: 'Sticking plaster', talk: 'Quiet' },
    consents: [{ what: 'Assessment and treatment', how: 'verbal', isSensitiveArea: false, daysAgo: 20 }, { what: 'Work at the buttocks', how: 'verbal', isSensitiveArea: true, daysAgo: 20 }],
    complaint: { title: 'Low back after long rides', purpose: 'maintenance', region: 'lumbar spine' },
    isHereAt: '09:00',
    notes: [
      {
        daysAgo: 20,
        text: `S: stiff low back after long rides, eases with walking. pain 4/10
   denies night pain, bladder and bowel as always
O: lumbar flexion fingertips to mid shin, extension stiff. SLR L -, R -
Tx: erector spinae and glutes 30 min
Re: flexion fingertips to ankle. pain 2/10
P: hw cat-cow 10x morning. next 2/52`,
      },
      {
        daysAgo: 6,
        text: `S: rode 60 km, stiff that evening only. pain 2/10
   remember: prefers quiet, no music
O: lumbar flexion fingertips to ankle
Tx: erector spinae, hip flexors 30 min
Re: pain 1/10
P: go on with cat-cow. next 4/52`,
      },
    ],
  },
  {
    recordId: 'demonstration-saskia',
    name: 'Saskia Thornbury-Vale',
    secondIdentifier: 'choir on Tuesdays (demonstration)',
    details: { dateOfBirth: '1986-11-30', allergies: 'Lavender oil', draping: 'Socks on, shoulders covered', music: 'None: she sings' },
    consents: [{ what: 'Assessment and treatment', how: 'written', isSensitiveArea: false, daysAgo: 34 }, { what: 'Work inside the mouth', how: 'verbal', isSensitiveArea: true, daysAgo: 34, withdrawnDaysAgo: 20 }],
    complaint: { title: 'Neck and jaw before concerts', purpose: 'maintenance', region: 'cervical spine' },
    notes: [
      {
        daysAgo: 34,
        text: `S: tight neck and jaw before concerts, headaches twice a week. pain 4/10
O: neck rotation R 60, L 70. upper trap R tender
Tx: suboccipitals 10 min, upper trap and masseter 20 min. consent for work at the jaw given today
Re: neck rotation R 68. pain 2/10
P: hw jaw rest position. next 2/52`,
      },
      {
        daysAgo: 20,
        text: `S: one headache in two weeks. pain 2/10
O: neck rotation R 68, L 72
Tx: suboccipitals, upper trap 30 min
Re: neck rotation R 72. pain 1/10
P: go on. next 3/52`,
      },
      {
        daysAgo: 3,
        text: `S: concert went well, no headache since. pain 0/10
   remember: sang the solo
O: neck rotation R 74, L 75
Tx: maintenance, neck and shoulders 30 min
P: next when the new programme starts`,
      },
    ],
  },
  {
    recordId: 'demonstration-ngaio',
    name: 'Ngaio Willowmarsh',
    secondIdentifier: 'baker (demonstration)',
    details: { dateOfBirth: '1990-04-22', talk: 'Likes to talk' },
    complaint: { title: 'Forearms after kneading', purpose: 'recovery', region: 'forearm', side: 'right' },
    notes: [
      {
        daysAgo: 13,
        text: `S: both forearms ache after kneading, R more. pain 5/10
O: R grip weaker than L and sore, Cozen R +
Tx: forearm extensors 20 min R, 10 min L
Re: grip less sore. pain 3/10
P: hw eccentric wrist lowering 15x. next 1/52`,
      },
      {
        daysAgo: 5,
        text: `S: better in the morning, sore by the end of a shift. pain 4/10
O: Cozen R + but milder
Tx: forearm extensors 20 min R
Re: pain 2/10
P: go on, change hands when kneading. next 1/52`,
      },
    ],
  },
  {
    recordId: 'demonstration-leopold',
    name: 'Leopold Starkweather',
    secondIdentifier: 'beekeeper (demonstration)',
    details: { dateOfBirth: '1967-09-03', allergies: 'Beeswax, strangely enough', comfort: 'Warm table, a pillow under the knees' },
    complaint: { title: 'Monthly relaxation', purpose: 'relaxation' },
    notes: [
      {
        daysAgo: 118,
        text: `S: slept badly before the honey fair. mood: tense
   remember: the fair is in spring, ask how the honey did
Tx: relaxation massage 60 min
P: next 2/52`,
      },
      {
        daysAgo: 104,
        text: `S: slept through. mood: at ease
   goal: one evening a week without the hives
Tx: relaxation massage 60 min
P: next 2/52`,
      },
      {
        daysAgo: 90,
        text: `S: said good-bye longer than usual. mood: low
   remember: left a jar of honey and a card
Tx: relaxation massage 45 min, ended early
P: next 2/52`,
      },
    ],
  },
];
