import { describeAs } from './told-facts.test-support.ts';

describeAs('how somebody is', {
  'Cheery as can be, see in 4/52': ['mood', 'next-visit 28'],
  'Proud as punch of her garden.': ['mood'],
  'Furious with the council.': ['mood'],
  'Still sad about the move. Slept well.': ['mood', 'screening absent sleep disturbance'],
  'Feels flat, fed up waiting for the scan.': ['mood', 'mood'],
  'She seemed harassed by the audit.': ['mood'],
  'He is quite distracted by that.': ['mood'],
  'Low on Tuesday, better since.': ['mood'],
  'Quiet today, dad not well.': ['mood'],
  'Low since she retired.': ['mood'],
  "Worried it's cancer like her uncle had.": ['mood'],
  'Dreads the winter.': ['mood'],
  'Wife reckons he is tetchy': ['mood'],
  'Morale very low': ['mood'],
  'In a right strop with the bank.': ['mood'],
  'Calmer once it was explained.': ['mood'],
  'Sad and lonely.': ['mood'],
  '? depressed': ['mood uncertain'],
});

describeAs('what is said of something or somebody else', {
  'Her husband is furious.': [],
  'Surgeon happy at the clinic. Dad anxious about it.': [],
  'Happy to proceed.': ['consent'],
  'Happy with the pressure.': [],
  'Hamstring tense today. Left side quiet.': [],
  'Relaxed on palpation.': [],
  'Angry hip. Flat feet. Bright lights.': [],
  'Cross-friction': ['technique during cross-friction'],
  'Reassured re the scan.': [],
  'Encouraged her to walk daily.': ['homework'],
  'Not worried. Less said the better.': [],
  'Told to ring if frightened.': [],
});
