import { describeAs } from './told-facts.test-support.ts';

const needling = ['technique absent during dry needling'];
const manipulation = ['technique absent during manipulation'];

describeAs('techniques that were refused, the refusal before them', {
  "She'd rather no needling today.": needling,
  "wouldn't have the needles, fair enough": needling,
  'Prefers not to have HVT.': manipulation,
  'He asked me not to do any stretching.': ['technique absent during stretching'],
  "He didn't want his usual foot massage": ['technique absent during foot massage (unspecified)'],
  'Does not want her neck cracked, read something online.': ['technique absent during cervical spine manipulation'],
  'Said no to cupping and tape': ['technique absent during cupping', 'technique absent during taping'],
  'Declined an MRI and the neck adjustment': ['technique absent during cervical spine manipulation'],
  'No needles, tape or manipulation': [...needling, 'technique absent during taping', ...manipulation],
  'Not keen on tape so no taping': ['technique absent during taping'],
});

describeAs('techniques that were refused, the refusal behind them', {
  'Traction offered, pt refused.': ['technique absent during traction'],
  "Thrust manipulation discussed, she'd prefer not.": manipulation,
  'Offered dry needling, declined.': needling,
  'Acupuncture was suggested and he would rather not.': needling,
  'Taping: pt refused': ['technique absent during taping'],
  'Cupping? No thanks.': ['technique absent during cupping'],
  'Taping: R ankle, felt firm': ['technique during right ankle taping'],
  'Rx: needles? → refused, faints': needling,
  'Tx: STM calf 10 min. Offered cupping, no.': ['technique during calf soft tissue mobilisation 10', 'technique absent during cupping'],
  'Tx: R hip stretch - he said nah': ['technique absent during right hip stretching'],
  'Tx: STM knee; cross frictions (too sore today, pt said no)': ['technique during knee soft tissue mobilisation', 'technique absent during cross-friction'],
  'Tx: STM knee (no tape this time)': ['technique during knee soft tissue mobilisation', 'technique absent during taping'],
  'Tx: cupping (warned of marks) 5 min': ['technique during cupping 5'],
  'Tx: dry needling → twitch x3': ['technique during dry needling'],
  'Massage withheld.': ['technique absent during massage (unspecified)'],
  'Tx: STM L calf 10 min, cups offered but she said no': ['technique during left calf soft tissue mobilisation 10', 'technique absent during cupping'],
});

describeAs('refusals of something else', {
  'Tx: MFR traps 10 min, declined needling, STM neck 5 min': ['technique during myofascial release 10', ...needling, 'technique during cervical spine soft tissue mobilisation 5'],
  'No HVT, MET to R SIJ': [...manipulation, 'technique during right sacroiliac joint muscle energy technique'],
  'We talked about cupping.': [],
  'Her GP asked her not to stretch. Did not do her stretches.': [],
  'Knee clicked when he squatted': [],
  'He did not consent to neck manipulation': ['consent absent'],
  'Declined glute work': ['consent absent'],
});

describeAs('what was joined before it was left out, or called as a client does', {
  'Traction + manips not done': ['technique absent during traction', ...manipulation],
  'He refused cracking of neck': ['technique absent during cervical spine manipulation'],
  // Only what is joined by the very word, and nothing that was timed.
  'MFR pecs, HVT not done': ['technique during myofascial release', ...manipulation],
  'STM 10 min and cupping declined': ['technique during soft tissue mobilisation 10', 'technique absent during cupping'],
});
