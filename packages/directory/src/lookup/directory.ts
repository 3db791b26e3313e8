/** One directory of several regions' files, each with the changes since; opened once, searched at every key. */
import type { DirectoryChanges } from '../file/changes/directory-changes.ts';
import { encodeSearchFile } from '../file/encode-search-file.ts';
import type { ListingSummary } from '../file/listing-summary.ts';
import { openSearchFile, type SearchFile } from '../file/open-search-file.ts';
import { createSegment, type Segment } from './segment/segment.ts';

export interface DirectoryPart {
  readonly file: SearchFile;
  readonly changes?: DirectoryChanges | undefined;
}

export interface Directory {
  /** How many can be found. */
  readonly size: number;
  readonly segments: readonly Segment[];
  readonly summaryOf: (number: number) => ListingSummary | undefined;
  /** Of everyone who can be found. */
  readonly numbers: () => Generator<number>;
}

/** Numbers are unique over all parts: a listing that moved to another region is erased in the first. */
export function createDirectory(parts: readonly DirectoryPart[]): Directory {
  const segments = parts.flatMap(({ file, changes }) => [createSegment(file, changes), ...(changes === undefined || changes.rows.length === 0 ? [] : [createSegment(fileOf(changes.rows))])]);
  return {
    size: segments.reduce((sum, { file, hidden }) => sum + file.rows - (hidden?.reduce((count, isHidden) => count + isHidden, 0) ?? 0), 0),
    segments,
    summaryOf: (number) => {
      for (const { rowOf, hidden, summaryOf } of segments) {
        const row = rowOf(number);
        if (row !== undefined && hidden?.[row] !== 1) return summaryOf(row);
      }
      return undefined;
    },
    *numbers() {
      for (const { file, hidden } of segments) for (const [row, number] of file.numbers.entries()) if (hidden?.[row] !== 1) yield number;
    },
  };
}

/** A file of rows that never were one: of changes. */
export function fileOf(rows: readonly ListingSummary[]): SearchFile {
  const opened = openSearchFile(encodeSearchFile(rows));
  if (!opened.ok) throw new Error(`A file that was just written cannot be read: ${opened.reason}`);
  return opened.file;
}
