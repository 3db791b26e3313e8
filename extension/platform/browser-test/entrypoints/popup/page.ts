/** A page with the real platform and nothing else, so that a test can hold it while it closes, sleeps and loses races. */
import { createPage } from '../../../create-platform.ts';
import { firstPersonId } from '../../../store/person.ts';
import type { OpenDraft, Platform } from '../../../platform.ts';
import { clientRecord } from '../../../records/client.record.ts';
import { destructionRecord } from '../../../records/destruction.record.ts';
import { sessionNoteRecord } from '../../../records/session-note.record.ts';

/** What a test finds as `page`. */
export interface TestPage {
  readonly platform: Platform;
  readonly clientRecord: typeof clientRecord;
  readonly destructionRecord: typeof destructionRecord;
  readonly sessionNoteRecord: typeof sessionNoteRecord;
  /** What the content security policy refused. */
  readonly violations: string[];
  /** The draft that the test opened last. */
  draft: OpenDraft | undefined;
}

const violations: string[] = [];
document.addEventListener('securitypolicyviolation', (event) => violations.push(`${event.violatedDirective} ${event.blockedURI}`));

Object.assign(globalThis, { page: { platform: createPage().platformOf(firstPersonId), clientRecord, destructionRecord, sessionNoteRecord, violations, draft: undefined } satisfies TestPage });
