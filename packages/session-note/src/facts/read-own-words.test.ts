import { describeAs } from './told-facts.test-support.ts';

describeAs('what somebody wants in their own words', {
  'Said "I just want the silver buckle this time, no more".': ['goal'],
  '"Just wanna ride the Taupo lap by March"': ['goal'],
  '"Season opener in May or the coach drops me."': ['goal'],
  'She is "not missing her gran\'s eightieth for a sore hip".': ['goal'],
  'Goal "back at choir by Advent"': ['goal'],
  'What matters: carry the new baby up the stairs in April': ['goal'],
  'Itching to get back on the bike': ['goal'],
  // One aim is told once.
  'Squash final on the 12th, wants to be right for it': ['goal'],
});

describeAs('what is said otherwise', {
  'Says "it feels like a brick in there."': [],
  'States "felt a good stretch"': [],
  '"No more needles please"': [],
  'Cups next time if no better, she wants to think about it.': [],
});

describeAs('the next visit', {
  'Coach at the track to see him Sat; me in 3/52': ['next-visit 21'],
  'Back on site in a fortnight.': ['next-visit 14'],
  'Next appt 8/24': ['next-visit'],
  'To be reviewed 4 weeks, Dad will book.': ['next-visit 28'],
  'Next home visit 2/52': ['next-visit 14'],
  'Neck 2/10, STM 10. Ring 2/52.': ['pain cervical spine 2', 'technique during cervical spine soft tissue mobilisation 10', 'next-visit 14'],
  'Book again 12 days. Owes me 20': ['next-visit 12'],
  'Rebook after the regatta.': ['next-visit'],
  'Ring me in a week.': ['next-visit 7'],
  'HEP: clams. Follow up fortnightly x 3': ['homework', 'frequency'],
  'Knee 2/10, STM 5.\nCheck Tues & Fri each wk': ['pain knee 2', 'technique during knee soft tissue mobilisation 5', 'frequency'],
});

describeAs('what is no visit', {
  'He texted me in two days of pain': [],
  'Back at work in a fortnight.': [],
  'Ring if worse.': [],
  'Happy to be back after hols': ['mood'],
  'Pain since the race. Came back after the wedding stiff.': [],
});
