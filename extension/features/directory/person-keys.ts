/** What two writings of one telephone number or e-mail address have in common; empty where there is too little to tell by. */

/** The last nine digits: with or without a country's code and its nought, a number is the same. */
const tellingDigits = 9;
const fewestDigits = 7;

export function phoneKey(phone: string): string {
  const digits = phone.replace(/\b(ext|x)\b.*$/i, '').replaceAll(/\D/g, '').replace(/^0+/, '');
  return digits.length < fewestDigits ? '' : digits.slice(-tellingDigits);
}

export function emailKey(email: string): string {
  return email.includes('@') ? email.trim().toLowerCase() : '';
}
