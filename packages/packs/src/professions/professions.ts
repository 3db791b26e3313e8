/** All shipped professions. `other` keeps what no entry fits: its own words stand among the listing's specialties. */
import { alliedProfessions } from './allied-professions.ts';
import { bodyProfessions } from './body-professions.ts';
import { generalPractice, medicalProfessions } from './medical-professions.ts';
import { type Profession, registrations, sources } from './profession.ts';

export const otherProfessionId = 'other';

const other: Profession = {
  id: otherProfessionId,
  title: 'Another health profession',
  plural: 'Other health professions',
  synonyms: [],
  registration: Object.fromEntries(Object.entries(registrations.association).map(([country, schemes]) => [country, [...schemes]])),
  treats: [],
  source: sources.unregistered,
};

/** In the order a form offers them: those the network is for first, `other` last. */
export const professions: readonly Profession[] = [...bodyProfessions, ...alliedProfessions, ...medicalProfessions, generalPractice, other];

const byId = new Map(professions.map((profession) => [profession.id, profession]));

export function professionById(id: string): Profession | undefined {
  return byId.get(id);
}

/** The title of a profession for people; an id that no pack knows is shown as its words. */
export function professionTitle(id: string): string {
  return byId.get(id)?.title ?? id.replaceAll('-', ' ');
}

/** The registration schemes a profession's members may hold in a country, likeliest first; never empty. */
export function schemesForProfession(id: string, country: string): readonly string[] {
  const schemes = byId.get(id)?.registration[country] ?? [];
  return schemes.includes('other') ? schemes : [...schemes, 'other'];
}

/**
 * What people type for a suggestion of "what they treat", and what practitioners write for it: the same in other words, or
 * a complaint by the part of the body that is treated for it. "Knee pain" and "sore knee" are understood without being listed.
 */
export const specialtySynonyms: Readonly<Record<string, readonly string[]>> = {
  'low back': ['back', 'lower back', 'upper back', 'mid back', 'thoracic spine', 'lumbar', 'lumbago', 'sciatica', 'sciatic', 'sacroiliac', 'si joint', 'tailbone', 'coccyx'],
  neck: ['whiplash', 'wry neck', 'torticollis'],
  shoulders: ['rotator cuff', 'shoulder impingement', 'frozen shoulder', 'adhesive capsulitis', 'shoulder blade'],
  elbows: ['tennis elbow', 'golfers elbow', 'golfer’s elbow', 'lateral epicondylitis', 'epicondylitis'],
  wrists: ['carpal tunnel', 'carpal tunnel syndrome'],
  hands: ['thumb', 'finger', 'trigger finger'],
  hips: ['groin', 'groin strain', 'hip flexor', 'gluteal', 'glute', 'buttock', 'trochanteric bursitis'],
  knees: ['acl', 'meniscus', 'kneecap', 'patella', 'patellar', 'patellofemoral', 'runner’s knee', 'jumper’s knee'],
  ankles: ['achilles', 'ankle sprain', 'sprained ankle'],
  feet: ['plantar fasciitis', 'plantar fascia', 'bunion', 'flat foot'],
  'jaw pain': ['tmj', 'tmd', 'temporomandibular'],
  dizziness: ['vertigo', 'bppv'],
  'sports injuries': ['sports injury', 'hamstring', 'hamstring strain', 'calf', 'calf strain', 'quad', 'muscle strain', 'muscle tear', 'shin splints'],
  'persistent pain': ['chronic pain'],
  pregnancy: ['pregnant', 'prenatal', 'antenatal'],
  lymphoedema: ['lymphedema'],
  'after surgery': ['post surgery', 'post op'],
};

/** Every suggestion for "what they treat", each once, in alphabetical order. */
export const commonSpecialties: readonly string[] = [...new Set(professions.flatMap((profession) => profession.treats))].sort();
