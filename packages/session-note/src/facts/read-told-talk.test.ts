import { describeAs } from './told-facts.test-support.ts';

describeAs('what is not to be spoken of', {
  'Don’t mention Reg, anniversary of his death is the 20th': ['remember'],
  'please never bring up the job': ['remember'],
  'Didn’t mention pain today': ['pain absent'],
  'Don’t mention it in front of her husband': ['private'],
});

describeAs('how somebody is, whatever adjective says it,', {
  'Calm and sensible about being sent in': ['mood'],
  'Jo seemed cagey about the drinking': ['mood'],
  'Arrived wound up, left calm': ['mood', 'mood'],
  'Discouraged, worried re: his job': ['mood', 'mood'],
  'Edna was bright today and sang all through': ['mood'],
  'She was quite put out that I would not rub it': ['mood'],
  'He is desperate to play the semi and was sulky when I said no': ['goal', 'mood'],
  'Home: no netball this w/e (huffy about it)': ['homework', 'mood'],
  'Usually about 3 a week': [],
  'Query about orthotics': [],
  'HVT declined, happy with MET': ['technique absent during manipulation', 'technique during muscle energy technique'],
});

describeAs('what somebody allows, and what is allowed by another,', {
  '[x] Verbal consent     [ ] Written consent\nFever: N    Pregnant: N': ['consent', 'screening absent fever', 'screening absent pregnancy'],
  'Happy for photos to be used in teaching': ['consent'],
  'Gloves on, which she had agreed to beforehand': ['consent'],
  '28 weeks, midwife Carol happy for her to have treatment': ['screening pregnancy'],
});

describeAs('how often and when one is to come,', {
  'Knee 6/10. Hot pack 10 min.\nDaily x 10 sittings': ['pain knee 6', 'technique during heat 10', 'frequency'],
  'Daily for 7 days, then alternate days': ['frequency', 'frequency'],
  'Wants every other Friday': ['frequency'],
  'STM low back 20 min. RMT q2wks x 3. Rebook Oct 3': ['technique during lumbar spine soft tissue mobilisation 20', 'frequency', 'next-visit'],
  'STM 10 min. Next: day after tomorrow': ['technique during soft tissue mobilisation 10', 'next-visit 2'],
  'Pain 3/10. STM 10 min.\ntxt re 9 days': ['pain 3', 'technique during soft tissue mobilisation 10', 'next-visit 9'],
  'Sam is back after six weeks': [],
  'BP 118/72 at her appt on the 4th': [],
  'Rang the clinic, they will see him tomorrow': [],
});

describeAs('what is written like something to do at home and is none,', {
  'HEP: heel raises 3x12. Will try kinesio tape next time': ['homework'],
  'HEP: heel raises 3x12\nCPT 97124 x 3 units': ['homework'],
  'SLR neg. Naprosyn 500 bd for 5/7. Keep active': ['test straight leg raise negative', 'homework'],
  'HEP: heel raises 3x12. She admits she only did it twice last week': ['homework'],
  'HEP: heel raises 3x12. ?hydrodilatation': ['homework'],
  'Plan: flat rest not needed': [],
  'He was told to rest by his coach last year. She told her husband to move out.': [],
});

describeAs('limits and what goes on,', {
  'Pain 4/10. STM 10 min.\nHEP cont; add wall sits 5 x 30s and bridges 3x12': ['pain 4', 'technique during soft tissue mobilisation 10', 'homework', 'homework', 'homework'],
  'Pain 4/10. HP: tendon glides x10 5/day. Nothing over 1 kg': ['pain 4', 'homework', 'homework'],
  'Pain 4/10. ankle DF 32. DN L gastroc\n• frozen bottle roll 10 min pm\n• no barefoot on tiles': ['pain 4', 'rom left ankle dorsiflexion 32', 'technique during left dry needling', 'homework', 'homework'],
  'HEP: avoid squatting and sitting cross legged': ['homework', 'homework'],
});

describeAs('what is to be kept in mind without a mark,', {
  'Ask about the kitchen next time': ['remember'],
  '- ask re new job at council': ['remember'],
  'Little one starts nursery – note to self ask how it went': ['remember'],
  'Things to remember: his dog is Aria': ['remember'],
  'Her daughter Maya starts kindergarten in Sept': ['remember'],
  "Son's wedding in Dec": ['remember'],
  'Getting married in June': ['remember'],
  'Off to Crete w husband': ['remember'],
  'Coaches the under 12s at hockey': ['remember'],
  'Dog (Fudge) bites - shut it out first': ['remember'],
  'husband Tom passed in March, 41 yrs married': ['remember'],
  'partner Jo, toddler Kit just started kindy': ['remember'],
  // Somebody close, and it is of health, of an aim, of the treatment, or nothing came to pass.
  "Wants to dance at her daughter's wedding": ['goal'],
  'Mum died of breast cancer': ['screening other-person history of cancer'],
  'Husband away on Friday so did the lifting, low back sore': [],
  'Dog walking flares her knee': [],
  'Son drove her here': [],
  'Off to GP Monday': [],
  'Going to physio with her mum': [],
  'Stressed, son has exams': ['mood'],
  'Ask re HEP': [],
  'Ask GP re bloods': [],
});

