/** Check digits of registration numbers. They catch a mistyped digit; they prove nothing about a person. */

/** Luhn (ISO/IEC 7812-1): true where a string of digits ends in its own check digit. */
export function luhnValid(digits: string): boolean {
  if (!/^[0-9]+$/.test(digits)) return false;
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** The characters of a Medicare provider number's location, without I, O, S and Z; each stands for its index. */
export const providerLocationCharacters = '0123456789ABCDEFGHJKLMNPQRTUVWXY';
const providerWeights = [3, 5, 8, 4, 2, 1];
const providerLocationWeight = 6;
const providerCheckLetters = 'YXWTLKJHFBA';

/**
 * The check letter that six digits and a location character of a Medicare provider number call for; undefined where
 * they are not of that form. Source: angusmillar/HealthIdentifiers 6fd985c, MedicareProviderNumberParser.cs; it fits
 * 2426621B of HL7 AU Base, which the other published table (YXWVTRQPNML) does not.
 */
export function medicareCheckLetter(number: string): string | undefined {
  const location = providerLocationCharacters.indexOf(number.charAt(6));
  if (!/^[0-9]{6}/.test(number) || number.length < 7 || location < 0) return undefined;
  const sum = providerWeights.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return providerCheckLetters[(sum + providerLocationWeight * location) % 11];
}
