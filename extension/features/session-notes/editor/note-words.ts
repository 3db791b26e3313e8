/** The words that buttons, suggestions and hovers put into a note, by region, out of the packs. */
import { type Content, type InstrumentThreshold, type NormalRange, noteTemplates, type NoteText, orthopaedicTests, type Pack, regionsByUse, shippedThresholds, shippedVocabulary, testNames, testTitle, thresholdForInstrument, usualHomework, usuallyTreated, type TestAccuracy, writtenMovements, writtenTechniques } from '@trusted-hands/packs';

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

/** What buttons, suggestions and hovers say, of what ships and what packs added. */
export interface NoteWords {
  readonly regions: readonly RegionWords[];
  readonly techniques: readonly { readonly name: string; readonly written: string }[];
  readonly templates: readonly NoteText[];
  /** All words of packs, to be completed. */
  readonly added: readonly { readonly label: string; readonly detail: string }[];
  /** As clinicians write it: "Hawkins-Kennedy". */
  writtenTest(name: string): string;
  howToOfTest(name: string): TestHowTo | undefined;
  normalRange(region: string, movement: string): NormalRange | undefined;
  threshold(instrument: string): InstrumentThreshold | undefined;
}

interface KnownContent extends Pick<Content, 'vocabulary' | 'tests' | 'thresholds' | 'templates'> {
  readonly taken: readonly { readonly pack: Pick<Pack, 'words'> }[];
}

export function createNoteWords({ vocabulary: { normalRanges }, tests, thresholds, templates, taken }: KnownContent): NoteWords {
  const namesByName = new Map(tests.names.map((test) => [test.name, test]));
  const testsByName = new Map(tests.tests.map((test) => [test.name, test]));
  const added = taken.flatMap(({ pack: { words } }) => (words === undefined ? [] : [words]));

  function writtenTest(name: string): string {
    // What is a muscle or a movement too is the test only where it says so.
    const test = namesByName.get(name)?.words[0]?.needs === 'test' ? ' test' : '';
    return `${testTitle(name)}${test}`;
  }

  const named = [...tests.names.flatMap(({ regions }) => regions), ...normalRanges.map(({ region }) => region), ...Object.keys(usuallyTreated), ...Object.keys(usualHomework)];
  return {
    regions: [...new Set([...regionsByUse, ...named])].map((region) => ({
      region,
      // Of two packs that say how far it goes, the later one decides, and stands first.
      movements: firstOfEach(normalRanges.filter((range) => range.region === region), ({ movement }) => movement).map(({ movement, degrees }) => ({ name: movement, written: writtenMovement(movement), normalDegrees: degrees })),
      tests: tests.names.filter(({ regions }) => regions.includes(region)).map(({ name }) => ({ name, written: writtenTest(name) })),
      muscles: usuallyTreated[region] ?? [],
      homework: usualHomework[region] ?? [],
    })),
    techniques: [...writtenTechniques, ...added.flatMap(({ techniques }) => techniques.map(({ name, words: [first] }) => ({ name, written: first ?? name })))],
    templates,
    added: added.flatMap(({ regions, movements, muscles, techniques }) => [...labelled(techniques, 'treatment'), ...labelled(regions, 'region'), ...labelled(movements, 'movement'), ...labelled(muscles, 'muscle')]),
    writtenTest,
    howToOfTest(name) {
      const test = testsByName.get(name);
      if (test === undefined) return undefined;
      return {
        title: testTitle(name),
        howTo: test.howTo.join(' '),
        suggests: test.positive,
        ...(test.caution !== undefined && { caution: test.caution }),
        accuracy: test.accuracy.map(accuracyWords),
        source: test.source,
      };
    },
    normalRange: (region, movement) => normalRanges.find((range) => range.region === region && range.movement === movement),
    threshold: (instrument) => thresholdForInstrument(instrument, thresholds),
  };
}

function labelled(terms: readonly { readonly words: readonly string[] }[], detail: string): readonly { readonly label: string; readonly detail: string }[] {
  return terms.flatMap(({ words }) => words.map((label) => ({ label, detail })));
}

function firstOfEach<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  return [...new Map(items.toReversed().map((item) => [keyOf(item), item])).values()].toReversed();
}

/** What ships, until packs are there. */
export const shippedWords = createNoteWords({ vocabulary: shippedVocabulary, tests: { names: [...testNames], tests: [...orthopaedicTests] }, thresholds: shippedThresholds, templates: noteTemplates, taken: [] });

/** As clinicians write it, whatever side stands in its name: "left lateral flexion". */
export function writtenMovement(name: string): string {
  return writtenMovements.reduce((written, movement) => written.replace(movement.name, movement.written), name);
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
