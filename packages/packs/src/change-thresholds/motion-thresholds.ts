/**
 * What is published for range of motion: the shoulder only. Two people who measure differ far more than one, so a row holds
 * only for who measured; the small numbers hold only under the study's strict protocol, in shoulders without complaint.
 */
import type { MotionThreshold, ThresholdSource } from './change-threshold.ts';

const deWinter: ThresholdSource = { citation: 'de Winter and others, BMC Musculoskeletal Disorders 2004;5:18 (abstract).', url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC434511' };
const kolberBetween: ThresholdSource = { citation: 'Kolber and others, Physiotherapy Theory and Practice 2011;27:176, PMID 20690872 (abstract).', url: 'https://nsuworks.nova.edu/hpd_pt_facarticles/94' };
const kolberWithin: ThresholdSource = { citation: 'Kolber and others, Physiotherapy Theory and Practice 2009;25:572, PMID 19925265 (abstract).', url: 'https://pubmed.ncbi.nlm.nih.gov/19925265/' };
const hayes: ThresholdSource = { citation: 'Hayes and others, Australian Journal of Physiotherapy 2001;47:289 (abstract).', url: 'https://studylib.net/doc/8815251/' };

const shoulder = { region: 'shoulder', better: 'high' } as const;
const painful = { ...shoulder, rater: 'different', strictProtocol: false, statistic: 'limits of agreement', degrees: { from: 20, to: 25 }, population: '155 people with shoulder pain, moved by the therapist, digital inclinometer', source: deWinter } as const;
const strict = { ...shoulder, strictProtocol: true, statistic: 'MDC90', population: '30 people without shoulder complaints, moving by themselves, inclinometer' } as const;
const anyMethod = { ...shoulder, strictProtocol: false, statistic: 'SEM', population: 'people with shoulder complaints; flexion, abduction and external rotation by eye, goniometer and photograph', source: hayes } as const;

export const motionThresholds: readonly MotionThreshold[] = [
  { ...painful, movement: 'abduction' },
  { ...painful, movement: 'external rotation' },
  { ...strict, rater: 'different', movement: 'flexion', degrees: exactly(8), source: kolberBetween },
  { ...strict, rater: 'different', movement: 'abduction', degrees: exactly(4), source: kolberBetween },
  { ...strict, rater: 'different', movement: 'internal rotation', degrees: exactly(8), source: kolberBetween },
  { ...strict, rater: 'different', movement: 'external rotation', degrees: exactly(9), source: kolberBetween },
  { ...strict, rater: 'same', movement: 'internal rotation', degrees: exactly(4), source: kolberWithin },
  { ...strict, rater: 'same', movement: 'external rotation', degrees: exactly(5), source: kolberWithin },
  { ...anyMethod, rater: 'same', degrees: { from: 11, to: 23 } },
  { ...anyMethod, rater: 'different', degrees: { from: 14, to: 25 } },
];

function exactly(degrees: number) {
  return { from: degrees, to: degrees };
}
