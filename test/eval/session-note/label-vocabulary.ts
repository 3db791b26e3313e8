/**
 * The spellings that labels may use, kept apart from the packs so that the labels stay a measure of them: a word that is
 * in neither is a slip of the labeller's, and the loader says so.
 */
import { factKinds } from '@trusted-hands/session-note';

export const kinds: readonly string[] = factKinds;
export const statuses = ['present', 'absent', 'uncertain', 'past', 'other-person'] as const;
export const phases = ['before', 'during', 'after'] as const;
export const sides = ['left', 'right', 'both'] as const;
export const results = ['positive', 'negative', 'equivocal'] as const;
export const instruments = ['NPRS', 'PSFS', 'NDI', 'ODI', 'RMDQ', 'QuickDASH', 'LEFS', 'SPADI'] as const;
export const styles = ['massage', 'physio', 'gp'] as const;
export const urgencies = ['emergency', 'same-day', 'urgent', 'routine'] as const;
export const patterns = [
  'cauda-equina', 'cancer', 'fracture', 'infection', 'cervical-artery', 'dvt', 'motor-deficit', 'inflammatory-back-pain', 'axial-spa', 'rheumatoid-arthritis', 'fibromyalgia',
] as const;

export const regions: readonly string[] = listed(`head, jaw, cervical spine, thoracic spine, lumbar spine, sacroiliac joint, pelvis, ribs, shoulder, scapula, upper arm,
  elbow, forearm, wrist, hand, finger, thumb, hip, groin, gluteal, thigh, hamstring, knee, lower leg, calf, ankle, foot, heel, abdomen, chest, whole body`);

export const movements: readonly string[] = listed(`flexion, extension, abduction, adduction, horizontal adduction, external rotation, internal rotation, left rotation,
  right rotation, left side flexion, right side flexion, pronation, supination, ulnar deviation, radial deviation, dorsiflexion, plantarflexion, inversion, eversion,
  retraction, protraction, great toe extension, elevation, depression, opening`);

export const testNames: readonly string[] = listed(`hawkins-kennedy, neer, empty can, full can, drop arm, speed, yergason, painful arc, external rotation lag sign, lift-off,
  belly press, cross-body adduction, apprehension, relocation, sulcus, o'brien, crank, spurling, cervical distraction, upper limb tension test,
  cervical rotation lateral flexion, cranio-cervical flexion, roos, adson, vertebral artery, straight leg raise, crossed straight leg raise, slump, femoral nerve stretch,
  kemp, prone instability, schober, quadrant, faber, fadir, thigh thrust, sacral thrust, sacroiliac compression, sacroiliac distraction, gaenslen, log roll, scour, thomas,
  ober, trendelenburg, ely, piriformis, lachman, anterior drawer, posterior drawer, pivot shift, valgus stress, varus stress, mcmurray, thessaly, apley,
  patellar apprehension, clarke, noble, patellar tap, ankle anterior drawer, talar tilt, squeeze, thompson, windlass, homans, navicular drop, cozen, mill, maudsley,
  elbow flexion, tinel, phalen, reverse phalen, carpal compression, finkelstein, grind, froment, allen, single leg squat, single leg stance, sit to stand, heel raise,
  grip strength, romberg, babinski, hoffmann, clonus, reflexes, dermatomes, myotomes, gait, percussion, mcp squeeze, mtp squeeze, adductor squeeze, flexion rotation,
  cervical compression, sharp-purser, quadriceps lag, tandem gait`);

export const techniqueNames: readonly string[] = listed(`massage (unspecified), relaxation massage, sports massage, pregnancy massage, effleurage, petrissage,
  mobilisation with movement, nerve glide, swedish, deep tissue, myofascial release, trigger point release, soft tissue mobilisation, cross-friction,
  muscle energy technique, joint mobilisation, manipulation, cupping, dry needling, taping, lymphatic drainage, stretching, heat, cold, instrument-assisted, craniosacral,
  exercise, education, traction, ultrasound`);

/** What is asked of general health; the list of the guide and what labelled notes turned out to need. */
export const screeningNames: readonly string[] = listed(`night pain, fever, night sweats, weight loss, bladder change, bowel change, saddle numbness, sexual dysfunction,
  bilateral leg symptoms, weakness, numbness, tingling, foot drop, gait disturbance, history of cancer, trauma, steroid use, osteoporosis, immunosuppression, iv drug use,
  urinary infection, dizziness, diplopia, dysarthria, dysphagia, drop attacks, nystagmus, nausea, headache, facial numbness, calf swelling, calf pain, recent surgery,
  immobilisation, previous dvt, shortness of breath, chest pain, morning stiffness, joint swelling, psoriasis, uveitis, heel pain, family history, fatigue,
  sleep disturbance, pregnancy, red flags, chills, unwell, horner syndrome`);

function listed(names: string): string[] {
  return names.split(',').map((name) => name.trim());
}
