/**
 * A process of its own that opens a search file, looks a few things up, and prints what it holds after collection:
 * `node memory.ts FILE`. Without a file it opens one of nobody and asks it the same, so that what only the program takes
 * is told from what the directory does.
 */
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createDirectory, createLookup, encodeSearchFile, openSearchFile } from '@trusted-hands/directory';

const [path] = process.argv.slice(2);
const kept = lookupIn(path);
setFlagsFromString('--expose-gc');
// Safe: the flag before it puts `gc` into every new context.
const collect = runInNewContext('gc') as () => void;
for (let round = 0; round < 5; round += 1) collect();
// What is external has the array buffers in it.
const { heapUsed, external } = process.memoryUsage();
console.log(JSON.stringify({ bytes: heapUsed + external, found: kept.search('', { limit: 1, nowMs: 0 }).length }));

function lookupIn(file: string | undefined) {
  const opened = openSearchFile(file === undefined ? encodeSearchFile([]) : new Uint8Array(readFileSync(file)));
  if (!opened.ok) throw new Error(opened.reason);
  const lookup = createLookup({ directory: createDirectory([{ file: opened.file }]), places: [] });
  for (const query of ['physio', 'massage knee', 'smi', 'gp telehealth']) lookup.search(query, { limit: 20, nowMs: 0, origin: { latitude: -37.8, longitude: 145 } });
  return lookup;
}
