/** What stewards ask the owner of a listing (or who claims one), and the answer, which puts the case into the queue again. */
import type { Question } from '@trusted-hands/contract';
import type { Kysely } from 'kysely';
import type { Clock, Ids } from '../../clock.ts';
import type { Database } from '../../database/tables.ts';
import { fail, succeed, type Outcome } from '../../rpc/outcome.ts';
import { lockListings } from '../directory/listing.queries.ts';
import { addEvent, eventsOfCases } from './case-event.queries.ts';
import { askedCasesOf, moveCase } from './steward-case.queries.ts';

export async function questionsTo(database: Kysely<Database>, memberId: string): Promise<Question[]> {
  const cases = await askedCasesOf(database, memberId);
  const events = await eventsOfCases(database, cases.map(({ id }) => id));
  return cases.flatMap(({ id }) => {
    const asked = events.find(({ caseId, kind }) => caseId === id && kind === 'asked');
    return asked === undefined ? [] : [{ caseId: id, atMs: asked.atMs, byName: asked.byName, said: asked.said }];
  });
}

interface AnswerDeps {
  readonly database: Kysely<Database>;
  readonly clock: Clock;
  readonly ids: Ids;
}

export function answerQuestion({ database, clock, ids }: AnswerDeps, memberId: string, { caseId, said }: { readonly caseId: string; readonly said: string }): Promise<Outcome<{ readonly answered: boolean }>> {
  return database.transaction().execute(async (transaction) => {
    await lockListings(transaction);
    const asked = (await askedCasesOf(transaction, memberId)).find(({ id }) => id === caseId);
    if (asked === undefined) return fail({ code: 'not-found', message: 'That question does not wait for an answer any more.' });
    await moveCase(transaction, { caseId, status: 'open', openKey: asked.openKey });
    await addEvent(transaction, { id: ids.next(), caseId, kind: 'answered', atMs: clock.nowMs(), byMember: memberId, byName: '', said, before: [], after: [] });
    return succeed({ answered: true });
  });
}
