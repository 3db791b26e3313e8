/** What a therapist may want to look at in a note; each says why, names its source, and offers what can be done about it. */
import type { VisitPurpose } from './note-context.ts';

export type Urgency = 'emergency' | 'same-day' | 'urgent' | 'routine';

/** A change of the note's text: what stands from `from` to `to` becomes `insert`. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

export type QuickFix =
  | { readonly type: 'edit'; readonly title: string; readonly edit: TextEdit }
  /** Carried out by the page: start a referral, show the number to call, show how a test is done. Dismissing asks for a reason, and both are kept. */
  | { readonly type: 'refer' | 'call' | 'dismiss'; readonly title: string }
  | { readonly type: 'show-test'; readonly title: string; readonly test: string }
  /** Kept with what the client is treated for, so that it is not asked again. */
  | { readonly type: 'say-purpose'; readonly title: string; readonly purpose: VisitPurpose };

interface ProblemBase {
  /** The same while the note goes on saying the same, so that what was dismissed stays dismissed. */
  readonly key: string;
  /** One sentence that says what was noticed; neutral, no blame, no diagnosis. */
  readonly message: string;
  /** Why it matters, in a sentence or two. */
  readonly why: string;
  readonly source: string;
  readonly fixes: readonly QuickFix[];
  readonly from: number;
  readonly to: number;
}

/** One thing that was looked for: found where, or still to be asked. */
export interface RedFlagQuestion {
  readonly id: string;
  /** As one asks a client: "Any numbness around the saddle area?" */
  readonly question: string;
  readonly answer: 'yes' | 'no' | 'unclear' | 'not-asked';
  /** Where the note answers it. */
  readonly from?: number;
  readonly to?: number;
  /** What a click on yes or no writes into the note; read again, it answers the question. */
  readonly textForYes: string;
  readonly textForNo: string;
}

export interface RedFlagProblem extends ProblemBase {
  readonly kind: 'red-flag';
  /** Id in the packs: "cauda-equina". */
  readonly pattern: string;
  readonly title: string;
  readonly urgency: Urgency;
  /** To whom and how fast, in words. */
  readonly referTo: string;
  readonly questions: readonly RedFlagQuestion[];
}

export interface OtherProblem extends ProblemBase {
  readonly kind: 'not-improving' | 'not-muscular' | 'impossible-value' | 'side-contradiction' | 'not-retested' | 'few-assessments' | 'no-test' | 'purpose';
}

export type NoteProblem = RedFlagProblem | OtherProblem;
