/** What forms and therapists ask about in a word, "heels", "relatives", "sleep": it says nothing by itself, and much once it is answered. */
import { listed } from './listed.ts';
import type { ScreeningTerm, Vocabulary } from './vocabulary.ts';

const memory = 'Questions of the red flag patterns (IFOMPT framework, Finucane 2020); words by which they are asked: from memory.';

const rows: readonly (readonly [names: string, words: string])[] = [
  ['heel pain', 'heels, achilles insertions, plantar fascia'],
  ['family history', 'relatives, rellies, family, fam, family members, {anyone|anybody|any} {else|} in {the|her|his|your|} family, relatives with {arthritis|psoriasis|a bad back|back trouble|inflammatory disease|it|the same}, blood relatives, first degree relatives, close family, parents or siblings'],
  ['immunosuppression', 'immune system, immunity, immune status, immune function, immune'],
  ['sleep disturbance', 'sleep, sleeping, sleeps, sleep quality'],
  ['gait disturbance', 'balance, walking, gait, steadiness'],
  ['fatigue', 'energy, energy levels, energy level'],
  ['shortness of breath', 'breath, chest and breathing'],
  ['psoriasis', 'skin, scalp, nails, skin and nails, skin/nails'],
  ['iv drug use', 'needles, iv drugs, intravenous drugs, injecting, recreational injecting, needle use'],
  ['dysarthria', 'talking, voice'],
  ['diplopia', 'eyesight'],
  ['facial numbness', 'face, facial feeling'],
  ['bladder change', 'urinating, urination, urine, urinary, passing urine, passing water, bladder habits, bladder and control'],
  ['bowel change', 'gut, bowel movements'],
  ['saddle numbness', 'saddle zone, saddle feel, seat area, genital area, genitals, perineal area'],
  ['weakness', 'leg power, power in legs, leg strength'],
  ['osteoporosis', 'bones, bone density, bone health, bone scan, dexa'],
  ['history of cancer', 'tumours, tumour, tumors, oncology'],
  ['previous dvt', 'dvts or pes, clotting'],
  ['steroid use', 'cortisone tablets, steroid tablets, oral steroids'],
];

/** Answered no these are troubles, and yes they are none: "refreshed on waking? never". */
const soundRows: readonly (readonly [names: string, words: string])[] = [
  ['sleep disturbance', 'refreshed, rested, {sleep|sleeping} {refreshing|restorative|restful}, {wake|wakes|waking} {up|} {refreshed|rested|fresh}, {refreshed|rested|fresh} {on waking|in the morning|on rising|in the mornings}, refreshing sleep, restorative sleep, sleep refresh, sleep refreshes'],
];

export const screeningTopics: Vocabulary['screening'] = [
  ...rows.map(([names, words]): ScreeningTerm => ({ names: names.split('|'), words: listed(words), isTopic: true, ...(names === 'family history' && { isNoFunction: true }), source: memory })),
  ...soundRows.map(([names, words]): ScreeningTerm => ({ names: names.split('|'), words: listed(words), saysAbsent: true, source: memory })),
];
