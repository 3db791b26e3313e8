/** Where it hurts: context for the patterns, never asked. */
import type { Finding } from './red-flag.ts';

export const placeFindings: readonly Finding[] = [
  {
    id: 'back-or-leg-pain', about: 'ever',
    yes: ['(where|site|area|location|region|place|complaint|{pain}) (is|of|does|it)? (it|the|your|her|his)? ({pain}|complaint|problem)? (":"|"¿"|"=") (low|lower|mid|middle|upper)? {back}', 
      '(lumbar|slipped|prolapsed|bulging|herniated|ruptured) disc*', '({low-back-pain}|sciatica|sciatic|radicul*|cauda equina)', 'back (has|is|just|had)? (gone|went|"out"|locked|seized|put)', 'disc (bulge|prolapse|protrusion|herniation|injury|problem)',
      '(put|threw|hurt|injured|tweaked|did|strained|wrenched|pulled) {the}? (low|lower)? back', 'back (injury|problem*|trouble|strain|sprain|spasm*|complaint|stiff*|tight*)', '(stiff|tight|bad|dodgy|crook) (low|lower)? back', '(shooting|electric|burning|radiat*|refer*) .. (leg|legs|foot|buttock|calf|thigh)', '(low|lower|mid) back', '(spinal|lumbar|canal|foraminal) stenosis', 'b/l (leg|buttock)',
    ],
    no: ['(low|lower|mid) back (is|feels|was)? (all)? (fine|ok|okay|good|great) (.|;|today|now|at present)'],
    never: ['(back|come|came|went|go|going|gets|get|got) (to|at|in|into|from|again) (work|see|school|sport|training|normal|clinic|netball|football|gym|running|usual|treatment|massage)', '(denies|no|nil) (low|lower)? back (or|/) leg {pain}'],
  },
  {
    id: 'spine-pain', about: 'now',
    yes: ['(where|site|area|location|region|place|complaint|{pain}) (is|of|does|it)? (it|the|your|her|his)? ({pain}|complaint|problem)? (":"|"¿"|"=") (low|lower|mid|middle|upper)? ({back}|{neck})', '({low-back-pain}|sciatica|tspine pain)', 'back (has|is|just|had)? (gone|went|locked|seized)', '(put|hurt|injured|tweaked|did) {the}? back', 'back (problem*|complaint|trouble|issue*)'],
  },
  { id: 'back-pain', about: 'now', yes: ['(where|site|area|location|region|place|complaint|{pain}) (is|of|does|it)? (it|the|your|her|his)? ({pain}|complaint|problem)? (":"|"¿"|"=") (low|lower|mid|middle|upper)? {back}', '{low-back-pain}'] },
  {
    id: 'bone-pain', about: 'now',
    yes: ['(bone|bony|spinal|skeletal) (mets|met|metastas*|secondaries)', '(bone|bony|rib|ribs|chest wall|pelvi*|sternal|femur|thigh bone|humerus) .. {pain}', '{pain} .. {bone-place}', '(shoulder blade|shoulder blades|scapula*|scap|interscap*) .. {pain}', '{pain} .. (shoulder blade|shoulder blades|scapula*|scap|interscap*)', '(hip|hips|thigh|groin|shoulder|upper arm|pelvi*|femur) .. {pain} ... (insidious*|gradual*|unexplained|non mechanical|(not|nil|no|nothing|without) (mechanical|injury|trauma|clear|obvious|known|particular|brought|set|happened|cause|reason|memory)|for no (clear|obvious|apparent|good)? reason|out of nowhere|came on by itself|at rest|unremitting|constant)', '(deep|unremitting|constant|boring|gnawing) .. {pain} .. (hip|shoulder|thigh|groin|arm)', '(hip|shoulder|thigh|groin|arm) .. {pain} .. (deep|boring|gnawing|constant|unremitting)', '(sternum|breastbone|breast bone|collarbone|clavicle|skull|shin bone|tibia|ilium|iliac crest|hip bone|ischi*) .. {pain}'],
    never: ['(shoulder blade|shoulder blades|scapula*|scap) .. {pain} .. (since|after|post|from|following) .. (mastectomy|surgery|op|operation|reconstruction|radiotherapy|implant*|expander*|axillary)', '(scap|scapular) (dyskines*|control|setting|stabil*|muscles)'],
  },
  { id: 'joint-pain', about: 'now', yes: ['arthralgia', 'septic (joint|arthritis)'] },
  { id: 'neck-pain-or-headache', about: 'now', yes: ['(where|site|area|location|region|place|complaint|{pain}) (is|of|does|it)? (it|the|your|her|his)? ({pain}|complaint|problem)? (":"|"¿"|"=") {neck}', 'c / (s|sp) {pain}', '(nk|nck) (is|are)? (v|very|really|quite)? (stiff*|sore|tight|pn|p|ache*|aching|{pain})', '(headache*|head ache*|h/a|ha|migraine*|cephalgia|head {pain}|whiplash|torticollis|wry neck|cervicogenic)'] },
  { id: 'back-or-joint-operated', about: 'now', yes: [] },
  { id: 'back-named', about: 'now', yes: ['(low|lower|mid) back', '(lumbar|lx|lumbosacral|tspine|thoracic) (spine|region|area)?'] },
  { id: 'any-pain', about: 'now', yes: ['{pain}', '({low-back-pain}|sciatica|headache*|c/o|nprs|vas)', '# / 10', '(swollen|swelling|bruis*|deform*)'] },
  {
    id: 'radicular-pain', about: 'now',
    yes: [
      '(brachial neuralgia|neuralgic amyotrophy|brachial neuritis|sciatica|sciatic|radicul*|radic|radics|brachialgia|nerve root|pinched nerve|trapped nerve|nerve pain|neuropathic pain|disc prolapse|disc herniation|slipped disc|prolapsed disc|disc protrusion|disc bulge)', '({pain}|shooting|burning|electric|sharp) ... (down|into|along|below|radiat*|refer*|to|past) .. (leg|legs|foot|feet|calf|thigh|toe|toes|big toe|knee|arm|hand|forearm|fingers|thumb|shin|ankle)', '(radiat*|refer*|shoot*|travel*|tracks|tracking|goes|running|runs) .. (down|into|along|below|to|past) .. (leg|legs|foot|feet|calf|thigh|toe|toes|arm|hand|forearm|fingers|thumb|shin|ankle|knee)',
      '(l|s|c) (1|2|3|4|5|6|7|8) (/ (1|5|6|7|8))? (radic*|nerve|dermatom*|distribution|root|pattern|myotom*)', '(slr|straight leg raise|slump) .. (+|+ve|pos*)', ],
    never: ['({pain}|tender*) (to|on|when|if|with|by)? (push*|press*|squeez*|tap*|palp*|touch*|run*) .. (along|down|into|to|past)'],
  },
  { id: 'leg-symptoms', about: 'now', yes: ['({pain}|swol*|swell*|oedema|edema) .. (ankle|foot)'] },
];
