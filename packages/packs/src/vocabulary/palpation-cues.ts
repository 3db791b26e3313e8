/** What hands and eyes find of a tissue, what stands beside it, and how it is told from what a client tells of. */
import { fromMemory, listed } from './listed.ts';
import type { CueName } from './cue-names.ts';
import type { CueTerm, Vocabulary } from './vocabulary.ts';

const rows: readonly (readonly [cue: CueName, words: string])[] = [
  ['tender', '{sore|tender|sensitive|painful|hypersensitive} {to|on|when|with|upon} {light|firm|deep|gentle|direct|finger|thumb|manual|} {palpating|palpate|palpation|palp|touching|touch|pressing|press|pressure|poking|prodding|poke|prod}, {sore|tender|sensitive} to {light|firm|deep|gentle|direct|finger|thumb} {press|pressure|palp|palpation|touch|poke|prod}, {sore|tender} {to palp|to poke|to prod|on deep palp}, sore {on pa|with pa|to pa|on springing|to press|to prod|spot|spots|point|points|on pressure|with pressure|when pressed|to touch|on palp}, tender {on pa|pa|to pa|on springing|++|+++|+|to press|on pressure|with pressure|under pressure|to pressure|when pressed|nodule|to touch|on palp|spot|spots|point|points|}, painful {on pa|when pressed|to touch|on pressure|on palp|to palp}, pain {on pa|on palp|to palp}, sensitive over, {v|v.|boggy and|very|acutely|point|exquisitely} tender, exquisitely sore, hurts to press, hurts when pressed, {flinches on|jumps on|winces on|sensitive to|sensitive on|hyperalgesia on|tender to|tender on|tenderness on|tenderness to|pain on|painful on|painful to|sore on|sore to|pain to|pain with|pain w} palpation, hot spot, hot spots, hotspot, hotspots, {sensitive|hypersensitive|tenderness} to touch, jump sign, point tenderness over, jlt, {joint line|jt line|jointline|point|palpation|palpable|palpatory|} tenderness, ttp, pop, top, tend'],
  ['non-tender', 's/nt, snt, not {hot|warm|swollen|red|inflamed|bruised}, {not|soft non|soft and non|nil|non} tender, nil swelling, nil warmth, soft nt, soft and nt, {soft|soft and|} nontender, {nt on|nt to|nontender to|non tender to|non tender on} palpation'],
  // Said of oneself too: felt only where hands or an examination are spoken of.
  ['tight', 'tension, firm, bound down, tight, tightness, tense, restricted, stiff, stiffness, adhesions, adhesion, adhered'],
  // Said of a place beside it these are felt or seen; by themselves they are of anything.
  [
    'texture',
    'taut, bound, ropey, ropy, dense, knot, knots, knotted, corded, banded, matted, guarded, lumpy, bumpy, nodular, thick, hard, solid, wooden, {board|rope|cord|wire|rock|wood|stone|concrete} like, boardlike, {like|hard as} {a|an|} {board|plank|cord|rope|rock|stone|brick|wire|wood|concrete|cardboard|guitar string|piano wire|iron bar|bag of marbles}, ' +
      '{tight|firm|hard|taut|thick|thickened|ropey|ropy|fibrous|dense|palpable|prominent|lumpy|bumpy|knotted|knotty|gristly} {area|areas|bit|bits|point|points|band|bands|cord|cords|lump|lumps|spot|spots|ridge|ridges|strand|strands|nodule|nodules|mass|patch|patches|knot|knots}, {heberdens|heberden|bouchards|bouchard} {nodes|node}, lumps, lump, warm, hot, {local|localised|localized|palpable|increased|some|slight|mild|marked} heat, heat {+|++|+++|palpable|on palpation}, red, reddened, redness, erythema, bruised, bruise, bruises, bruising, ecchymosis, mottled, discoloured, discolored, discolouration, {step|bony} deformity, step off, deformity, ' +
      'skin {is|was|feels|looks|} {very|a bit|quite|slightly|rather|} {dry|clammy|sweaty|shiny|thin|thickened|pink|red|dusky|mottled|scaly|cracked|tight|broken|cold|hot|warm}, {click|clunk|clicks|clunks|pops|clicking|grinds|grates} on {opening|closing|movement|moving}',
  ],
  ['beside-tight', '{lots|plenty|loads} of, worse, felt, feels, feeling, noticeably, pretty, fairly, rather, somewhat, today, incredibly, so, very, quite, slightly, mod, moderately, mildly, still, really, all, both, is, are, was, were, also, more, less, bit, a, a bit, a little, extremely, super, ++, +, +++, >, <, -, :, (, ), and, &, /, as, the, in, of, through, across, throughout, again, ++++, side, muscles, muscle, area, region, now, particularly, esp, especially, mainly, left more than right, right more than left, than'],
  ['trigger-point', 'trp, trps, {active|latent|myofascial|} trigger {point|points}, tp, tps, mtrp, mtrps, trigger pt, trigger pts, tpts, active trp, active trps, latent trp'],
  ['tissue-finding', '{thumb|thumbs|finger|fingers|fingertip|sock|socks|pressure|pressing} {leaves|left|leaving|makes|made} {a|an|} {dent|dents|pit|pits|mark|marks|dimple|dimples|hollow|imprint|groove}, {dents|pits|dimples} under {my|the|a|} {thumb|finger|fingers|fingertip}, holds {the|a} {thumbprint|dent|fingerprint}, ht, h/t, pits, pits to {thumb|finger|pressure}, pitting to {thumb|finger|pressure}, {big|goose} egg, egg sized {lump|swelling}, puffy, puffiness, tightness ++, muscle {tightness|knots|tension|spasm|spasms|guarding}, increased {tightness|tension|muscle tension|temperature}, ++tone, tone++, {high resting|↑|↑ muscle|inc|incr|raised|elevated|raised muscle|elevated muscle|abnormal|increased|increased muscle|high} tone, resting tone up, tone {up|increased|↑|++|+}, hypertonicity {++|}, tethered, adhered scar, scar {adhered|tight|tethered|thick|tissue}, tight {band palpable|cord|cords|band|bands}, cording, leathery, dense tissue, dense fascia, thick fascia, thick tissue, woody, rubbery, hot {joint|swollen}, {bruising|heat|crepitus} on palpation, palpable {gap|lump|tension|tightness|band|bands|taut band|taut bands|knot|knots|crepitus}, effused, {non pitting|pitting} {+|++|oedema|edema|}, dents when {pressed|i press}, dents on pressure, ↑tone, rock hard, rock solid, hard as a rock, like {a rock|rock|concrete|wood|rope}, thickening, thickened, {ropey|ropy} {band|bands|cord|cords}, hypertonic {band|bands|}, cordlike, cord like, gristly, gritty, crunchy, doughy, congested, congestion, wiry, gluey, sticky, knotty, bunched up, fascial restriction, fascial restrictions, hard nodule, tissue tension, reduced glide, poor tissue glide, overactive, facilitated, boggy {effusion|oedema|edema|swelling|}, ropiness, indurated, induration, lumpy, stringy, fibrotic, fibrosed, hypomobile, taut band, taut bands, hypertonia, hypertone, spasm, spasms, in spasm, guarding, protective guarding, swelling, swollen, oedema, edema, effusion, oedematous, edematous, joint effusion, warmth, {warm|hot|cool|cold} to {the|} touch, crepitus, crepitation, grinding, nodule, nodules, adhesions, adhesion, fibrosis, scar {adherent|tender|raised|hypertrophic|thickened|immobile}, adherent {scar|}'],
  ['swelling', '{swell|swells|swelled|puff|puffs|balloons|ballooned} {up|}, puffed up, puffed, swelling, swollen, puffy, puffiness, effusion, joint effusion'],
  ['touch', 'to {see|feel}, {on|to} {inspection|exam|examination}, visibly, palpably, {under|in|between|with|beneath} {my|the} {hands|hand|fingers|thumbs|palms}, pa, pas, paivm, paivms, ppivm, ppivms, joint play, springing, spring test, {on|} palpation, palp, palpn, palpated, palpate, palpating, on palp, o/p, palpable, to touch, to the touch'],
  // Hands are on it: what hurts so is tender.
  ['pulse-or-tongue', 'pulse, pulses, tongue, tongue body, tongue coat, coating'],
  ['pressed', '{when|if|once} {pressed|poked|prodded|squeezed|palpated|touched}, {when|if|where|as} {i|you} {press|poke|prod|push|palpate|touch|push on|press on|lean on}, {under|with} {my|the|a|} {thumb|thumbs|finger|fingers|fingertip|fingertips|elbow|knuckle}, {on|to} {pressing|poking|prodding|pressure|being pressed|compression of}, to {press|poke|prod|touch}, {on|with|to} {direct|deep|firm|light|thumb|finger} pressure'],
  ['how-swollen', 'soft, boggy, firm, fusiform, spongy, doughy, small, mild, moderate, large, slight, tense, fluctuant, hard, bony, diffuse, minor, trace, marked, gross, minimal, mod, sm, visible, obvious, palpable, localised, pitting, squishy, warm, intra articular'],
  ['warm', 'warm, hot, heat'],
  ['beside-warm', 'cf, compared, joint, v, vs, swollen, red'],
  ['told-swelling', 'has, had, have, noticed, gets, get, comes, goes, feels, felt, woke, was, been, some, since, she, he, her, his, my, says, said, still, no, less, more, after, bit, down, gone, better, worse, persistent, ongoing, recurrent, constant, entire, whole, and, swollen'],
  ['also-a-word', 'top, pop, tend, ht'],
  ['denied-finding', 'heat, lump, lumps, mass, masses, pitting, deformity, deformities, step, step off, defect, gap, bulge, bruising, redness, erythema, ecchymosis, discolouration, fibrosis, tethering, asymmetry, crepitus, warmth, cough impulse'],
  // "No heat" is a finding, "no heat pack" is none.
  ['beside-heat', 'pack, packs, lamp, treatment'],
  // Of neither side.
  ['in-midline', 'midline, central, centrally'],
  ['before-denied', 'midline, percussion, joint line, skin, focal, overlying, associated, excess, increase in, obvious, visible, palpable, local, increased, significant, abnormal, bony, any'],
  // Said of a vertebra or of a joint that hardly moves, it was felt there.
  ['joint-finding', '{fixated|restricted|stiff|blocked|locked|jammed|stuck|subluxated|subluxed} {+|++|+++|on pa|on pas|to pa|to pas|on springing|on joint play|on palpation|into extension|into flexion|into rotation|in extension|in flexion|in rotation|}, fixation, fixations, restriction, restrictions, stiffness, subluxation, subluxations, {joint|segmental|intersegmental|vertebral|facet} {restriction|restrictions|fixation|stiffness|dysfunction}, somatic dysfunction'],
  ['moves-little', 'si, sij, sijs, {sacroiliac|si} joint, rib, ribs, costovertebral, costochondral, facet, facets, sacrum, 1st rib, first rib'],
  ['tight-to-move', 'tense, tensed, tension, restricted, restriction, stiff, stiffer, stiffness'],
  // Whose skin, joint or muscle goes without saying.
  ['tissue', 'joint, joints, skin, scar, tissue, tissues, muscle, muscles, fascia, tendon, tendons, wound, incision, surgical site'],
  // The client is who says so.
  ['client-tells', '{told|tells|telling} me, mentions, mentioned, {she|he|they|client|pt|patient|i} {still|also|now|often|sometimes|only|just|} {has|have|had|feels|felt|gets|got|can feel|could feel|noticed|notices|says|said|reports|reported|thinks|describes|described|complains|complained}, {she|he|they|client|pt|patient} {has|have|had|} found'],
  // What was done to a trigger point.
  ['released', 'released, release, releasing, deactivated, treated, cleared, needled, worked'],
  // What is spoken of goes on, and none of it is there.
  // Not tested, where tests are told.
  ['non-tender-here', 'nt, n/t'],
  ['none-at', '{none|nil|not|nothing} {over|at|in|on|around|along|across|of|to|medially|laterally|elsewhere}'],
  // What is spoken of is not there.
  ['not-felt', 'not {felt|seen|palpable|palpated|present|noted|found|evident}, absent, nil'],
  // In a list that began with a no these are there.
  ['some-of', 'some, mild, mildly, moderate, mod, marked, slight, slightly, small, trace, minimal, residual, ongoing, still'],
  ['denies-finding', 'no, nil, without, not, denies'],
  // What is seen there was never under anybody's hands.
  ['imaging', 'mri, ct, xray, x ray, {us|ultrasound} scan, uss, scan, scans, films, imaging, radiograph, radiographs'],
  // It says why something was not done, and is no finding.
  ['reason', 'due to, because of, owing to, secondary to, limited by, stopped by, d/t, on account of'],
  ['found-trigger-point', 'trigger {point|points|pt|pts}'],
  ['seen-swelling', 'effusion'],
  ['before-finding', 'pa, pas, did, do, does, feel, look, looks, seems, seemed, appears, appeared, {full|lots|plenty|couple|cluster|number} of, riddled with, multiple, several, many, few, is, are, was, were, very, quite, slightly, mod, moderately, mildly, still, remains, all, both, :, -, also, feels, felt, more, less, extremely, a, bit, small, little, tad, muscles, muscle, area, region, joint, (, ), ++, +, markedly, generally, mild, moderate, significant, the, local, has, with, had, no, nil, not, now, tone, have, some, insertion, tendon, belly, showed, shows, point, line'],
  ['before-place', 'between, under, underneath, behind, below, above, beneath, beside, {on|to} {exam|examination|inspection|observation|look}, dorsum, dorsal, dorsally, volar, palmar, plantar, radial, ulnar, laterally, medially, bony, tip, base, {tip|base|head|neck|body|back|front|} of, edge, edges, shaft, middle, inner, outer, mid belly, prox, dist, tuberosity, tubercle, process, erythema, redness, bruising, ecchymosis, discolouration, discoloration, :, in, over, at, along, to, the, on, @, noted, with, through, around, palpated, palpation, palp, upon, felt, found, present, throughout, into, -, (, and, is, bilateral, both, deep, mod, moderate, mild, marked, significant, from, across, about, was, were, near, within, a, his, her, their, lateral, medial, anterior, posterior, ant, post, lat, med, superior, inferior, proximal, distal, mid, insertion, origin, tendon, muscle, muscles, belly, joint, region, area, fibres, insertions, musculotendinous, junction, aspect, border, central, centrally, local, localised, x, 1, 2, 3, +, ++, +++'],
];

export const palpationCues: Vocabulary['cues'] = rows.map(([cue, words]): CueTerm => ({ cue, words: listed(words), source: fromMemory }));
