/** The places of one country as the directory download carries them, there and back without loss. */
import type { Place, PlacesFile } from './place.ts';

/** Columns of the places of one country, in their order; places of other countries are left out. */
export function placesToFile(country: string, places: readonly Place[]): PlacesFile {
  const own = places.filter((place) => place.country === country);
  return {
    country,
    names: own.map((place) => place.name),
    states: own.map((place) => place.state ?? ''),
    postcodes: own.map((place) => place.postcode ?? ''),
    latitudes: own.map((place) => place.coordinates.latitude),
    longitudes: own.map((place) => place.coordinates.longitude),
  };
}

/** The rows of a file; a row without a name, or that a column is too short for, is left out. */
export function placesFromFile(file: PlacesFile): Place[] {
  const places: Place[] = [];
  for (const [row, name] of file.names.entries()) {
    const latitude = file.latitudes[row];
    const longitude = file.longitudes[row];
    if (name === '' || latitude === undefined || longitude === undefined) continue;
    const state = file.states[row];
    const postcode = file.postcodes[row];
    places.push({
      name,
      country: file.country,
      ...(state ? { state } : {}),
      ...(postcode ? { postcode } : {}),
      coordinates: { latitude, longitude },
    });
  }
  return places;
}
