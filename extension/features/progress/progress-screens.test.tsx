import { contentOfPacks } from '@trusted-hands/packs';
import { complaintProgress, type ComplaintProgress, type VisitNote } from '@trusted-hands/progress';
import { dayAfter, homework, motion, note, pain, remember, score, shoulder, technique } from '@trusted-hands/progress/testing';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { ClientChanges } from './client-changes.tsx';
import { ComplaintSection } from './complaint-section.tsx';
import { MeasureCard } from './measure-card.tsx';
import { ScalePicture } from './scale-picture.tsx';
import { VisitBrief } from './visit-brief.tsx';

const visit = (day: number, before: number, after: number, flexion: number): VisitNote =>
  note(dayAfter(day), { said: [pain(before), motion('flexion', flexion), technique('myofascial release', 'MFR infraspinatus'), pain(after, { phase: 'after' }), homework('hw pendulum 2x/day'), remember('Mia starts school Monday')] });
const flat = [visit(0, 6, 4, 120), visit(7, 6, 3, 123), visit(14, 5, 4, 121), visit(21, 6, 5, 122)];
const progressOf = (notes: readonly VisitNote[]): ComplaintProgress => complaintProgress({ complaint: shoulder, complaints: [shoulder], notes });

/** What is read: the words of the markup, without its tags. */
const wordsOf = (element: ReactElement) => renderToStaticMarkup(element).replaceAll(/<[^>]+>/g, ' ').replaceAll('&#x27;', '’').replaceAll(/\s+/g, ' ');
const section = (notes: readonly VisitNote[]) => <ComplaintSection progress={progressOf(notes)} notes={notes} today={dayAfter(21)} onRefer={() => undefined} />;

describe('is it improving', () => {
  test('answers first, then says that it is time to change the plan, with what was tried and who says how long a course takes', () => {
    const words = wordsOf(section(flat));
    expect(words.indexOf('No real change: pain in the right shoulder')).toBeLessThan(words.indexOf('Time to change the plan'));
    expect(words).toContain('myofascial release: 4 of 4 visits');
    expect(words).toContain('pendulum 2x/day: 4 of 4 visits');
    expect(renderToStaticMarkup(section(flat))).toContain('href="https://www.jmptonline.org/');
  });

  test('offers a referral where it is time to think of one, and not before', () => {
    expect(wordsOf(section(flat))).not.toContain('Begin a referral');
    expect(wordsOf(section([...flat, visit(28, 6, 5, 122), visit(35, 6, 5, 122)]))).toContain('Begin a referral');
  });

  test('shows each number with its source, and each value of the picture in a table', () => {
    const [card] = progressOf(flat).cards;
    if (card === undefined) throw new Error('No card.');
    const markup = renderToStaticMarkup(<MeasureCard card={card} usual={undefined} days={progressOf(flat).visitDays} treated={[]} isOpen />);
    expect(markup).toContain('Farrar and others');
    expect(markup).toContain('10.1055/a-1304-3677');
    expect([...markup.matchAll(/<td>(\d+)<\/td>/g)].map(([, value]) => Number(value))).toEqual([6, 4, 6, 3, 5, 4, 6, 5]);
    expect(markup).toMatch(/<svg[^>]*role="img"[^>]*aria-label="Pain, right shoulder over 4 visits/);
  });

  test('draws how far a movement usually goes as a pack says it, and as it ships without one, with who says it', () => {
    const text = JSON.stringify({ name: 'Our ranges', version: '1', source: 'Made up for this test', words: { normalRanges: [{ region: 'shoulder', movement: 'flexion', degrees: 165, source: 'Our own dancers, made up for this test' }] } });
    const withPack = (packs: readonly { readonly name: string; readonly text: string }[]) => {
      const progress = complaintProgress({ complaint: shoulder, complaints: [shoulder], notes: flat, content: contentOfPacks(packs) });
      return wordsOf(<><ComplaintSection progress={progress} notes={flat} today={dayAfter(21)} /><ClientChanges progress={progress} today={dayAfter(21)} /></>);
    };
    expect(withPack([])).toContain('usual, up to 180°');
    const words = withPack([{ name: 'ours', text }]);
    expect(words.match(/usual, up to 165°/g)?.length).toBeGreaterThan(1);
    expect(words).toContain('Our own dancers');
    expect(words).not.toContain('up to 180°');
  });

  test('calls what changed within a visit the response of that day, and says why it is no proof', () => {
    expect(wordsOf(section(flat))).toMatch(/Response today Pain, right shoulder: 6 before, 5 out of 10 after/);
    expect(wordsOf(section(flat))).toContain('Tuttle 2005');
  });

  test('says so where there is no published number', () => {
    const turned = (value: number, day: number) => note(dayAfter(day), { said: [{ kind: 'rom', movement: 'right rotation', value, region: 'cervical spine', words: `neck rot R ${value}` }] });
    const words = wordsOf(section([turned(40, 0), turned(70, 7)]));
    expect(words).toContain('No verdict');
    expect(words).toContain('No published number was found');
  });

  test('uses none of the words for code on the screen', () => {
    const screens = [section(flat), section([visit(0, 4, 3, 120), visit(7, 8, 7, 80)]), section([note(dayAfter(0), { said: [score('NDI', '30/50')] })]), <VisitBrief key="brief" title="Right shoulder" brief={progressOf(flat).brief} />];
    for (const screen of screens) expect(wordsOf(screen)).not.toMatch(/\b(MDC\d*|MCID|tack|vault|epoch|roster|verdicts)\b/);
  });
});

describe('what the client is shown', () => {
  const words = (today: string) => wordsOf(<ClientChanges progress={progressOf(flat)} today={today} />);

  test('is today’s change and first visit against now', () => {
    expect(words(dayAfter(21))).toContain('Today’s change');
    expect(words(dayAfter(21))).toContain('before: 6');
    expect(words(dayAfter(21))).toContain('after: 5');
    expect(words(dayAfter(21))).toContain('About the same so far.');
  });

  test('keeps two numbers apart that stand near each other on the line', () => {
    const anchors = (from: number, to: number) => [...renderToStaticMarkup(<ScalePicture label="QuickDASH" range={{ from: 0, to: 100 }} from={from} to={to} fromWord="before" toWord="after" />).matchAll(/picture-big-value[^>]*text-anchor="(\w+)"/g)].map(([, anchor]) => anchor);
    expect(anchors(45, 30)).toEqual(['start', 'end']);
    expect(anchors(30, 45)).toEqual(['end', 'start']);
    expect(anchors(80, 30)).toEqual(['middle', 'middle']);
  });

  test('says which day it was where that is not today', () => {
    expect(words(dayAfter(22))).not.toContain('Today');
  });

  test('holds nothing of what the notes say beside measures, and names nobody', () => {
    for (const written of ['Mia', 'school', 'pendulum', 'myofascial', 'MFR', 'Harriet']) expect(words(dayAfter(21))).not.toContain(written);
  });
});

describe('before the next visit', () => {
  test('stands what to remember before everything else, and what to measure again with its last value', () => {
    const words = wordsOf(<VisitBrief title="Right shoulder" brief={progressOf(flat).brief} />);
    expect(words.indexOf('Mia starts school Monday')).toBeLessThan(words.indexOf('Last seen'));
    expect(words).toContain('Pain, right shoulder: 6 out of 10');
    expect(words).toContain('pendulum 2x/day');
  });

  test('is nothing before the first visit', () => {
    expect(renderToStaticMarkup(<VisitBrief title="Right shoulder" brief={progressOf([]).brief} />)).toBe('');
  });
});
