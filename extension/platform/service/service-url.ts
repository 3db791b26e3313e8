/** The address of a service as a person types it, and the host permission that it takes. */
import type { Failure } from '@trusted-hands/contract';
import type { Outcome } from '../platform.ts';

/**
 * This computer and networks that the internet does not reach: a clinic's own service may stand there without a
 * certificate. Of addresses by number only whole ones, which is how the browser writes them: 10.example.com is a name.
 */
const privateHost = /^(localhost|.+\.localhost|.+\.local|[a-z0-9-]+|(127|10)(\.\d+){3}|192\.168(\.\d+){2}|172\.(1[6-9]|2\d|3[01])(\.\d+){2}|\[(::1|f[cd].*|fe80.*)\])$/;

/**
 * `http` or `https`, no trailing slash, no query: what all the service's addresses begin with. Over the internet only
 * https: the e-mail address, the code and the bearer that follow it could be read on the way otherwise.
 */
export function parseServiceUrl(typed: string): Outcome<string, Failure> {
  const text = typed.trim();
  const isLocal = /^(localhost|127\.|\[::1\])/.test(text);
  const url = URL.parse(/^[a-z]+:\/\//i.test(text) ? text : `${isLocal ? 'http' : 'https'}://${text}`);
  // Browsers differ in what they let into a host name; what is in no real one is a slip here.
  const isHost = url !== null && /^([a-z0-9-]+\.)*[a-z0-9-]+\.?$|^\[[0-9a-f:.]+\]$/.test(url.hostname);
  if (!url || !isHost || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') {
    return { ok: false, failure: { code: 'input-invalid', field: 'serviceUrl', message: 'That is not the address of a service. It looks like https://directory.example.com' } };
  }
  if (url.protocol === 'http:' && !privateHost.test(url.hostname)) {
    return { ok: false, failure: { code: 'input-invalid', field: 'serviceUrl', message: 'Over the internet the address of a service has to begin with https://, or what is sent to it could be read on the way.' } };
  }
  return { ok: true, value: `${url.origin}${url.pathname.replace(/\/+$/, '')}` };
}

/** A match pattern of the host alone: Firefox takes no port in one. */
export function hostPattern(serviceUrl: string): string {
  const url = new URL(serviceUrl);
  return `${url.protocol}//${url.hostname}/*`;
}

/** A page of the service, which may stand under a path of its own. Undefined where the address cannot be read. */
export function servicePage(serviceUrl: string, page: string): string | undefined {
  return URL.parse(page, serviceUrl.endsWith('/') ? serviceUrl : `${serviceUrl}/`)?.href;
}
