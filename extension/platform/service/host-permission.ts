/**
 * Asks the browser for a service's host. CORS lets the calls through without it, so nothing waits for the answer: a
 * headless browser never gives one, and a person who says no can still connect.
 */
import { browser } from 'wxt/browser';
import { hostPattern } from './service-url.ts';

export interface HostPermission {
  /** Call it in the click itself, before anything is awaited: Firefox forgets the click otherwise. */
  request(serviceUrl: string): void;
}

export function openHostPermission(): HostPermission {
  const granted = new Set<string>();
  // Without the permissions API nothing can be asked for, and CORS has to do.
  void browser.permissions?.getAll().then(({ origins }) => origins?.forEach((origin) => granted.add(origin)), () => undefined);
  return {
    request(serviceUrl) {
      const pattern = hostPattern(serviceUrl);
      if (granted.has(pattern)) return;
      void browser.permissions?.request({ origins: [pattern] }).then((given) => given && granted.add(pattern), () => undefined);
    },
  };
}
