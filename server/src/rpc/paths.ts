/** The paths that the service answers, and how the log writes them: never an id, a query or anything a caller typed. */
export const trpcPath = '/api/trpc';
export const directoryFilesPath = '/directory/files';
export const directoryChangesPath = '/directory/changes';
export const fhirPath = '/fhir';
export const healthPath = '/healthz';

/** Paths of the web pages; each is served index.html, which shows the page that the path names. */
export const portalPaths = ['/', '/register', '/steward', '/confirm', '/listings', '/no-mail'] as const;

const shown: ReadonlySet<string> = new Set([healthPath, ...portalPaths]);

export function loggedPath(path: string, isProcedure: (name: string) => boolean): string {
  if (path.startsWith(`${trpcPath}/`)) {
    const names = path.slice(trpcPath.length + 1).split(',').slice(0, 8);
    return `${trpcPath}/${names.map((name) => (isProcedure(name) ? name : '?')).join(',')}`;
  }
  if (shown.has(path)) return path;
  for (const whole of [directoryFilesPath, directoryChangesPath]) if (path.startsWith(`${whole}/`)) return `${whole}/*`;
  if (path.startsWith(`${fhirPath}/`)) return loggedFhirPath(path.slice(fhirPath.length + 1));
  if (path.startsWith('/assets/')) return '/assets/*';
  return '/*';
}

function loggedFhirPath(path: string): string {
  const [type = '', rest] = path.split('/');
  if (!/^(metadata|Practitioner|PractitionerRole|Organization|Location|HealthcareService)$/.test(type)) return `${fhirPath}/*`;
  return rest === undefined ? `${fhirPath}/${type}` : `${fhirPath}/${type}/${rest === '_search' ? rest : '*'}`;
}
