import iso from 'i18n-iso-countries';
import type { ExportEntity } from '../../../src/views/export/model';
import { countryName, numericCountry } from '../../../src/views/export/countries';
import { addressLine, whereaboutsOf } from '../../../src/views/export/where';

const place = (name: string, region: string, location: ExportEntity | null = null): ExportEntity => ({
  id: `place:${name.toLowerCase()}${region === '' ? '' : `:${region}`}`,
  path: `Places/${name}.md`,
  kind: 'place',
  name,
  aliases: [],
  parent: null,
  location,
  broader: null,
  coordinates: null,
  country: region === '' ? null : region.slice(0, 2).toUpperCase(),
  url: null,
  reliability: null,
  reliabilityHistory: [],
  modified: 0,
});

const korea = place('North Korea', 'kp');
const province = place('North Hamgyong', 'kp', korea);
const town = place('Chongjin', 'kp.north-hamgyong', province);
const quarter = place('Sunam', 'kp.north-hamgyong', town);
const market = place('Sunam Market', 'kp.north-hamgyong', quarter);

describe('whereabouts', () => {
  it.each([
    [korea, 'North Korea', [], 'country'],
    [province, 'North Korea', ['North Hamgyong'], 'division'],
    [town, 'North Korea', ['North Hamgyong'], 'spot'],
    [market, 'North Korea', ['North Hamgyong', 'Chongjin', 'Sunam'], 'spot'],
    [place('Seoul', 'kr.seoul'), 'South Korea', [], 'spot'],
    [place('Black Sea', ''), null, [], 'country'],
  ])('of $name', (at, country, divisions, size) => {
    expect(whereaboutsOf(at)).toEqual({ code: at.country, country, divisions, size });
  });

  it('are told in a line from the smallest on, nothing twice', () => {
    expect(addressLine(market)).toBe('Sunam Market, Sunam, Chongjin, North Hamgyong, North Korea');
    expect(addressLine(province)).toBe('North Hamgyong, North Korea');
    expect(addressLine(korea)).toBe('North Korea');
  });
});

describe('codes of countries', () => {
  it('are those of ISO 3166-1, all of them', () => {
    const codes = Object.entries(iso.getNumericCodes()).filter(([, alpha]) => alpha !== 'XK');
    expect(codes.length).toBeGreaterThan(240);
    expect(codes.map(([, alpha]) => [alpha, numericCountry(alpha)])).toEqual(
      codes.map(([numeric, alpha]) => [alpha, Number(numeric)]),
    );
    expect([numericCountry('XX'), numericCountry('kp')]).toEqual([null, 408]);
    expect([countryName('KP'), countryName('XX')]).toEqual(['North Korea', 'XX']);
  });
});
