import { describe, expect, test } from 'vitest';
import { facts, words } from './told-facts.test-support.ts';

const told = (note: string) => {
  const kinds = facts(note);
  return words(note).filter((_, at) => kinds[at] === 'homework');
};

describe('what somebody is told to do', () => {
  test.each<[note: string, expected: readonly string[]]>([
    ['I told him to eat breakfast sitting down and to keep off the ladder.', ['eat breakfast sitting down', 'keep off the ladder']],
    ['I asked her to count to ten on each breath, to lower the cot side, and to use one bag rather than two.', ['count to ten on each breath', 'lower the cot side', 'use one bag rather than two']],
    ['She is to sit to peel, to hand over the heavy pans, and to walk to the shop daily.', ['sit to peel', 'hand over the heavy pans', 'walk to the shop daily']],
    ['Told to sleep on the left and not to lift.', ['sleep on the left', 'not to lift']],
    ['He is to get up and stretch every hour at the wheel.', ['get up and stretch every hour at the wheel']],
    ['told roll quads nightly, no hills till Sat', ['roll quads nightly', 'no hills till Sat']],
    ['Told him: bag on the other shoulder; both feet flat at the lathe; no carrying.', ['bag on the other shoulder', 'both feet flat at the lathe', 'no carrying']],
    ['I want him to take ibuprofen with food for a week and ice the knee for 15 minutes.', ['ice the knee for 15 minutes']],
  ])('is read from %j', (note, expected) => {
    expect(told(note)).toEqual(expected);
  });

  test.each([
    'I told her the plan for the summer.',
    'Told to ring 111 if it gets worse.',
    'Told: if it locks again, go to A&E.',
    'He asked to leave early to collect the kids.',
    'She is to go in by four and to have bloods.',
    'P: We will refer her to the class to strengthen the hip, work on her balance, and improve confidence.',
    'P: Naproxen 500, 2 tablets, 3 times daily to reduce the swelling.',
  ])('is none in %j', (note) => {
    expect(told(note)).toEqual([]);
  });

  test('ends under its heading where a mood or how often is told', () => {
    expect(facts('To do: no gum, warm flannel at bedtime. He seemed frazzled by the audit. Every second week till the brace comes.')).toEqual(['homework', 'homework', 'mood', 'frequency']);
  });

  test('stands under the heading of an assessment and plan', () => {
    expect(facts('A/P: mechanical neck pain. Stay active, hot pack 10 min tid, no lifting over 10 lb for 2 weeks.')).toEqual(['homework', 'homework', 'homework']);
  });
});

describe('the items of a list', () => {
  test.each<[note: string, expected: readonly string[]]>([
    ['HEP: use the trolley, not bags; pace the weeding, 15 min on 10 off', ['use the trolley, not bags', 'pace the weeding, 15 min on 10 off']],
    ['HEP: bridges 2x8, tues thurs sat', ['bridges 2x8, tues thurs sat']],
    ['HEP: 5 min stroll after tea, even on wet days', ['5 min stroll after tea, even on wet days']],
    ['Neck rot 60 after. warm shower n heat pack tonight', ['warm shower', 'heat pack tonight']],
    ['Elbow 2/10. STM 5 min. band ER 3x12, ok to swim. rv 2w', ['band ER 3x12', 'swim']],
    ['Knee 2/10. STM 5 min. Says she\'ll hang off the bar between sets.', ['hang off the bar between sets']],
    ['Knee 2/10. STM 5 min. Meanwhile he does heel slides four times a day, and I have advised him to rest.', ['heel slides four times a day', 'rest']],
    ['HEP: clams 2x10\nfees 40 paid by card', ['clams 2x10']],
    ['HEP: no driving and not to lift', ['no driving', 'not to lift']],
  ])('are parted in %j', (note, expected) => {
    expect(told(note)).toEqual(expected);
  });

  test.each([
    'P: Consent obtained for neck and hip flexor work.',
    'P: Programme for the gym sent to her coach.',
    'Physiotherapy, Bath. New client.',
    'Knee: flex 90\nMWM knee\nbalance exs 4 min\n→ knee flex 105 post',
    'Mobs knee 4 min, STM quads 3 min. Gym circuit 30 min (rower, hops on Monday if able).',
  ])('are none in %j', (note) => {
    expect(told(note)).toEqual([]);
  });
});
