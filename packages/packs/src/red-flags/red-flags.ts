/** The red-flag pack that is shipped: word lists, findings, patterns. */
import { caudaEquinaFindings } from './cauda-equina-findings.ts';
import { emergencyPatterns, sameDayPatterns } from './emergency-patterns.ts';
import { ideaLists } from './ideas/idea-lists.ts';
import { ideas } from './ideas/ideas.ts';
import { inflammationIdeas, inflammationLists } from './ideas/inflammation-ideas.ts';
import { injuryFindings } from './injury-findings.ts';
import { legFindings } from './leg-findings.ts';
import { loadingFindings } from './loading-findings.ts';
import { neckFindings } from './neck-findings.ts';
import { onsetFindings } from './onset-findings.ts';
import { placeFindings } from './place-findings.ts';
import { caudaEquinaWords } from './plain-words/cauda-equina-words.ts';
import { diseaseWords } from './plain-words/disease-words.ts';
import { injuryWords } from './plain-words/injury-words.ts';
import { legWords } from './plain-words/leg-words.ts';
import { neckWords } from './plain-words/neck-words.ts';
import { withPlainWords } from './plain-words/plain-words.ts';
import { rheumatologyWords } from './plain-words/rheumatology-words.ts';
import { spokenWords } from './plain-words/spoken-words.ts';
import type { RedFlagPack } from './red-flag.ts';
import { rheumatologyFindings } from './rheumatology-findings.ts';
import { seriousDiseaseFindings } from './serious-disease-findings.ts';
import { slowerPatterns } from './slower-patterns.ts';
import { suspicionFindings } from './suspicion-findings.ts';
import { wordLists } from './word-lists.ts';

const findings = [...placeFindings, ...caudaEquinaFindings, ...seriousDiseaseFindings, ...injuryFindings, ...neckFindings, ...legFindings, ...onsetFindings, ...rheumatologyFindings, ...loadingFindings, ...suspicionFindings];
const plainWords = { ...caudaEquinaWords, ...diseaseWords, ...injuryWords, ...legWords, ...neckWords, ...rheumatologyWords };

export const redFlags: RedFlagPack = {
  lists: Object.fromEntries(Object.entries({ ...wordLists, ...ideaLists, ...inflammationLists }).map(([name, phrases]) => [name, [...phrases]])),
  findings: [...withPlainWords(withPlainWords(withPlainWords(withPlainWords(findings, plainWords), spokenWords), ideas), inflammationIdeas)],
  patterns: [...emergencyPatterns, ...sameDayPatterns, ...slowerPatterns],
};
