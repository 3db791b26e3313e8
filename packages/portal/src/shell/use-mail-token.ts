/**
 * The token of the mail that led here. It stands behind the `#`, which browsers send to nobody, and is taken out of the
 * address at once, so that it is not left in the history; the page keeps it until it is reloaded.
 */
import { useEffect, useState } from 'react';

export function useMailToken(): string {
  const [token] = useState(() => window.location.hash.slice(1));
  useEffect(() => {
    window.history.replaceState(null, '', window.location.pathname);
  }, []);
  return token;
}
