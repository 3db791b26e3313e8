/** What people do not want done to them, and what a practitioner leaves out: refusals before and behind a treatment, and offers of one. */
import { fromMemory, listed } from './listed.ts';
import type { CueName } from './cue-names.ts';
import type { CueTerm, Vocabulary } from './vocabulary.ts';

/** Somebody does not want it. */
const unwanted = [
  'declined, declines, declining, refused, refuses, refusing, rejected, turned down, opted out of, opted against, passed on, hates, dislikes, {said|says} no to, no thanks to',
  '{does not|doesnt|did not|didnt|do not|dont} {want|want to have|like|like having|fancy|wish|wish for|wish to have|care for|feel like|feel ready for|agree to|go for}, {no longer|wants|wanted|requested|requests} no',
  'rather {no|not|not have|not do|skip|avoid|go without|leave out|leave|we did not|we didnt|i did not|i didnt}, {prefer|prefers|preferred} {no|not|not to|not to have|to not have|to avoid|to skip|to go without|to leave|to leave out|without}',
  '{would not|wouldnt|will not|wont} {have|hear of|allow|let me|let us|entertain|try|take|go for|agree to|accept}, {chose|decided|elected} {not to|not to have|against}',
  '{asked|asks|asking} {me|us|} {not to|to avoid|to skip|to leave out|to stay away from|to steer clear of|for no}, {told|wants|wanted|would like|begged} me {not to|to avoid|to skip|to leave out|to stay away from}, {asked|asks} that i {not|avoid|skip|do not|dont}',
  'not {keen|keen on|ok with|okay with|happy with|happy for|comfortable with|up for|a fan of|into|interested in|ready for|sold on|fond of}, no consent for',
].join(', ');

/** Nobody did it, whoever decided so. */
const leftOut = 'withheld, omitted, contraindicated, ci, deferred, skipped, held, held off, abandoned, cancelled, canceled, aborted, left out, unable to tolerate, not {done|used|given|performed|attempted|tolerated|indicated|appropriate|applied|required|needed|wanted|offered|carried out|today}';

const rows: readonly (readonly [cue: CueName, words: string])[] = [
  ['declines', unwanted],
  ['refused', `${unwanted}, ${leftOut}, no, nil, without, avoided, avoid, avoiding, skip, omit, {did not|didnt} {do|use|perform|give|attempt|apply|offer|}, steered clear of, stayed away from, no need for`],
  ['refused-behind', `${unwanted}, ${leftOut}, {said|says} {no|nah|nope}, no thanks, no thank you, nah, nope, never {done|given|used}`],
  ['spoken-of', 'discuss, consider, mention, suggest, offer, {talk|think|ask|asks|asked} about, offered, offering, suggested, proposed, mentioned, considered, recommended, discussed, explained, raised, {talked|went} {through|about|over}, spoke about, would have helped'],
];

export const refusalCues: Vocabulary['cues'] = rows.map(([cue, words]): CueTerm => ({ cue, words: listed(words), source: fromMemory }));
