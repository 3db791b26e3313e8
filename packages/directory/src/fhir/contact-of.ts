/** Phone, e-mail and web address of a listing: the role's own first, then its place's, then the practitioner's work ones. */
import { listingContentSchema } from '../listing.ts';
import type { ContactPoint } from './elements.ts';

interface Contact {
  readonly phone?: string;
  readonly email?: string;
  readonly website?: string;
}

/** A practitioner's own points without a use, or for work; never those for home, and a mobile only where a role gives it. */
export function workPoints(points: readonly ContactPoint[]): readonly ContactPoint[] {
  return points.filter((point) => point.use === undefined || point.use === 'work');
}

/** `points` in order of preference; a malformed one is skipped and said in `warnings`. */
export function contactOf(points: readonly ContactPoint[], warnings: string[]): Contact {
  const usable = points.filter((point) => point.use !== 'home' && point.use !== 'old' && point.use !== 'temp' && point.value !== undefined && point.value !== '');
  const first = (system: string, schema: { safeParse(value: unknown): { success: boolean } }): string | undefined => {
    const ordered = [...usable.filter((point) => point.use !== 'mobile'), ...usable.filter((point) => point.use === 'mobile')];
    for (const { system: ofPoint, value } of ordered) {
      if (ofPoint !== system || value === undefined) continue;
      if (schema.safeParse(value).success) return value;
      warnings.push(`A contact (${system}) was left out: it does not have the form of one.`);
    }
    return undefined;
  };
  const phone = first('phone', listingContentSchema.shape.phone);
  const email = first('email', listingContentSchema.shape.email);
  const website = first('url', listingContentSchema.shape.website);
  return { ...(phone === undefined ? {} : { phone }), ...(email === undefined ? {} : { email }), ...(website === undefined ? {} : { website }) };
}
