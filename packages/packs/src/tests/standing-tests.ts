/** How standing, walking and balance are tested, and what unusual results go with. */
import { accuracySources as from } from './accuracy-sources.ts';
import { orthopaedicTestsOf } from './orthopaedic-tests-of.ts';

const standClose = 'Stand close enough to catch the client, near a wall or rail.';

export const standingTests = orthopaedicTestsOf([
  {
    name: 'single leg squat',
    howTo: ['The client stands on one leg, arms free.', 'The client bends the knee to about 60 degrees and comes up, three to five times.', 'Watch trunk, pelvis, knee and foot.', 'Positive: the trunk leans, the pelvis drops or the knee falls inward, or the familiar pain comes.'],
    positive: 'Poor control of hip and leg is more likely; note what was seen rather than a name for it.',
  },
  {
    name: 'single leg stance',
    howTo: ['The client stands on one leg, arms crossed, eyes open, then closed.', 'Time it until the foot touches down or the arms move, up to 30 or 60 seconds.', 'Note the time for each leg, and any pain.'],
    positive: 'A short time goes with poor balance. Pain at the side of the hip within 30 seconds makes pain from the tendons there more likely.',
    caution: standClose,
    measures: { what: 'time on one leg', unit: 'seconds' },
    accuracy: [{ of: 'painful tendons at the side of the hip that did not settle', sensitivity: 100, specificity: 97.3, remark: 'Familiar pain within 30 seconds; 17 patients, and healthy people for comparison.', source: from.lequesne }],
  },
  {
    name: 'sit to stand',
    howTo: ['A chair of normal height stands against the wall, arms crossed on the chest.', 'Time five rises as fast as is safe, or count the rises in 30 seconds.', 'Note which of the two it was.'],
    positive: 'A slow time or a low count goes with weak legs, and in older people with a higher risk of falling.',
    caution: standClose,
    measures: { what: 'time for five rises, or rises in 30 seconds', unit: 'seconds, or times' },
  },
  {
    name: 'heel raise',
    howTo: ['The client stands on one leg, fingertips on the wall, knee straight.', 'The client rises on the toes to full height, about once in two seconds, until the height is lost.', 'Note the count for each leg, and any pain.'],
    positive: 'Fewer than on the other side goes with weakness of the calf; none at all after a snap makes a torn Achilles tendon likely.',
    caution: 'Not when a torn Achilles tendon is suspected.',
    measures: { what: 'full rises on one leg', unit: 'times' },
  },
  {
    name: 'romberg',
    howTo: ['The client stands with the feet together, arms at the side.', 'Watch for 30 seconds with the eyes open, then closed.', 'Positive: clear swaying or a step only with the eyes closed.'],
    positive: 'Poor sense of where the body is, from nerves, spinal cord or inner ear, is more likely.',
    caution: standClose,
  },
  {
    name: 'tandem gait',
    howTo: ['The client walks ten steps in a line, heel to toe.', 'Walk alongside and count the steps off the line.', 'Positive: more than one or two missteps, or unable.'],
    positive: 'Poor balance is more likely. New unsteadiness with neck pain or clumsy hands makes the spinal cord worth ruling out.',
    caution: standClose,
  },
  {
    name: 'gait',
    howTo: ['The client walks some metres, turns and comes back, at the usual pace.', 'Watch steps, width, trunk, arms and any limp.', 'Note what is seen, and any aid.'],
    positive: 'A limp goes with pain or weakness of that leg. A wide, stiff or unsteady walk makes a problem of nerves or spinal cord worth ruling out.',
    caution: 'New unsteady walking with signs in the arms, or with trouble of bladder or bowel, is for a doctor at once.',
    accuracy: [{ of: 'pressure on the spinal cord in the neck', sensitivity: 19, specificity: 94, remark: 'A wide, stiff or unsteady walk.', source: from.myelopathyTable }],
  },
]);
