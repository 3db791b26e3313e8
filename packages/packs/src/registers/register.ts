/**
 * A public register, or an association's list, where a person can be looked up by name and number. Its kind is said
 * wherever somebody was found in it: a voluntary register or an association's list is no state register.
 */
import { z } from 'zod';

export const registerSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*[a-z0-9]$/),
  title: z.string().min(3),
  /** Absent where being listed says nothing about being allowed to practise. */
  kind: z.enum(['statutory', 'voluntary', 'association']).optional(),
  /** ISO 3166-1 alpha-2. */
  country: z.string().regex(/^[A-Z]{2}$/),
  /** The state or province it is for, where it is not for the whole country. */
  state: z.string().min(2).optional(),
  /** Id of the number scheme that its numbers are of. */
  scheme: z.string().min(2),
  /** Ids of the professions it lists; absent where the scheme says so by itself. */
  professions: z.array(z.string()).min(1).optional(),
  url: z.url({ protocol: /^https$/ }),
  /** Where the address and the kind were read; "from memory" says that no source was. */
  source: z.string().min(10),
});
export type Register = z.infer<typeof registerSchema>;
