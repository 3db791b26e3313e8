import { describe, expect, it } from 'vitest';
import type { SyncStatus } from '../../platform/platform.ts';
import { sentenceOfLoss, sentenceOfSync } from './sync-sentence.ts';

const nowMs = new Date(2026, 10, 21, 14, 30).getTime();
const since = new Date(2026, 10, 21, 14, 2).getTime();
const statuses: Readonly<Record<SyncStatus['type'], readonly SyncStatus[]>> = {
  'not-connected': [{ type: 'not-connected' }],
  locked: [{ type: 'locked' }],
  offline: [{ type: 'offline', sinceMs: since, waiting: 3 }, { type: 'offline', sinceMs: undefined, waiting: 0 }],
  downloading: [{ type: 'downloading', share: 0.999 }],
  waiting: [{ type: 'waiting', waiting: 1 }],
  everywhere: [{ type: 'everywhere', atMs: since }],
  problem: [{ type: 'problem', message: 'The service was set back to an earlier day. Nothing is lost; it is being filled again.', waiting: 2 }, { type: 'problem', message: 'Sign in again in Settings.', waiting: 0 }],
};
const every = Object.values(statuses).flat();
const line = (status: SyncStatus) => {
  const { words, count, assurance } = sentenceOfSync(status, { nowMs, unfinished: 0, locale: 'en-AU' });
  return `${words}${count === undefined ? '' : ` ${count}`}${assurance === undefined ? '' : `, ${assurance}`}`;
};

describe('the line on where the notes are', () => {
  it('says each state in a few words', () => {
    expect(every.map(line)).toEqual([
      'Saved on this computer',
      'Locked',
      'Offline since 14:02, saved here',
      'Offline, saved here',
      'Downloading 99 %',
      'On its way (1)',
      'Saved everywhere',
      'Not sent (2), saved here',
      'Please look, saved here',
    ]);
  });

  it('asks for attention for a problem only, and gives its own sentence', () => {
    expect(every.filter((status) => sentenceOfSync(status, { nowMs, unfinished: 0 }).tone === 'caution').map(({ type }) => type)).toEqual(['problem', 'problem']);
    for (const status of statuses.problem) expect(sentenceOfSync(status, { nowMs, unfinished: 0 }).detail).toBe(status.type === 'problem' && status.message);
  });

  it('calls nothing saved everywhere while something waits', () => {
    for (const status of every) if ('waiting' in status) expect(sentenceOfSync(status, { nowMs, unfinished: 0 }).tone).not.toBe('saved');
  });

  it('calls nothing saved everywhere while a note is unfinished, and counts what is on this computer only', () => {
    const told = (unfinished: number) => sentenceOfSync({ type: 'everywhere', atMs: since }, { nowMs, unfinished });
    for (const unfinished of [1, 4]) expect(told(unfinished)).toMatchObject({ words: 'All signed notes are everywhere', assurance: 'unfinished here only', tone: 'neutral' });
    expect(told(1).detail).toContain('1 unfinished note is on this computer only');
    expect(told(4).detail).toContain('4 unfinished notes are on this computer only');
  });

  it('says of a first download that broke off that notes are missing', () => {
    for (const status of [{ type: 'offline', sinceMs: since, waiting: 0, isPartial: true }, { type: 'problem', message: 'Sign in again.', waiting: 0, isPartial: true }] as const) {
      expect(sentenceOfSync(status, { nowMs, unfinished: 0 }).detail).toMatch(/^Not all of your notes are here yet/);
    }
  });

  it('names the day where it was another one', () => {
    expect(line({ type: 'offline', sinceMs: new Date(2026, 10, 19, 9, 5).getTime(), waiting: 0 })).toBe('Offline since 19 Nov 2026, 09:05, saved here');
  });

  it('keeps its words while only a number changes, so that they are not read out again', () => {
    const words = (status: SyncStatus) => sentenceOfSync(status, { nowMs, unfinished: 0 }).words;
    expect(words({ type: 'waiting', waiting: 1 })).toBe(words({ type: 'waiting', waiting: 7 }));
    expect(words({ type: 'downloading', share: 0.1 })).toBe(words({ type: 'downloading', share: 0.9 }));
  });

  it('says what a service lost, and that it is not lost here', () => {
    const { words, detail } = sentenceOfLoss(since, nowMs, 'en-GB');
    expect(words).toBe('The service had lost some of your notes');
    expect(detail).toMatch(/set back or emptied\. Everything is still on this computer/);
  });

  it('counts one change as one', () => {
    expect(sentenceOfSync({ type: 'waiting', waiting: 1 }, { nowMs, unfinished: 0 }).detail).toContain('1 change is on the way');
    expect(sentenceOfSync({ type: 'offline', sinceMs: since, waiting: 3 }, { nowMs, unfinished: 0 }).detail).toContain('3 changes are saved on this computer and go as soon');
    expect(sentenceOfSync({ type: 'offline', sinceMs: since, waiting: 0 }, { nowMs, unfinished: 0 }).detail).toContain('what you write is saved');
  });
});
