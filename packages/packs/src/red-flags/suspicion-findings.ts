/**
 * What the writer of the note suspects, or does about it: not asked, and never enough by itself. A therapist who sends somebody
 * for an X-ray after a fall has seen more than was written; it weighs as one sign more. Our decision.
 */
import type { Finding } from './red-flag.ts';

/** Done before, and nothing was found. */
const settled = ['(clear|cleared|normal|nad|negative|neg|excluded|ruled out|nothing (broken|found|seen|sinister)|no (fracture|#|break|clot|dvt)|last (year|month|week)|#year|ago|already|discharged|not (needed|required|indicated|warranted|necessary))', '(bp|blood pressure|script|repeat|jab|check up|checkup|smear|annual|visit*|works|nurse|paramedic)'];

export const suspicionFindings: readonly Finding[] = [
  { id: 'sent-for-x-ray', about: 'now', yes: ['(for|to) (an|a|the|urgent)? (x ray*|xray*|xr|films|film|imaging|radiograph*)', '(x ray*|xray*|xr|films|film|imaging|radiograph*) .. (today|now|this (afternoon|arvo|morning|evening|pm|am)|tomorrow|ordered|request*|form|needed|first|urgent*|hospital|ed|er|a & e)', '(x ray|xray|xr) (.|,)', '(backslab|splint (applied|on|and)|vacuum splint|hard collar|spinal board|collar (and|,) board|minor injur*)', '(splint|sling) , (x ray|xray|ed|er|a & e|ambulance|mom|mum|dad)'], never: ['(radiograph*|x ray*|xray*|xr|film|films|imaging) (findings|result*|report*|show*|reveal*|demonstrat*|today (show*|reveal*|demonstrat*|are|is|was|were)|reviewed|were|was)'], unless: settled },
  {
    // Today or urgently.
    id: 'sent-on', about: 'now', unless: settled, never: ['{doctor} (called|says|said|thinks|diagnosed) (it|this|that|him|her)'],
    yes: [
      '(doppler|duplex|d dimer|ed|a & e|a&e|emerg|emergency|ambulance|paramedic*|999|911|112|hospital|casualty|urgent care|utc|ucc|miu|quick care|minor injur*|walk in (centre|center|clinic)|mau|sdec|ambulatory care|medical (assessment|room)|on call|registrar|rapid response)', '(ortho|spinal|surgical|medical|med|stroke|duty|clinic|ward) reg', 'reg (aware|called|rung|informed|phoned|accepted)', '(rang|rung|called|phoned) {the}? surgery', '(doppler|duplex|uss|ultrasound|d dimer|ddimer|scan*|mri|imaging|x ray*|xray*|film|films) .. (today|now|this (afternoon|arvo|morning|evening|pm|am)|tomorrow|urgent*|stat|asap)',
      '{doctor} ... (today|now|this (afternoon|arvo|morning|evening|pm|am)|same (day|afternoon|arvo)|straight|rung|rang|phoned|called|squeez*|fitted|seeing|sees|tomorrow|urgent*|tonight|stat|asap|at #)', '(rang|rung|phoned|called|spoke|messaged|straight to|walked|ship|sent|to see|seen by|discussed with|d/w) .. {doctor}', '(urgent*|stat|asap|same day|emergency) .. ({doctor}|refer*|review|appointment|appt)', '(on|his|her) way to', '(to|the|in|at) er', 'er (now|today|with|by|via|.|,|this|for|doc*)',
    ],
  },
  {
    // Looked for and not there.
    id: 'fracture-excluded', about: 'ever',
    yes: ['(x ray*|xray*|xr|ct|mri|films|imaging|scan*|radiograph*|a & e|ed|er|hospital|gp|ucc|miu|urgent care) .. (clear|cleared|normal|nad|neg*|nothing broken)', '(x ray*|xray*|xr|ct|mri|films|imaging|scan*|radiograph*|a & e|ed|er|hospital|gp|ucc|miu|urgent care) .. (,|-|":"|"=")? (no|nil) (new|acute|obvious|bony|bone)? (fracture*|break*|"#"|injury|fx)', '(fracture*|break|"#"|fx) .. (ruled out|excluded|out ruled)', '(cleared|clear) (of|for) (a|any)? (fracture*|break|"#"|fx|bony injury)', '(nothing|not|no|nil) (broken|fracture*|break*|"#"|fx) (on|at|per|by|seen|in) .. (x ray*|xray*|xr|ct|mri|films|imaging|scan*|ed|er|a & e|hospital|gp)'],
    never: ['(bloods|blood test*|ecg|dvt|doppler|abdom*|urine) .. (clear|normal|nad|neg*)'],
  },
  {
    // Operated on, or in plaster and out of it again: its bone is looked after, until it is hurt anew.
    id: 'fracture-treated', about: 'now',
    yes: ['(orif|k wire*|kwire*|plated|plating|(plate|plates|wire|wires|screws|pins|nail|metalwork) (and screws)? (in|out|removed)|pinned|wired|(im|intramedullary) nail*|external fixator|ex fix|hemiarthroplasty|hemi|dhs|internal fixation)', '(cast|plaster|pot|pop|backslab|splint|sling|brace|boot|moon boot|collar) (only|just|now)? (came|come|is|was|been|has been)? (just)? (off|removed|out|down|nights only|at night|weaned|discarded)', '(out of|came out of|off|weaning (off|from|out of)) (the|her|his|a)? (cast|plaster|pot|pop|backslab|splint|sling|brace|boot|moon boot|collar)', '(splint|sling|brace|boot) (at)? (nights|night) (only)?', '(healed|healing|united|uniting|union|callus|mended|knitted|consolidat*)', '(fracture clinic|hand clinic|surgeon|ortho*|consultant|virtual fracture clinic|vfc) .. (happy|pleased|discharg*|signed off|satisfied|cleared)', '(discharged|signed off|cleared) (by|from) {the}? (fracture clinic|hand clinic|surgeon|ortho*|consultant|vfc)'],
    together: ['(fracture*|"#"|fx|broke|broken|break) + (# / 52|# weeks ago|# wks ago|# weeks post|# wks post|week #|wk #) + (rehab|physio|hand therapy|clinic|surgeon|conservative*|cast|plaster|splint|boot|sling)'],
    never: ['(non|delayed|mal) union', '(wound|scar|skin|cut|graze|stitches|incision) .. (healed|healing)'],
  },
  // A torn or strained soft part that a doctor or a picture has named: the injury is looked after.
  {
    id: 'soft-injury-diagnosed', about: 'now',
    yes: ['(dx|diagnos*|confirmed) .. (per|by|from|at|with) .. (dr|doctor|gp|er|ed|a & e|hospital|sports (med*|doc*|physician)|surgeon|ortho*|consultant|walk in|minor injur*|mri|us|ultrasound|scan) ... {soft-injury}', '{soft-injury} ... (dx|diagnos*|confirmed|seen) .. (per|by|from|at|on|with) .. (dr|doctor|gp|er|ed|a & e|hospital|sports (med*|doc*|physician)|surgeon|ortho*|consultant|walk in|minor injur*|mri|us|ultrasound|scan)', '(mri|us|ultrasound|u / s|scan) .. (confirm*|show*|found|finds) .. {soft-injury}', '{soft-injury} .. (on|by|per) (mri|us|ultrasound|u / s|scan)', '(dr|doctor|gp|er|ed|a & e|hospital|surgeon|ortho*|consultant|sports (med*|doc*|physician)) .. (says|said|diagnosed|reckons|thinks|told (her|him)|dx) .. {soft-injury}'],
    never: ['(missed|wrongly|initially|first) .. (diagnos*|told|dx)'],
  },
  { id: 'injured-anew', about: 'now', yes: ['(re injured|reinjured|re fractured|refractured|re broke|rebroke)'], together: ['{idea-hurt-anew} & (again|yesterday|today|last night|this (morning|week|am|arvo|afternoon)|(on|since)? (sunday|monday|tuesday|wednesday|thursday|friday|saturday|sun|mon|tue|tues|wed|thu|thurs|fri|sat)|over the weekend|# (day|days|/ 7) ago|new|another|second)'], never: ['(first|originally|initially)'] },
  { id: 'sent-to-spine', about: 'now', yes: ['(urgent*|asap|on call|today|tomorrow|same day|this week|emergency) .. (spinal|spine|neurosurg*|nerve|mri)', '(spinal|spine|neurosurg*|nerve|mri) .. (urgent*|asap|on call|today|tomorrow|same day|this week|team|triage)'], unless: settled },
  { id: 'sent-to-doctor', about: 'now', yes: ['(letter|note|wrote|writing|refer*|suggest*|advis*|told|message*|msg|faxed|ask*) ... {doctor}', '{doctor} (letter|note|referral|re|for|bloods|msg|appt|appointment|review|w/up|work up|.|,|-|":"|via)', '(via|through|to|see) {the}? {doctor}'], never: ['(from|by|per) {the}? {doctor}'], unless: ['(epc|tca|medicare|cdm|care plan|under acc|cc\'d|aware)'] },
  { id: 'sent-to-rheumatology', about: 'now', yes: ['(rheum|rheumatology|rheumatologist|eia clinic|early arthritis|early inflammatory arthritis|hla b 27|b 27|anti ccp|ccp|inflammatory (arthritis|back pain|pattern|cause|w/u|work up|bloods))'], never: ['(under|sees|seen by|known to) {the}? rheum*', '(hla b 27|b 27) (neg*|-ve|-)', '(rheumatic|rheumatics)'] },
  { id: 'spondylitis-named', about: 'now', yes: ['(hla b 27|hlab 27|b 27|axspa|axial spa|ax spa|spondyloarth*|spondylarth*|spondylitis|sacroiliitis)'], never: ['(hla b 27|b 27) (neg*|-ve|-)', '{kin} .. (ankylosing|spondylo*|spondylitis|hla|b 27)'] },
  { id: 'artery-suspected', about: 'now', yes: ['(whoosh*|pulsatile|pulsing|swishing) .. (ear|ears|tinnitus|head)', '(stroke|tia) (team|line|unit|ward|call*|nurse|pathway|reg*|clinic|bleep)', '(vertebral|carotid|cervical|neck)? (artery|arterial) (dissection|tear|event)', '(cad|vad|vbi|dissection|lateral medullary) (suspected|query|possible|"¿")', '(possible|suspected|query|"?") (neck)? (artery|arterial|dissection|vbi|tia|stroke|vertebral|carotid)'], never: ['(vbi) (test*|screen*|neg*|clear)'], unless: ['{long-known}', '(#year|years|neg*|clear|nil|post|since (#year|birth|childhood|teens))'] },
  { id: 'infection-suspected', about: 'now', onlyUncertain: true, yes: ['(septic (joint|arthritis|hip|knee|ankle|wrist|bursitis)|discitis|osteomyelitis|spondylodiscitis|epidural abscess|(joint|spinal|bone|disc) infection|infected (disc|joint|knee|hip|prosthesis))'] },
  { id: 'rheumatoid-suspected', about: 'now', onlyUncertain: true, yes: ['(ra|rheumatoid (arthritis)?|inflammatory arthritis|inflammatory arthropathy|psoriatic arthritis|synovitis|polyarthritis|early arthritis)'] },
  { id: 'fibromyalgia-suspected', about: 'now', onlyUncertain: true, yes: ['(fm|fms|fibro|fibromyalgia|central sensitisation|chronic widespread pain)'] },
  { id: 'loads-well', about: 'now', yes: ['(rode|walked|ran|drove|cycled) (home|back|here|in|since|on|# (k|km|miles))', '(squats|stairs|hop*|jumps|walking|walks|running|weight bearing|wb) (is|are)? (fine|ok|okay|normal*|well|freely|unaided|pain free)', '(fwb|full weight|played on|finished the (game|match|race|ride)|carried on|kept playing|no limp)', '(no|nil) (bony|bone) (pain|tender*)', '(graze*|abrasion*|(small|tiny|little|minor|slight|fading|old) bruis*)'] },
];
