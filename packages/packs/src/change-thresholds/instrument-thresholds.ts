/** What is published for the scores that people fill in or say. Where a list is empty, nothing was found that could be relied on. */
import type { InstrumentThreshold, ThresholdAmount, ThresholdSource } from './change-threshold.ts';

const farrar: ThresholdSource = { citation: 'Farrar and others, Pain 2001;94:149. The abstract was cut: 2 points and 30% are from memory.', fromMemory: true };
const salaffi: ThresholdSource = { citation: 'Salaffi and others, European Journal of Pain 2004;8:283, PMID 15207508 (abstract).', url: 'https://pubmed.ncbi.nlm.nih.gov/15207508/' };
const specificBackPain: ThresholdSource = {
  citation: 'Minimal detectable change and minimal clinically important difference of the pain scale in 1,232 patients of a German hospital, doi 10.1055/a-1304-3677 (abstract).',
  url: 'https://thieme-connect.de/products/all/doi/10.1055/a-1304-3677',
};
const ostelo: ThresholdSource = { citation: 'Ostelo and others 2008 (abstract).', url: 'https://paperexplained.cn/articles/paper/detail/c63b17f341638e994cd27cc6d09b4f05e220d5cc' };
const cleland: ThresholdSource = { citation: 'Cleland and others 2006 (abstract).', url: 'https://www.metajournal.com/articles/187342/reliability-construct-validity-neck-disability-index-patient-specific' };
const rysstad: ThresholdSource = { citation: 'Rysstad and others, BMC Musculoskeletal Disorders 2020, doi 10.1186/s12891-020-03289-z (abstract).', url: 'https://doi.org/10.1186/s12891-020-03289-z' };
const vanKampen: ThresholdSource = { citation: 'van Kampen and others, Journal of Orthopaedic Surgery and Research 2013;8:40 (abstract).', url: 'https://doi.org/10.1186/1749-799X-8-40' };
const binkley: ThresholdSource = { citation: 'Binkley and others, Physical Therapy 1999;79:371.', url: 'http://ptjournal.apta.org/content/79/4/371.short' };
const tveita: ThresholdSource = { citation: 'Tveita and others, BMC Musculoskeletal Disorders 2008;9:161 (abstract).', url: 'https://bmcmusculoskeletdisord.biomedcentral.com/articles/10.1186/1471-2474-9-161' };
const bobos: ThresholdSource = { citation: 'Bobos and others, Journal of Orthopaedics 2020;21:40 (abstract); that the answer loses its worth after 2-3 weeks: PMC3500130.', url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC7025089' };

const back = 'people with low back pain';
const spinalRegions = ['lumbar spine'];
const radiculopathy = 'people with pain from a nerve root of the neck';
const shoulderPain = 'people with shoulder pain seen at a hospital’s clinic';

const nprs: InstrumentThreshold = {
  instrument: 'NPRS',
  title: 'Pain from 0 to 10',
  range: { from: 0, to: 10 },
  better: 'low',
  noise: [amount(1.77, 'people in hospital with specific back pain', specificBackPain)],
  important: [amount(2, 'people with long-standing pain', farrar)],
  percentages: [{ percentOfBaseline: 30, population: 'people with long-standing pain', source: farrar }],
  byBaseline: [
    { baseline: { from: 1, to: 4 }, change: exactly(1), population: 'people in hospital with specific back pain', source: specificBackPain },
    { baseline: { from: 5, to: 7 }, change: exactly(2), population: 'people in hospital with specific back pain', source: specificBackPain },
    { baseline: { from: 8, to: 10 }, change: { from: 3, to: 4 }, population: 'people in hospital with specific back pain', source: specificBackPain },
  ],
  words: [
    { word: 'slightly better', change: exactly(1), percentOfBaseline: 15, population: 'people with long-standing pain of muscles and joints', source: salaffi },
    { word: 'much better', change: exactly(2), percentOfBaseline: 33, population: 'people with long-standing pain of muscles and joints', source: salaffi },
  ],
  remark: '',
};

const instruments: readonly InstrumentThreshold[] = [
  backScore('ODI', 'Oswestry Disability Index', 100, 10),
  backScore('RMDQ', 'Roland-Morris Disability Questionnaire', 24, 5),
  backScore('QBPDS', 'Quebec Back Pain Disability Scale', 100, 20),
  backScore('VAS', 'Pain on a line of 100 mm', 100, 15),
  {
    ...plain('NDI', 'Neck Disability Index', 'low'),
    range: { from: 0, to: 50, fromMemory: true },
    noise: [amount(10.2, radiculopathy, cleland, ['cervical spine'])],
    important: [amount(7, radiculopathy, cleland, ['cervical spine'])],
    remark: 'What patients called better (7) is less than what measuring alone can make (10.2): both are shown, and the greater decides.',
  },
  {
    ...plain('PSFS', 'Patient-Specific Functional Scale', 'high'),
    range: { from: 0, to: 10 },
    noise: [amount(2.1, radiculopathy, cleland, ['cervical spine'])],
    important: [amount(2, radiculopathy, cleland, ['cervical spine']), { change: { from: 1.9, to: 2 }, population: shoulderPain, regions: ['shoulder'], source: rysstad }],
    remark: 'The mean of the activities named.',
  },
  {
    ...plain('QuickDASH', 'QuickDASH, arm, shoulder and hand', 'low'),
    range: { from: 0, to: 100 },
    noise: [amount(17.1, 'people with shoulder complaints', vanKampen, ['shoulder'])],
    important: [amount(13.4, 'people with shoulder complaints', vanKampen, ['shoulder']), { change: { from: 10.8, to: 13.6 }, population: shoulderPain, regions: ['shoulder'], source: rysstad }],
  },
  {
    ...plain('LEFS', 'Lower Extremity Functional Scale', 'high'),
    range: { from: 0, to: 80 },
    noise: [amount(9, 'people with complaints of hip, leg or foot', binkley)],
    important: [amount(9, 'people with complaints of hip, leg or foot', binkley)],
    remark: 'A single score is certain to within 5.3 points (90%).',
  },
  {
    ...plain('SPADI', 'Shoulder Pain and Disability Index', 'low'),
    range: { from: 0, to: 100 },
    noise: [amount(17, 'people with a frozen shoulder', tveita, ['shoulder'])],
    important: [{ change: { from: 8, to: 13 }, population: 'people with shoulder pain', regions: ['shoulder'], source: { citation: '8 to 13 points: from memory.', fromMemory: true } }],
  },
  {
    ...plain('GRC', 'How it changed, from -5 to 5', 'high'),
    range: { from: -5, to: 5, fromMemory: true },
    important: [amount(2.5, back, bobos)],
    remark: 'Never the only evidence: what people remember of how they were loses its worth after two to three weeks.',
  },
];

export const instrumentThresholds: readonly InstrumentThreshold[] = [nprs, ...instruments];

function backScore(instrument: string, title: string, highest: number, important: number): InstrumentThreshold {
  return {
    ...plain(instrument, title, 'low'),
    range: { from: 0, to: highest },
    important: [amount(important, back, ostelo, spinalRegions)],
    percentages: [{ percentOfBaseline: 30, population: back, source: ostelo }],
  };
}

function plain(instrument: string, title: string, better: 'low' | 'high') {
  return { instrument, title, better, noise: [], important: [], percentages: [], byBaseline: [], words: [], remark: '' };
}

function amount(change: number, population: string, source: ThresholdSource, regions?: readonly string[]): ThresholdAmount {
  return { change: exactly(change), population, ...(regions && { regions: [...regions] }), source };
}

function exactly(change: number) {
  return { from: change, to: change };
}
