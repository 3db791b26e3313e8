/** How far a listing was checked, in words; never more than was really done. */
import { checkLine, checkSteps, type Check, type CheckStep } from '@trusted-hands/directory';

interface ShownCheck {
  readonly step: CheckStep;
  readonly title: string;
  readonly atMs: number;
}

/** Each step once, each register and who looked once, and all that others told, with the latest date, in the order they build on each other. */
export function shownChecks(checks: readonly Check[]): readonly ShownCheck[] {
  return checkSteps.flatMap((step) => {
    const latestFirst = checks.filter((check) => check.step === step).toSorted((a, b) => b.atMs - a.atMs);
    const kindOf = (check: Check) => (step === 'told' ? checkLine(check) : [check.register, check.by].join(' '));
    const kinds = new Set(latestFirst.map(kindOf));
    return [...kinds].flatMap((kind) => latestFirst.find((check) => kindOf(check) === kind) ?? []).map((check) => ({ step, title: checkLine(check), atMs: check.atMs }));
  });
}

/** One line: "last changed 21 Nov 2026, e-mail confirmed". */
export function checksLine(updatedAtMs: number, checks: readonly Check[], locale: string): string {
  const confirmed = shownChecks(checks).filter(({ step }) => step === 'email-confirmed' || step === 'register-checked');
  return [`last changed ${shortDate(updatedAtMs, locale)}`, ...confirmed.map(({ title }) => title.charAt(0).toLowerCase() + title.slice(1))].join(', ');
}

export function shortDate(atMs: number, locale: string): string {
  return new Date(atMs).toLocaleDateString(locale, { day: 'numeric', month: 'short', year: 'numeric' });
}
