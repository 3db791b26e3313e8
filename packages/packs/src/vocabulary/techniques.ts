/** Techniques of manual therapy and what goes with them, and the words for them. */
import { fromMemory, listed, type TechniqueTerm, type Vocabulary } from './vocabulary.ts';

const rows: readonly (readonly [name: string, words: string, more?: Partial<Pick<TechniqueTerm, 'isEverydayWord' | 'isSaidAnywhere' | 'isUnspecified'>>])[] = [
  ['massage (unspecified)', 'massage, massaged, massages, massage therapy, therapeutic massage, remedial massage, remedial, mx', { isUnspecified: true, isEverydayWord: true }],
  ['relaxation massage', 'relaxation massage, relaxing massage, relaxation treatment, relax massage'],
  ['sports massage', 'sports massage, sport massage'],
  ['pregnancy massage', 'pregnancy massage, prenatal massage, antenatal massage, maternity massage'],
  ['effleurage', 'effleurage, eff, effl, effleuraged'],
  ['petrissage', 'petrissage, petriss, kneading'],
  ['mobilisation with movement', 'mobilisation with movement, mobilization with movement, mobilisations with movement, mwm, mwms, mulligan, mulligan mobs, snag, snags, nag, nags'],
  ['nerve glide', 'nerve glide, nerve glides, neural glide, neural glides, nerve gliding, nerve floss, nerve flossing, nerve slider, nerve sliders, neural mobilisation, neural mobilization, neural mobs, neural mob, neurodynamics, neural flossing, median nerve glide, median nerve glides, ulnar nerve glide, ulnar nerve glides, sciatic nerve glide, sciatic nerve glides'],
  ['swedish', 'swedish, swedish massage'],
  ['deep tissue', 'deep tissue, deep tissue massage, deep tissue work, dtm, dt massage, dt, dtmt, deep tissue therapy, deep tissue release'],
  ['myofascial release', 'myofascial release, mfr, myofascial, myofascial work, myofascial techniques, fascial release, mf release, myofascial massage'],
  ['trigger point release', 'trigger point release, trigger point therapy, trigger point work, trigger pt release, trigger pt therapy, trigger points, trigger point, trp release, trps, trp, trpt, tpr, tpt, trp therapy, tp release, tps, ischaemic compression, ischemic compression, trigger point pressure, trigger point pressure release, trp work, trigger pointing, tp therapy, trigger point treatment'],
  ['soft tissue mobilisation', 'soft tissue mobilisation, soft tissue mobilization, soft tissue mob, soft tissue mobs, stm, soft tissue release, str, soft tissue work, soft tissue massage, soft tissue therapy, soft tissue techniques, soft tissue, stw, stt, soft tissue manipulation'],
  ['cross-friction', 'xf, cross friction, cross frictions, cross friction massage, cross fibre friction, cross fiber friction, cross fibre frictions, cross fibre, xfm, xff, cff, cfm, dtf, dtfm, dtfs, tfm, transverse friction, transverse frictions, transverse friction massage, deep transverse friction, deep transverse frictions, friction massage, frictions, friction, cyriax'],
  ['muscle energy technique', 'muscle energy technique, muscle energy techniques, muscle energy, met, mets, post isometric relaxation, pir, contract relax, hold relax, pnf, c/r, cr stretch, pnf stretching'],
  ['joint mobilisation', 'pa gr iii, pa gr iv, pa gr ii, pa grade iii, pa grade iv, gr iii pa, gr iv pa, gr ii pa, grade iii pa, grade iv pa, gr iii pas, gr iv pas, grade iii pas, grade iv pas, gr iii mobs, gr iv mobs, lateral glides, lateral glide, lat glides, lat glide, side glides, joint mobilisation, joint mobilization, joint mobilisations, joint mobilizations, joint mob, joint mobs, jt mobs, jt mob, jt mobilisation, mobilisation, mobilization, mobilisations, mobilizations, mobs, mobilised, mobilized, pa mobs, pa mob, pa glides, pa glide, pas, central pas, central pa, unilateral pas, unilateral pa, unilat pas, upas, cpas, paivms, paivm, ap glide, ap glides, ap mobs, maitland, articulation, articulations, spinal mobs, spinal mobilisation, spinal mobilization, joint glides, inferior glides, inferior glide, posterior glide, posterior glides'],
  ['manipulation', 'manipulation, manip, manips, manipulated, hvla, hvlat, hvt, spinal manipulation, grade v, gr v, grade 5, smt, chiropractic adjustment, adjusted, adjustment'],
  ['cupping', 'cupping, cups, cupping therapy, cupped'],
  ['dry needling', 'dry needling, needling, dn, dry needled, needled, dry needles, ims, intramuscular stimulation, acupuncture'],
  ['taping', 'taped up, taping, taped, kinesio tape, kinesio taping, kinesiotape, kinesiology tape, kinesiology taping, ktape, k tape, kt tape, rigid tape, rigid taping, strapping, strapped, rock tape, rocktape, mcconnell tape, mcconnell taping, tape'],
  ['lymphatic drainage', 'lymphatic drainage, manual lymphatic drainage, manual lymph drainage, lymph drainage, mld, lymphatic massage'],
  ['stretching', 'stretching, passive stretching, passive stretch, passive stretches, assisted stretching, assisted stretch, assisted stretches, static stretching, stretched, stretch, stretches', { isEverydayWord: true }],
  ['heat', 'heat pack, heat packs, hot pack, hot packs, moist heat, heat therapy, mhp, thermotherapy, wheat bag, hydrocollator, heat', { isEverydayWord: true }],
  ['heat', 'hot stone, hot stones, hot stone massage'],
  ['cold', 'cold pack, cold packs, ice pack, ice packs, ice massage, cryotherapy, cold therapy, ice, iced, cold compress', { isEverydayWord: true }],
  ['instrument-assisted', 'instrument assisted, instrument assisted soft tissue mobilisation, instrument assisted soft tissue mobilization, instrument assisted massage, iastm, iast, graston, gua sha, guasha, scraping, scraping tool'],
  ['craniosacral', 'craniosacral, craniosacral therapy, cranio sacral, cranio sacral therapy, cst, craniosacral work, cranial work, cranial, cranial osteopathy'],
  ['exercise', 'ccf training, ccf retraining, dnf training, dnf retraining, motor control training, motor control retraining, motor control exercise, scapular retraining, tva training, therapeutic exercise, therapeutic exercises, therapeutic ex, therex, ther ex, therapeutic exs, exercise therapy, rehab exercise, rehab exercises, exercise, exercises, strengthening, strengthening exercises', { isEverydayWord: true }],
  ['education', 'education, educated, client education, patient education, pt education, pt ed, pt edu, client ed, edu, pain education, postural education, posture education', { isEverydayWord: true }],
  ['education', 'patient education and counseling, patient education and counselling, educational materials', { isSaidAnywhere: true }],
  ['traction', 'traction, manual traction, cervical traction, lumbar traction, mechanical traction'],
  ['ultrasound', 'ultrasound, therapeutic ultrasound, ultrasound therapy, us, u/s, ust', { isEverydayWord: true }],
];

export const techniques: Vocabulary['techniques'] = rows.map(([name, words, more]): TechniqueTerm => ({ name, words: listed(words), ...more, source: fromMemory }));
