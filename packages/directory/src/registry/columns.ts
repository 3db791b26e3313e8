/** Which column of any table holds what: guessed from its first line, corrected by the operator. */
import { foldPhrase } from '../fold.ts';

/** What a column may be read as, and how headers name it, folded. Ours, from headers of registers and address books in English, French, German and Spanish. */
const namesByField = {
  id: ['id', 'identifier', 'member id', 'member no', 'member number', 'membership number', 'membership no', 'record id', 'practitioner id', 'reference'],
  name: ['name', 'full name', 'fullname', 'display name', 'practitioner', 'practitioner name', 'therapist', 'therapist name', 'registrant', 'registrant name', 'member name', 'provider', 'provider name', 'nom complet', 'nombre completo'],
  prefix: ['title', 'prefix', 'salutation', 'name prefix', 'titre', 'anrede'],
  given: ['first name', 'given name', 'given names', 'given', 'firstname', 'forename', 'forenames', 'first', 'prenom', 'vorname', 'nombre'],
  family: ['last name', 'family name', 'surname', 'lastname', 'family', 'last', 'nom', 'nom de famille', 'nachname', 'familienname', 'apellido', 'apellidos'],
  profession: ['profession', 'occupation', 'discipline', 'role', 'job title', 'type', 'practitioner type', 'register', 'part of register', 'category', 'division', 'beruf', 'profesion'],
  specialties: ['specialties', 'specialty', 'speciality', 'specialities', 'specialisation', 'specialization', 'areas of practice', 'interests', 'special interests', 'treats', 'modalities'],
  practice: ['practice', 'practice name', 'clinic', 'clinic name', 'business', 'business name', 'company', 'organisation', 'organization', 'employer', 'trading name', 'cabinet', 'praxis'],
  line: ['address', 'street', 'street address', 'address 1', 'address line 1', 'address1', 'adresse', 'strasse', 'direccion', 'rue'],
  secondLine: ['address 2', 'address line 2', 'address2'],
  place: ['city', 'town', 'suburb', 'place', 'locality', 'city town', 'town city', 'suburb town', 'ville', 'ort', 'stadt', 'ciudad', 'location', 'principal place of practice'],
  state: ['state', 'province', 'county', 'region', 'state province', 'state or province', 'canton', 'bundesland', 'provincia'],
  postcode: ['postcode', 'post code', 'postal code', 'zip', 'zip code', 'zipcode', 'code postal', 'plz', 'postleitzahl', 'codigo postal', 'eircode'],
  country: ['country', 'country code', 'pays', 'land', 'pais'],
  latitude: ['latitude', 'lat'],
  longitude: ['longitude', 'long', 'lng', 'lon'],
  phone: ['phone', 'telephone', 'phone number', 'tel', 'business phone', 'work phone', 'telephone number', 'contact number', 'mobile', 'telefon', 'telefono'],
  email: ['email', 'e mail', 'email address', 'mail', 'courriel', 'correo'],
  website: ['website', 'web', 'url', 'web site', 'web address', 'site web', 'webseite', 'homepage'],
  gender: ['gender', 'sex', 'genre', 'sexe', 'geschlecht', 'sexo'],
  languages: ['languages', 'language', 'languages spoken', 'langues', 'sprachen', 'idiomas'],
  number: ['registration number', 'registration no', 'registration', 'reg no', 'reg number', 'licence number', 'license number', 'licence no', 'license no', 'licence', 'license', 'number', 'pin', 'provider number', 'ahpra', 'ahpra number', 'npi', 'hcpc', 'hcpc number', 'numero', 'numero d inscription'],
  scheme: ['scheme', 'number type', 'registration type', 'registration body'],
  accepting: ['accepting', 'accepting new clients', 'accepting new patients', 'taking new clients', 'taking new patients'],
  telehealth: ['telehealth', 'online', 'video', 'telemedicine'],
  status: ['status', 'registration status', 'register status', 'licence status', 'license status', 'statut'],
  until: ['expiry', 'expiry date', 'expires', 'expiration date', 'valid until', 'valid to', 'end date', 'registered until', 'renewal date', 'date d expiration'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Field = keyof typeof namesByField;
/** Positions of columns from 0; a field that no column holds is absent. */
export type Columns = Readonly<Partial<Record<Field, number>>>;

// Safe: the keys of the frozen table just above.
const columnFields = Object.keys(namesByField) as readonly Field[];

const fieldByName = new Map<string, Field>(columnFields.flatMap((field) => namesByField[field].map((name) => [name, field] as const)));

export interface GuessedColumns {
  readonly columns: Columns;
  /** Whether the first line names the columns; else it is a row like the others. */
  readonly hasHeader: boolean;
}

/** The first column that bears a name is taken; a line in which fewer than two columns bear one is no header. */
export function guessColumns(firstLine: readonly string[]): GuessedColumns {
  const columns: Partial<Record<Field, number>> = {};
  for (const [index, written] of firstLine.entries()) {
    const field = fieldByName.get(headerWords(written));
    if (field !== undefined && columns[field] === undefined) columns[field] = index;
  }
  const named = Object.keys(columns).length;
  return named >= 2 || (named === 1 && firstLine.length <= 2) ? { columns, hasHeader: true } : { columns: {}, hasHeader: false };
}

/** "PostalCode", "postal_code" and "Postal Code *" are one name. */
function headerWords(written: string): string {
  return foldPhrase(written.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_*:/.-]+/g, ' '));
}

type ReadColumns = ({ readonly ok: true } & GuessedColumns) | { readonly ok: false; readonly reason: string };

/**
 * What an operator wrote to correct the guess: `name=Therapist, number=3, until=`. A column is named as in the first line
 * or by its number from 1; an empty one takes the field away. A name that is found makes the first line the one of names.
 */
export function correctColumns(guessed: GuessedColumns, firstLine: readonly string[], written: string): ReadColumns {
  const columns: Partial<Record<Field, number>> = { ...guessed.columns };
  let { hasHeader } = guessed;
  for (const part of written.split(/[,;\n]/).map((one) => one.trim()).filter((one) => one !== '' && !one.startsWith('#'))) {
    const [fieldName = '', ...rest] = part.split('=');
    const field = columnFields.find((one) => one.toLowerCase() === fieldName.trim().toLowerCase());
    if (field === undefined) return { ok: false, reason: `"${fieldName.trim()}" is no field. The fields are: ${columnFields.join(', ')}.` };
    const wanted = rest.join('=').trim();
    const byName = headerWords(wanted) === '' ? -1 : firstLine.findIndex((name) => headerWords(name) === headerWords(wanted));
    const index = byName >= 0 ? byName : /^\d+$/.test(wanted) ? Number(wanted) - 1 : -1;
    if (wanted === '') delete columns[field];
    else if (index < 0 || index >= firstLine.length) return { ok: false, reason: `There is no column "${wanted}". Name one of the first line (${firstLine.slice(0, 12).join(', ')}), or its number from 1 to ${firstLine.length}.` };
    else {
      columns[field] = index;
      hasHeader ||= byName >= 0 && !/^\d+$/.test(wanted);
    }
  }
  return { ok: true, columns, hasHeader };
}
