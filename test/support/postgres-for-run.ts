/** Starts the one PostgreSQL of an integration run, before its first test file and stopped after its last. */
import { postgresVariable, startPostgres } from './postgres.ts';

export default async function setup(): Promise<() => Promise<void>> {
  const server = await startPostgres();
  process.env[postgresVariable] = server.url;
  return server.stop;
}
