/** How nerves and the spinal cord are tested, and what the tests suggest. */
import { accuracySources as from } from './accuracy-sources.ts';
import { orthopaedicTestsOf } from './orthopaedic-tests-of.ts';

const cord = 'pressure on the spinal cord in the neck';
const lumbarRoot = 'a pinched nerve root of the low back';
const cluster = { of: cord, remark: 'Three of five (gait, Hoffmann, inverted supinator sign, Babinski, age over 45): positive likelihood ratio 30.9; none or one: negative 0.18.', source: from.cookMyelopathy } as const;
const toDoctor = 'New signs of the spinal cord are a reason to refer the same day, and at once with weakness, clumsy hands, unsteady walking or trouble of bladder or bowel. No treatment of the neck.';

export const nerveTests = orthopaedicTestsOf([
  {
    name: 'babinski',
    howTo: ['The client lies on the back, leg relaxed.', 'Stroke the outer edge of the sole from the heel forward and across with a blunt object.', 'Positive: the big toe goes up, perhaps with the others fanning out.'],
    positive: 'A problem of the brain or the spinal cord is more likely.',
    caution: toDoctor,
    accuracy: [{ of: cord, sensitivity: 33, specificity: 92, source: from.myelopathyTable }, { of: cord, sensitivity: 13, specificity: 100, source: from.gibson }, cluster],
  },
  {
    name: 'hoffmann',
    howTo: ['Support the client’s relaxed hand, middle finger straight.', 'Flick the nail of the middle finger downward.', 'Positive: thumb or index finger bends quickly by itself.'],
    positive: 'A problem of the spinal cord in the neck is more likely. A few healthy people have it, usually on both sides.',
    caution: toDoctor,
    accuracy: [{ of: cord, sensitivity: 44, specificity: 75, source: from.myelopathyTable }, { of: cord, sensitivity: 59, specificity: 81, source: from.gibson }, cluster],
  },
  {
    name: 'clonus',
    howTo: ['The client lies relaxed, knee a little bent.', 'Bend the foot up quickly and hold it.', 'Positive: more than about three beats of the foot by itself, or a difference between the sides.'],
    positive: 'A problem of the brain or the spinal cord is more likely.',
    caution: toDoctor,
    accuracy: [{ of: cord, sensitivity: 13, specificity: 100, source: from.gibson }],
  },
  {
    name: 'reflexes',
    howTo: ['Let the limb rest relaxed.', 'Tap the tendon at biceps, brachioradialis, triceps, knee and heel, and compare the sides.', 'Note each as absent, weak, normal or brisk.'],
    positive: 'A weaker one on one side makes an irritated nerve root more likely, brisk ones on both sides a problem of the spinal cord.',
    caution: toDoctor,
    accuracy: [
      { of: lumbarRoot, specificity: [60, 93], remark: 'Weak or absent reflexes; a review of 12 studies.', source: from.tawa },
      { of: cord, sensitivity: 72, specificity: 43, remark: 'Brisk reflexes.', source: from.gibson },
    ],
  },
  {
    name: 'dermatomes',
    howTo: ['The client closes the eyes.', 'Touch or prick each area of skin lightly on both sides.', 'Note where it feels less, more or different.'],
    positive: 'Less feeling in the area of one nerve root makes irritation of that root more likely. Numbness of the saddle area is an emergency.',
    caution: 'Numbness between the legs, or trouble of bladder, bowel or sexual function: emergency department now.',
    accuracy: [{ of: lumbarRoot, sensitivity: 61, specificity: 63, source: from.tawa }],
  },
  {
    name: 'myotomes',
    howTo: ['Put the joint in the middle of its movement.', 'The client holds it for some seconds while you press; test each root on both sides.', 'Note each from 0 to 5; weakness that is not from pain counts.'],
    positive: 'Weakness in the muscles of one nerve root makes trouble of that root more likely.',
    caution: 'Weakness that is growing, or a foot that drops: urgent referral.',
    accuracy: [{ of: lumbarRoot, sensitivity: [13, 61], source: from.tawa }],
  },
]);
