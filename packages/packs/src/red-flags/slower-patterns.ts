/** Patterns for a prompt or routine referral, and two that say that muscles are probably not the cause. By domain facts 2c. */
import type { RedFlagPattern } from './red-flag.ts';

const finding = (id: string) => ({ finding: id });
/** Told as an age or a time of life, by the age now, or by how long it has been there. */
const begunBefore = (limit: 35 | 40 | 45) => ({ any: [finding(`onset-before-${limit}`), { age: { min: 8, max: limit - 1 } }, { ageAtOnset: { of: 'back-pain', min: 8, max: limit - 1 } }] });

export const slowerPatterns: readonly RedFlagPattern[] = [
  {
    id: 'motor-deficit', title: 'Power that goes', kind: 'red-flag', urgency: 'urgent',
    when: {
      any: [
        { all: [{ not: finding('brain-or-cord-disease') }, { any: [finding('foot-drop'), { all: [finding('radicular-pain'), { not: finding('as-likely') }, { any: [finding('worsening-power'), finding('power-3-or-less'), finding('foot-catches'), { all: [{ any: [finding('limb-weakness'), finding('power-below-5')] }, finding('sent-on'), { not: { any: [finding('saddle-numbness'), finding('bladder-change'), finding('bowel-change')] } }] }] }] }] }] },
        { all: [{ any: [finding('worsening-power'), finding('power-3-or-less')] }, finding('sent-to-spine'), { not: finding('cord-signs') }] },
        { all: [finding('brain-or-cord-disease'), { any: [finding('new-foot-drop'), { all: [{ any: [finding('radicular-pain'), finding('spine-pain')] }, finding('worsening-power')] }] }] },
      ],
    },
    asks: ['worsening-power', 'foot-drop', 'power-3-or-less', 'bladder-change', 'saddle-numbness'],
    referTo: 'Spinal service through the GP, urgently',
    message: 'Nerve pain together with power that is low or getting worse.',
    why: 'A nerve that loses power may need surgery soon; pain and numbness alone usually settle without.',
    source: 'gpreasoning.uk, sciatica (secondary source). Power of 3/5 or below as the limit and a foot that catches are our decision, and so is that a known stroke or the like explains power lost long ago and unchanged, but none that is new or gets worse.',
  },
  {
    id: 'inflammatory-back-pain', title: 'Inflammatory back pain', kind: 'red-flag', urgency: 'routine',
    when: { all: [finding('back-pain'), { not: finding('known-spondylitis') }, { atLeast: 4, of: [begunBefore(40), finding('insidious'), finding('better-moving'), finding('not-better-resting'), finding('night-pain-eased-rising'), { any: [finding('sent-to-rheumatology'), finding('sent-to-doctor')] }] }] },
    asks: ['onset-before-40', 'insidious', 'better-moving', 'not-better-resting', 'night-pain-eased-rising'],
    referTo: 'Rheumatology through the GP, routine',
    message: 'Back pain with at least four of the five marks of inflammation.',
    why: 'Four of five: sensitivity 79.6 %, specificity 72.4 %. Treated early, stiffening can be slowed; hands on muscles do not change it.',
    source: 'ASAS expert criteria (McMaster textbook, table 6932).',
  },
  {
    id: 'axial-spa', title: 'Axial spondyloarthritis', kind: 'red-flag', urgency: 'routine',
    when: {
      all: [
        finding('back-pain'), { not: finding('known-spondylitis') }, finding('over-3-months'),
        begunBefore(45),
        { atLeast: 4, of: [begunBefore(35), finding('wakes-second-half'), finding('buttock-pain'), finding('better-moving'), finding('nsaid-helps'), finding('family-spa'), finding('arthritis'), finding('enthesitis'), finding('psoriasis'), { any: [finding('uveitis'), finding('bowel-inflammation')] }, finding('spondylitis-named')] },
      ],
    },
    asks: ['onset-before-35', 'over-3-months', 'wakes-second-half', 'buttock-pain', 'better-moving', 'nsaid-helps', 'family-spa', 'arthritis', 'enthesitis', 'psoriasis', 'uveitis', 'bowel-inflammation'],
    referTo: 'Rheumatology through the GP, not urgent',
    message: 'Back pain from before 45 and for over three months, with at least four marks of axial spondyloarthritis.',
    why: 'With four marks a referral is advised; with exactly three a blood test (HLA-B27) decides.',
    source: 'NICE NG65; BJGP 2018;68:346. That an inflamed eye or bowel weighs as one mark more, and so does a writer who names the disease or its blood test, is our decision.',
  },
  {
    id: 'rheumatoid-arthritis', title: 'Rheumatoid arthritis', kind: 'red-flag', urgency: 'urgent',
    when: { all: [{ not: finding('known-ra') }, { not: finding('swelling-explained') }, { any: [finding('swollen-small-joints'), { all: [finding('squeeze-pain'), { any: [finding('joint-swelling'), finding('morning-stiffness-over-30')] }] }, { all: [finding('morning-stiffness-over-30'), finding('joint-swelling'), { not: { any: ['joint-worn-or-hurt', 'acute-injury', 'direct-blow', 'fall-or-knock', 'severe-trauma'].map(finding) } }] }, { all: [{ any: [finding('squeeze-pain'), finding('joint-swelling')] }, { any: [finding('rheumatoid-suspected'), finding('sent-to-rheumatology')] }] }] }] },
    asks: ['swollen-small-joints', 'squeeze-pain', 'morning-stiffness-over-30'],
    referTo: 'GP, who refers to rheumatology within three working days',
    message: 'Swollen small joints, or several swollen joints, or two of swelling, long stiffness in the morning and pain when squeezed.',
    why: 'Treated within weeks, joints can be kept from lasting damage.',
    source: 'NICE QS33; squeeze test: early inflammatory arthritis clinic (studylib 7819165). What explains a swelling otherwise (gout, pregnancy, an injury of the hand; of a stiff large joint any injury, wear or operation) is our decision.',
  },
  {
    id: 'fibromyalgia', title: 'Fibromyalgia', kind: 'red-flag', urgency: 'routine',
    when: {
      all: [
        { not: finding('known-fibromyalgia') },
        { any: [{ all: [finding('wpi-7'), finding('sss-5')] }, { all: [finding('wpi-4'), finding('sss-9')] }, { all: [finding('widespread-pain'), finding('over-3-months'), { any: [finding('fatigue'), finding('unrefreshing-sleep'), finding('clouded-thinking')] }] }] },
      ],
    },
    asks: ['widespread-pain', 'over-3-months', 'fatigue', 'unrefreshing-sleep', 'clouded-thinking'],
    referTo: 'GP, routine',
    message: 'Widespread pain for three months or more, with tiredness, unrefreshing sleep or clouded thinking.',
    why: 'It is treated with exercise, sleep and explanation more than with hands; other diagnoses do not exclude it.',
    source: 'ACR 2016 criteria (jrd.or.kr, table 4).',
  },
  {
    id: 'disc', title: 'A disc pattern', kind: 'not-muscular', urgency: 'routine',
    when: { all: [finding('back-or-leg-pain'), { atLeast: 2, of: [finding('below-knee'), finding('worse-bending-sitting'), finding('cough-pain'), { positiveTest: ['straight leg raise', 'crossed straight leg raise', 'slump', 'femoral nerve stretch'] }] }] },
    asks: [],
    referTo: 'Physiotherapist or GP, if it does not respond',
    message: 'This reads more like a disc or a nerve root than like muscle.',
    why: 'No published criteria were retrieved: treat it as not responding, and send it on to a physiotherapist or the GP if it stays so.',
    source: 'Our own inference; no criteria retrieved (domain facts 2c).',
  },
  {
    id: 'facet', title: 'A facet joint pattern', kind: 'not-muscular', urgency: 'routine',
    when: { all: [finding('spine-pain'), { atLeast: 2, of: [finding('worse-extending'), finding('eased-bending'), { positiveTest: ['kemp', 'quadrant', 'spurling'] }] }, { not: finding('below-knee') }] },
    asks: [],
    referTo: 'Physiotherapist or GP, if it does not respond',
    message: 'This reads more like a facet joint than like muscle.',
    why: 'No published criteria were retrieved: treat it as not responding, and send it on to a physiotherapist or the GP if it stays so.',
    source: 'Our own inference; no criteria retrieved (domain facts 2c).',
  },
];
