/** The gazetteer: GeoNames places (CC BY 4.0), with a postcode where an operator imported a postal file. */
export interface GazetteerPlaceTable {
  /** ISO 3166-1 alpha-2. */
  country: string;
  name: string;
  /** The name as it is compared: no accents, lower case, one space between words. */
  folded: string;
  /** A code such as NSW where people write one, else the name of the state or region. */
  state: string | null;
  state_name: string | null;
  postcode: string | null;
  latitude: number;
  longitude: number;
}
