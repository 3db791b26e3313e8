/** Where a location is, on one line: "Dubbo NSW 2830". */
import { formatPlace, type Location } from '@trusted-hands/directory';

export function placeLine(location: Location): string {
  return formatPlace({ name: location.place, state: location.state, postcode: location.postcode });
}
