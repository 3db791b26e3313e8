import { describeAs } from './told-facts.test-support.ts';

describeAs('what is to be done, told by its shape', {
  'MFR calf 5. Sew in 15 min bursts': ['technique during calf myofascial release 5', 'homework'],
  'MFR calf 5. Sewed in 15 min bursts last week': ['technique during calf myofascial release 5'],
  'MFR calf 5. 20 min then stand up': ['technique during calf myofascial release 5', 'homework'],
  'MFR calf 5. Cobra when it flares': ['technique during calf myofascial release 5', 'homework'],
  'MFR calf 5. Squats sore when landing': ['technique during calf myofascial release 5'],
  'Leaflet of exercises given': ['homework'],
  'Shoulder sheet emailed': ['homework'],
  'Exercise sheet lost': [],
  'MFR calf 5. Handlebars up 2 cm, hills not yet': ['technique during calf myofascial release 5', 'homework'],
  'MFR calf 5. "do the foam roller every night"': ['technique during calf myofascial release 5', 'homework'],
  'The last physio had her on 3 x 10 squats': [],
  'Hopes to walk the dog daily': ['goal'],
  'MFR jaw 5. Teeth apart, no gum': ['technique during jaw myofascial release 5', 'homework', 'homework'],
});

describeAs('visits told by a rate or a day', {
  'MFR calf 5. 2x this month': ['technique during calf myofascial release 5', 'frequency'],
  'MFR calf 5. 1x/3wks now': ['technique during calf myofascial release 5', 'frequency'],
  'MFR calf 5\nDown to 1 per month x4': ['technique during calf myofascial release 5', 'frequency after'],
  'MFR calf 5\nevery 3rd Friday': ['technique during calf myofascial release 5', 'frequency'],
  'MFR calf 5\ndaily this week, then 2x': ['technique during calf myofascial release 5', 'frequency'],
  'MFR calf 5\nTues 4 Aug': ['technique during calf myofascial release 5', 'next-visit'],
  'Recheck orthotic 2/52': ['next-visit 14'],
  'Check ankle DF 12': ['rom ankle dorsiflexion 12'],
  'MFR calf 5. Comes when the roster lets him, say 3/52': ['technique during calf myofascial release 5', 'next-visit 21'],
  'Denies fever. 4/52 tel': ['screening absent fever', 'next-visit 28'],
  'Heel pain 6/10 first steps, 4/12': ['pain heel 6'],
});

describeAs('goals and moods told otherwise', {
  'Wants one thing: dance at the wedding': ['goal'],
  'The marathon is all he talks about': ['goal'],
  'Carry the grandchild by June = goal': ['goal'],
  'Goal keeper, pain 3/10': ['pain 3'],
  'Glad to be back': ['mood'],
  'Happy to be believed': ['mood'],
  'Happy to be treated prone': [],
  '"I feel like a failure"': ['mood'],
  'Feels like a knot': [],
  'Cheered up by the end': ['mood after'],
  'Reassured.': [],
});

describeAs('what was given here, by its time, and what was given to do', {
  'Neck flexion 40\nGiven: deep tissue neck 15 min, hot pack 10 min': ['rom cervical spine flexion 40', 'technique during cervical spine deep tissue 15', 'technique during cervical spine heat 10'],
  'Given - hot pack 10 min': ['technique during heat 10'],
  'Given: clams x10, bridges': ['homework', 'homework'],
});
