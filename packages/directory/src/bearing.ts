/** In which direction one place lies from another, for a picture and for words: "north-east". */
import type { Coordinates } from './listing.ts';

const winds = ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'] as const;

/** Initial bearing of the great circle, in degrees clockwise from north, from 0 to below 360; 0 where both are one place. */
export function bearingDegrees(from: Coordinates, to: Coordinates): number {
  const [latitude, otherLatitude, longitudeDelta] = [radians(from.latitude), radians(to.latitude), radians(to.longitude - from.longitude)];
  const east = Math.sin(longitudeDelta) * Math.cos(otherLatitude);
  const north = Math.cos(latitude) * Math.sin(otherLatitude) - Math.sin(latitude) * Math.cos(otherLatitude) * Math.cos(longitudeDelta);
  const degrees = (Math.atan2(east, north) * 180) / Math.PI;
  return (degrees + 360) % 360;
}

/** The nearest of the eight winds. */
export function bearingWords(degrees: number): string {
  return winds[Math.round((((degrees % 360) + 360) % 360) / 45) % winds.length] ?? winds[0];
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
