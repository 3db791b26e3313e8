/** Whether a client improves, for the note that is being written: out of the signed notes, a few words at a time, so that typing never waits. */
import { contentOfPacks, courseById, type PackText, usualStepsOrigin } from '@trusted-hands/packs';
import { complaintProgress, ladderWords, type LadderSettings, type LadderStep } from '@trusted-hands/progress';
import { createFactReaderWith, type CourseFinding } from '@trusted-hands/session-note';
import type { Complaint } from '../../../platform/records/complaints.ts';
import type { StoredRecord } from '../../../platform/records/record.ts';
import type { SessionNote } from '../../../platform/records/session-note.record.ts';
import { keepReadings, visitNotesOf } from '../../../platform/records/visit-notes.ts';

export interface CourseSources {
  readonly clientId: string;
  /** All of the client's. */
  readonly complaints: readonly Complaint[];
  /** Those that the note is for. */
  readonly chosen: readonly Complaint[];
  readonly notes: readonly StoredRecord<SessionNote>[];
  readonly settings: LadderSettings | undefined;
}

/** The loudest first. */
const told: readonly LadderStep[] = ['worse', 'stop', 'refer', 'change-plan'];

/** `rest` is awaited after each note that is read. Undefined where there is nothing to be told. */
export function createCourseReader(packs: readonly PackText[]): (sources: CourseSources, rest: () => Promise<void>) => Promise<CourseFinding | undefined> {
  const content = contentOfPacks(packs);
  const reader = createFactReaderWith(content);
  const readFacts = keepReadings((text) => reader.read(text).facts);
  return async ({ clientId, complaints, chosen, notes, settings }, rest) => {
    const own = notes.filter(({ current }) => current.body.clientId === clientId);
    for (const { current } of own) {
      readFacts(current);
      // oxlint-disable-next-line no-await-in-loop -- that is what it is for
      await rest();
    }
    const visits = visitNotesOf(own, clientId, readFacts);
    const found = chosen
      .map((complaint) => ({ complaint, ladder: complaintProgress({ complaint, complaints, notes: visits, content, ...(settings && { settings }) }).ladder }))
      .filter(({ ladder }) => told.includes(ladder.step))
      .toSorted((one, other) => told.indexOf(one.ladder.step) - told.indexOf(other.ladder.step))[0];
    if (found === undefined) return undefined;
    const { step } = found.ladder;
    const { title, sentence, courses } = ladderWords(found.ladder);
    return {
      key: `not-improving:${found.complaint.complaintId}:${step}`,
      message: `${found.complaint.title}: ${title.charAt(0).toLowerCase()}${title.slice(1)}.`,
      why: sentence,
      source: `${courses.flatMap((id) => courseById.get(id)?.source ?? []).join('; ')}. ${usualStepsOrigin}`,
      offersReferral: step !== 'change-plan',
    };
  };
}
