/** How the tests of hip, groin and buttock are done and what they suggest. */
import { accuracySources as from } from './accuracy-sources.ts';
import { orthopaedicTestsOf } from './orthopaedic-tests-of.ts';

const hipShape = 'pinching of the hip or a torn rim of its socket';

export const hipTests = orthopaedicTestsOf([
  {
    name: 'faber',
    howTo: ['The client lies on the back, the ankle of one leg on the other knee.', 'Let the knee fall outward and press gently on it, holding the other side of the pelvis.', 'Positive: familiar pain, or less movement than on the other side; note where it hurts.'],
    positive: 'Pain in the groin makes the hip joint more likely, pain at the back the sacroiliac joint, pain at the side the tendons there.',
    accuracy: [{ of: hipShape, positiveLikelihoodRatio: [0.79, 0.87], negativeLikelihoodRatio: [1.14, 1.21], remark: 'Pain as the sign, 138 people: of no use by itself.', source: from.hipTable }],
  },
  {
    name: 'fadir',
    howTo: ['The client lies on the back.', 'Bend the hip to 90 degrees, bring the knee across and turn the foot outward.', 'Positive: the familiar pain in the groin.'],
    positive: 'It is positive in most hips that pinch, but in many others too: a negative test speaks against pain from the joint, a positive one says little.',
    accuracy: [
      { of: hipShape, sensitivity: [94, 99], remark: 'Useful only to make it less likely.', source: from.reiman },
      { of: hipShape, positiveLikelihoodRatio: [0.86, 1.04], source: from.hipTable },
    ],
  },
  {
    name: 'log roll',
    howTo: ['The client lies on the back, leg straight and relaxed.', 'Roll the thigh inward and outward between the hands.', 'Positive: pain in the groin, a click, or more outward roll than on the other side.'],
    positive: 'Trouble inside the hip joint is more likely, since hardly anything else is moved.',
    caution: 'After a fall, with a leg that is short or turned out, think of a fracture: do not test, refer at once.',
  },
  {
    name: 'scour',
    howTo: ['The client lies on the back, hip and knee bent to 90 degrees.', 'Press along the thigh into the hip and move the knee in an arc, inward and outward.', 'Positive: familiar pain, catching or grating.'],
    positive: 'Trouble inside the hip joint, such as wear or a torn rim, is more likely.',
    accuracy: [{ of: 'wear of the hip', sensitivity: 71, specificity: 86, remark: 'Three of five findings, of which a painful scour test is one; 72 people.', source: from.sutlive }],
  },
  {
    name: 'thomas',
    howTo: ['The client lies on the back at the edge and holds one knee to the chest, low back flat.', 'Let the other leg hang and watch the thigh and the knee.', 'Positive: the thigh stays up (hip flexors), or the knee straightens (front of the thigh).'],
    positive: 'Short hip flexors or a stiff hip are more likely. It is only a fair measure when the pelvis is kept still.',
    accuracy: [{ of: 'a hip that does not reach straight, 29 healthy students', sensitivity: 31.82, specificity: 57.14, remark: 'The modified test with the pelvis free to tilt.', source: from.vigotsky }],
  },
  {
    name: 'ober',
    howTo: ['The client lies on the side, lower leg bent.', 'Take the upper leg out and back, hold the pelvis still and let the leg sink.', 'Positive: the leg stays above the level, compared with the other side.'],
    positive: 'Tight tissue at the side of hip and thigh is more likely.',
  },
  {
    name: 'trendelenburg',
    howTo: ['The client stands on one leg, a finger on the wall for balance, up to 30 seconds.', 'Watch the pelvis from behind.', 'Positive: the pelvis drops on the lifted side, or the trunk leans over the standing leg.'],
    positive: 'Weakness or pain of the muscles at the side of the hip on the standing side is more likely.',
    accuracy: [{ of: 'a tear of the gluteus medius tendon, people with pain at the side of the hip', sensitivity: 73, specificity: 77, source: from.bird }],
  },
  {
    name: 'ely',
    howTo: ['The client lies face down.', 'Bend the knee, heel toward the buttock.', 'Positive: the buttock on that side rises before the knee is fully bent.'],
    positive: 'A short muscle at the front of the thigh is more likely.',
  },
  {
    name: 'piriformis',
    howTo: ['The client lies on the other side, the painful hip bent to about 60 degrees, knee bent.', 'Hold the pelvis and press the knee down toward the table.', 'Positive: familiar pain deep in the buttock, perhaps running down the leg.'],
    positive: 'Irritation of the sciatic nerve deep in the buttock is more likely. The back should be looked at as well.',
    accuracy: [{ of: 'irritation of the sciatic nerve in the buttock', sensitivity: 88, specificity: 83, source: from.fishman }],
  },
  {
    name: 'adductor squeeze',
    howTo: ['The client lies on the back; a fist or a meter is between the knees, hips at 0, 45 or 90 degrees.', 'The client squeezes as hard as is comfortable for 5 seconds.', 'Positive: familiar pain in the groin; note it from 0 to 10, or the force.'],
    positive: 'Pain from the adductor muscles or from where they meet the pubic bone is more likely; it does not tell one from the other.',
    accuracy: [
      { of: 'trouble of the adductors or of their attachment, 382 male athletes with groin pain', sensitivity: 85.4, remark: 'At 90 degrees; not specific.', source: from.falvey },
      { of: 'long-standing groin pain, 89 footballers', sensitivity: [30, 65], specificity: [88, 93], remark: 'Three such tests together; the authors warn not to rely on the specificity.', source: from.verrall },
    ],
  },
]);
