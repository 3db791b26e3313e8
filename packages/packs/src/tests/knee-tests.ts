/** How the tests of the knee are done and what they suggest. */
import { accuracySources as from } from './accuracy-sources.ts';
import { orthopaedicTestsOf } from './orthopaedic-tests-of.ts';

const anteriorCruciate = 'a tear of the anterior cruciate ligament';
const meniscus = 'a torn meniscus';
const firstContact = 'a torn meniscus on scans, examined as in primary care';
const swollenKnee = 'Fresh injury with fast swelling, locking, or no weight on the leg: refer for imaging before testing further.';

export const kneeTests = orthopaedicTestsOf([
  {
    name: 'lachman',
    howTo: ['The client lies on the back, knee bent to 20 to 30 degrees.', 'Hold the thigh still and pull the shin bone forward.', 'Positive: more give than on the other side, or a soft stop.'],
    positive: 'A tear of the anterior cruciate ligament is more likely.',
    caution: swollenKnee,
    accuracy: [{ of: anteriorCruciate, sensitivity: 81, specificity: 85, source: from.sokal }],
  },
  {
    name: 'anterior drawer',
    howTo: ['The client lies on the back, knee at 90 degrees, foot flat; fix the foot.', 'Pull the shin bone forward with both hands, hamstrings relaxed.', 'Positive: more give than on the other side, or a soft stop.'],
    positive: 'A tear of the anterior cruciate ligament is more likely.',
    caution: swollenKnee,
    accuracy: [{ of: anteriorCruciate, sensitivity: 83, specificity: 85, source: from.sokal }],
  },
  {
    name: 'posterior drawer',
    howTo: ['The client lies on the back, knee at 90 degrees, foot flat; look from the side whether the shin bone sags.', 'Press the shin bone backward.', 'Positive: more give than on the other side, or a soft stop.'],
    positive: 'A tear of the posterior cruciate ligament is more likely.',
    accuracy: [{ of: 'a tear of the posterior cruciate ligament', sensitivity: 90, specificity: 99, remark: 'The whole examination by surgeons, of which this test was the best part; 39 people.', source: from.rubinsteinKnee }],
  },
  {
    name: 'pivot shift',
    howTo: ['The client lies on the back, leg lifted and relaxed.', 'Turn the foot inward, press the knee inward and bend it slowly from straight.', 'Positive: the shin bone jumps back at about 30 degrees.'],
    positive: 'A tear of the anterior cruciate ligament is more likely; a negative test in a tense client says little.',
    caution: 'Unpleasant in a fresh injury, and it rarely works there: leave it out.',
    accuracy: [{ of: anteriorCruciate, sensitivity: 55, specificity: 94, source: from.sokal }],
  },
  {
    name: 'valgus stress',
    howTo: ['The client lies on the back; hold the ankle.', 'Press the knee from the outside inward, straight and at 30 degrees; at the elbow the same, slightly bent.', 'Positive: pain or more gap on the inside than on the other side.'],
    positive: 'An injury of the ligament on the inner side is more likely; a gap in the straight knee makes more than one ligament likely.',
    accuracy: [{ of: 'an injury of the inner ligament of the knee, seen in general practice', positiveLikelihoodRatio: 2.3, remark: 'Pain at 30 degrees; with pain and looseness added to the history 6.4.', source: from.kastelein }],
  },
  {
    name: 'varus stress',
    howTo: ['The client lies on the back; hold the ankle.', 'Press the knee from the inside outward, straight and at 30 degrees; at the elbow the same, slightly bent.', 'Positive: pain or more gap on the outside than on the other side.'],
    positive: 'An injury of the ligament on the outer side is more likely.',
  },
  {
    name: 'mcmurray',
    howTo: ['The client lies on the back, knee fully bent.', 'Turn the foot outward (inner meniscus) or inward (outer) and straighten the knee slowly, a hand on the joint line.', 'Positive: a clunk or the familiar pain at the joint line.'],
    positive: 'A torn meniscus is more likely.',
    accuracy: [
      { of: meniscus, sensitivity: 71, specificity: 71, source: from.hegedusMeniscus },
      { of: meniscus, sensitivity: 61, source: from.smithMeniscus },
      { of: firstContact, sensitivity: 58, specificity: 56, source: from.blyth },
    ],
  },
  {
    name: 'thessaly',
    howTo: ['The client stands on one leg, holding your hands, knee bent to 20 degrees.', 'The client turns body and knee left and right three times.', 'Positive: pain at the joint line, locking or catching.'],
    positive: 'A torn meniscus is more likely.',
    caution: 'Not where standing on the leg is unsafe or a fresh injury is likely.',
    accuracy: [
      { of: meniscus, sensitivity: [89, 92], specificity: [96, 97], remark: 'By those who described it, at 20 degrees.', source: from.karachalios },
      { of: firstContact, sensitivity: 66, specificity: 39, source: from.blyth },
    ],
  },
  {
    name: 'apley',
    howTo: ['The client lies face down, knee at 90 degrees.', 'Press down through the heel while turning the foot both ways; then pull up and turn again.', 'Positive: pain with pressure that is less with the pull.'],
    positive: 'A torn meniscus is more likely; pain with the pull makes a ligament more likely.',
    accuracy: [
      { of: meniscus, sensitivity: 61, specificity: 70, source: from.hegedusMeniscus },
      { of: firstContact, sensitivity: 53, specificity: 53, source: from.blyth },
    ],
  },
  {
    name: 'patellar apprehension',
    howTo: ['The client lies on the back, knee bent to 20 to 30 degrees over your thigh.', 'Push the kneecap gently outward and bend the knee slowly.', 'Positive: fear that it will slip out, or the thigh tightens to stop it.'],
    positive: 'A kneecap that slips outward is more likely.',
    caution: 'Stop at the first sign of fear.',
    accuracy: [{ of: 'a kneecap that slips outward', sensitivity: 100, specificity: 88.4, remark: 'The moving version, 51 people about to have surgery.', source: from.ahmad }],
  },
  {
    name: 'clarke',
    howTo: ['The client lies on the back, knee straight or a little bent.', 'Hold the upper edge of the kneecap with the web of the hand.', 'The client tightens the thigh slowly.', 'Positive: familiar pain behind the kneecap, more than on the other side.'],
    positive: 'Pain from behind the kneecap is only a little more likely; healthy knees often hurt in this test.',
    accuracy: [{ of: 'softened cartilage behind the kneecap', sensitivity: 39, specificity: 67, source: from.doberstein }],
  },
  {
    name: 'noble',
    howTo: ['The client lies on the back, knee at 90 degrees.', 'Press on the outer bump of the thigh bone just above the knee and straighten the knee slowly.', 'Positive: the familiar pain at about 30 degrees.'],
    positive: 'Pain from the band at the outside of the knee is more likely.',
  },
  {
    name: 'patellar tap',
    howTo: ['The client lies on the back, leg straight.', 'Press the fluid down from above the kneecap with one hand and tap the kneecap with the other.', 'Positive: the kneecap sinks, taps the bone and bounces back.'],
    positive: 'A moderate or large amount of fluid in the knee is more likely.',
    caution: 'A hot, red, swollen knee, with or without fever, is for a doctor the same day.',
  },
  {
    name: 'quadriceps lag',
    howTo: ['Check that the knee can be straightened passively.', 'The client lifts the leg with the knee as straight as possible.', 'Positive: the knee stays bent; note by how many degrees.'],
    positive: 'Weakness or inhibition of the thigh muscle, or an injured tendon, is more likely.',
    caution: 'No straightening at all after an injury makes a torn tendon or a broken kneecap likely: refer at once.',
    measures: { what: 'missing extension', unit: 'degrees' },
  },
]);
