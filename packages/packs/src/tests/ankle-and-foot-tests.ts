/** How the tests of lower leg, ankle and foot are done and what they suggest. */
import { accuracySources as from } from './accuracy-sources.ts';
import { orthopaedicTestsOf } from './orthopaedic-tests-of.ts';

const noWeight = 'After an injury with tender bone, or when four steps are not possible, think of a fracture: X-ray first.';

export const ankleAndFootTests = orthopaedicTestsOf([
  {
    name: 'ankle anterior drawer',
    howTo: ['The client sits or lies, knee bent, foot hanging a little down.', 'Hold the shin still and pull the heel forward.', 'Positive: more give than on the other side, or a dip in front of the outer ankle.'],
    positive: 'A tear of the front outer ligament of the ankle is more likely. It tells more some days after the injury than at once.',
    caution: noWeight,
    accuracy: [{ of: 'an injury of the front outer ligament of the ankle', sensitivity: 54, specificity: 87, source: from.netterstromAnkle }],
  },
  {
    name: 'talar tilt',
    howTo: ['The client sits or lies, knee bent, foot at a right angle.', 'Hold the shin still and tilt the heel inward.', 'Positive: more tilt than on the other side, or a soft stop.'],
    positive: 'A tear of the middle outer ligament of the ankle is more likely.',
    caution: noWeight,
    accuracy: [{ of: 'an injury of the middle outer ligament of the ankle', remark: 'A positive test makes it more likely; a test that is sensitive for this ligament is lacking.', source: from.netterstromAnkle }],
  },
  {
    name: 'squeeze',
    howTo: ['The client sits or lies.', 'Squeeze both bones of the lower leg together at mid-calf, then lower.', 'Positive: pain lower down, between the bones just above the ankle.'],
    positive: 'An injury of the ligaments that hold the two bones together above the ankle is more likely.',
    caution: noWeight,
    accuracy: [{ of: 'a high ankle sprain', specificity: 85, remark: 'Pooled from four studies.', source: from.netterstromSyndesmosis }],
  },
  {
    name: 'thompson',
    howTo: ['The client lies face down, feet over the edge.', 'Squeeze the calf.', 'Positive: the foot does not move down, compared with the other side.'],
    positive: 'A complete tear of the Achilles tendon is more likely. Pushing the foot down a little is still possible with one.',
    caution: 'A positive test after a sudden snap or kick at the calf: no more loading, refer the same day.',
    accuracy: [{ of: 'a complete tear of the Achilles tendon', sensitivity: 96, specificity: 93, source: from.maffulli }],
  },
  {
    name: 'windlass',
    howTo: ['The client stands on a step, toes over the edge, weight on the foot.', 'Bend the big toe up.', 'Positive: the familiar pain under the heel or along the arch.'],
    positive: 'Pain from the band under the foot is more likely; a negative test says little.',
    accuracy: [{ of: 'pain from the band under the foot', sensitivity: 31.8, specificity: 100, remark: 'Standing; 13.6% without weight on the foot.', source: from.deGarceau }],
  },
  {
    name: 'homans',
    howTo: ['The client lies on the back.', 'Bend the foot up gently.', 'Said to be positive: pain in the calf.'],
    positive: 'It tells next to nothing, either way. Ask for the points of the clot checklist instead.',
    caution: 'Where a clot is suspected do not test and do not massage the leg: refer the same day, whatever this test shows.',
    accuracy: [{ of: 'a clot in the deep veins of the leg', remark: 'A review of the sign: not reliable in either direction; imaging is needed.', source: from.urbano }],
  },
  {
    name: 'navicular drop',
    howTo: ['Mark the bump on the inner side of the foot. The client sits, foot in its middle position: measure its height.', 'The client stands with weight on both feet: measure again.', 'Note the difference.'],
    positive: 'More than about 10 mm goes with a foot that rolls inward; alone it explains no pain.',
    measures: { what: 'drop of the arch', unit: 'mm' },
  },
  {
    name: 'mtp squeeze',
    howTo: ['Take the client’s forefoot across the balls of the toes.', 'Squeeze gently from both sides.', 'Positive: clear tenderness, more than elsewhere; a click with pain between two toes is another finding, note it.'],
    positive: 'Inflamed joints of the toes are more likely; many are missed. With lasting swelling or morning stiffness it is a reason to see a doctor soon.',
    accuracy: [{ of: 'swelling of at least one joint at the base of the toes', sensitivity: 54, specificity: 74, source: from.squeezeOfJoints }],
  },
]);
