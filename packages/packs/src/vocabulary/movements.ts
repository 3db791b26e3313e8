/** Movements and the words for them; the side of a spine's rotation and side flexion is put before the name. */
import { fromMemory, listed } from './listed.ts';
import type { MovementTerm, Vocabulary } from './vocabulary.ts';

const rows: readonly (readonly [name: string, words: string, more?: Partial<Pick<MovementTerm, 'isSided' | 'mayBeNegative' | 'isInLength'>>])[] = [
  ['flexion', 'tx {flexion|flex}, {bending|bends|leaning} {forward|forwards}, flexion, flex, flx, flexn, flexes, flexed, flexing, fl, forward flexion, forward flex, fwd flexion, fwd flex, ff, forward bend, forward bending, fwd bend, trunk flexion, bend, bends'],
  ['extension', 'tx {extension|ext}, {bending|bends|leaning|arching} {back|backward|backwards}, straightens, straightened, extension, ext, extn, extens, extends, extended, backward bend, backward bending, back bend', { mayBeNegative: true }],
  ['abduction', 'abduction, abd, abdn, abduct, abducts, abducted, abducting, abn, scaption'],
  ['adduction', 'adduction, add, addn, adduct, adducts, adducted'],
  ['horizontal adduction', 'horizontal adduction, horizontal add, horiz adduction, horiz add, hor add, h add, hadd, h/add, horizontal flexion, horiz flex'],
  ['external rotation', 'external rotation, external rot, ext rot, ext rotation, extl rotation, ex rot, exr, er, lateral rotation, lat rot, lat rotation, externally rotates, external rotates'],
  ['internal rotation', 'internal rotation, internal rot, int rot, int rotation, intl rotation, in rot, inr, ir, medial rotation, med rot, med rotation, internally rotates'],
  ['left rotation', 'lr, lrot, rotation to the left, turning left, turns left'],
  ['right rotation', 'rr, rrot, rotation to the right, turning right, turns right'],
  ['rotation', 'tx {rotation|rot|rotn}, rotation, rot, rotn, rotate, rotates, rotated, rotating, {neck|head} {turned|turns}', { isSided: true }],
  ['left side flexion', 'lsf, llf, lsb, left side flexion, left side flex, left side bend, left side bending, lt side flexion, l side flexion, l side flex, l side bend, l side bending, lt side bend'],
  ['right side flexion', 'rsf, rlf, rsb, right side flexion, right side flex, right side bend, right side bending, rt side flexion, r side flexion, r side flex, r side bend, r side bending, rt side bend'],
  ['side flexion', 'tx {lf|sf|side flexion|lat flex}, side flexion, side flex, side flx, sideflexion, sideflex, s flex, lateral flexion, lat flexion, lat flex, lateral flex, lf, sf, s/f, side bend, sidebend, side bending, sidebending, sb, s/b, lateral bend, lateral bending', { isSided: true }],
  ['pronation', 'pronation, pron, pronates, pronated'],
  ['supination', 'supination, supin, sup, supn, supinates, supinated'],
  ['ulnar deviation', 'ulnar deviation, ulnar dev, uln dev, ud, u/d'],
  ['radial deviation', 'radial deviation, radial dev, rad dev, rd, r/d'],
  ['dorsiflexion', 'dorsiflexion, dorsi flexion, dorsiflex, dorsi flex, dorsi, df, d/f, dorsiflexes, wb df, wbdf, df lunge, lunge df, wb dorsiflexion, weight bearing dorsiflexion, weight bearing df, dorsiflexion lunge, wb lunge df', { mayBeNegative: true }],
  ['plantarflexion', 'plantarflexion, plantar flexion, plantarflex, plantar flex, pf, p/f, plantarflexes'],
  ['inversion', 'inversion, inv, inverts, invers'],
  ['eversion', 'eversion, ev, evn, everts, evers'],
  ['retraction', 'retraction, retract, retr, retrn'],
  ['protraction', 'protraction, protract, protr, protrusion'],
  ['great toe extension', 'mtp1 ext, mtp1 extension, mtp1 df, 1st mtp df, 1st mtpj df, 1st mtpj dorsiflexion, hallux dorsi, 1st ray ext, mtp 1 ext, big toe df, great toe df, great toe dorsiflexion, great toe extension, great toe ext, big toe extension, big toe ext, hallux extension, hallux ext, hallux dorsiflexion, hallux df, 1st mtp extension, 1st mtp ext, 1st mtpj ext, 1st mtpj extension, first mtp extension, first mtp ext, gt ext, toe extension'],
  ['elevation', 'elevation, elev, elevates'],
  ['depression', 'depression, depr'],
  ['opening', 'opening, mouth opening, jaw opening, mandibular opening, max opening, mio, mmo, {interincisal|inter incisal|incisal} {opening|distance|gap}, {mouth|jaw} {opens|opened|gape}', { isInLength: true }],
];

const movers: ReadonlyMap<string, string> = new Map([
  ['flexion', 'flexors, flexor'],
  ['extension', 'extensors, extensor'],
  ['abduction', 'abductors, abductor'],
  ['adduction', 'adductors, adductor'],
  ['external rotation', '{external|ext|lateral|lat} {rotators|rotator}, ers, ex rotators'],
  ['internal rotation', '{internal|int|medial|med} {rotators|rotator}, irs'],
  ['rotation', 'rotators'],
  ['side flexion', '{side|lateral|lat} {flexors|flexor|benders}'],
  ['dorsiflexion', 'dorsiflexors, dorsiflexor, dorsi flexors'],
  ['plantarflexion', 'plantarflexors, plantarflexor, plantar flexors'],
  ['inversion', 'invertors, inverters, invertor'],
  ['eversion', 'evertors, everters, evertor'],
  ['pronation', 'pronators'],
  ['supination', 'supinators'],
  ['retraction', 'retractors'],
  ['protraction', 'protractors'],
  ['elevation', 'elevators'],
  ['depression', 'depressors'],
]);

/** Of these a value is in millimetres, and of all others in degrees. */
const inLength: ReadonlySet<string> = new Set(rows.filter(([, , more]) => more?.isInLength === true).map(([name]) => name));

export function isMeasuredInLength(movement: string): boolean {
  return inLength.has(movement);
}

export const movements: Vocabulary['movements'] = rows.map(([name, words, more]): MovementTerm => {
  const called = movers.get(name);
  return { name, words: listed(words), ...(called !== undefined && { movers: listed(called) }), ...more, source: fromMemory };
});
