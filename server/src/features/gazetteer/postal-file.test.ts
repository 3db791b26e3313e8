import { describe, expect, it } from 'vitest';
import { postalFormat } from './postal-file.ts';

const header = 'country_code,zipcode,place,state,state_code,province,province_code,community,community_code,latitude,longitude';

function read(first: string, line: string) {
  const format = postalFormat(first);
  if (!format.ok) throw new Error(format.reason);
  return format.read(line);
}

describe('postalFormat', () => {
  it('reads the columns by their names, in any order', () => {
    expect(read('Latitude,LONGITUDE,place_name,country', '-32.2,148.6,Dubbo,au')).toEqual({
      ok: true,
      place: { country: 'AU', name: 'Dubbo', folded: 'dubbo', state: null, state_name: null, postcode: null, latitude: -32.2, longitude: 148.6 },
    });
  });

  it('writes a state as people do, whatever code the file has', () => {
    expect(read(header, 'AU,2830,Dubbo,New South Wales,02,,,,,-32.2,148.6')).toMatchObject({ place: { state: 'NSW', state_name: 'New South Wales' } });
    expect(read(header, 'NZ,8011,Christchurch,Canterbury,E9,,,,,-43.5,172.6')).toMatchObject({ place: { state: 'Canterbury' } });
    expect(read(header, 'US,62701,Springfield,Illinois,IL,,,,,39.8,-89.65')).toMatchObject({ place: { state: 'IL' } });
    expect(read(header, 'GB,E8,London,England,ENG,,,,,51.5,-0.06')).toMatchObject({ place: { state: 'ENG' } });
  });

  it.each([',', ';', '¬', '|', '\t'])('reads columns separated by "%s", with quotation marks or without', (separator) => {
    const line = ['AU', '800', '"Darwin"', 'Northern Territory', 'NT', '', '', '', '', '-1.24611E+01', '130.8418'].join(separator);
    expect(read(header.replaceAll(',', separator), line)).toMatchObject({ place: { name: 'Darwin', postcode: '0800', latitude: -12.4611, longitude: 130.8418 } });
    // In GeoNames' own order, without names.
    expect(read(line, line)).toMatchObject({ place: { name: 'Darwin' } });
  });

  it('gives every country the zeros back that a spreadsheet took from its postcodes, and reads decimal commas', () => {
    const postcodeOf = (line: string) => {
      const row = read(header, line);
      return row.ok ? row.place.postcode : row.reason;
    };
    expect(postcodeOf('US,501,Holtsville,New York,NY,,,,,40.8154,-73.0451')).toBe('00501');
    expect(postcodeOf('US,1103.0,Springfield,Massachusetts,MA,,,,,42.1,-72.6')).toBe('01103');
    expect(postcodeOf('DE,1067,Dresden,Sachsen,SN,,,,,51.06,13.72')).toBe('01067');
    expect(postcodeOf('GB,E8,London,England,ENG,,,,,51.5,-0.06')).toBe('E8');
    expect(read(header.replaceAll(',', ';'), 'AU;2830;Dubbo;New South Wales;NSW;;;;;-32,2426;148,6017')).toMatchObject({ place: { latitude: -32.2426, longitude: 148.6017 } });
  });

  it('says what is wrong with a file that has no such columns', () => {
    expect(postalFormat('name,town')).toMatchObject({ ok: false, reason: expect.stringContaining('country, latitude, longitude') as unknown });
    expect(postalFormat('PK\u0003\u0004')).toMatchObject({ ok: false, reason: expect.stringContaining('zip') as unknown });
  });
});
