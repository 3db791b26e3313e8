/** The words of session notes that come with the extension. */
import { testNames } from '../tests/test-names.ts';
import { answerCues } from './answer-cues.ts';
import { besideCues } from './beside-cues.ts';
import { cues } from './cues.ts';
import { instruments } from './instruments.ts';
import { moodCues } from './mood-cues.ts';
import { movements } from './movements.ts';
import { muscles } from './muscles.ts';
import { normalRanges } from './normal-ranges.ts';
import { levels, regions } from './regions.ts';
import { palpationCues } from './palpation-cues.ts';
import { refusalCues } from './refusal-cues.ts';
import { planCues } from './plan-cues.ts';
import { screening } from './screening.ts';
import { screeningLookalikes } from './screening-lookalikes.ts';
import { screeningTopics } from './screening-topics.ts';
import { shapedScreening } from './shaped-screening.ts';
import { techniques } from './techniques.ts';
import type { Vocabulary } from './vocabulary.ts';

export const shippedVocabulary: Vocabulary = {
  id: 'session-note-words',
  title: 'Words of session notes, English',
  regions, levels, movements, normalRanges, muscles, techniques, instruments, tests: [...testNames], screening: [...screening, ...screeningTopics, ...screeningLookalikes], shapedScreening, cues: [...cues, ...besideCues, ...palpationCues, ...planCues, ...moodCues, ...refusalCues, ...answerCues],
};
