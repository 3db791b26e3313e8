/** Which profession coded concepts name: by a fine code, by words, by specialty, by a coarse code, by qualification. */
import { otherProfessionId, professionByCode } from '@trusted-hands/packs/directory';
import { type CodeableConcept, codeableConcept, type Qualification } from './elements.ts';
import { professionByWords } from './profession-by-words.ts';

interface ProfessionFound {
  readonly profession: string;
  /** The words for it, where no profession of the pack fits or only a collection does. */
  readonly words: string | undefined;
}

/** ANZSCO collects what SNOMED CT tells apart, so a text that was written by hand comes before it. */
const coarseSystem = 'http://www.abs.gov.au/ausstats/abs@.nsf/mf/1220.0';

export function professionOfRole(codes: readonly CodeableConcept[], specialties: readonly CodeableConcept[], qualifications: readonly Qualification[]): ProfessionFound {
  const qualified = qualifications.flatMap(conceptsOf);
  const found =
    byCode(codes, (system) => system !== coarseSystem) ??
    byText(codes) ??
    byCode(codes, (system) => system === coarseSystem) ??
    byDisplay(codes) ??
    byCode(specialties, () => true) ??
    byText(specialties) ??
    byDisplay(specialties);
  if (found !== undefined) return { profession: found, words: undefined };
  const words = wordsOf(codes) ?? wordsOf(specialties);
  const general = byCode([...codes, ...specialties], () => true, true);
  if (general !== undefined) return { profession: general, words };
  if (words !== undefined) return { profession: otherProfessionId, words };
  const fromQualification = byCode(qualified, () => true) ?? byText(qualified) ?? byDisplay(qualified);
  if (fromQualification !== undefined) return { profession: fromQualification, words: undefined };
  return { profession: otherProfessionId, words: qualified.map((concept) => concept.text).find((text) => text !== undefined && text !== '') ?? wordsOf(qualified) };
}

/** A concept in words: its own text, else a code's display. */
export function wordsOf(concepts: readonly CodeableConcept[]): string | undefined {
  for (const concept of concepts) {
    const words = concept.text ?? concept.coding.map((coding) => coding.display).find((display) => display !== undefined && display !== '');
    if (words !== undefined && words !== '') return words;
  }
  return undefined;
}

function byCode(concepts: readonly CodeableConcept[], isSystem: (system: string) => boolean, general = false): string | undefined {
  for (const { coding } of concepts) {
    for (const { system, code } of coding) {
      if (system === undefined || code === undefined || !isSystem(system)) continue;
      const mapping = professionByCode(system, code);
      if (mapping !== undefined && (general || mapping.general !== true)) return mapping.profession;
    }
  }
  return undefined;
}

function byText(concepts: readonly CodeableConcept[]): string | undefined {
  return firstProfession(concepts.map((concept) => concept.text));
}

function byDisplay(concepts: readonly CodeableConcept[]): string | undefined {
  return firstProfession(concepts.flatMap((concept) => concept.coding.map((coding) => coding.display)));
}

function firstProfession(words: readonly (string | undefined)[]): string | undefined {
  for (const one of words) {
    const found = one === undefined ? undefined : professionByWords(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A qualification's code and every coded extension of it: Australia writes the registered profession into one. */
function conceptsOf(qualification: Qualification): CodeableConcept[] {
  return [...qualification.extension.flatMap(codedValues), ...(qualification.code === undefined ? [] : [qualification.code])];
}

function codedValues(extension: Readonly<Record<string, unknown>>): CodeableConcept[] {
  const value = codeableConcept.safeParse(extension['valueCodeableConcept']);
  const inner = Array.isArray(extension['extension']) ? extension['extension'] : [];
  return [...(value.success ? [value.data] : []), ...inner.flatMap((one: unknown) => (typeof one === 'object' && one !== null ? codedValues({ ...one }) : []))];
}
