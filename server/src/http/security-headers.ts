/** Headers of every answer. Pages run only what the service itself serves, are never framed and tell no other site. */
import { createMiddleware } from 'hono/factory';
import { secureHeaders } from 'hono/secure-headers';
import type { HttpEnvironment } from '../rpc/context.ts';

const nothing: string[] = [];

export function securityHeaders(publicUrl: string) {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    xFrameOptions: 'DENY',
    referrerPolicy: 'no-referrer',
    // A year, and only where the service is reached over TLS: on plain http browsers ignore it.
    strictTransportSecurity: publicUrl.startsWith('https:') ? 'max-age=31536000' : false,
    permissionsPolicy: {
      accelerometer: nothing,
      camera: nothing,
      displayCapture: nothing,
      geolocation: nothing,
      gyroscope: nothing,
      microphone: nothing,
      payment: nothing,
      usb: nothing,
    },
  });
}

/** No route sets a cookie; should a library ever try, it goes no further than here. */
export const noCookies = createMiddleware<HttpEnvironment>(async (c, next) => {
  await next();
  c.res.headers.delete('set-cookie');
});
