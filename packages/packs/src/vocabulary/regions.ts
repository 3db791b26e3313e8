/** Regions of the body and the words for them; what comes out is the name. */
import { fromMemory, listed } from './listed.ts';
import type { RegionTerm, Vocabulary } from './vocabulary.ts';

const rows: readonly (readonly [name: string, words: string, isSpinal?: true])[] = [
  ['head', 'head, headache, headaches, h/a, ha, migraine, migraines, skull, scalp, temple, temples, forehead, occiput, face'],
  ['jaw', 'jaw, tmj, tmjs, mandible, temporomandibular {joint|}'],
  ['cervical spine', 'crom, cerv {spine|}, {cervical|c|cx} spine, cervical, neck, nk, cspine, c/s, csp, cx, cxs, nape, {neck|head} {turned|turns}', true],
  ['thoracic spine', 'thor {spine|}, tx {rotation|rot|rotn|flexion|flex|extension|ext|lf|sf|side flexion|lat flex}, {thoracic|t|tx} spine, thoracic, tspine, t/s, thx, {upper|mid|middle} back, midback, tsp', true],
  ['lumbar spine', 'lrom, lumb {spine|}, {lumbar|l|lx} spine, l/b, lumbar, {low|lower|his|her|my|their|sore|stiff|bad} back, lspine, l/s, lx, lb, lbp, lumbosacral, lumbo sacral, back {pain|ache|spasm|stiffness|tightness}, backache, lsp', true],
  ['sacroiliac joint', '{sacroiliac|si|s i} joint, sacroiliac, sij, sijs, si jt, si'],
  ['pelvis', 'pelvis, pelvic, sacrum, sacral, coccyx, tailbone, pubic symphysis, pelvic girdle'],
  ['ribs', 'rib, ribs, ribcage, rib cage, costovertebral, costochondral'],
  ['shoulder', 'shoulder, shldr, shld, {shoulder|gh|glenohumeral} joint, sh, ghj, gh, glenohumeral, subacromial'],
  ['scapula', 'scapula, scapulae, scap, scaps, scapular, shoulder {blade|blades}, scapulothoracic, periscapular'],
  ['upper arm', 'upper arm, arm, arms, humerus'],
  ['elbow', 'elbow, elb, {tennis|golfers} elbow'],
  ['forearm', 'forearm {flexors|flexor|extensors|extensor|muscles|}, fore arm, f/arm'],
  ['wrist', 'wrist, wrst, carpal tunnel, radiocarpal, midcarpal, intercarpal, druj, carpus'],
  ['hand', 'hand, palm, {dorsum|dorsal} {of|of the|} hand, dorsal hand, mcp, mcp {joint|joints}, {mcps|mcpj|mcpjs}'],
  ['finger', '{lf|mf|rf|if|sf|d2|d3|d4|d5|index|middle|long|ring|little|small} {mcp|pip|dip|mcpj|pipj|dipj}, {index|middle|ring|little|} finger, fingers, digit, {pip|dip}, {pip|dip} {joint|joints}, {pips|dips|pipj|dipj|pipjs|dipjs}'],
  ['thumb', 'thumb'],
  ['hip', 'hip, hip joint'],
  ['groin', 'groin, inguinal'],
  ['gluteal', 'gluteal, gluteals, glute, glutes, buttock, buttocks, bum, gluteal region'],
  ['thigh', '{lateral|anterior|} thigh, thighs, upper leg'],
  ['hamstring', 'hs, ham, hamstring, hamstrings, hams, hammy, hammies, h/s, hammie'],
  ['knee', 'knee, kn, knees, kneecap, pfj, patellofemoral {joint|}, tibiofemoral, tfj'],
  ['lower leg', 'lower leg, lower legs, shin, shins, tibia'],
  ['calf', 'calf, calves, calfs'],
  ['ankle', 'ankle, ankles, ank, talocrural joint, tcj, talocrural, subtalar {joint|}, stj, tibiofibular'],
  ['foot', '{dorsum|dorsal} {of|of the|} {foot|feet}, foot, feet, {big|great|little|1st|first|2nd|second|3rd|third|4th|fourth|5th|fifth} {toe|toe mtp|toe mtpj}, hallux, toe, toes, arch, midfoot, forefoot, forefeet, mtp, mtps, mtpj, mtpjs, {mtp|metatarsophalangeal} {joint|joints}'],
  ['heel', 'heel, heels'],
  ['abdomen', 'abdomen, abdominal, stomach, belly, tummy, abdo'],
  ['chest', 'chest, sternum, sternal, chest wall, breastbone'],
  ['whole body', '{whole|full|total|entire} body, all over, head to toe, generalised, generalized'],
];

