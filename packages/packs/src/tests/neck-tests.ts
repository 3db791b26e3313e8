/** How the tests of the neck are done and what they suggest. */
import { accuracySources as from } from './accuracy-sources.ts';
import { orthopaedicTestsOf } from './orthopaedic-tests-of.ts';

const nerveRoot = 'an irritated nerve root of the neck';
const noNeckAfterInjury = 'Not after an injury of the neck until a fracture is excluded, and not with signs of the spinal cord or dizziness, double vision, slurred speech or trouble swallowing: refer instead.';

export const neckTests = orthopaedicTestsOf([
  {
    name: 'spurling',
    howTo: ['The client sits. Bend the neck sideways toward the painful side, with a little extension.', 'Where that brings nothing, press gently down on the head.', 'Positive: familiar pain or tingling down the arm. Neck pain alone does not count.'],
    positive: 'Irritation of a nerve root of the neck is more likely; a negative test does not speak against it.',
    caution: noNeckAfterInjury,
    accuracy: [
      { of: nerveRoot, sensitivity: 30, specificity: 93, source: from.tong },
      { of: nerveRoot, remark: 'A review of six studies: low to moderate sensitivity, high specificity.', source: from.rubinsteinNeck },
    ],
  },
  {
    name: 'cervical distraction',
    howTo: ['The client lies on the back. Hold the head under jaw and back of the head.', 'Pull gently and steadily in line with the neck.', 'Positive: the symptoms in the arm ease.'],
    positive: 'Irritation of a nerve root of the neck is more likely.',
    caution: noNeckAfterInjury,
    accuracy: [{ of: nerveRoot, sensitivity: 44, specificity: 90, source: from.wainner }],
  },
  {
    name: 'upper limb tension test',
    howTo: [
      'The client lies on the back. Keep the shoulder from rising and take it out to the side.',
      'Add, one after the other, turning outward, palm up, wrist and fingers back, and straight elbow (1, median); 2b takes the radial and 3 the ulnar nerve.',
      'Then bend the neck away and back, to see whether the symptoms change.',
      'Positive: the familiar symptoms that change with the neck, or a clear difference between the sides.',
    ],
    positive: 'Nerve tissue that does not like being stretched is more likely. A negative median test speaks against an irritated root of the neck.',
    caution: 'Slowly, and stop at the first familiar symptom: an irritated nerve can hurt for days.',
    accuracy: [{ of: nerveRoot, sensitivity: 97, specificity: 22, remark: 'The median version.', source: from.wainner }],
  },
  {
    name: 'cervical rotation lateral flexion',
    howTo: ['The client sits. Turn the head away from the side that is tested, as far as it goes comfortably.', 'Keep the turn and bend the neck forward, ear toward the chest.', 'Positive: the bending is blocked, compared with the other side.'],
    positive: 'A stiff first rib on the side tested is more likely.',
    caution: noNeckAfterInjury,
  },
  {
    name: 'cranio-cervical flexion',
    howTo: ['The client lies on the back, knees bent, an air cushion at 20 mmHg behind the neck.', 'The client nods gently to raise it by 2 mmHg at a time, each held for 10 seconds.', 'Note the highest level held ten times without the surface muscles taking over.'],
    positive: 'A low level goes with weak or tired deep muscles of the neck.',
    measures: { what: 'highest pressure held', unit: 'mmHg' },
  },
  {
    name: 'roos',
    howTo: ['The client sits, arms out to the side at 90 degrees, elbows bent to 90.', 'The client opens and closes the hands slowly for up to three minutes.', 'Positive: the familiar symptoms come and the arm has to be lowered.'],
    positive: 'Narrowness between neck and shoulder is a little more likely. Healthy people often feel heaviness and tingling too.',
    accuracy: [{ of: '53 healthy people', remark: 'Altered pulse in 62%, tingling in 36%, pain in 21%: false positives.', source: from.plewa }],
  },
  {
    name: 'adson',
    howTo: ['The client sits; feel the pulse at the wrist, the arm a little back and outward.', 'The client turns the head to that side, looks up and breathes in deeply.', 'Positive: the familiar symptoms come. A weaker pulse alone says little.'],
    positive: 'Narrowness between the muscles at the side of the neck is a little more likely.',
    accuracy: [{ of: '53 healthy people', remark: 'Altered pulse in 11%, tingling in 11%, pain in none: false positives.', source: from.plewa }],
  },
  {
    name: 'vertebral artery',
    howTo: ['The client sits or lies and turns the head slowly as far as is comfortable.', 'Hold each side for 10 seconds, talk with the client and watch the eyes.', 'Positive: dizziness, double vision, slurred speech, flicking eyes, numbness of the face, nausea.'],
    positive: 'A positive one is a reason to stop and to refer at once. A negative one does not show that the arteries are safe.',
    caution: 'Not after an injury, and never where an artery is suspected: new severe headache or neck pain, dizziness, double vision, slurred speech, trouble swallowing, drooping eyelid. Call emergency services instead. Never rely on it to clear a client for treatment.',
    accuracy: [{ of: 'poor flow in the arteries of the neck', sensitivity: [0, 57], specificity: [67, 100], remark: 'Four studies of doubtful quality: not fit for screening.', source: from.hutting }],
  },
  {
    name: 'flexion rotation',
    howTo: ['The client lies on the back. Bend the neck fully forward.', 'Keep it bent and turn the head to each side.', 'Positive: one side stops about 10 degrees or more before the other, or before about 30 degrees.'],
    positive: 'Stiffness between the two top neck bones, as with headache from the neck, is more likely.',
    caution: noNeckAfterInjury,
    accuracy: [{ of: 'headache from the top of the neck', sensitivity: 91, specificity: 90, remark: '58 people, chosen groups, experienced examiners.', source: from.ogince }],
  },
  {
    name: 'cervical compression',
    howTo: ['The client sits with the head upright.', 'Press gently straight down on the head.', 'Positive: familiar pain or tingling down the arm; note neck pain apart.'],
    positive: 'Irritation of a nerve root of the neck is a little more likely.',
    caution: noNeckAfterInjury,
  },
  {
    name: 'sharp-purser',
    howTo: ['The client sits with the neck bent a little forward.', 'Hold the spine of the second neck bone with thumb and finger; the other palm lies on the forehead.', 'Press the head very gently backward.', 'Positive: the head slides back, or the symptoms ease.'],
    positive: 'Looseness between the two top neck bones is more likely: no treatment of the neck, refer at once.',
    caution: 'It can do harm and examiners differ: for those trained in it only, never with force, never after an injury. Where looseness is suspected (rheumatoid arthritis, Down syndrome) refer without testing.',
    accuracy: [{ of: 'looseness of the two top neck bones', sensitivity: [19, 100], specificity: [71, 98], remark: 'Six studies that could not be pooled; examiners differ, and harm is possible.', source: from.sharpPurserReview }],
  },
]);
