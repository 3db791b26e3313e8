/** The words that buttons, suggestions and hovers put into a note, by region, out of the packs. */
import { orthopaedicTest, regionsByUse, shippedVocabulary, testNamed, testNames, testTitle, usualHomework, usuallyTreated, type TestAccuracy, writtenMovements } from '@trusted-hands/packs';

export interface RegionWords {
  /** As facts name it. */
  readonly region: string;
  readonly movements: readonly { readonly name: string; readonly written: string; readonly normalDegrees: number }[];
  /** As facts name it, and as clinicians write it. */
  readonly tests: readonly { readonly name: string; readonly written: string }[];
  readonly muscles: readonly string[];
  readonly homework: readonly string[];
}

export interface TestHowTo {
  readonly title: string;
  readonly howTo: string;
  readonly suggests: string;
  readonly caution?: string;
  /** Empty where no published figure was found. */
  readonly accuracy: readonly string[];
  readonly source: string;
}

const words = makeRegionWords();

export function regionWords(): readonly RegionWords[] {
  return words;
}

function makeRegionWords(): readonly RegionWords[] {
  const { normalRanges } = shippedVocabulary;
  const named = [...testNames.flatMap(({ regions }) => regions), ...normalRanges.map(({ region }) => region), ...Object.keys(usuallyTreated), ...Object.keys(usualHomework)];
  return [...new Set([...regionsByUse, ...named])].map((region) => ({
    region,
    movements: normalRanges.filter((range) => range.region === region).map(({ movement, degrees }) => ({ name: movement, written: writtenMovement(movement), normalDegrees: degrees })),
    tests: testNames.filter(({ regions }) => regions.includes(region)).map(({ name }) => ({ name, written: writtenTest(name) })),
    muscles: usuallyTreated[region] ?? [],
    homework: usualHomework[region] ?? [],
  }));
}

/** As clinicians write it: "Hawkins-Kennedy". */
export function writtenTest(name: string): string {
  // What is a muscle or a movement too is the test only where it says so.
  const test = testNamed(name)?.words[0]?.needs === 'test' ? ' test' : '';
  return `${testTitle(name)}${test}`;
}

/** As clinicians write it, whatever side stands in its name: "left lateral flexion". */
export function writtenMovement(name: string): string {
  return writtenMovements.reduce((written, movement) => written.replace(movement.name, movement.written), name);
}

export function howToOfTest(name: string): TestHowTo | undefined {
  const test = orthopaedicTest(name);
  if (test === undefined) return undefined;
  return {
    title: testTitle(name),
    howTo: test.howTo.join(' '),
    suggests: test.positive,
    ...(test.caution !== undefined && { caution: test.caution }),
    accuracy: test.accuracy.map(accuracyWords),
    source: test.source,
  };
}

function accuracyWords({ of, sensitivity, specificity, positiveLikelihoodRatio, negativeLikelihoodRatio, kappa, remark, source }: TestAccuracy): string {
  const figures = [
    sensitivity && `positive in ${span(sensitivity)}% of those who have it`,
    specificity && `negative in ${span(specificity)}% of those who do not`,
    positiveLikelihoodRatio && `likelihood ratio of a positive ${span(positiveLikelihoodRatio)}`,
    negativeLikelihoodRatio && `of a negative ${span(negativeLikelihoodRatio)}`,
    kappa && `agreement of two examiners (kappa) ${span(kappa)}`,
  ].filter(Boolean);
  const whence = [source.citation.replace(/\.$/, ''), source.secondHand && 'read where others quote it', source.fromMemory && 'from memory'].filter(Boolean).join('; ');
  return `For ${of}: ${[figures.join(', '), remark].filter(Boolean).join('. ')} (${whence}).`;
}

function span({ from, to }: { readonly from: number; readonly to: number }): string {
  return from === to ? String(from) : `${from} to ${to}`;
}
