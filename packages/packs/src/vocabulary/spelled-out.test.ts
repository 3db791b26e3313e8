import { describe, expect, test } from 'vitest';
import { shippedVocabulary } from './shipped-vocabulary.ts';
import { spelledOut } from './spelled-out.ts';

describe('a row of words spelled out', () => {
  test('keeps what has no choice in it as it is', () => {
    for (const plain of ['see again', '|', '<', 'l < r', '(+)']) expect(spelledOut(plain)).toEqual([plain]);
  });

  test('says each choice, and nothing where a choice is empty', () => {
    expect(spelledOut('{see|seen|} again')).toEqual(['see again', 'seen again', 'again']);
    expect(spelledOut('{told|asked {her|him}} to')).toEqual(['told to', 'asked her to', 'asked him to']);
  });

  test('knows the days and how a person is called, and says nothing twice', () => {
    expect(spelledOut('back <day>')).toContain('back thurs');
    expect(spelledOut('asked <person> to')).toContain('asked the client to');
    expect(spelledOut('{a|b|a}')).toEqual(['a', 'b']);
  });

  test('leaves no brace in what is shipped', () => {
    const words = [...shippedVocabulary.cues, ...shippedVocabulary.regions, ...shippedVocabulary.techniques, ...shippedVocabulary.screening, ...shippedVocabulary.muscles].flatMap((term) => term.words);
    expect(words.filter((word) => /[{}]|<[a-z]+>/.test(word))).toEqual([]);
  });
});
