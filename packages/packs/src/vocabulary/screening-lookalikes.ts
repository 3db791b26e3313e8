/** Words that hold those of a question of health and ask nothing: the surgery that is rung, a shoe that falls off, weight on a leg. */
import { fromMemory, listed } from './listed.ts';
import type { ScreeningTerm, Vocabulary } from './vocabulary.ts';

const rows: readonly (readonly [name: string, words: string])[] = [
  ['recent surgery', '{gp|gps|doctor|doctors|dr|drs|local|village|vet|vets|veterinary} surgery, {rang|ring|ringing|rung|phoned|phone|phoning|called|call|calling|contacted|contact|emailed|email|faxed|asked|asking|ask|told|messaged|spoke to|spoken to|speak to|spoke with|letter to|letter from|sent to|message to|message from|via|through|at the} surgery, {rang|ring|ringing|rung|phoned|phone|called|call|calling|contacted|contact|emailed|asked|asking|ask|told|messaged|spoke to|spoken to|speak to|letter to|sent to|message to} {the|her|his|their} surgery, surgery {rung|rang|phoned|receptionist|nurse|reception|closed|will ring|will call|will phone|to ring|to call|to phone}'],
  ['recent surgery', '{post op|post operative|postop|pre op|preop} {knee|hip|shoulder|back|} {class|group|clinic|protocol|sheet|leaflet|booklet|instructions|precautions}'],
  ['trauma', '{slipper|shoe|sandal|thong|flip flop|sock|strap|tape|brace|sling|splint|dressing|hat|ring|thing} {falls|fell|fall|falling|keeps falling} {off|out|down|}, {falls|fall} {risk|class|clinic|prevention|alarm|pendant}, {in the|last|this|next} fall, near {fall|falls|miss|misses}, {fall|fell|falls|falling} pregnant, fell {behind|short|apart|out with}, {falls|falling|fall} {behind|short|apart}, {other|associated|further} injuries, twisting {movement|movements|motion|motions}, {with|on|when} twisting'],
  ['pregnancy', 'pregnancy {client|consent|intake|record|form|questionnaire|massage|pillow|cushion|class|classes|yoga|pilates|belt|treatment|test|bolster|notes}'],
  ['pregnancy', 'trying to {get|fall|become|be} pregnant, planning {a|} pregnancy, {previous|last|first|second|third|2nd|3rd|1st|during|since|after|before} pregnancy'],
  ['steroid use', '{inhaled|topical|nasal} {steroid|steroids}, steroid {cream|creams|inhaler|spray|drops|ointment}'],
  ['weight loss', 'weights, {bear|bears|bearing|put|puts|putting|take|takes|taking|carry|carrying|full|partial|no|any} weight {on|through|bearing}, {bear|bears|bearing|take|takes} weight, weight {bearing|through|on|training|lifting|room|machine|machines|belt}'],
  ['morning stiffness', 'ems {took|called|arrived|attended|attending|crew|on|here|transported|transport|en|notified|will|were|was|came|left|rung|activated|eta|at|paged|summoned|with|from|driver|paramedic|paramedics|medic|medics|handover|report|run|care|staff|team|responded|response|declined}, {to|911|999|000|112|the|for|until|till|await|awaiting|wait for|waiting for|handed to|handed off to|handed over to|handover to|transferred to|called|call|rang|phoned|via|by|with|rung|activated} ems'],
  ['joint swelling', '{testicular|scrotal|facial|breast|gland|lymph node|node|abdominal|gum|tongue|lip|throat|eyelid|eye} {swelling|swollen|puffy|puffiness}, {swollen|puffy} {gland|glands|node|nodes|lymph nodes|face|lip|lips|tongue|throat|gums|eyelid|eyes}, {swelling of|swelling in} {the|} {testicle|testicles|scrotum|face|breast|lips|tongue|throat|eyelid}'],
  ['fatigue', '{to|till|until|muscle|muscular} fatigue'],
  ['uveitis', 'eyes {open|closed|shut}'],
  ['psoriasis', 'skin intact, skin : intact, skin - intact, skin is intact, skin {:|} {broken|unbroken}, skin integrity'],
  ['diplopia', '{blurring|blurred|blurry|loss of|lost} vision, vision {change|changes}'],
];

export const screeningLookalikes: Vocabulary['screening'] = rows.map(([name, words]): ScreeningTerm => ({ names: [name], words: listed(words), isLookalike: true, source: fromMemory }));
