import { describe, expect, test } from 'vitest';
import { isAcceptableKdf, kdfFloor, passphraseBytes, passphraseLength } from './passphrase.ts';

describe('a passphrase', () => {
  test.each([
    ['é typed as one key', 'caf\u00e9 lantern moss', 'e with a combining accent', 'cafe\u0301 lantern moss'],
    ['plain spaces', 'four ordinary words here', 'no-break and ideographic ones', 'four\u00a0ordinary\u3000words\u2009here'],
    ['none at the ends', 'four ordinary words', 'what paste brought along', ' \u00a0four ordinary words \n'],
  ])('is the same with %s: %j, and with %s: %j', (_one, first, _other, second) => {
    expect(passphraseBytes(second)).toEqual(passphraseBytes(first));
    expect(passphraseLength(second)).toBe(passphraseLength(first));
  });

  test('keeps apart what a person sees as different: case, inner spaces, width', () => {
    const different = ['four words', 'Four words', 'four  words', 'fourwords', '\uff46our words', '\ufb01ve words', 'five words'];
    expect(new Set(different.map((one) => passphraseBytes(one).join())).size).toBe(different.length);
  });

  test('of spaces alone has no length; an emoji counts as one character', () => {
    expect(passphraseLength(' '.repeat(40))).toBe(0);
    expect(passphraseLength('\u{1f9e1}\u{1f33f}')).toBe(2);
  });
});

test('no stored parameter may be below the floor, nor so high that opening hangs', () => {
  const { saltBytes, ...floor } = kdfFloor;
  const kdf = { ...floor, salt: new Uint8Array(saltBytes) };
  expect(isAcceptableKdf(kdf)).toBe(true);
  for (const weaker of [{ memoryKiB: floor.memoryKiB - 1 }, { iterations: 2 }, { parallelism: 0 }, { salt: new Uint8Array(15) }, { memoryKiB: 2 ** 31 }, { iterations: 1_000 }]) {
    expect(isAcceptableKdf({ ...kdf, ...weaker })).toBe(false);
  }
});
