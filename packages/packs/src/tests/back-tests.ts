/** How the tests of the low back and the sacroiliac joint are done and what they suggest. */
import { accuracySources as from } from './accuracy-sources.ts';
import { orthopaedicTestsOf } from './orthopaedic-tests-of.ts';

const disc = 'a slipped disc of the low back, people who were operated on';
const sacroiliacPain = 'pain from the sacroiliac joint';
const cluster = { of: sacroiliacPain, sensitivity: 94, specificity: 78, remark: 'Three or more positive of six tests of this joint; when all six are negative it is unlikely.', source: from.laslett } as const;

export const backTests = orthopaedicTestsOf([
  {
    name: 'straight leg raise',
    howTo: ['The client lies on the back, both legs straight.', 'Raise one leg with the knee straight until symptoms come; note the angle.', 'Lower it a little and bend the foot up, or lift the head, to see whether they change.', 'Positive: familiar pain below the knee, usually between 30 and 70 degrees. Tightness at the back of the thigh does not count.'],
    positive: 'Irritation of a lower nerve root of the back is more likely. A negative test speaks against it more than a positive one for it.',
    measures: { what: 'angle at which symptoms come', unit: 'degrees' },
    accuracy: [{ of: disc, sensitivity: 92, specificity: 28, source: from.vanDerWindt }],
  },
  {
    name: 'crossed straight leg raise',
    howTo: ['The client lies on the back, both legs straight.', 'Raise the leg that does not hurt, knee straight.', 'Positive: the familiar pain comes in the other leg.'],
    positive: 'A slipped disc that presses on a nerve root is more likely; a negative test says little.',
    accuracy: [{ of: disc, sensitivity: 28, specificity: 90, source: from.vanDerWindt }],
  },
  {
    name: 'slump',
    howTo: ['The client sits on the edge, hands behind the back, and slumps.', 'Add chin to chest, then straighten one knee and bend the foot up, one after the other.', 'Lift the head again to see whether the symptoms change.', 'Positive: the familiar symptoms come and ease when the head is lifted.'],
    positive: 'Nerve tissue that does not like being stretched, often from the low back, is more likely.',
    accuracy: [
      { of: 'a slipped disc of the low back on scans', sensitivity: 84, remark: 'Those who quote the study differ on its specificity, so it is left out.', source: from.majlesi },
      { of: 'a slipped disc of the low back on scans', sensitivity: 80, specificity: 71.4, remark: 'A pilot study of 33 people.', source: from.rwanda },
    ],
  },
  {
    name: 'femoral nerve stretch',
    howTo: ['The client lies face down.', 'Bend the knee, then lift the thigh a little if nothing has come.', 'Positive: the familiar pain at the front of the thigh. A pull in the muscle on both sides does not count.'],
    positive: 'Irritation of an upper nerve root of the low back is more likely.',
    accuracy: [{ of: 'a pinched upper nerve root of the low back', remark: 'A positive likelihood ratio above 5, without an upper limit, in 54 people.', source: from.suri }],
  },
  {
    name: 'kemp',
    howTo: ['The client stands or sits.', 'Bend the back backward and turn it to the painful side, with gentle pressure at the end.', 'Positive: the familiar pain; note whether it stays in the back or runs down the leg.'],
    positive: 'Pain that stays in the back is sometimes read as coming from the small joints, but the test is a poor guide.',
    accuracy: [{ of: 'pain from the small joints of the back', remark: 'A review of five studies: poor accuracy; of those who test negative 57 to 60% do not have it.', source: from.stuber }],
  },
  {
    name: 'prone instability',
    howTo: ['The client lies with the trunk on the table, feet on the floor.', 'Press on each bone of the low back and ask where it hurts.', 'The client lifts the legs a little; press there again.', 'Positive: pain at rest that clearly eases with the legs lifted.'],
    positive: 'Exercises that steady the back are a little more likely to help; a loose segment is only a little more likely.',
    accuracy: [
      { of: 'a loose segment on moving X-rays', sensitivity: 71, specificity: 57, source: from.ferrari },
      { of: 'agreement of two examiners, 63 people', kappa: 0.87, source: from.hicks },
    ],
  },
  {
    name: 'schober',
    howTo: ['The client stands. Mark the level of the two dimples and 10 cm above; the modified test adds 5 cm below.', 'The client bends forward as far as possible.', 'Measure the distance between the marks again and note the increase.'],
    positive: 'An increase of less than about 5 cm goes with a stiff low back; with morning stiffness and onset when young it is worth telling the GP.',
    measures: { what: 'increase of the distance', unit: 'cm' },
  },
  {
    name: 'quadrant',
    howTo: ['The client stands, or sits for the neck.', 'The client bends backward, then to one side and turns to it, as far as is comfortable; add gentle pressure at the end.', 'Positive: the familiar pain; note whether it is local or runs into arm or leg.'],
    positive: 'Pain that runs into the limb makes a nerve root more likely, local pain the joints of that side; neither is certain.',
    caution: 'In the neck not after an injury, and not with dizziness, double vision, slurred speech or trouble swallowing.',
  },
  {
    name: 'thigh thrust',
    howTo: ['The client lies on the back, hip and knee at 90 degrees; a hand lies under the sacrum.', 'Press along the thigh, down into the table, steadily.', 'Positive: the familiar pain over the sacroiliac joint.'],
    positive: 'Pain from the sacroiliac joint is more likely, above all when other tests of it are positive too.',
    accuracy: [{ of: sacroiliacPain, sensitivity: 88, specificity: 69, source: from.laslettThighThrust }, cluster],
  },
  {
    name: 'sacral thrust',
    howTo: ['The client lies face down.', 'Press with the heel of the hand on the middle of the sacrum, straight down.', 'Positive: the familiar pain over the sacroiliac joint.'],
    positive: 'Pain from the sacroiliac joint is more likely, above all when other tests of it are positive too.',
    accuracy: [{ of: sacroiliacPain, sensitivity: 63, specificity: 75, source: from.laslettMemory }, cluster],
  },
  {
    name: 'sacroiliac compression',
    howTo: ['The client lies on the side, hips and knees bent.', 'Press down on the upper rim of the pelvis toward the table.', 'Positive: the familiar pain over the sacroiliac joint.'],
    positive: 'Pain from the sacroiliac joint is more likely, above all when other tests of it are positive too.',
    accuracy: [{ of: sacroiliacPain, sensitivity: 69, specificity: 69, source: from.laslettMemory }, cluster],
  },
  {
    name: 'sacroiliac distraction',
    howTo: ['The client lies on the back.', 'Press with crossed arms on both front points of the pelvis, backward and outward.', 'Positive: the familiar pain over the sacroiliac joint.'],
    positive: 'Pain from the sacroiliac joint is more likely, above all when other tests of it are positive too.',
    accuracy: [{ of: sacroiliacPain, sensitivity: 60, specificity: 81, source: from.laslettDistraction }, cluster],
  },
  {
    name: 'gaenslen',
    howTo: ['The client lies on the back at the edge, one knee held to the chest.', 'Let the other leg hang over the edge and press it gently down while pressing the bent knee up.', 'Positive: the familiar pain over the sacroiliac joint.'],
    positive: 'Pain from the sacroiliac joint is more likely, above all when other tests of it are positive too.',
    accuracy: [{ of: sacroiliacPain, sensitivity: [50, 53], specificity: [71, 77], remark: 'Left and right apart.', source: from.laslettMemory }, cluster],
  },
  {
    name: 'percussion',
    howTo: ['The client stands or sits; stand behind.', 'Tap along the spine with the side of the closed fist, gently at first.', 'Positive: sharp sudden pain over one bone.'],
    positive: 'A fracture, infection or growth of that bone has to be thought of: see the red flags, and refer the same day.',
    caution: 'Very gently where thin bones are known or likely, and not after a heavy fall.',
    accuracy: [{ of: 'a fresh fracture from thin bones, people already suspected of it', sensitivity: 87.5, specificity: 90, source: from.langdon }],
  },
]);
