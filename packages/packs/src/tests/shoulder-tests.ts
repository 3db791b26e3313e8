/** How the tests of the shoulder are done and what they suggest. */
import { accuracySources as from } from './accuracy-sources.ts';
import { orthopaedicTestsOf } from './orthopaedic-tests-of.ts';

const impingement = 'pain from under the roof of the shoulder';
const instability = 'instability to the front after injury';

export const shoulderTests = orthopaedicTestsOf([
  {
    name: 'hawkins-kennedy',
    howTo: ['The client sits, arm raised forward to 90 degrees, elbow bent to 90.', 'Support the elbow and turn the arm inward until it stops.', 'Positive: the familiar pain at the front or side of the shoulder.'],
    positive: 'Pain from the structures under the roof of the shoulder is a little more likely. A negative test speaks against it more than a positive one speaks for it.',
    accuracy: [{ of: impingement, sensitivity: 79, specificity: 59, source: from.hegedusShoulder2012 }],
  },
  {
    name: 'neer',
    howTo: ['The client sits or stands, arm turned inward.', 'Hold the shoulder blade still and raise the straight arm forward as far as it goes.', 'Positive: the familiar pain near the end of the movement.'],
    positive: 'Pain from the structures under the roof of the shoulder is a little more likely. A stiff shoulder hurts in this test too.',
    accuracy: [{ of: impingement, sensitivity: 72, specificity: 60, source: from.hegedusShoulder2012 }],
  },
  {
    name: 'empty can',
    howTo: ['The client raises both arms to 90 degrees, about 30 degrees in front of the side, thumbs down.', 'Press both forearms down while the client resists.', 'Positive: weakness, or the familiar pain, compared with the other side.'],
    positive: 'Weakness makes trouble of the supraspinatus tendon more likely; pain alone says little.',
    accuracy: [{ of: 'a full-thickness tear of the rotator cuff', sensitivity: 74, specificity: 77, source: from.gismervik }],
  },
  {
    name: 'full can',
    howTo: ['The client raises both arms to 90 degrees, about 30 degrees in front of the side, thumbs up.', 'Press both forearms down while the client resists.', 'Positive: weakness, or the familiar pain, compared with the other side.'],
    positive: 'Weakness makes trouble of the supraspinatus tendon more likely. It usually hurts less than with the thumbs down.',
  },
  {
    name: 'drop arm',
    howTo: ['Raise the client’s arm out to the side above 90 degrees and let go.', 'Ask the client to lower it slowly.', 'Positive: the arm drops, or cannot be lowered with control.'],
    positive: 'A large tear of the rotator cuff is more likely; a smaller one often leaves the test negative.',
    accuracy: [{ of: 'rotator cuff disease', positiveLikelihoodRatio: 3.3, source: from.hermansMemory }],
  },
  {
    name: 'speed',
    howTo: ['The client holds the straight arm forward at 60 to 90 degrees, palm up.', 'Press the arm down while the client resists.', 'Positive: the familiar pain at the front of the shoulder, in the groove of the biceps.'],
    positive: 'Pain from the long head of the biceps or its anchor is a little more likely.',
    accuracy: [{ of: 'a tear of the upper rim of the socket', sensitivity: 32, specificity: 61, source: from.hegedusShoulder2008 }],
  },
  {
    name: 'yergason',
    howTo: ['The client sits, elbow at the side and bent to 90 degrees, palm down.', 'The client turns the palm up against your resistance.', 'Positive: the familiar pain in the groove of the biceps.'],
    positive: 'Pain from the long head of the biceps or its anchor is more likely; a negative test says little.',
    accuracy: [{ of: 'a tear of the upper rim of the socket', specificity: 95, source: from.hegedusShoulder2012Memory }],
  },
  {
    name: 'painful arc',
    howTo: ['The client raises the arm out to the side as far as it goes, then lowers it.', 'Watch and ask where it hurts.', 'Positive: pain between about 60 and 120 degrees that eases above and below.'],
    positive: 'Pain from the rotator cuff or from under the roof of the shoulder is more likely.',
    accuracy: [
      { of: impingement, sensitivity: 53, specificity: 76, source: from.hegedusShoulder2012 },
      { of: 'rotator cuff disease', positiveLikelihoodRatio: 3.7, source: from.hermans },
    ],
  },
  {
    name: 'external rotation lag sign',
    howTo: ['The client sits, elbow bent to 90 degrees and a little away from the side.', 'Turn the forearm outward almost to the end, ask the client to hold it there, and let go of the hand.', 'Positive: the hand springs back inward.'],
    positive: 'A full-thickness tear of supraspinatus or infraspinatus is more likely: worth a doctor’s look.',
    accuracy: [{ of: 'a full-thickness tear of the rotator cuff', positiveLikelihoodRatio: 7.2, source: from.hermansQuoted }],
  },
  {
    name: 'lift-off',
    howTo: ['The client stands with the back of the hand on the low back.', 'The client lifts the hand away from the back.', 'Positive: the hand cannot be lifted off, or only by straightening elbow and shoulder.'],
    positive: 'A tear of the subscapularis is more likely. It cannot be judged where stiffness or pain keeps the hand from the back.',
    accuracy: [{ of: 'a tear of the subscapularis', remark: 'Pooled specificity above 90%, pooled sensitivity below 60%.', source: from.ladermann }],
  },
  {
    name: 'belly press',
    howTo: ['The client presses the flat hand on the belly, elbow forward.', 'Watch wrist and elbow while the pressure is held.', 'Positive: the elbow falls back or the wrist bends to keep the pressure.'],
    positive: 'A tear of the subscapularis is more likely; partial tears are often missed.',
    accuracy: [{ of: 'a tear of the subscapularis', sensitivity: 23.3, specificity: 93.4, remark: '1,122 people operated on, among whom tears were common.', source: from.kilic }],
  },
  {
    name: 'cross-body adduction',
    howTo: ['Raise the client’s arm forward to 90 degrees.', 'Bring it across the chest as far as it goes.', 'Positive: the familiar pain right over the joint between collarbone and shoulder blade.'],
    positive: 'Pain from that joint is more likely when it is felt exactly there; pain elsewhere says nothing about it.',
    accuracy: [
      { of: 'long-standing lesions of the joint between collarbone and shoulder blade', sensitivity: 77, source: from.chronopoulos },
      { of: 'pain from that joint in primary care', remark: 'No link with relief by an injection into the joint in 153 people.', source: from.cadogan },
    ],
  },
  {
    name: 'apprehension',
    howTo: ['The client lies on the back, arm out to the side at 90 degrees, elbow bent.', 'Turn the arm outward slowly and watch the face.', 'Positive: fear that the shoulder will slip out. Pain alone does not count.'],
    positive: 'A shoulder that is unstable to the front is more likely.',
    caution: 'Stop at the first sign of fear: the shoulder can dislocate. Not soon after a dislocation.',
    accuracy: [{ of: instability, sensitivity: 81, specificity: 98, remark: 'Together with the relocation test; fear, not pain, counted.', source: from.farber }],
  },
  {
    name: 'relocation',
    howTo: ['Hold the arm in the position that made the apprehension test positive.', 'Press the head of the upper arm gently backward.', 'Positive: fear or pain goes, and the arm turns further.'],
    positive: 'It supports a positive apprehension test: a shoulder that is unstable to the front is more likely.',
    caution: 'Release the pressure slowly and bring the arm down first: letting go suddenly can dislocate it.',
    accuracy: [{ of: instability, sensitivity: 81, specificity: 98, remark: 'Together with the apprehension test; fear, not pain, counted.', source: from.farber }],
  },
  {
    name: 'sulcus',
    howTo: ['The client sits with the arm relaxed at the side.', 'Hold the arm above the elbow and pull it straight down.', 'Positive: a dip appears under the edge of the shoulder, more than on the other side or with symptoms.'],
    positive: 'Looseness downward is more likely. A dip on both sides without symptoms is often just a loose build.',
  },
  {
    name: "o'brien",
    howTo: ['The client holds the straight arm forward at 90 degrees, 10 to 15 degrees inward, thumb down.', 'Press down while the client resists; repeat with the palm up.', 'Positive: pain with the thumb down that eases with the palm up.'],
    positive: 'Pain deep inside makes the rim of the socket more likely, pain on top the joint of the collarbone.',
    accuracy: [
      { of: 'long-standing lesions of the joint between collarbone and shoulder blade', sensitivity: 41, specificity: 95, source: from.chronopoulos },
      { of: 'a tear of the upper rim of the socket, recreational athletes', sensitivity: 64, source: from.recreationalShoulders },
    ],
  },
  {
    name: 'crank',
    howTo: ['The client sits or lies, arm raised to about 160 degrees.', 'Press along the upper arm into the joint while turning it outward and inward.', 'Positive: the familiar pain, with or without a click.'],
    positive: 'A tear of the rim of the socket is a little more likely.',
  },
]);
