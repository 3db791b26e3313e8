import { describeAs } from './told-facts.test-support.ts';

const told = 'L knee pain 4/10. ';
const read = ['pain left knee 4'];

describeAs('exercises that were done in the visit', {
  [`${told}\nRx: peroneal nerve sliders x15, STM calf 6 min`]: [...read, 'technique during nerve glide', 'technique during calf soft tissue mobilisation 6'],
  [`${told}\nSession: recumbent bike 10 min, lunges 2x12, hamstring curls 3x8`]: [...read, 'technique during exercise 10', 'technique during exercise', 'technique during exercise'],
  [`${told}\nPatellar glides gr III, wall squats 5 min`]: [...read, 'technique during knee joint mobilisation', 'technique during knee exercise 5'],
  [`${told}\nSplit squats, heel raises, 20 min`]: [...read, 'technique during exercise 20'],
  [`${told}\nO: flexion 110\nP: deep tissue 25 min and myofascial release L ITB 6 min`]: [...read, 'rom left knee flexion 110', 'technique during deep tissue 25', 'technique during left myofascial release 6'],
  [`${told}\nPlan: heat pack 15 min here. To see GP.`]: [...read, 'technique during heat 15'],
});

describeAs('exercises that are for later', {
  [`${told}\nRx: STM calf 6 min. HEP: lunges 2x12`]: [...read, 'technique during calf soft tissue mobilisation 6', 'homework after'],
  [`${told}\nRx: STM calf 6 min\nWall squats x10, lunges x12`]: [...read, 'technique during calf soft tissue mobilisation 6', 'homework after', 'homework after'],
  [`${told}\nSTM calf 6 min\nWall squats 2x10, lunges 2x12`]: [...read, 'technique during calf soft tissue mobilisation 6', 'homework', 'homework'],
  [`${told}\nMFR quads 8 min. Walk 15 min daily.`]: [...read, 'technique during myofascial release 8', 'homework'],
  [`${told}\nSplit squats, heel raises, 20 min daily`]: [...read, 'homework', 'homework'],
  [`${told}\nStep downs 3x8, then tape for games`]: [...read, 'homework', 'technique during taping'],
  'Single leg balance 30 s x3 daily': ['homework'],
  'Single leg stand R 12 s': ['test right single leg stance'],
});

describeAs('advice by its shape below a treatment', {
  [`${told}STM 10.\nThin pillow not thick`]: [...read, 'technique during soft tissue mobilisation 10', 'homework'],
  [`${told}STM 10.\nNo paddling`]: [...read, 'technique during soft tissue mobilisation 10', 'homework'],
  [`${told}STM 10.\nQuarter of the usual load until Sunday`]: [...read, 'technique during soft tissue mobilisation 10', 'homework'],
  [`${told}STM 10.\nSettled not gone`]: [...read, 'technique during soft tissue mobilisation 10'],
  [`${told}STM 10.\nNo swelling`]: [...read, 'technique during soft tissue mobilisation 10', 'palpation absent after'],
  [`${told}STM 10.\nFelt it not much`]: [...read, 'technique during soft tissue mobilisation 10'],
  [`${told}STM 10.\nResting splint made`]: [...read, 'technique during soft tissue mobilisation 10'],
  [`${told}STM 10.\nHeel lifts daily`]: [...read, 'technique during soft tissue mobilisation 10', 'homework'],
});
