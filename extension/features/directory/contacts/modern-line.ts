/** A line of a version 2.1 card as version 3 would have it, so that one parser reads both. */
import type { CardLine } from './card-lines.ts';

/** Values that are several in one, with semicolons between. */
const structured: ReadonlySet<string> = new Set(['N', 'ADR', 'ORG']);

/** Only what is needed further on of the parameters: of which type it is, and which is preferred. */
export function toModernLine({ property, parameters, value }: CardLine, isOld: boolean): string {
  const encoding = parameters.map((parameter) => /^(?:encoding=)?(quoted-printable)$/i.exec(parameter.trim())?.[1]).find((found) => found !== undefined);
  const types = parameters.flatMap((parameter) => {
    const [name = '', said] = parameter.split('=', 2);
    if (said === undefined) return encoding !== undefined && /quoted-printable/i.test(name) ? [] : [name.trim()];
    return /^type$/i.test(name.trim()) ? said.replaceAll('"', '').split(',') : /^pref$/i.test(name.trim()) ? ['pref'] : [];
  });
  const named = `${property}${types.filter((type) => /^[\w-]+$/.test(type)).map((type) => `;TYPE=${type}`).join('')}`;
  if (encoding === undefined) return `${named}:${isOld ? escaped(property, value) : value}`;
  const charset = parameters.map((parameter) => /^charset=(.+)$/i.exec(parameter.trim())?.[1]).find((found) => found !== undefined);
  return `${named}:${escaped(property, decodeQuotedPrintable(value, charset))}`;
}

/** In version 2.1 a comma is a comma, and only a semicolon is written with a stroke before it. */
function escaped(property: string, value: string): string {
  const parts = structured.has(property) ? value.split(/(?<!\\);/) : [value];
  return parts.map((part) => part.replaceAll('\\;', ';').replaceAll('\\', '\\\\').replaceAll(/[,;]/g, '\\$&').replaceAll(/\r\n|\r|\n/g, '\\n')).join(';');
}

/** UTF-8 where no other is named; what is no hexadecimal number stands as it is. */
export function decodeQuotedPrintable(value: string, charset = 'utf-8'): string {
  const bytes: number[] = [];
  const encoder = new TextEncoder();
  for (const [part] of value.matchAll(/=[0-9a-f]{2}|=|[^=]+/gi)) {
    if (/^=[0-9a-f]{2}$/i.test(part)) bytes.push(Number.parseInt(part.slice(1), 16));
    else bytes.push(...encoder.encode(part));
  }
  return decoderOf(charset).decode(Uint8Array.from(bytes));
}

function decoderOf(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset.replaceAll('"', '').trim());
  } catch {
    return new TextDecoder('windows-1252');
  }
}
