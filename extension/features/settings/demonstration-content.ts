/** A demonstration therapist and four clients of hers. Everyone here is invented, and says so. */
import type { Settings } from '../../platform/records/settings.record.ts';

interface DemonstrationClient {
  readonly recordId: string;
  readonly name: string;
  /** What tells them apart always ends in "(demonstration)". */
  readonly secondIdentifier: string;
  readonly generalPractitioner?: string;
  readonly notes: readonly DemonstrationNote[];
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
    generalPractitioner: 'Dr Lowell Ashdown, Lantern Clinic (fictional)',
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
    secondIdentifier: 'born 1958, cyclist (demonstration)',
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
    secondIdentifier: 'born 1990, baker (demonstration)',
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
];
