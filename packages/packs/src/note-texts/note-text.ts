/** A text to begin a note with, or a part of one. `${}` is a place to fill in, `${0-10}` one that says what goes there. */
import { z } from 'zod';

export const noteTextSchema = z.strictObject({
  /** What is typed to get it. */
  name: z.string().max(30).regex(/^[a-z]+$/, 'A template is called by one word in small letters.'),
  title: z.string().min(2).max(40),
  text: z.string().min(2).max(4_000),
  source: z.string().min(10).max(500),
});
export type NoteText = z.infer<typeof noteTextSchema>;
