/** Tests as they are written down here, row by row: apart from their schema, so that whoever only reads notes need not carry one. */
import type { OrthopaedicTest, TestSource } from './orthopaedic-test.ts';

type Figure = number | readonly [number, number];

interface AccuracyRow {
  readonly of: string;
  readonly sensitivity?: Figure;
  readonly specificity?: Figure;
  readonly positiveLikelihoodRatio?: Figure;
  readonly negativeLikelihoodRatio?: Figure;
  readonly kappa?: Figure;
  readonly remark?: string;
  readonly source: TestSource;
}

interface OrthopaedicTestRow extends Pick<OrthopaedicTest, 'name' | 'howTo' | 'positive' | 'caution' | 'measures'> {
  readonly accuracy?: readonly AccuracyRow[];
}

const ownWords = 'How to do it and what it suggests: general professional knowledge, in our own words; from memory.';

export function orthopaedicTestsOf(rows: readonly OrthopaedicTestRow[]): OrthopaedicTest[] {
  return rows.map(({ accuracy = [], ...row }) => ({
    ...row,
    accuracy: accuracy.map(({ of, remark, source, ...figures }) => ({
      of,
      ...Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, spanOf(figure)])),
      ...(remark !== undefined && { remark }),
      source,
    })),
    source: ownWords,
  }));
}

function spanOf(figure: Figure) {
  const [from, to] = typeof figure === 'number' ? [figure, figure] : figure;
  return { from, to };
}
