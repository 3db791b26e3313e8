/** How the tack log sorts what was tried: techniques by kind, and homework that is about daily life. */

interface TechniqueKind {
  readonly kind: string;
  /** Names of the vocabulary's techniques. */
  readonly names: readonly string[];
}

/** Where these groups are from, said wherever they are shown as an advice. */
export const tackWordsSource = 'A grouping of ours, to say what was not tried; no recommendation, and no published list.';

export const techniqueKinds: readonly TechniqueKind[] = [
  { kind: 'soft tissue', names: ['massage (unspecified)', 'relaxation massage', 'sports massage', 'pregnancy massage', 'effleurage', 'petrissage', 'swedish', 'deep tissue', 'myofascial release', 'trigger point release', 'soft tissue mobilisation', 'cross-friction', 'instrument-assisted', 'cupping', 'lymphatic drainage', 'craniosacral'] },
  { kind: 'joints and nerves', names: ['joint mobilisation', 'manipulation', 'mobilisation with movement', 'nerve glide', 'traction', 'muscle energy technique'] },
  { kind: 'stretching and exercise', names: ['stretching', 'exercise'] },
  { kind: 'needles and taping', names: ['dry needling', 'taping'] },
  { kind: 'heat, cold and ultrasound', names: ['heat', 'cold', 'ultrasound'] },
  { kind: 'explaining and advice', names: ['education'] },
];

/** What marks homework in a note and is no part of what was given; the longest first. From memory. */
export const homeworkMarks: readonly string[] = ['home exercise programme', 'home exercise program', 'home exercises', 'home exercise', 'homework', 'hep', 'hw', 'h/w', 'advised', 'advise'];

/** Homework about daily life and not an exercise; a star stands for any ending. */
export const lifestyleWords: readonly string[] = [
  'sleep*', 'pillow', 'desk', 'workstation', 'ergonomic*', 'posture', 'sitting', 'screen', 'break', 'breaks', 'pace', 'pacing', 'lifting', 'load*', 'stress', 'rest', 'hydrat*', 'water', 'walk*', 'footwear', 'shoe', 'shoes', 'bag', 'phone', 'smok*', 'alcohol', 'diet', 'bath',
  'epsom', 'relax*', 'breath*',
];
