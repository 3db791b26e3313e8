import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { luhnValid, medicareCheckLetter, providerLocationCharacters } from './check-digits.ts';
import { checkNumber, numberSchemeByFhirSystem, numberSchemes } from './number-schemes.ts';

describe('a registration number', () => {
  test.each([
    ['ahpra', 'MED0000932846'],
    ['ahpra', ' phy 0001234567 '],
    ['npi', '1234567893'],
    ['npi', '1993999998'],
    ['npi', '1558598797'],
    ['hpi-i', '8003 6199 0001 5717'],
    ['medicare-provider-au', '2426621B'],
    ['hcpc', 'PH123456'],
    ['hcpc', 'pyl 05239'],
    ['hcpc', 'ch-12345'],
    ['hpi-o', '8003 6215 6668 4455'],
    ['gphc', '5012345'],
    ['gosc', '1234'],
    ['gcc', '01234'],
    ['gmc', 'C1234567'],
    ['gmc', '1234567'],
    ['nmc', '71A2998E'],
    ['gphc', '2012345'],
    ['other', 'CMT 12/3'],
    ['other', 'É-12'],
  ])('of %s such as "%s" is valid', (scheme, number) => {
    expect(checkNumber(scheme, number)).toMatchObject({ verdict: 'valid' });
  });

  test.each([
    ['ahpra', 'HAC0000000369'],
    ['ahpra', 'NUR0001234567'],
    ['hcpc', 'XX123456'],
    // Nobody’s.
    ['ahpra', 'MED0000000000'],
    ['gmc', 'C0000000'],
    ['nmc', '00A0000A'],
    ['hcpc', 'PH00000'],
    ['medicare-provider-au', '0000000Y'],
    ['gcc', '0'],
    ['other', 'ABC 000'],
    ['gphc', '1012345'],
    ['gosc', '123456'],
    ['gcc', 'A1234'],
    ['hpi-o', '8003621566684456'],
    ['medicare-provider-au', '2426621C'],
    ['npi', '1234567894'],
    ['hpi-i', '8003619900015718'],
    // Sample values of HL7 AU Base that do not fit the check letter (domain facts 3).
    ['medicare-provider-au', '1234561A'],
    ['medicare-provider-au', '7111942H'],
  ])('of %s such as "%s" is suspicious, and warns', (scheme, number) => {
    expect(checkNumber(scheme, number)).toMatchObject({ verdict: 'suspicious' });
  });

  test.each([
    ['ahpra', 'PHY123'],
    ['ahpra', 'HAC00000000151'],
    ['npi', '3234567893'],
    ['hpi-i', '8003629900015717'],
    ['medicare-provider-au', '242662IB'],
    ['ahpra', 'PHY00012345678'],
    ['ahpra', 'PHYO001234567'],
    ['npi', '123456789'],
    ['npi', '1.234567893E9'],
    ['npi', '١٢٣٤٥٦٧٨٩٣'],
    ['hpi-i', '8003621566684455'],
    ['hpi-o', '8003619900015717'],
    ['hcpc', 'PHY123456'],
    ['hcpc', 'PH1234'],
    ['hcpc', 'PH1234567'],
    ['hcpc', '123456'],
    ['nmc', '71A2998ſ'],
    ['gmc', 'D1234567'],
    ['npi', ' '],
    ['gosc', 'abc'],
    ['gcc', '<1>'],
    ['nmc', '71A2998'],
    ['gphc', '201234'],
    ['gmc', '123456'],
    ['other', 'abc'],
    ['other', '1'],
    ['other', '1<script>'],
    ['no-such-scheme', '1'],
  ])('of %s such as "%s" is invalid, and says what to do', (scheme, number) => {
    const check = checkNumber(scheme, number);
    expect(check.verdict).toBe('invalid');
    expect(check.reason).toMatch(/such as|choose/);
  });

  test.each([
    ['ahpra', 'PHY123', 'Here are 3 digits after the letters.'],
    ['ahpra', 'NUR0001234567', 'Ahpra writes NMW for nurses'],
    ['npi', '123456789', 'Here are 9 digits.'],
    ['npi', '808401234567893', 'Leave away the 80840'],
    ['hpi-i', '8003621566684455', 'an organisation’s (HPI-O)'],
    ['hpi-o', '8003619900015717', 'a person’s (HPI-I)'],
    ['hcpc', 'ph 1234', 'PH01234'],
    ['medicare-provider-au', '242662IB', 'the digit 1, 0, 5 or 2'],
    ['npi', '', 'No number is written'],
  ])('of %s such as "%s" says what is wrong with it', (scheme, number, reason) => {
    expect(checkNumber(scheme, number).reason).toContain(reason);
  });

  test('is kept comparable: upper case and without spaces, dots and dashes', () => {
    expect(checkNumber('ahpra', 'phy-0001 234.567').normalized).toBe('PHY0001234567');
    expect(checkNumber('ahpra', 'PHY\u00A00001\u2013234567\u200B').normalized).toBe('PHY0001234567');
    expect(checkNumber('medicare-provider-au', '42662WX').normalized).toBe('042662WX');
  });

  test('is checked without throwing, whatever is written', () => {
    fc.assert(
      fc.property(fc.constantFrom(...numberSchemes.map((scheme) => scheme.id), 'x'), fc.string({ unit: 'binary' }), (scheme, value) => {
        expect(['valid', 'suspicious', 'invalid']).toContain(checkNumber(scheme, value).verdict);
      }),
    );
  });
});

