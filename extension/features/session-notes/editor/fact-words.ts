/** A fact in a few words, as its chip says it; everything comes from the fact or stands in the note. */
import type { Fact, FactKind, FactSide } from '@trusted-hands/session-note';

export const sideLetters: Readonly<Record<FactSide, string>> = { left: 'L', right: 'R', both: 'L+R' };
const resultSigns = { positive: '+', negative: '−', equivocal: '±' } as const;

const statusWords = { present: '', absent: 'not', uncertain: 'unsure', past: 'earlier', 'other-person': 'somebody else' } as const;

const kindNames: Readonly<Record<FactKind, string>> = {
  pain: 'Pain',
  rom: 'Movement',
  strength: 'Strength',
  test: 'Test',
  score: 'Score',
  palpation: 'To the touch',
  technique: 'Treatment',
  frequency: 'How often',
  homework: 'Homework',
  'next-visit': 'Next visit',
  goal: 'Goal',
  mood: 'Mood',
  consent: 'Consent',
  remember: 'Remember',
  private: 'Private',
  screening: 'Asked',
};

/** What the fact is about, for somebody who hears the chips one by one. */
export function factKindName(kind: FactKind): string {
  return kindNames[kind];
}

const longest = 34;

/** "R shoulder flexion 120°", "hawkins-kennedy R +"; the status and the time where they are not the usual ones. */
export function factWords(fact: Fact, text: string): string {
  const place = [fact.side && sideLetters[fact.side], fact.region].filter(Boolean).join(' ');
  const isDenied = fact.status === 'absent' && (fact.kind === 'screening' || fact.kind === 'pain' || fact.kind === 'palpation');
  return [`${isDenied ? 'no ' : ''}${said(fact, place, text)}`, isDenied ? '' : statusWords[fact.status], fact.phase === 'during' ? 'during' : fact.phase === 'after' && isMeasured(fact.kind) ? 'after' : ''].filter(Boolean).join(', ');
}

function said(fact: Fact, place: string, text: string): string {
  const words = shortened(text.slice(fact.from, fact.to));
  switch (fact.kind) {
    case 'pain':
      return [place, 'pain', fact.value === undefined ? '' : `${fact.value}/10`].filter(Boolean).join(' ');
    case 'rom':
      return [place, fact.movement ?? 'movement', fact.value === undefined ? '' : `${fact.value}°`].filter(Boolean).join(' ');
    case 'strength':
      return [place, fact.name ?? fact.movement ?? 'strength', fact.value ?? ''].filter((part) => part !== '').join(' ');
    case 'test':
      return [fact.name ?? words, fact.side && sideLetters[fact.side], fact.result && resultSigns[fact.result]].filter(Boolean).join(' ');
    case 'score':
      return [fact.instrument ?? '', fact.value ?? ''].filter((part) => part !== '').join(' ') || words;
    case 'technique':
      return [fact.name ?? words, fact.value === undefined ? '' : `${fact.value} min`].filter(Boolean).join(' ');
    case 'next-visit':
      return fact.value === undefined ? words : Number(fact.value) === 1 ? 'next visit in 1 day' : `next visit in ${fact.value} days`;
    case 'screening':
      return fact.name ?? words;
    // Never what it says: chips are in sight of whoever looks at the screen.
    case 'private':
      return 'private';
    case 'palpation':
    case 'frequency':
    case 'homework':
    case 'goal':
    case 'mood':
    case 'consent':
    case 'remember':
      return words;
  }
}

export function isMeasured(kind: FactKind): boolean {
  return kind === 'pain' || kind === 'rom' || kind === 'strength' || kind === 'test' || kind === 'score' || kind === 'palpation';
}

function shortened(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line;
}
