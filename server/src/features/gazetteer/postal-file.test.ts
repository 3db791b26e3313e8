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

  it('says what is wrong with a file that has no such columns', () => {
    expect(postalFormat('name,town')).toMatchObject({ ok: false, reason: expect.stringContaining('country, latitude, longitude') as unknown });
    expect(postalFormat('PK\u0003\u0004')).toMatchObject({ ok: false, reason: expect.stringContaining('zip') as unknown });
  });
});