describe('a check digit', () => {
  const luhnNumber = fc.tuple(fc.stringMatching(/^[0-9]{9}$/), fc.constantFrom('80036', '2', '1')).map(([digits, prefix]) => {
    const body = prefix + digits;
    return '0123456789'.split('').map((digit) => body + digit).find(luhnValid) ?? '';
  });

  test('of Luhn notices every changed digit', () => {
    fc.assert(
      fc.property(luhnNumber, fc.nat(), fc.integer({ min: 1, max: 9 }), (number, at, shift) => {
        const index = at % number.length;
        const changed = number.slice(0, index) + ((Number(number[index]) + shift) % 10) + number.slice(index + 1);
        expect(luhnValid(number)).toBe(true);
        expect(luhnValid(changed)).toBe(false);
      }),
    );
  });

  test('of an NPI: a changed digit is never valid', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[12][0-9]{8}$/), fc.nat({ max: 9 }), fc.integer({ min: 1, max: 9 }), (body, at, shift) => {
        const number = '0123456789'.split('').map((digit) => body + digit).find((candidate) => checkNumber('npi', candidate).verdict === 'valid');
        expect(number).toBeDefined();
        const digits = (number ?? '').split('');
        digits[at] = String((Number(digits[at]) + shift) % 10);
        expect(checkNumber('npi', digits.join('')).verdict).not.toBe('valid');
      }),
    );
  });

  test('of Luhn notices two neighbours that changed places, except 0 and 9', () => {
    fc.assert(
      fc.property(luhnNumber, fc.nat(), (number, at) => {
        const index = at % (number.length - 1);
        const [first = '', second = ''] = number.slice(index, index + 2);
        const swapped = number.slice(0, index) + second + first + number.slice(index + 2);
        expect(luhnValid(swapped)).toBe(first === second || first + second === '09' || first + second === '90');
      }),
    );
  });

  test.each(['hpi-i', 'hpi-o', 'npi'])('of %s: the right last digit is valid, each other one suspicious', (scheme) => {
    const body = { 'hpi-i': '800361990001571', 'hpi-o': '800362156668445', npi: '199399999' }[scheme] ?? '';
    const verdicts = '0123456789'.split('').map((digit) => checkNumber(scheme, body + digit).verdict);
    expect(verdicts.filter((verdict) => verdict === 'valid')).toHaveLength(1);
    expect(verdicts.filter((verdict) => verdict === 'suspicious')).toHaveLength(9);
  });

  test('of a Medicare provider number notices a changed digit or location', () => {
    // Of zeros alone is nobody’s, whatever its letter.
    const digits = fc.stringMatching(/^[0-9]{6}$/).filter((text) => /[1-9]/.test(text));
    const location = fc.constantFrom(...providerLocationCharacters.split(''));
    fc.assert(
      fc.property(digits, location, fc.nat({ max: 5 }), fc.integer({ min: 1, max: 9 }), (body, place, at, shift) => {
        const letter = medicareCheckLetter(body + place);
        const changed = body.slice(0, at) + ((Number(body[at]) + shift) % 10) + body.slice(at + 1);
        expect(checkNumber('medicare-provider-au', `${body}${place}${letter}`).verdict).toBe('valid');
        expect(checkNumber('medicare-provider-au', `${changed}${place}${letter}`).verdict).toBe('suspicious');
      }),
    );
  });
});

describe('the schemes', () => {
  test('each have a valid example, a hint and a source', () => {
    for (const scheme of numberSchemes) {
      expect(checkNumber(scheme.id, scheme.example).verdict, scheme.id).toBe('valid');
      expect(scheme.source).not.toBe('');
      expect(scheme.hint).not.toBe('');
    }
  });

  test('are found by FHIR system', () => {
    expect(numberSchemeByFhirSystem('http://hl7.org/fhir/sid/us-npi')?.id).toBe('npi');
  });
});
