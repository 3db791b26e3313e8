/** The directory's state in a few words for the status bar. */
import type { Connection, DirectoryState } from '../platform/platform.ts';
import { formatSigned } from '../platform/records/day.ts';

interface DirectoryStatusFacts {
  readonly connection: Connection;
  readonly directory: DirectoryState;
  readonly hasProblem: boolean;
  readonly nowMs: number;
}

export function statusOfDirectory({ connection, directory, hasProblem, nowMs }: DirectoryStatusFacts, locale?: string): string {
  switch (directory.type) {
    case 'loading':
      return `Fetching the directory, ${Math.round(directory.share * 100)} %`;
    case 'ready': {
      const from = `Directory from ${formatSigned(directory.fetchedAtMs, nowMs, locale)}`;
      return hasProblem || connection.type === 'not-connected' ? `${from}, offline` : from;
    }
    case 'empty':
      return connection.type === 'connected' ? 'No directory yet' : 'Not connected';
  }
}
