/**
 * The languages a listing may name and the words people search them by. Ids are primary subtags of the IANA language
 * subtag registry (BCP 47); the choice of languages is ours.
 */
import { foldPhrase } from './fold.ts';

const names: Readonly<Record<string, string>> = {
  af: 'Afrikaans', am: 'Amharic', ar: 'Arabic', asf: 'Auslan', ase: 'American Sign Language', bfi: 'British Sign Language', bn: 'Bengali',
  bs: 'Bosnian', cs: 'Czech', cy: 'Welsh', da: 'Danish', de: 'German', el: 'Greek', en: 'English', es: 'Spanish', et: 'Estonian',
  fa: 'Persian', fi: 'Finnish', fil: 'Filipino', fr: 'French', ga: 'Irish', gu: 'Gujarati', he: 'Hebrew', hi: 'Hindi', hr: 'Croatian',
  hu: 'Hungarian', hy: 'Armenian', id: 'Indonesian', it: 'Italian', ja: 'Japanese', km: 'Khmer', kn: 'Kannada', ko: 'Korean', lo: 'Lao',
  lt: 'Lithuanian', lv: 'Latvian', mi: 'Māori', mk: 'Macedonian', ml: 'Malayalam', mr: 'Marathi', ms: 'Malay', mt: 'Maltese', my: 'Burmese',
  ne: 'Nepali', nl: 'Dutch', no: 'Norwegian', pa: 'Punjabi', pl: 'Polish', ps: 'Pashto', pt: 'Portuguese', ro: 'Romanian', ru: 'Russian',
  si: 'Sinhala', sk: 'Slovak', sl: 'Slovenian', sm: 'Samoan', so: 'Somali', sq: 'Albanian', sr: 'Serbian', sv: 'Swedish', sw: 'Swahili',
  ta: 'Tamil', te: 'Telugu', th: 'Thai', ti: 'Tigrinya', tl: 'Tagalog', to: 'Tongan', tr: 'Turkish', uk: 'Ukrainian', ur: 'Urdu',
  vi: 'Vietnamese', yue: 'Cantonese', zh: 'Mandarin',
};

const otherWords: Readonly<Record<string, string>> = { chinese: 'zh', farsi: 'fa', dari: 'fa', maori: 'mi', 'sign language': 'asf', gaelic: 'ga', sinhalese: 'si' };

/** For a form's list, by name. */
export const languages: readonly { readonly id: string; readonly name: string }[] = Object.entries(names)
  .map(([id, name]) => ({ id, name }))
  .sort((a, b) => (a.name < b.name ? -1 : 1));

const idByFolded = new Map<string, string>([
  ...Object.entries(names).map(([id, name]) => [foldPhrase(name), id] as const),
  ...Object.entries(otherWords).map(([words, id]) => [foldPhrase(words), id] as const),
]);

/** The language that folded words name. */
export function languageNamed(folded: string): string | undefined {
  return idByFolded.get(folded);
}

/** A language for people; one that we have no name for is shown as its subtag. */
export function languageName(id: string): string {
  return names[id] ?? id;
}
