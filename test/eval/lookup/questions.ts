/** Labelled questions: what somebody types, and who is the right answer by the data itself, not by any search. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { professionById } from '@trusted-hands/packs';
import type { ListingSummary } from '@trusted-hands/directory';
import { createRandom } from '../../support/vouch-world.ts';

export interface Question {
  readonly text: string;
  /** Whom it means: the place of each in the directory's rows; any of them is right. */
  readonly answers: ReadonlySet<number>;
}

/** Those of the text file, by name. */
export function australianQuestions(rows: readonly ListingSummary[]): Question[] {
  const lines = readFileSync(join(import.meta.dirname, 'australian-questions.txt'), 'utf8').split('\n').filter((line) => line.includes('|') && !line.startsWith('#'));
  return lines.map((line) => {
    const [text = '', names = ''] = line.split('|').map((part) => part.trim());
    const meant = new Set(names.split(',').map((name) => name.trim()));
    const answers = new Set(rows.filter((row) => meant.has(row.name)).map((row) => row.number));
    if (answers.size === 0) throw new Error(`Nobody in the directory is called ${names}.`);
    return { text, answers };
  });
}

/** Of somebody drawn by chance: name, name and profession, what they treat and where. */
export function inventedQuestions(rows: readonly ListingSummary[], count: number, seed: number): Question[] {
  const random = createRandom(seed);
  const questions: Question[] = [];
  while (questions.length < count) {
    const row = rows[Math.floor(random() * rows.length)];
    const [given = '', family = ''] = row?.name.split(' ') ?? [];
    const profession = professionById(row?.profession ?? '');
    const [location] = row?.locations ?? [];
    const [specialty] = row?.specialties ?? [];
    if (row === undefined || profession === undefined || location === undefined) continue;
    const called = profession.synonyms[0] ?? profession.title;
    const same = (isMeant: (other: ListingSummary) => boolean) => new Set(rows.filter(isMeant).map(({ number }) => number));
    const isThere = (other: ListingSummary) => other.profession === row.profession && other.acceptingNewClients && other.locations.some(({ place }) => place === location.place);
    switch (questions.length % 4) {
      case 0:
        questions.push({ text: `${given} ${family}`.toLowerCase(), answers: same((other) => other.name === row.name) });
        break;
      case 1:
        questions.push({ text: `${called} ${family}`.toLowerCase(), answers: same((other) => other.profession === row.profession && other.name.endsWith(` ${family}`)) });
        break;
      case 2:
        if (row.acceptingNewClients) questions.push({ text: `${called} in ${location.place}`.toLowerCase(), answers: same(isThere) });
        break;
      default:
        if (specialty !== undefined && row.acceptingNewClients) questions.push({ text: `${called} ${specialty} ${location.place}`.toLowerCase(), answers: same((other) => isThere(other) && other.specialties.includes(specialty)) });
    }
  }
  return questions;
}