/** Bones, ligaments and lines of a joint that are named instead of it: who feels the ATFL feels the ankle. */
const landmarks: ReadonlyMap<string, string> = new Map([
  ['ankle', '{tip of|tip of the|distal} fibula, fibular tip, malleolus, malleolar, deltoid lig, talar dome, atfl, cfl, ptfl, {lateral|medial|lat|med|} malleolus, malleoli, lat mall, med mall, deltoid ligament, syndesmosis, sinus tarsi'],
  ['knee', 'patellar, retropatellar, infrapatellar, prepatellar, suprapatellar, peripatellar, popliteal fossa, {medial|lateral|med|lat|} joint line, joint lines, jointline, mjl, ljl, jlt, patella, inferior pole of patella, tibial tuberosity, tib tub, tibial tubercle, pes anserine {bursa|}, pes anserinus, fibular head, head of fibula, mcl, lcl'],
  ['foot', 'navicular, cuboid, {base of 5th|5th|} metatarsal, metatarsals, base of 5th mt, 5th mt, mt heads, metatarsal heads'],
  ['heel', 'calcaneus, {medial|} calcaneal tubercle, medial calcaneal tuberosity'],
  ['shoulder', '{greater|lesser} tuberosity, bicipital groove, coracoid, coracoid process, acromion, acj, ac joint, ac joints, ac jt, acromioclavicular {joint|joints|}'],
  ['elbow', '{lateral|medial|lat|med|} epicondyle, epicondyles, lat epi, med epi, olecranon, radial head, cubital tunnel'],
  ['wrist', 'snuffbox, snuff box, anatomical snuffbox, scaphoid, tfcc, radial styloid, ulnar styloid, distal radius'],
  ['thumb', 'cmcj, {1st|first|thumb} cmc, 1st cmcj, thumb base, base of thumb'],
  ['hip', 'trochanteric, {greater|gr|} trochanter, greater troch, trochanteric bursa'],
]);

const single: ReadonlySet<string> = new Set(['head', 'jaw', 'pelvis', 'abdomen', 'chest', 'ribs', 'whole body']);
const muscular: ReadonlySet<string> = new Set(['calf', 'hamstring', 'gluteal']);
/** Joints that muscles cross on their way to another one, and so are held still when that one is measured. */
const held: ReadonlySet<string> = new Set(['knee', 'elbow', 'hip', 'shoulder', 'wrist', 'ankle']);
const untested: ReadonlySet<string> = new Set(['head', 'abdomen', 'chest', 'whole body']);

/** Single ones of which nobody says a side either. */
const unsided: ReadonlySet<string> = new Set(['head', 'cervical spine', 'thoracic spine', 'lumbar spine', 'pelvis', 'abdomen', 'chest', 'whole body']);

/** False where a side may be said: of the ribs and the jaw there is one, and each has two sides. */
export function isUnsided(region: string): boolean {
  return unsided.has(region);
}

/** A movement there is of no side, or has it in its name: "left rotation", the jaw's opening. */
export function movesInMidline(region: string): boolean {
  return unsided.has(region) || region === 'jaw';
}

export const regions: Vocabulary['regions'] = rows.map(([name, words, isSpinal]): RegionTerm => ({
  name,
  words: [...listed(words), ...listed(landmarks.get(name) ?? '')],
  ...(isSpinal && { isSpinal }),
  ...(single.has(name) && { isSingle: true }),
  ...(muscular.has(name) && { isMuscular: true }),
  ...(held.has(name) && { isHeld: true }),
  ...(untested.has(name) && { isUntested: true }),
  ...(name === 'whole body' && { isWhole: true }),
  source: fromMemory,
}));

export const levels: Vocabulary['levels'] = [
  { letter: 'c', first: 0, last: 8, region: 'cervical spine', source: 'Vertebrae C1 to C7 and root C8; C0 is the occiput: anatomy, from memory.' },
  { letter: 't', first: 1, last: 12, region: 'thoracic spine', source: 'Vertebrae T1 to T12: anatomy, from memory.' },
  { letter: 'l', first: 1, last: 5, region: 'lumbar spine', source: 'Vertebrae L1 to L5: anatomy, from memory.' },
  { letter: 's', first: 1, last: 5, region: 'sacroiliac joint', onlyAsEnd: true, source: 'Vertebrae and roots S1 to S5: anatomy, from memory.' },
];
