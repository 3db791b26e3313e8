/** The number by which the service, vouches and trust know a listing, and who has it in the directory on this computer. */
import type { DirectoryState } from '../platform.ts';
import { listingOf } from './directory-lookup.ts';

/** Undefined for who was kept or referred to before listings had numbers, and for whoever is not of the directory. */
export function listingNumber(listingId: string): number | undefined {
  return /^[0-9]{1,10}$/.test(listingId) ? Number(listingId) : undefined;
}

/** Undefined for whoever is no longer in it. */
export function listedName(directory: DirectoryState, number: number): string | undefined {
  return directory.type === 'ready' ? listingOf(directory, number)?.name : undefined;
}
