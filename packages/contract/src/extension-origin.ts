/**
 * Which extension may call a service. The manifest's public key gives the extension the same id on every Chrome and
 * Edge, so its origin can be listed exactly. Firefox makes a random origin per installation, so there any well-formed
 * one is let in: every route it reaches takes a bearer only and neither reads nor sets a cookie.
 */

/** The manifest's `key`: an RSA public key (SPKI, base64). Its private half was never kept; a store issues its own. */
export const extensionManifestKey =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAx0pcmOnPKxB1jIpHZBfPQW22baUlSCmdt5TQtRvB+w8PLs2bAjFlZc7upQNC375ifsRm5t3zNYSMbMRFPGQpAacMAQhzZo24zj/Q4fvm4MZEVY/i5jcXPAcp9xcdG42gUd2tA7dNABXPCSaJcWARe1lILVNq6TT6qErGcyx+K1NrZUakzVwyLqvxjsRO3MtUkfZ4KnwfDqJzUshuIhZcJo4DxOp8vJqMk/kZ8cfaKTlxko0wskkEcJD68Lxj/LNDObRNdHEHEcHqaME5d4A6AosA6wXKu4blx0D5MABTBPrX2ubqAGNMogI5wDgss86vzIqkyVEmmVNiHlf7UVJecQIDAQAB';

/** The first 128 bits of the SHA-256 of that key, in the letters a to p (Chromium's rule for extension ids). */
export const extensionId = 'dgmllfgmmoajbpehjnjhjhpechbdlfil';

export const extensionOrigins: readonly string[] = [`chrome-extension://${extensionId}`];

const firefoxOrigin = /^moz-extension:\/\/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** True for the listed Chrome and Edge origins and for any well-formed Firefox one. */
export function isExtensionOrigin(origin: string): boolean {
  return extensionOrigins.includes(origin) || firefoxOrigin.test(origin);
}
