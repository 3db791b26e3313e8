/** Regions of the body and the words for them; what comes out is the name. */
import { fromMemory, listed, type RegionTerm, type Vocabulary } from './vocabulary.ts';

const rows: readonly (readonly [name: string, words: string, isSpinal?: true])[] = [
  ['head', 'head, headache, headaches, h/a, ha, migraine, migraines, skull, scalp, temple, temples, forehead, occiput, face'],
  ['jaw', 'jaw, tmj, tmjs, mandible, temporomandibular, temporomandibular joint'],
  ['cervical spine', 'crom, cervical spine, cervical, neck, c spine, cspine, c/s, csp, cx, cx spine, cxs, nape', true],
  ['thoracic spine', 'thoracic spine, thoracic, t spine, tspine, t/s, upper back, mid back, midback, middle back, tx spine, tsp', true],
  ['lumbar spine', 'lrom, lumbar spine, l/b, lumbar, low back, lower back, l spine, lspine, l/s, lx, lx spine, lb, lbp, lumbosacral, lumbo sacral, back pain, backache, back ache, his back, her back, my back, their back, sore back, stiff back, bad back, back spasm, back stiffness, back tightness, lsp', true],
  ['sacroiliac joint', 'sacroiliac joint, sacroiliac, sij, sijs, si joint, si jt, s i joint'],
  ['pelvis', 'pelvis, pelvic, sacrum, sacral, coccyx, tailbone, pubic symphysis, pelvic girdle'],
  ['ribs', 'rib, ribs, ribcage, rib cage, costovertebral, costochondral'],
  ['shoulder', 'shoulder, shldr, shld, shoulder joint, sh, ghj, gh joint, gh, glenohumeral, glenohumeral joint, subacromial'],
  ['scapula', 'scapula, scapulae, scap, scaps, scapular, shoulder blade, shoulder blades, scapulothoracic, periscapular'],
  ['upper arm', 'upper arm, arm, arms, humerus'],
  ['elbow', 'elbow, elb, lateral medial lat med tennis elbow, golfers elbow'],
  ['forearm', 'forearm flexors, forearm flexor, forearm extensors, forearm extensor, forearm muscles, forearm, fore arm, f/arm'],
  ['wrist', 'wrist, wrst, carpal tunnel'],
  ['hand', 'hand, palm'],
  ['finger', 'finger, fingers, index finger, middle finger, ring finger, little finger, digit'],
  ['thumb', 'thumb'],
  ['hip', 'hip, hip joint'],
  ['groin', 'groin, inguinal'],
  ['gluteal', 'gluteal, gluteals, glute, glutes, buttock, buttocks, bum, gluteal region, glute max, glute med, glute min, gluteus maximus, gluteus medius, gluteus minimus, g max, g med, gmed, gmax, gmin, glut max, glut med, glut min'],
  ['thigh', 'thigh, thighs, upper leg, lateral thigh, anterior thigh'],
  ['hamstring', 'ham, hamstring, hamstrings, hams, hammy, hammies, h/s, hammie'],
  ['knee', 'knee, knees, kneecap, pfj, patellofemoral, patellofemoral joint, tibiofemoral, tfj'],
  ['lower leg', 'lower leg, lower legs, shin, shins, tibia'],
  ['calf', 'calf, calves, calfs'],
  ['ankle', 'ankle, ankles, ank, lateral medial '],
  ['foot', 'foot, feet, toe, toes, arch, midfoot, forefoot'],
  ['heel', 'heel, heels'],
  ['abdomen', 'abdomen, abdominal, stomach, belly, tummy, abdo'],
  ['chest', 'chest, sternum, sternal, chest wall, breastbone'],
  ['whole body', 'whole body, full body, total body, all over, entire body, head to toe, generalised, generalized'],
];

/** Bones, ligaments and lines of a joint that are named instead of it: who feels the ATFL feels the ankle. */
const landmarks: ReadonlyMap<string, string> = new Map([
  ['ankle', 'atfl, cfl, ptfl, malleolus, malleoli, lateral malleolus, medial malleolus, lat malleolus, med malleolus, lat mall, med mall, deltoid ligament, syndesmosis, sinus tarsi'],
  ['knee', 'joint line, joint lines, jointline, medial joint line, lateral joint line, med joint line, lat joint line, mjl, ljl, jlt, patella, inferior pole of patella, tibial tuberosity, tib tub, tibial tubercle, pes anserine, pes anserinus, pes anserine bursa, fibular head, head of fibula, mcl, lcl'],
  ['foot', 'navicular, cuboid, metatarsal, metatarsals, base of 5th metatarsal, base of 5th mt, 5th mt, 5th metatarsal, mt heads, metatarsal heads'],
  ['heel', 'calcaneus, calcaneal tubercle, medial calcaneal tubercle, medial calcaneal tuberosity'],
  ['shoulder', 'greater tuberosity, lesser tuberosity, bicipital groove, coracoid, coracoid process, acromion, acj, ac joint, ac joints, ac jt, acromioclavicular, acromioclavicular joint, acromioclavicular joints'],
  ['elbow', 'epicondyle, epicondyles, lateral epicondyle, medial epicondyle, lat epicondyle, med epicondyle, lat epi, med epi, olecranon, radial head, cubital tunnel'],
  ['wrist', 'snuffbox, snuff box, anatomical snuffbox, scaphoid, tfcc, radial styloid, ulnar styloid, distal radius'],
  ['thumb', 'cmcj, 1st cmc, 1st cmcj, first cmc, thumb cmc, thumb base, base of thumb'],
  ['hip', 'greater trochanter, gr trochanter, trochanter, greater troch, trochanteric bursa'],
]);

export const regions: Vocabulary['regions'] = rows.map(([name, words, isSpinal]): RegionTerm => ({ name, words: [...listed(words), ...listed(landmarks.get(name) ?? '')], ...(isSpinal && { isSpinal }), source: fromMemory }));

export const levels: Vocabulary['levels'] = [
  { letter: 'c', first: 0, last: 8, region: 'cervical spine', source: 'Vertebrae C1 to C7 and root C8; C0 is the occiput: anatomy, from memory.' },
  { letter: 't', first: 1, last: 12, region: 'thoracic spine', source: 'Vertebrae T1 to T12: anatomy, from memory.' },
  { letter: 'l', first: 1, last: 5, region: 'lumbar spine', source: 'Vertebrae L1 to L5: anatomy, from memory.' },
];
