/** The red-flag pack that is shipped: word lists, findings, patterns. */
import { caudaEquinaFindings } from './cauda-equina-findings.ts';
import { emergencyPatterns, sameDayPatterns } from './emergency-patterns.ts';
import { injuryFindings } from './injury-findings.ts';
import { legFindings } from './leg-findings.ts';
import { loadingFindings } from './loading-findings.ts';
import { neckFindings } from './neck-findings.ts';
import { placeFindings } from './place-findings.ts';
import type { RedFlagPack } from './red-flag.ts';
import { rheumatologyFindings } from './rheumatology-findings.ts';
import { seriousDiseaseFindings } from './serious-disease-findings.ts';
import { slowerPatterns } from './slower-patterns.ts';
import { wordLists } from './word-lists.ts';

export const redFlags: RedFlagPack = {
  lists: Object.fromEntries(Object.entries(wordLists).map(([name, phrases]) => [name, [...phrases]])),
  findings: [...placeFindings, ...caudaEquinaFindings, ...seriousDiseaseFindings, ...injuryFindings, ...neckFindings, ...legFindings, ...rheumatologyFindings, ...loadingFindings],
  patterns: [...emergencyPatterns, ...sameDayPatterns, ...slowerPatterns],
};
