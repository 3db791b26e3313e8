/** Distance over the ground, for ranking and for "2.1 km". */
import type { Coordinates } from './listing.ts';

/** Mean radius of the Earth (IUGG), in kilometres. */
export const earthRadiusKm = 6371.0088;

/** Entries of one name this near to each other are one place, with several postcodes; further apart they are different places. */
export const samePlaceKm = 60;

/** Great-circle distance in kilometres by the haversine formula; symmetric, and zero from a place to itself. */
export function distanceKm(a: Coordinates, b: Coordinates): number {
  const latitudeDelta = radians(b.latitude - a.latitude);
  const longitudeDelta = radians(b.longitude - a.longitude);
  const h =
    Math.sin(latitudeDelta / 2) ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(longitudeDelta / 2) ** 2;
  // Rounding can lift h a hair above 1 for opposite points of the globe, where asin would be NaN.
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** How long the straight line between two places is whose way over the ground is so long; Infinity for Infinity. */
export function throughGroundKm(overGroundKm: number): number {
  return overGroundKm >= Math.PI * earthRadiusKm ? Infinity : 2 * earthRadiusKm * Math.sin(overGroundKm / (2 * earthRadiusKm));
}

/** The other way round. */
export function overGroundKm(straightKm: number): number {
  return straightKm === Infinity ? Infinity : 2 * earthRadiusKm * Math.asin(Math.min(1, straightKm / (2 * earthRadiusKm)));
}

/** "under 1 km", "2.1 km", "34 km": no more exact than the middle of a place, which is all a listing has. */
export function formatDistance(km: number): string {
  if (km < 1) return 'under 1 km';
  return km < 9.95 ? `${km.toFixed(1)} km` : `${Math.round(km)} km`;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
