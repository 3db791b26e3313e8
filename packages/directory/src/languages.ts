/**
 * The languages a listing may name and the words people search them by. Ids are primary subtags of the IANA language
 * subtag registry (BCP 47); the choice of languages is ours.
 */
import { foldPhrase } from './fold.ts';

const names: Readonly<Record<string, string>> = {
  af: 'Afrikaans', ak: 'Akan', am: 'Amharic', ar: 'Arabic', as: 'Assamese', ase: 'American Sign Language', asf: 'Auslan', az: 'Azerbaijani',
  be: 'Belarusian', bfi: 'British Sign Language', bg: 'Bulgarian', bi: 'Bislama', bm: 'Bambara', bn: 'Bengali', bo: 'Tibetan', br: 'Breton',
  bs: 'Bosnian', ca: 'Catalan', co: 'Corsican', cs: 'Czech', cy: 'Welsh', da: 'Danish', de: 'German', dv: 'Dhivehi', dz: 'Dzongkha', ee: 'Ewe',
  el: 'Greek', en: 'English', eo: 'Esperanto', es: 'Spanish', et: 'Estonian', eu: 'Basque', fa: 'Persian', ff: 'Fula', fi: 'Finnish',
  fil: 'Filipino', fj: 'Fijian', fo: 'Faroese', fr: 'French', fy: 'Frisian', ga: 'Irish', gd: 'Scottish Gaelic', gl: 'Galician', gn: 'Guarani',
  gu: 'Gujarati', ha: 'Hausa', haw: 'Hawaiian', he: 'Hebrew', hi: 'Hindi', hmn: 'Hmong', hr: 'Croatian', ht: 'Haitian Creole', hu: 'Hungarian',
  hy: 'Armenian', id: 'Indonesian', ig: 'Igbo', is: 'Icelandic', it: 'Italian', ja: 'Japanese', jv: 'Javanese', ka: 'Georgian', kg: 'Kongo',
  ki: 'Kikuyu', kk: 'Kazakh', kl: 'Greenlandic', km: 'Khmer', kn: 'Kannada', ko: 'Korean', ku: 'Kurdish', ky: 'Kyrgyz', lb: 'Luxembourgish',
  lg: 'Luganda', ln: 'Lingala', lo: 'Lao', lt: 'Lithuanian', lv: 'Latvian', mg: 'Malagasy', mh: 'Marshallese', mi: 'Māori', mk: 'Macedonian',
  ml: 'Malayalam', mn: 'Mongolian', mr: 'Marathi', ms: 'Malay', mt: 'Maltese', my: 'Burmese', ne: 'Nepali', nl: 'Dutch', no: 'Norwegian',
  ny: 'Chichewa', nzs: 'New Zealand Sign Language', oc: 'Occitan', om: 'Oromo', or: 'Odia', pa: 'Punjabi', pl: 'Polish', ps: 'Pashto',
  pt: 'Portuguese', qu: 'Quechua', rm: 'Romansh', ro: 'Romanian', ru: 'Russian', rw: 'Kinyarwanda', sd: 'Sindhi', se: 'Northern Sami',
  sg: 'Sango', si: 'Sinhala', sk: 'Slovak', sl: 'Slovenian', sm: 'Samoan', sn: 'Shona', so: 'Somali', sq: 'Albanian', sr: 'Serbian', ss: 'Swati',
  st: 'Sotho', su: 'Sundanese', sv: 'Swedish', sw: 'Swahili', ta: 'Tamil', te: 'Telugu', tg: 'Tajik', th: 'Thai', ti: 'Tigrinya', tk: 'Turkmen',
  tn: 'Tswana', to: 'Tongan', tr: 'Turkish', ts: 'Tsonga', tt: 'Tatar', tw: 'Twi', ug: 'Uyghur', uk: 'Ukrainian', ur: 'Urdu', uz: 'Uzbek',
  ve: 'Venda', vi: 'Vietnamese', wo: 'Wolof', xh: 'Xhosa', yi: 'Yiddish', yo: 'Yoruba', yue: 'Cantonese', zh: 'Mandarin', zu: 'Zulu',
};

const otherWords: Readonly<Record<string, readonly string[]>> = {
  asf: ['sign language'], fa: ['farsi', 'dari'], fil: ['tagalog'], ga: ['gaelic'], ny: ['nyanja'], or: ['oriya'], si: ['sinhalese'], zh: ['chinese'],
};

/** Subtags that other systems and browsers write for a language of the list. */
const otherIds: Readonly<Record<string, string>> = { arb: 'ar', cmn: 'zh', in: 'id', iw: 'he', nb: 'no', nn: 'no', pes: 'fa', prs: 'fa', tl: 'fil' };

export interface Language {
  readonly id: string;
  readonly name: string;
  /** The name, and what else people call it. */
  readonly words: readonly string[];
}

/** For a form's list, by name. */
export const languages: readonly Language[] = Object.entries(names)
  .map(([id, name]) => ({ id, name, words: [name, ...(otherWords[id] ?? [])] }))
  .sort((a, b) => (a.name < b.name ? -1 : 1));

const idByFolded = new Map<string, string>(languages.flatMap(({ id, words }) => words.map((word) => [foldPhrase(word), id] as const)));

/** The language that folded words name. */
export function languageNamed(folded: string): string | undefined {
  return idByFolded.get(folded);
}

/** One id for one language, so that whoever speaks it is found; a subtag that the list does not know stays. */
export function languageId(subtag: string): string {
  return Object.hasOwn(otherIds, subtag) ? (otherIds[subtag] ?? subtag) : subtag;
}

/** A language for people; one that we have no name for is shown as its subtag. */
export function languageName(id: string): string {
  return Object.hasOwn(names, id) ? (names[id] ?? id) : id;
}
