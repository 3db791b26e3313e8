/** Words that stand beside what is measured, felt, done or asked, and say what is meant there: units, postures, parts of names. */
import { fromMemory, listed } from './listed.ts';
import type { CueName } from './cue-names.ts';
import type { CueTerm, Vocabulary } from './vocabulary.ts';

const rows: readonly (readonly [cue: CueName, words: string])[] = [
  // How the limb beside is held, and what comes as far as a place: "knee bent", "fingertips to shin".
  ['held', 'straight, bent, flexed, extended'],
  ['reaches', 'fingertip, finger, hand, ft, ftf, reach, reaches, reaching'],
  ['lying-as', 'seated, prone, supine, sidelying'],
  // Known by a number: "MCP 2-3", "ribs 4 to 6".
  ['twelve-of-them', 'rib, ribs'],
  ['numbered-part', 'mcp, mcps, mcpj, mtp, mtps, mtpj, pip, pips, pipj, dip, dips, dipj, rib, ribs, digit, finger, toe, metatarsal, metacarpal, ray, rays'],
  // Of a test that is done again: how it was against before, and no result.
  ['compared-result', 'better, improved, improving, easier, looser, freer, stronger, {less|more} {sore|painful|pain|tight|stiff|provocative|irritable|wobbly|shaky|tender|apprehensive}, worse, worsened, {much the|the|} same, unchanged, no {change|different|better|worse}, as before'],
  ['named-end', 'end {joint|joints|feel|phalanx}'],
  // What is counted or measured and is no rating, range or time.
  ['other-unit', 'cm, mm, m, km, inch, inches, ft, miles, mg, ml, am, pm, bpm, yo, yrs, fingers, finger, fingerbreadths, fb, ish, steps, k, visits, sessions, episodes, children, kids, falls, beats, beat'],
  ['machine-count', 'pulses, shots, impulses, hz, joules, j'],
  ['no-time-behind', 'gr, grade, gd, level, vas, lvl, stage, setting, day, week, wk, visit, no, number, nprs'],
  ['measuring-tool', 'tape, taped'],
  ['graded-too', 'weak'],
  ['of-nerve', 'nerve, nerves'],
  ['over-by-then', '{back|} in {january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec}, last {year|yr|winter|summer|spring|autumn|christmas}, after {her|his|the|} {1st|2nd|3rd|first|second|third|last} {baby|child|pregnancy|operation|surgery}, in {her|his} {teens|twenties|thirties|forties|fifties}, as a {child|kid|teenager}'],
  ['of-leg', 'leg, legs'],
  ['of-legs', 'legs, feet, thigh, thighs, calves, calf, shin, lower limb'],
  ['of-joint', 'joint, knuckle, finger, wrist, hand'],
  // "Stop smoking" and "stop limping" are aims; "stop the rows" is a wish for the plan.
  ['own-aim', 'smoking, limping, falling, hurting'],
  ['treatment-felt', 'pressure, depth, plan, result, results, massage, everything, exercises'],
  ['offered-work', 'work, treatment, massage, technique, techniques, undressing, draping'],
];

export const besideCues: Vocabulary['cues'] = rows.map(([cue, words]): CueTerm => ({ cue, words: listed(words), source: fromMemory }));
