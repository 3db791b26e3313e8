/** What an operator sets by environment, each checked with one sentence that names the variable and what to set. */
import { resolve } from 'node:path';
import { z } from 'zod';

export interface Settings {
  readonly port: number;
  /** Absolute. */
  readonly dataDir: string;
  /** Absent: SQLite in dataDir. */
  readonly databaseUrl: string | undefined;
  /** How browsers reach the service: an origin without a path. */
  readonly publicUrl: string;
  /** Absent: mail is written to dataDir/mail. */
  readonly smtpUrl: string | undefined;
  /** Who may read the directory as FHIR. Members, as everywhere: listings were published to them, and not to the whole web. */
  readonly fhirAccess: 'open' | 'members' | 'off';
}

const defaultPort = 4870;
const repositoryRoot = resolve(import.meta.dirname, '../..');

type SettingsResult = { readonly ok: true; readonly settings: Settings } | { readonly ok: false; readonly messages: readonly string[] };

/** Reads PORT, DATA_DIR, DATABASE_URL, PUBLIC_URL, SMTP_URL and FHIR_ACCESS; an empty variable counts as not set. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): SettingsResult {
  const given = Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, value?.trim() === '' ? undefined : value?.trim()]));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) return { ok: false, messages: parsed.error.issues.map((issue) => issue.message) };
  const { PORT: port, DATA_DIR: dataDir, DATABASE_URL: databaseUrl, PUBLIC_URL: publicUrl, SMTP_URL: smtpUrl, FHIR_ACCESS: fhirAccess } = parsed.data;
  return {
    ok: true,
    settings: {
      port,
      dataDir: resolve(repositoryRoot, dataDir),
      databaseUrl,
      publicUrl: publicUrl ?? `http://localhost:${String(port)}`,
      smtpUrl,
      fhirAccess,
    },
  };
}

const environmentSchema = z.object({
  PORT: z
    .string()
    .default(String(defaultPort))
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65535, {
      error: ({ input }) => `PORT is ${shown(input)}, which is no port. Set PORT to a number from 1 to 65535, such as ${String(defaultPort)}, or leave it out.`,
    })
    .transform(Number),
  DATA_DIR: z
    .string()
    .refine((text) => !text.includes('\0'), { error: 'DATA_DIR is not a folder name. Set DATA_DIR to a folder that the service may write to.' })
    .default('./data'),
  DATABASE_URL: z
    .string()
    .refine((text) => hasProtocol(text, ['postgres:', 'postgresql:']), {
      error: ({ input }) =>
        `DATABASE_URL${shownUrl(input)} is not a PostgreSQL address. Set DATABASE_URL to postgres://user:password@host:5432/name, or leave it out to use SQLite in DATA_DIR.`,
    })
    .optional(),
  PUBLIC_URL: z
    .string()
    .refine((text) => hasProtocol(text, ['http:', 'https:']) && isOrigin(text), {
      error: ({ input }) => `PUBLIC_URL${shownUrl(input)} is not the address of a site. Set PUBLIC_URL to how browsers reach the service, such as https://directory.example.com, without a path.`,
    })
    .transform((text) => new URL(text).origin)
    .optional(),
  SMTP_URL: z
    .string()
    .refine((text) => hasProtocol(text, ['smtp:', 'smtps:']), {
      error: ({ input }) => `SMTP_URL${shownUrl(input)} is not a mail server. Set SMTP_URL to smtps://user:password@mail.example.com, or leave it out to have mail written to DATA_DIR/mail.`,
    })
    .optional(),
  FHIR_ACCESS: z
    .enum(['open', 'members', 'off'], {
      error: ({ input }) => `FHIR_ACCESS is ${shown(input)}. Set FHIR_ACCESS to open, members or off, or leave it out: then members alone may read the directory as FHIR.`,
    })
    .default('members'),
});

function hasProtocol(text: string, protocols: readonly string[]): boolean {
  const url = URL.parse(text);
  return url !== null && protocols.includes(url.protocol) && url.hostname !== '';
}

function isOrigin(text: string): boolean {
  const url = new URL(text);
  return url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '' && url.password === '';
}

function shown(input: unknown): string {
  return typeof input === 'string' ? `"${input.slice(0, 40)}"` : 'not text';
}

/** In brackets what stands before "//" and the host; the rest is left out, since what precedes an @ may be a password. */
function shownUrl(input: unknown): string {
  const url = typeof input === 'string' ? URL.parse(input) : null;
  if (url === null) return '';
  return url.host === '' ? ` (${url.protocol}…)` : ` (${url.protocol}//${url.host}…)`;
}
