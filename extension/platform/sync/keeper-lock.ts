/** Held by the one page that keeps this computer and the service at one, or by the background script while it syncs. */
export const keeperLock = 'trusted-hands-sync-keeper';
