import { describeAs } from './told-facts.test-support.ts';

describeAs('waking times', {
  'Wakes 4ish most nights': ['screening night pain'],
  'wakes 3.30, gets up': ['screening night pain'],
  'Waking him about 2': ['screening night pain'],
  'up at 3 or 4 most nights': ['screening night pain'],
  'No longer wakes at 3': ['screening past night pain'],
  'Up at 4 for milking': [],
  'woke at 3 to feed the baby': [],
  'up at 7:30': [],
  'wakes 4-5x': ['screening sleep disturbance'],
  'Wakes 3 times': ['screening sleep disturbance'],
  'up 4 kg': [],
});

describeAs('hours of sleep', {
  'sleeping 4h': ['screening sleep disturbance'],
  '5 hrs sleep with the newborn': ['screening sleep disturbance'],
  'sleeps 8 h': [],
  'slept in after 2 hours of driving': [],
});

describeAs('temperatures', {
  'Temp 38.4': ['screening fever'],
  'shivery, 38.6 since lunch': ['screening fever'],
  '39.1 on our thermometer': ['screening fever'],
  'temp 101.4 F': ['screening fever'],
  'temp 36.8': ['screening absent fever'],
  'Sent to ER, 101.2 F': ['screening fever'],
  'Had flu, temp of 39, all better': ['screening past fever'],
  'C 5.5 and F 3.8 marked': [],
  'nil temps': ['screening absent fever'],
  "her son's running a fever of 39": ['screening other-person fever'],
  'shoulder shakes at 38': [],
});

describeAs('stiffness told by what it keeps one from', {
  'Mornings: an hour and a half before she can do buttons': ['screening morning stiffness'],
  'takes 45 min to loosen up in the morning': ['screening morning stiffness'],
  'O: morning bus, 20 min to get here': [],
});

describeAs('calves measured', {
  'L calf 41 cm vs 36.5 R': ['screening calf swelling'],
  'R calf +4cm on L': ['palpation right calf'],
  'calf girth R 38 cm L 37 cm': [],
  'calf raise R 22 L 25': ['test right heel raise', 'test left heel raise'],
});