describeAs('what is to be done, by where it stands and by nothing else,', {
  'L hip pain 4/10. STM 20. Never carry him on the left hip': ['pain left hip 4', 'technique during soft tissue mobilisation 20', 'homework'],
  'Pain 3/10. Knee flex 120. STM 10. Night splint, shake out the hand': ['pain 3', 'rom knee flexion 120', 'technique during soft tissue mobilisation 10', 'homework', 'homework'],
  'Pain 3/10. STM 10. Ice tonight, no shooting til Tues': ['pain 3', 'technique during soft tissue mobilisation 10', 'homework', 'homework'],
  'SLR neg. Mx: naproxen 500 bd. Stay active, heat prn': ['test straight leg raise negative', 'homework', 'homework'],
  'Pain 3/10. STM 10. Told not to chew steak': ['pain 3', 'technique during soft tissue mobilisation 10', 'homework'],
  'Pain 3/10. STM 10. Tape off. Cert till Mon': ['pain 3', 'technique during soft tissue mobilisation 10'],
  'Pain 3/10. STM 10. No change this week': ['pain 3', 'technique during soft tissue mobilisation 10'],
});

describeAs('aims one behind the other, and asides', {
  'GOALS: sleep through; no tablets by spring': ['goal', 'goal'],
  'Home prog: wall slides 2 x 15. No bowling yet - he is sulking': ['homework', 'homework', 'mood'],
  'Tues & Fri home visits x 6/52': ['frequency'],
  'Come back before her flight on the 9th': ['next-visit'],
  'Happy w face down': ['consent'],
});

describeAs('what was said in prose before a list, and who is told,', {
  'Pain 3/10. STM 10. Flying Sat: calf pumps hrly, aisle seat, compression socks': ['pain 3', 'technique during soft tissue mobilisation 10', 'homework', 'homework', 'homework'],
  'Pain 3/10. STM 10. Carers to put her legs up after dinner': ['pain 3', 'technique during soft tissue mobilisation 10', 'homework'],
  'Pain 3/10. Cupping 50 min. No ballistic stretching 48 hrs': ['pain 3', 'technique during cupping 50', 'homework'],
  'Voices frustration w employer': ['mood'],
  'Wants to hold off dry needling': [],
  'Reschedule Thurs 6pm': ['next-visit'],
  'r/v w/e 21st': ['next-visit'],
  'STM 10. Every 10 days to showcase': ['technique during soft tissue mobilisation 10', 'frequency'],
});

describeAs('what stands beside something to do and is none,', {
  'Neck 3/10. Chin tucks nightly, GP aware, wife informed': ['pain cervical spine 3', 'homework'],
  'Neck 3/10. Chin tucks nightly, neck freer': ['pain cervical spine 3', 'homework'],
  'Happy to try running next week': [],
  'She left happy. Left knee happy w load': ['mood'],
  'Both calves tender about the midline': ['palpation both calf'],
  'Stable about the knee': [],
});

describeAs('exercises that were done here, and those for home,', {
  'Knee 3/10.\nLeg press 3x12 @ 60 kg, goblet squats 3x10, rower 5 min\nHEP: wall sits 3x30s': ['pain knee 3', 'technique during exercise', 'technique during exercise', 'technique during exercise 5', 'homework'],
  'Knee 3/10.\nLeg press 3x12, goblet squats 3x10': ['pain knee 3', 'homework', 'homework'],
  'Back settled.\nKnee hugs x10 twice daily\nHome: cushion behind the back': ['homework', 'homework'],
  'Rx: GHJ mobs gr III. Wall slides x10.\nHEP: sleeper stretch 30 s x 3': ['technique during shoulder joint mobilisation', 'technique during exercise', 'homework after'],
  'Knee ext -5\nKnee mobs gr II 5 min, mini squats 3x12, cycle 10 min\nPost: ext 0': ['rom knee extension -5', 'technique during knee joint mobilisation 5', 'technique during knee exercise', 'technique during knee exercise 10', 'rom after knee extension 0'],
});

describeAs('what somebody is told or shown, and what is said beside it,', {
  'Hip 4/10. STM glutes.\nShe is to walk ten minutes each evening once the milking is done, and I will see her in two weeks.': ['pain hip 4', 'technique during gluteal soft tissue mobilisation', 'homework', 'next-visit 14'],
  'Hip 4/10. STM glutes.\nSuggested getting seen by the GP': ['pain hip 4', 'technique during gluteal soft tissue mobilisation'],
  'Hip 4/10. STM glutes.\nSuggested standing up every 45 min': ['pain hip 4', 'technique during gluteal soft tissue mobilisation', 'homework'],
  'Hip 4/10. STM glutes.\nIce 15 min tonight and keep off the stairs': ['pain hip 4', 'technique during gluteal soft tissue mobilisation', 'homework', 'homework'],
  'P: chin nods 10 x 3, no more than 30 min driving at a go': ['homework', 'homework'],
  'Told him: coughing blood or short of breath = doctor same day': [],
  'HEP: press-ups x10 q2h. No change to sitting advice': ['homework'],
  'HOME CARE PT, Fort Ellis': [],
  'He was low today, misses driving.': ['mood'],
});

describeAs('how somebody is beside somebody else, and on leaving,', {
  'Her uncle had a clot so she is jumpy about it': ['screening other-person previous dvt', 'mood'],
  'Tearful on arrival and lighter when she left': ['mood', 'mood'],
  'Lighter pressure when she lay prone': [],
  '5th met stress #': [],
});

describeAs('by which day one is to come, and what an arrow heads,', {
  'STM 10 min. Alternate Fridays for now': ['technique during soft tissue mobilisation 10', 'frequency'],
  'STM 10 min. q3 weeks through winter': ['technique during soft tissue mobilisation 10', 'frequency'],
  'STM 10 min. Drop one session a week': ['technique during soft tissue mobilisation 10'],
  'Goal > sew again': ['goal'],
  'Lifting crates 3/10, kneading 2/10': ['pain 3', 'pain 2'],
});
