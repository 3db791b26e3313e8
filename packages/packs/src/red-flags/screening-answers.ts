/**
 * Which question of general health a finding of the red flags answers: "wet herself without noticing" says of the bladder what
 * "bladder change" does. Names are those of `vocabulary/screening.ts`. A decision of ours.
 */

/** Of each finding: where the note answers one of these questions at the same words, its answer holds for the finding too. */
export const questionsOfFindings: ReadonlyMap<string, readonly string[]> = new Map([
  ['saddle-numbness', ['saddle numbness', 'cauda equina symptoms']],
  ['bladder-change', ['bladder change', 'cauda equina symptoms']],
  ['bowel-change', ['bowel change', 'cauda equina symptoms']],
  ['sexual-dysfunction', ['sexual dysfunction']],
  ['both-legs-numb-or-weak', ['bilateral leg symptoms', 'weakness', 'numbness', 'tingling']],
  ['limb-weakness', ['weakness', 'bilateral leg symptoms']],
  ['gait-disturbance', ['gait disturbance']],
  ['foot-drop', ['foot drop']],
  ['history-of-cancer', ['history of cancer']],
  ['active-cancer', ['history of cancer']],
  ['weight-loss', ['weight loss']],
  ['night-pain', ['night pain']],
  ['fever', ['fever', 'chills', 'unwell']],
  ['night-sweats', ['night sweats']],
  ['immunosuppression', ['immunosuppression']],
  ['iv-drug-use', ['iv drug use']],
  ['recent-infection', ['urinary infection', 'infection']],
  ['steroid-use', ['steroid use']],
  ['osteoporosis', ['osteoporosis']],
  ['severe-trauma', ['trauma']],
  ['fall-or-knock', ['trauma']],
  ['dizziness', ['dizziness']],
  ['diplopia', ['diplopia']],
  ['dysarthria', ['dysarthria']],
  ['dysphagia', ['dysphagia']],
  ['drop-attacks', ['drop attacks']],
  ['nystagmus', ['nystagmus']],
  ['nausea', ['nausea']],
  ['facial-numbness', ['facial numbness']],
  ['previous-dvt', ['previous dvt']],
  ['calf-swelling', ['calf swelling']],
  ['joint-swelling', ['joint swelling']],
  ['swollen-small-joints', ['joint swelling']],
  ['psoriasis', ['psoriasis']],
  ['uveitis', ['uveitis']],
  ['enthesitis', ['heel pain']],
]);

/** Told without being asked, so that words of the red flags alone are an answer: a pain at night or an operation is as often part of the story. */
export const screeningAnswers: ReadonlyMap<string, string> = new Map([
  ['saddle-numbness', 'saddle numbness'],
  ['bladder-change', 'bladder change'],
  ['bowel-change', 'bowel change'],
  ['sexual-dysfunction', 'sexual dysfunction'],
  ['steroid-use', 'steroid use'],
  ['osteoporosis', 'osteoporosis'],
  ['diplopia', 'diplopia'],
  ['dysphagia', 'dysphagia'],
  ['drop-attacks', 'drop attacks'],
  ['facial-numbness', 'facial numbness'],
  ['weight-loss', 'weight loss'],
  ['night-sweats', 'night sweats'],
  ['iv-drug-use', 'iv drug use'],
]);
