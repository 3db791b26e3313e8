/** `export fhir FOLDER`: everything published as FHIR R4, a file of NDJSON for each type, a few hundred listings in memory at a time. */
import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { directoryResourceTypes, fhirOfListing } from '@trusted-hands/directory';
import { allPublished } from '../features/fhir/published-listing.queries.ts';
import { type AdminCommand, OperatorError } from './admin-command.ts';

export const exportFhirCommand: AdminCommand = {
  name: ['export', 'fhir'],
  usage: 'export fhir FOLDER',
  summary: 'Everything that is published as FHIR R4, one NDJSON file for each type that there is; "import fhir" reads the folder back.',
  takes: { least: 1, most: 1, said: 'one folder' },
  withoutPlaces: true,

  async check(path) {
    const there = await stat(path).catch(() => undefined);
    if (there?.isDirectory() === false) throw new OperatorError(`${path} is a file. Give a folder; it is made where there is none.`);
  },

  async run({ path, settings, database, deps }) {
    try {
      await mkdir(path, { recursive: true });
      // Under other names until all is written: what "import fhir" finds there is whole.
      const files = directoryResourceTypes.map((type) => ({ type, name: join(path, `${type}.ndjson`), partName: join(path, `${type}.ndjson.part`), resources: 0 }));
      const open = files.map((file) => ({ file, stream: createWriteStream(file.partName) }));
      let listings = 0;
      try {
        for await (const rows of allPublished(database)) {
          const written = rows.map(({ listing }) => fhirOfListing(listing, settings.publicUrl));
          for (const { file, stream } of open) {
            const lines = written.flatMap((byType) => byType[file.type].map((resource) => `${JSON.stringify(resource)}\n`));
            file.resources += lines.length;
            await write(stream, lines.join(''));
          }
          listings += rows.length;
          deps.progress?.(`${String(listings)} listings`);
        }
        await Promise.all(open.map(({ stream }) => finished(stream.end())));
      } catch (error) {
        for (const { stream } of open) stream.destroy();
        await Promise.all(files.map(({ partName }) => rm(partName, { force: true })));
        throw error;
      }
      for (const { name, partName, resources } of files) {
        if (resources > 0) await rename(partName, name);
        // An empty file is none of FHIR's, and one of an earlier export is about nobody any more.
        else await Promise.all([partName, name].map((file) => rm(file, { force: true })));
      }
      deps.say(`${String(listings)} ${listings === 1 ? 'listing' : 'listings'}: ${files.map(({ type, resources }) => `${String(resources)} ${type}`).join(', ')}.`);
    } catch (error) {
      if (!(error instanceof Error && 'syscall' in error && 'path' in error)) throw error;
      throw new OperatorError(`${path} cannot be written to (${'code' in error ? String(error.code) : error.name}). Give another folder.`);
    }
  },
};

async function write(stream: WriteStream, text: string): Promise<void> {
  if (text !== '' && !stream.write(text)) await once(stream, 'drain');
}
