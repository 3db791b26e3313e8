/** What a note says that one wants to know of a client who stayed away: what to remember, mood, goal, and when the next visit was to be. */
import { parseSessionNote } from '@trusted-hands/session-note';

export interface SaidInNote {
  readonly remember: readonly string[];
  readonly mood: readonly string[];
  readonly goal: readonly string[];
  /** Days from the visit to the next one that was planned. */
  readonly nextVisitDays: number | undefined;
}

/** 1/52 is one week, 2/12 two months, 3/7 three days, as clinicians write it. */
const daysOf: Readonly<Record<string, number>> = { '7': 1, '52': 7, '12': 30, d: 1, w: 7, m: 30 };
const nextPattern = /\bnext\b[^.;\d\n]{0,24}(\d{1,3})\s*(?:\/\s*(7|52|12)\b|([dwm])(?:ays?|eeks?|ks?|onths?|ths?)?\b)/i;

export function saidInNote(text: string): SaidInNote {
  const lines = parseSessionNote(text);
  const own = lines.filter(({ kind }) => kind === 'text').map(({ content }) => content);
  const marked = (mark: string) => own.flatMap((line) => new RegExp(`(?:^|[.;]\\s*)${mark}\\s*[:：-]\\s*([^.;]+)`, 'i').exec(line)?.[1]?.trim() ?? []);
  // Of the text as it stands: "next:" begins a section, and then it is no part of the line's content.
  const [, count, fraction, unit] = text.split(/[\r\n]/).map((line) => nextPattern.exec(line)).findLast((found) => found !== null) ?? [];
  const days = daysOf[(fraction ?? unit ?? '').toLowerCase()];
  return {
    remember: lines.filter(({ kind, content }) => kind === 'remember' && content !== '').map(({ content }) => content),
    mood: marked('mood'),
    goal: marked('goals?'),
    nextVisitDays: days === undefined ? undefined : Number(count) * days,
  };
}
