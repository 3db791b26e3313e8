/** What went wrong, as FHIR says it. The words are ours and never what the caller wrote: that could be a name. */

/** Codes of R4's issue-type. */
export type IssueCode = 'invalid' | 'not-supported' | 'not-found' | 'login' | 'throttled' | 'too-costly' | 'too-long' | 'exception' | 'transient' | 'forbidden' | 'deleted';

export interface Problem {
  readonly status: 400 | 401 | 404 | 405 | 406 | 410 | 415 | 429;
  readonly code: IssueCode;
  /** A whole sentence that says what to do. */
  readonly message: string;
}

export interface OperationOutcome {
  readonly resourceType: 'OperationOutcome';
  readonly issue: readonly { readonly severity: 'error'; readonly code: IssueCode; readonly diagnostics: string }[];
}

export function operationOutcome({ code, message }: Pick<Problem, 'code' | 'message'>): OperationOutcome {
  return { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code, diagnostics: message }] };
}

export function invalid(message: string): Problem {
  return { status: 400, code: 'invalid', message };
}

export function notSupported(message: string): Problem {
  return { status: 400, code: 'not-supported', message };
}
