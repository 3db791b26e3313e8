/** Rates in any order and with a limit behind them; what somebody does as often is none of the visits. */
import { describeAs } from './told-facts.test-support.ts';

const treated = 'STM calf 10.\n';
const read = ['technique during calf soft tissue mobilisation 10'];
const first = (rates: readonly string[]): Readonly<Record<string, readonly string[]>> => Object.fromEntries(rates.map((rate) => [`${treated}${rate}`, [...read, 'frequency']]));

describeAs('rates of visits', {
  ...first(['Two sessions a week through March', 'every two to three weeks', 'q3/52', 'Every other Thurs', 'Fortnightly Tuesdays 6pm', '1 session every 10 days', 'Daily Rx x 5/7', 'Attend daily for first week', 'Treat od x 1/52', 'Mon/Wed/Fri x 2 weeks', 'see 1-2x/wk, 6 wks', '4 visits over 8 weeks', 'Each Monday till term ends', '2x p/w']),
  [`${treated}2 p/w for a month then 1 p/w`]: [...read, 'frequency', 'frequency'],
  [`${treated}P: x2 per wk till half term`]: [...read, 'frequency after'],
  [`${treated}P: twice-weekly physio, daily bridges x10`]: [...read, 'frequency after', 'homework after'],
});

describeAs('rates below home exercises', {
  [`${treated}HEP:\nclams 3x12\nTreatment 3x/week for 4 weeks`]: [...read, 'homework', 'frequency'],
  [`${treated}HEP: clams 3x12. Frequency 2x/wk for 6 wks`]: [...read, 'homework', 'frequency'],
  [`${treated}HEP: swim 2x/week for 4 weeks`]: [...read, 'homework'],
  [`${treated}HEP: clams 3x12, bridges 2x/wk`]: [...read, 'homework', 'homework'],
});

describeAs('no rates of visits', {
  'S: back pain, trains 3x/week, walks the dog twice a day. Sees a chiro monthly': [],
  'Headaches, down to one a week.': ['screening headache'],
});
