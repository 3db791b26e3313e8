/** The address of a service as a person writes it, made whole: its origin, and only http or https. */

/** Undefined where it is no address. Without a scheme https is meant, and http only for this computer itself. */
export function normalizeServiceUrl(typed: string): string | undefined {
  const text = typed.trim();
  if (text === '') return undefined;
  const isLocal = /^(localhost|127\.0\.0\.1|\[::1\])(:|\/|$)/.test(text);
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `${isLocal ? 'http' : 'https'}://${text}`;
  if (!URL.canParse(whole)) return undefined;
  const url = new URL(whole);
  if ((url.protocol !== 'http:' && url.protocol !== 'https:') || url.username !== '' || url.password !== '') return undefined;
  return url.origin;
}
