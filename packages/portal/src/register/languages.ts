/** Languages by ISO 639-1 code; names come from the browser. */
import { foldText, startsWords } from './fold-text.ts';

/** The two-letter codes of ISO 639-1 that name a living language; from memory of the standard. */
const codes =
  'af am ar as az be bg bm bn bo br bs ca cs cy da de dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu ha he hi ho hr ht hu hy id ig is it ja jv ka kg ki kk km kn ko ku ky lb lg ln lo lt lu lv mg mh mi mk ml mn mr ms mt my nb ne nl nn ny om or pa pl ps pt qu rm rn ro ru rw sd sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt ug uk ur uz ve vi wo xh yi yo zh zu'.split(
    ' ',
  );

export interface Language {
  readonly code: string;
  readonly name: string;
}

export function languageName(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** Languages by name, for people; a name the browser does not know is left out. */
export function allLanguages(locale: string): readonly Language[] {
  const names = new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' });
  return codes
    .flatMap((code): Language[] => {
      const name = names.of(code);
      return name === undefined ? [] : [{ code, name }];
    })
    .sort((one, other) => one.name.localeCompare(other.name, locale));
}

export function findLanguages(text: string, languages: readonly Language[]): readonly Language[] {
  const query = foldText(text);
  return query === '' ? languages : languages.filter(({ code, name }) => code === query || startsWords(name, query));
}
