import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createStatusReader } from './read-status.ts';

const read = createStatusReader();

/** The words in brackets are asked about; each stands with its status, in order. */
function statuses(marked: string): string[] {
  let text = '';
  const spans: [number, number][] = [];
  let open = 0;
  for (const character of marked) {
    if (character === '[') open = text.length;
    else if (character === ']') spans.push([open, text.length]);
    else text += character;
  }
  const reader = read(text);
  return spans.map(([from, to]) => {
    const { status, isRecent } = reader.at(from, to);
    return isRecent ? 'lately' : status;
  });
}

const cases: Record<string, readonly string[]> = {
  present: [
    'his wife drove him here ([numb] saddle, bladder slow)', 'never sleeps properly, always [shattered]',
    'low back pain and [numbness] in both legs', '[fever] since Monday', 'she has no fever but has [night sweats]', 'no fever, has [night sweats]', 'not only [night pain] but fever too',
    'no change in [pain] 5/10', 'nothing but [pain] all week', 'no worse, [pain] 4/10', 'no significant improvement in [headache]', 'no relief from [pain]', '[numbness] started 3 weeks ago',
    '3 weeks ago onset of [tingling]', '3/52 hx of [numbness] R foot', 'long history of [night pain]', '10 day history of [calf swelling]', "can't sleep with the [pain]", 'not sleeping due to [night pain]',
    'no trauma, neck [pain] 3/7', 'nil trauma; [pain] worse at night', 'husband drove her in, [numb] saddle area', 'wife noticed his [foot drop]', 'lives with husband, [fatigue] for months',
    'lifting her daughter, felt [pain] in the back', 'mother has RA but she has [morning stiffness] herself', 'advised to attend ED today due to [saddle numbness]', 'worried about the [numbness] between her legs',
    'fever? no. [Chills] yes', 'night sweats? [yes]', '[Night sweats]: yes', 'pain [wakes her] if she rolls over', 'denies fever, has [weakness] in both legs', 'for no apparent reason [weight loss]',
    'no fever. [Chills] last night', 'no longer works, [pain] daily', 'cannot lift arm, [pain] 8/10', 'unable to sleep, [night pain]', 'as a mother of two she is [tired]', 'old lady with [back pain]',
    'now no feeling when wiping, [bladder] slow to start', 'wet herself without warning, [saddle] dull', 'no control of the [bladder]', 'no power in the ankle, [numb] foot', "hasn't passed urine since, [saddle] feels dead", 'zero sensation down below, [leaking]', 'lack of feeling in the [saddle]', 'never knows when she is [wet]',
    'not relieved by rest, [night pain]', 'no obvious cause, [swelling] of calf', 'No [X]: [fever]'.replace('No [X]: ', 'Reports '), 'has not improved, [tingling] now both feet', 'saw GP for [numbness]',
  ],
  absent: [
    'does not feel that he has any [numbness]', 'not able to lift the foot, no [numbness]', 'no sensation changes, [numbness]', 'no power loss or [tingling]', 'no feeling of [numbness]', 'no control issues of [bladder]',
    'no [fever]', 'no fever, chills or [night sweats]', 'No [fever], chills or night sweats.', 'nil [night pain]', 'denies [fever], weight loss', 'denies fever, night pain, [weight loss]', 'Pt denied any [bladder] or bowel change',
    'without [numbness]', 'w/o [tingling]', 'not [dizzy]', '[fever] nil', 'fever nil, [chills] nil', '[saddle numbness]: no', '[saddle numbness] - none', '[weight loss] denied', 'night pain, fever, [weight loss]: all denied',
    'fever, [chills], sweats: nil', 'negative for [fever]', '-ve for [fever]', '[fever] -ve', '[fever] (-)', '[Swelling] absent', 'free of [pain]', 'never had [cancer]', "hasn't had any [fever]", "doesn't have [numbness]",
    'no hx of [cancer]', 'nil hx [trauma]', 'no previous [dvt]', 'no evidence of [swelling]', '[Fever]? No.', '[Night sweats]? nil', '[fever] not present', 'no [numbness], tingling, weakness', 'no numbness, tingling, [weakness]',
    'no night pain/fever/[weight loss]', 'no night pain or [fever], pain 6/10', 'No b/b changes, [saddle numbness] or leg weakness', 'neither fever nor [chills]', 'neg for fever and [chills]', 'does not report [numbness]',
    'asked about fever and [night sweats]: nil', 'no red flags ([fever], weight loss)', 'no history of [trauma]', 'no known [osteoporosis]', '[Dizziness] N, [diplopia] N, [dysarthria] N', 'Bladder: no. [Saddle]: no',
    'no calf [swelling]', '[Fever] and chills both denied', 'no personal or family history of [cancer]', 'no signs of [infection]', 'nil [fever], chills, sweats, unexplained weight loss',
  ],
  uncertain: [
    '?[fever]', '? [fracture]', '[fever]?', 'possible [fever]', 'query [dvt]', 'suspected [fracture]', 'may have [fever]', 'r/o [dvt]', 'cannot rule out [fracture]', "can't exclude [cauda equina]", '[fever] (?)', 'not sure if [numb]',
    'maybe some [numbness] in saddle', 'might be [weaker] than before', 'unsure about [saddle numbness]', '[fracture] not ruled out',
  ],
  past: [
    'hx of [breast cancer]', 'previous [dvt]', 'PMHx: [asthma], [dvt]', 'PMHx: asthma, breast ca 2015, [htn]', '[breast ca] in 2015', '[fracture] 10 years ago', '[asthma] as a child', '[numbness] has resolved', 'used to have [headaches]',
    'no longer has [numbness]', '[tingling] now resolved', '[cancer] 2015'.replace(' 2015', ' in remission'), 'h/o [cancer]', 'history of [cancer]', 'past [surgery]', 'prev [dvt]', '[Uveitis] (2012)', '[fever] last year', '[DVT] at age 30', 'med hx: [osteoporosis]',
  ],
  lately: ['last week [numb] in the foot', '[pain] was 7/10 last visit', '[wet himself] yesterday'],
  'other-person': [
    'his wife is under the clinic with it (onset at 30, [night pain], better moving)', "Mum's own [low back] is sore",
    'mother has [RA]', 'FHx [psoriasis]', 'FHx: RA (mother), [psoriasis]', "her husband's [back pain]", 'family history of [cancer]', 'sister dx with [ankylosing spondylitis]', 'mother had [breast cancer]', '[RA] in mother', '[cancer] (mum)',
    'mum died of [cancer] last year', 'dad - [prostate ca]', 'Mother: [RA]', 'caring for husband with [cancer]', 'family hx +ve for [psoriasis]', 'brother has [AS]', 'his wife has [night sweats]', 'lost her mother to [cancer]',
  ],
  'not-said': [
    'advised to attend ED if [saddle numbness] or [bladder change]', 'will see GP if [fever]', 'monitor for [swelling]', 'return if [numbness] spreads', 'safety netted re CES: [saddle numbness], [bladder]', 'If [fever] or chills, go to GP',
    'worried it might be [cancer]', 'educated on red flags ([saddle numbness])', 'attend ED should she get [numbness]', 'watch for [swelling]', 'any [saddle numbness] or bladder change → ED', 'call 000 if [dizziness], double vision', 'charity walk for [cancer] research'.replace('[cancer] research', '[cancer]'),
  ],
};

describe('the status of what is said', () => {
  for (const [status, sentences] of Object.entries(cases)) {
    test.each(sentences)(`is ${status}: %s`, (sentence) => {
      expect(new Set(statuses(sentence))).toEqual(new Set([status]));
    });
  }

  test('is found in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (text, from, length) => {
        const { status } = read(text).at(from, from + length);
        expect(['present', 'absent', 'uncertain', 'past', 'other-person', 'not-said']).toContain(status);
      }),
    );
  });

  test('is read of each word at most as often as words reach, however long the sentence', () => {
    const long = 'no fever, chills and mother has cancer, '.repeat(2_000);
    expect(read(long).text.words.length).toBe(18_000);
    expect(read(long).at(3, 8).status).toBe('absent');
  });
});
