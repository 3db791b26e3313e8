/** The name of a test as people write it: the names of persons in it begin with a capital letter. */

/** Names of people are written with a capital, and what is short for something in capitals. */
const people = new Set([
  'hawkins', 'kennedy', 'neer', 'yergason', 'spurling', 'roos', 'adson', 'kemp', 'schober', 'gaenslen', 'thomas', 'ober', 'trendelenburg', 'ely', 'lachman', 'mcmurray', 'thessaly', 'apley',
  'clarke', 'noble', 'thompson', 'homans', 'cozen', 'mill', 'maudsley', 'tinel', 'phalen', 'finkelstein', 'froment', 'allen', 'romberg', 'babinski', 'hoffmann', 'sharp', 'purser', 'speed', "o'brien",
]);

/** "Hawkins-Kennedy", "empty can", "FABER". */
export function testTitle(name: string): string {
  if (name === 'faber' || name === 'fadir') return name.toUpperCase();
  return name.replaceAll(/[a-z']+/g, (word) => (people.has(word) ? word.charAt(0).toUpperCase() + word.slice(1) : word));
}
