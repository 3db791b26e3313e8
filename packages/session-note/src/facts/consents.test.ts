import { describeAs } from './told-facts.test-support.ts';

describeAs('consents, in whatever order they are told', {
  "Daughter's written consent on file.": ['consent'],
  'Reminded him he can stop me any time, happy to go ahead.': ['consent'],
  'Signed authority on file to speak with her employer.': ['consent'],
  'She agreed verbally that I may send this to her surgeon.': ['consent'],
  'Tx: MFR neck 10 min (risks explained, consent given)': ['technique during cervical spine myofascial release 10', 'consent'],
  'He gave me the go-ahead for the abdominal work.': ['consent'],
  'Agreed to my writing to his GP': ['consent'],
  // What is answered behind the form is nothing of it.
  'She signed the consent form and we went through the questions: no fever.': ['consent', 'screening absent fever'],
});

describeAs('consents that were not given, or that nobody has asked for yet', {
  'Declines to sign the consent form': ['consent absent'],
  'No consent for photos.': ['consent absent'],
  'Get consent for photos next time': [],
  'He agreed to go.': [],
  'Agreed to rest from running.': [],
  'Her sister consented to surgery.': ['screening other-person recent surgery'],
});
