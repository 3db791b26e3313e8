/** Dates of referrals as this computer's person reads and picks them. */
import type { LetterLocale } from '@trusted-hands/letter';
import { formatDay, formatTime, localDay } from '../../platform/records/day.ts';

/**
 * English month names, in this person's own English where there is one: the letter's fixed words are English, and a
 * month in another language among them would look like a mistake.
 */
export function localeOfThisComputer(): LetterLocale {
  const locale = navigator.languages.find((language) => language.toLowerCase().startsWith('en')) ?? 'en-GB';
  return { locale, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone };
}

/**
 * The moment a hand-written date stands for: now for today, else noon of that day; never before the last step where
 * both are of one day, since only the day is known.
 */
export function dayToMoment(day: string, nowMs: number, lastStepMs: number): number {
  if (day === localDay(nowMs)) return Math.max(nowMs, lastStepMs);
  const noonMs = new Date(`${day}T12:00:00`).getTime();
  return day === localDay(lastStepMs) ? Math.max(noonMs, lastStepMs) : noonMs;
}

/** The day of a moment: 21 Nov 2026. */
export function formatDayOf(atMs: number): string {
  return formatDay(localDay(atMs));
}

/** A moment: 21 Nov 2026, 14:02. */
export function formatMoment(atMs: number): string {
  return `${formatDayOf(atMs)}, ${formatTime(atMs)}`;
}
