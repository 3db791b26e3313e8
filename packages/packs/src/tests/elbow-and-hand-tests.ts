/** How the tests of elbow, wrist and hand are done and what they suggest. */
import { accuracySources as from } from './accuracy-sources.ts';
import { orthopaedicTestsOf } from './orthopaedic-tests-of.ts';

const carpalTunnel = 'a pinched median nerve at the wrist';
const ulnarElbow = 'a pinched ulnar nerve at the elbow';

export const elbowAndHandTests = orthopaedicTestsOf([
  {
    name: 'cozen',
    howTo: ['The client makes a fist, palm down, elbow supported.', 'The client bends the wrist back while you resist, a thumb on the bony point outside the elbow.', 'Positive: the familiar pain at the outside of the elbow.'],
    positive: 'Pain from the tendons of the wrist extensors at the outside of the elbow is more likely.',
  },
  {
    name: 'mill',
    howTo: ['Straighten the client’s elbow with the palm down.', 'Bend the wrist fully forward and hold it.', 'Positive: the familiar pain at the outside of the elbow.'],
    positive: 'Pain from the tendons of the wrist extensors at the outside of the elbow is more likely; an irritated radial nerve can hurt the same way.',
  },
  {
    name: 'maudsley',
    howTo: ['The client rests the forearm on the table, palm down, elbow straight.', 'Press down on the middle finger while the client lifts it.', 'Positive: the familiar pain at the outside of the elbow.'],
    positive: 'Pain from the tendon of the finger extensors is more likely. Pain a few centimetres further down makes the radial nerve worth a look.',
  },
  {
    name: 'elbow flexion',
    howTo: ['The client bends the elbow fully, wrist straight or bent back.', 'Hold it for one to three minutes and ask about tingling.', 'Positive: tingling or numbness in little and ring finger.'],
    positive: 'Irritation of the ulnar nerve at the elbow is more likely.',
    accuracy: [{ of: ulnarElbow, sensitivity: 32, remark: 'At 30 seconds; 91% with pressure on the nerve at the same time.', source: from.novak }],
  },
  {
    name: 'tinel',
    howTo: ['Find where the nerve lies under the skin: palm side of the wrist, inside of the elbow, inside of the ankle.', 'Tap lightly over it several times.', 'Positive: tingling in the area that the nerve supplies.'],
    positive: 'Irritation of that nerve at that place is more likely. Many people without complaints feel something at the elbow.',
    accuracy: [
      { of: carpalTunnel, sensitivity: 45, specificity: 78, source: from.dabbagh },
      { of: ulnarElbow, sensitivity: 70, source: from.novak },
    ],
  },
  {
    name: 'phalen',
    howTo: ['The client lets both wrists hang fully bent, or presses the backs of the hands together.', 'Hold it for 60 seconds.', 'Positive: tingling or numbness in thumb, index or middle finger.'],
    positive: 'Irritation of the median nerve in the carpal tunnel is a little more likely.',
    accuracy: [{ of: carpalTunnel, sensitivity: 57, specificity: 67, source: from.dabbagh }],
  },
  {
    name: 'reverse phalen',
    howTo: ['The client presses the palms together in front of the chest, wrists fully bent back.', 'Hold it for 60 seconds.', 'Positive: tingling or numbness in thumb, index or middle finger.'],
    positive: 'Irritation of the median nerve in the carpal tunnel is a little more likely.',
  },
  {
    name: 'carpal compression',
    howTo: ['The client’s forearm rests, palm up, wrist straight.', 'Press with both thumbs over the carpal tunnel for 30 seconds.', 'Positive: tingling or numbness in thumb, index or middle finger.'],
    positive: 'Irritation of the median nerve in the carpal tunnel is more likely.',
    accuracy: [{ of: carpalTunnel, sensitivity: 64, specificity: 83, source: from.macDermid }],
  },
  {
    name: 'finkelstein',
    howTo: ['The client’s forearm rests with the hand over the edge, thumb up.', 'Hold the thumb and bend the wrist toward the little finger. With the thumb inside the client’s own fist it is Eichhoff’s version.', 'Positive: sharp familiar pain over the bony point on the thumb side, more than on the other wrist.'],
    positive: 'Pain from the thumb’s tendons where they pass the wrist is more likely. The version with the fist hurts in many healthy wrists.',
    accuracy: [
      { of: 'irritated thumb tendons at the wrist; version with the fist', sensitivity: 89, specificity: 14, source: from.goubau },
      { of: 'wrists without complaints', remark: 'Finkelstein’s own version gave fewer false positives than the one with the fist.', source: from.wuFinkelstein },
    ],
  },
  {
    name: 'grind',
    howTo: ['Hold the base of the thumb steady with one hand and its long bone with the other.', 'Press along the bone into the joint and turn it.', 'Positive: the familiar pain at the base of the thumb, perhaps with grating.'],
    positive: 'Wear of the joint at the base of the thumb is more likely; a negative test says little.',
    accuracy: [
      { of: 'wear of the joint at the base of the thumb', sensitivity: 30, specificity: 96.7, source: from.choa },
      { of: 'wear of the joint at the base of the thumb', sensitivity: 64, specificity: 100, source: from.sela },
    ],
  },
  {
    name: 'froment',
    howTo: ['The client holds a sheet of paper between thumb and side of the index finger.', 'Pull the paper away.', 'Positive: the tip of the thumb bends to keep hold, compared with the other side.'],
    positive: 'Weakness of the muscle that draws the thumb in, and so trouble of the ulnar nerve, is more likely.',
  },
  {
    name: 'allen',
    howTo: ['The client makes a fist a few times; press both arteries at the wrist shut.', 'The client opens the pale hand; release one artery and watch the colour come back.', 'Repeat with the other artery.', 'Positive: the colour takes clearly longer than on the other hand.'],
    positive: 'Poor flow through the artery that was released is more likely: worth a doctor’s look.',
  },
  {
    name: 'grip strength',
    howTo: ['The client sits, elbow at the side and bent to 90 degrees, forearm in the middle position.', 'The client squeezes the meter as hard as is comfortable, three times each side, with rests.', 'Note each value or the mean, the hand, and whether it was up to pain or full strength.'],
    positive: 'A clear difference between the sides, or a fall over visits, makes a lasting problem of hand, elbow or neck worth looking for.',
    measures: { what: 'force of the grip', unit: 'kg' },
  },
  {
    name: 'mcp squeeze',
    howTo: ['Take the client’s hand across the knuckles.', 'Squeeze gently from both sides, about as firm as a handshake.', 'Positive: clear tenderness, more than elsewhere.'],
    positive: 'Inflamed knuckle joints are more likely; many inflamed joints are missed. With lasting swelling or morning stiffness it is a reason to see a doctor soon.',
    accuracy: [{ of: 'swelling of at least one knuckle joint', sensitivity: 53, specificity: 82, source: from.squeezeOfJoints }],
  },
]);
