import { describe, expect, test } from 'vitest';
import { codeTables, professionByCode } from './profession-codes.ts';
import { professionSchema } from './profession.ts';
import { commonSpecialties, professionById, professions, professionTitle, schemesForProfession, specialtySynonyms } from './professions.ts';

describe('the professions pack', () => {
  test('fits its schema, with each id once and a source for each', () => {
    for (const profession of professions) expect(professionSchema.safeParse(profession).error).toBeUndefined();
    expect(new Set(professions.map((profession) => profession.id)).size).toBe(professions.length);
  });

  test('repeats no synonym within a profession', () => {
    for (const profession of professions) {
      const all = [profession.title.toLowerCase(), ...profession.synonyms];
      expect(all.length, profession.id).toBe(new Set(all).size);
    }
  });

  test('maps every code to a profession that exists, under a licence remark and a source', () => {
    for (const table of codeTables) {
      expect(table.licence).not.toBe('');
      expect(table.source).not.toBe('');
      for (const [code, { profession }] of [...Object.entries(table.codes), ...Object.entries(table.classes ?? {})]) expect(professionById(profession), `${table.title} ${code}`).toBeDefined();
    }
  });

  test('knows codes by their system only, and nothing by a name of the object itself', () => {
    expect(professionByCode('http://snomed.info/sct', '36682004')).toEqual({ profession: 'physiotherapist' });
    expect(professionByCode('http://nucc.org/provider-taxonomy', '36682004')).toBeUndefined();
    expect(professionByCode('http://snomed.info/sct', 'toString')).toBeUndefined();
  });

  test('knows the members of a class by its first characters, unless they have an entry of their own', () => {
    const nucc = (code: string) => professionByCode('http://nucc.org/provider-taxonomy', code);
    expect(nucc('2251H1200X')).toEqual({ profession: 'physiotherapist' });
    expect(nucc('207RX0202X')).toEqual({ profession: 'oncologist' });
    expect(nucc('207RM1200X')).toEqual({ profession: 'medical-practitioner', general: true });
    expect(nucc('225200000X')).toEqual({ profession: 'health-worker', general: true });
    expect(nucc('237600000X')).toEqual({ profession: 'audiologist' });
    expect(nucc('176B00000X')).toEqual({ profession: 'midwife' });
    expect(nucc('175M00000X')).toBeUndefined();
    expect(['213ES0103X', '111NX0800X', '225XH1200X'].map((code) => nucc(code)?.profession)).toEqual(['podiatrist', 'chiropractor', 'occupational-therapist']);
    expect(nucc('363A00000X')).toBeUndefined();
    expect(nucc('174400000X')).toBeUndefined();
    expect(nucc('1744')).toBeUndefined();
  });

  test('offers schemes for a country, always with a way out', () => {
    expect(schemesForProfession('physiotherapist', 'AU')).toEqual(['ahpra', 'hpi-i', 'medicare-provider-au', 'other']);
    expect(schemesForProfession('massage-therapist', 'AU')).not.toContain('ahpra');
    expect(schemesForProfession('physiotherapist', 'FR')).toEqual(['other']);
    expect(['chiropractor', 'osteopath', 'acupuncturist'].map((id) => schemesForProfession(id, 'GB'))).toEqual([['gcc', 'other'], ['gosc', 'other'], ['other']]);
  });

  test('knows everyday complaints by what is treated for them', () => {
    const meant = (typed: string) => Object.entries(specialtySynonyms).flatMap(([specialty, synonyms]) => (synonyms.includes(typed) ? [specialty] : []));
    expect(['sciatica', 'plantar fasciitis', 'carpal tunnel', 'tmj', 'rotator cuff', 'vertigo', 'groin', 'hamstring', 'acl', 'thumb', 'whiplash'].map(meant)).toEqual([['low back'], ['feet'], ['wrists'], ['jaw pain'], ['shoulders'], ['dizziness'], ['hips'], ['sports injuries'], ['knees'], ['hands'], ['neck']]);
  });

  test('has whoever treats the moving body treat every joint of arm and leg', () => {
    const limbs = ['shoulders', 'elbows', 'wrists', 'hips', 'knees', 'ankles', 'feet'];
    for (const id of ['massage-therapist', 'myotherapist', 'physiotherapist', 'osteopath']) expect(professionById(id)?.treats, id).toEqual(expect.arrayContaining(limbs));
  });

  test('shows a title for any id, and suggests specialties once each', () => {
    expect(professionTitle('physiotherapist')).toBe('Physiotherapist');
    expect(professionTitle('water-diviner')).toBe('water diviner');
    expect(new Set(commonSpecialties).size).toBe(commonSpecialties.length);
    for (const [specialty, synonyms] of Object.entries(specialtySynonyms)) {
      expect(commonSpecialties).toContain(specialty);
      for (const synonym of synonyms) expect(commonSpecialties).not.toContain(synonym);
    }
  });
});
