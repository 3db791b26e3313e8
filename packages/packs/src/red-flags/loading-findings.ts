/** What makes a spine worse and better: context for the patterns that are probably not muscular. Our own inference. */
import type { Finding } from './red-flag.ts';

export const loadingFindings: readonly Finding[] = [
  { id: 'below-knee', about: 'now', yes: ['(below|past|beyond) {the}? knee', '({pain}|shooting|tingl*|numb*|radiat*|refer*|electric|burning) .. (calf|shin|foot|toes|big toe|ankle|heel)', '(l 5|s 1) (dermatom*|distribution)'], never: ['(ankle|foot|calf) (sprain|strain)'] },
  { id: 'worse-bending-sitting', about: 'now', yes: ['(worse|aggravat*|aggs|agg|painful|{pain}|increas*) .. (sitting|sit|bending|bend|flexion|flexing|driving|stooping|lifting|forward bend*)', '(sitting|bending|flexion|driving|stooping) .. (worse|aggravat*|aggs|increas*|brings|hurts|{pain})'] },
  { id: 'cough-pain', about: 'now', yes: ['(cough*|sneez*|straining) .. (worse|{pain}|increas*|aggravat*|shoots|brings|reproduc*|+|+ve)', '(worse|{pain}|increas*|aggravat*|shoots) .. (cough*|sneez*|straining)'] },
  { id: 'worse-extending', about: 'now', yes: ['(worse|aggravat*|aggs|agg|painful|{pain}|increas*) .. (extension|extending|arching|leaning back|bending back*|looking up|standing|overhead|rotation and extension)', '(extension|arching|leaning back|bending back*|looking up) .. (worse|aggravat*|aggs|increas*|reproduc*|hurts|painful|{pain})'] },
  { id: 'eased-bending', about: 'now', yes: ['(eased|eases|better|relieved|relief) .. (flexion|bending forward|sitting|leaning forward|curling up|knees to chest|fetal)', '(flexion|bending forward|sitting|leaning forward) .. (eases|eased|relieves|helps|better)'] },
];
