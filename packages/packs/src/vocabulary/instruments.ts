/** Outcome scores: their names as written in notes, and the highest value each can have. */
import { listed } from './listed.ts';
import type { InstrumentTerm, Vocabulary } from './vocabulary.ts';

const rows: readonly (readonly [name: InstrumentTerm['name'], words: string, highest: number, source: string])[] = [
  ['NPRS', 'nprs, nrs, numeric pain rating scale, numerical pain rating scale, numeric rating scale, numerical rating scale, numeric pain scale, pain nrs, nprs score', 10, 'Salaffi 2004, PMID 15207508'],
  ['PSFS', 'psfs, patient specific functional scale, patient specific function scale', 10, 'Cleland 2006, Spine; range from memory.'],
  ['NDI', 'ndi, neck disability index, neck disability', 100, 'Cleland 2006, Spine; scoring of 50 points or in percent from memory.'],
  ['ODI', 'odi, oswestry, oswestry disability index, oswestry disability, oswestry low back, owestry, modified oswestry', 100, 'Ostelo 2008, Spine'],
  ['RMDQ', 'rmdq, rmq, roland morris, roland morris disability questionnaire, roland morris questionnaire', 24, 'Ostelo 2008, Spine'],
  ['QuickDASH', 'quickdash, quick dash, qdash, q dash, qd', 100, 'van Kampen 2013, J Orthop Surg Res 8:40'],
  ['LEFS', 'lefs, lower extremity functional scale, lower extremity function scale, lower limb functional scale', 80, 'Binkley 1999, Phys Ther 79:371'],
  ['SPADI', 'spadi, shoulder pain and disability index, shoulder pain disability index', 100, 'Tveita 2008, BMC Musculoskelet Disord 9:161; range from memory.'],
];

export const instruments: Vocabulary['instruments'] = rows.map(([name, words, highest, source]): InstrumentTerm => ({ name, words: listed(words), highest, ...(name === 'NPRS' && { isOfPain: true }), ...(name === 'PSFS' && { isByActivity: true }), source }));
