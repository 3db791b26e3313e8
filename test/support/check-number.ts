/**
 * `npm run --silent check-number -- SCHEME VALUE`: what the form of a registration number tells, as the registration page
 * does: one line that begins with valid, suspicious or invalid and says why. It ends with 0 whatever the number is, and
 * with 2 where there is nothing to judge.
 */
import { checkNumber, numberSchemeById, numberSchemes } from '@trusted-hands/directory';

const [schemeWritten, ...words] = process.argv.slice(2).filter((word, at) => word !== '--' || at > 0);
const scheme = schemeWritten?.trim().toLowerCase() ?? '';
const known = numberSchemes.map(({ id }) => id).join(', ');

if (scheme === '' || words.length === 0) {
  refuse(`Name a scheme and a number: npm run --silent check-number -- SCHEME VALUE\nSchemes: ${known}`);
} else if (numberSchemeById(scheme) === undefined) {
  refuse(`There is no scheme "${schemeWritten}". Schemes: ${known}`);
} else {
  // A number in groups may come without quotes.
  const { verdict, reason } = checkNumber(scheme, words.join(' '));
  process.stdout.write(`${verdict} - ${reason}\n`);
}

function refuse(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 2;
}
