/** Why something of a pack does not fit, for whoever wrote the file: a college or a clinic, and no programmer. */
import type { z } from 'zod';

const kinds: Readonly<Record<string, string>> = { array: 'a list in [ ]', object: 'a group in { }', string: 'text in quotes', number: 'a number', int: 'a whole number', boolean: 'true or false' };

/** Undefined where the schema's own words are to be said. */
export function plainReason(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type': {
      const wanted = kinds[issue.expected];
      if (wanted === undefined) return undefined;
      return issue.input === undefined ? `It is missing: ${wanted}.` : `Here has to be ${wanted}, and there is something else.`;
    }
    case 'unrecognized_keys':
      return `Nothing is known by this name here: ${issue.keys.map((key) => `"${key}"`).join(', ')}.`;
    case 'too_small':
    case 'too_big': {
      const [least, limit] = issue.code === 'too_small' ? ['at least', issue.minimum] : ['at most', issue.maximum];
      const of = issue.origin === 'string' ? ' letters' : issue.origin === 'array' ? ' in the list' : '';
      return `There have to be ${least} ${String(limit)}${of}.`;
    }
    case 'invalid_value':
      return `One of these has to stand here: ${issue.values.map(String).join(', ')}.`;
    case 'invalid_format':
    case 'invalid_key':
    case 'invalid_element':
    case 'invalid_union':
    case 'not_multiple_of':
    case 'custom':
      return undefined;
  }
}
