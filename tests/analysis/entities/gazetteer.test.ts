import gazetteerText from '../../../src/data/gazetteer.tsv';
import { parseGazetteer } from '../../../src/analysis/entities';
import { formsOf, parseRows } from '../../../src/analysis/entities/places/rows';

const gazetteer = parseGazetteer(gazetteerText);
const data = parseRows(gazetteerText);
const rows = Array.from({ length: data.count }, (_, index) => data.row(index)).flatMap((row) => row ?? []);
const names = (form: string): string[] => gazetteer.find(form).map(({ entity }) => entity.name);

describe('the gazetteer', () => {
  it('gives a place its canonical name, region, point and the place around it', () => {
    expect(gazetteer.find('Hoeryong')[0]?.entity).toMatchObject({
      id: 'place:hoeryong:kp.north-hamgyong',
      name: 'Hoeryong',
      country: 'KP',
      admin1: 'North Hamgyong',
      location: 'place:north-hamgyong:kp',
      placeKind: 'city',
      origin: 'gazetteer',
      coordinates: { lat: 42.44, lon: 129.75 },
    });
  });

  it('holds a town that news writes about for better known than a larger namesake', () => {
    const [first] = gazetteer.find('Newtown');
    expect(first?.admin1).toBe('Connecticut');
    const larger = gazetteer
      .find('Newtown')
      .filter(({ entity }) => (entity.population ?? 0) > (first?.entity.population ?? 0));
    expect(larger.length).toBeGreaterThan(0);
    expect(
      rows.find(({ name, country, stories }) => name === 'Newtown' && country === 'US' && stories > 0)?.stories,
    ).toBeGreaterThan(10);
  });

  it('tells what is around a place, nearest first', () => {
    const above = gazetteer.ancestors('place:hoeryong:kp.north-hamgyong').map(({ entity }) => entity.name);
    expect(above).toEqual(['North Hamgyong', 'North Korea']);
    expect(gazetteer.ancestors('place:north-korea:kp')).toEqual([]);
  });

  it.each(['Pyongyang', 'Kyiv', 'Seoul'])('puts %s into its country, not into the division of its name', (name) => {
    const [city] = gazetteer.find(name).filter(({ kind }) => kind === 'city');
    expect(city?.admin1).toBe(name);
    expect(gazetteer.get(city?.entity.location ?? '')?.kind).toBe('country');
    expect(gazetteer.ancestors(city?.entity.id ?? '').map(({ kind }) => kind)).toEqual(['admin1', 'country']);
  });

  it.each([
    ['Hoeryong', ['Hoeryŏng', 'Hoeryeong', 'Hyeryong', '회령', '회령시']],
    ['Chongjin', ["Ch'ongjin", 'Cheongjin', 'Chungjin', '청진시']],
    ['North Hamgyong', ['North Hamgyeong', 'North Hamkyung', '함경북도', '함북']],
    ['Ryanggang', ['Yanggang', '양강도', '량강도']],
    ['Kimjongsuk', ['Kim Jong Suk', 'Kim Jong-suk', '김정숙군']],
    ['Kangwon', ['Gangwon']],
  ])('knows %s in every spelling it is met in', (name, forms) => {
    for (const form of forms) expect(names(form)).toContain(name);
  });

  it('finds every row again by every form it is spelled in', () => {
    const lost = rows
      .filter((_, index) => index % 5 === 0)
      .flatMap((row) => formsOf(row).map(({ form, qualifier }) => ({ row, form, qualifier })))
      .filter(({ row, form, qualifier }) => {
        const found = qualifier ? gazetteer.findQualifier(form) : gazetteer.find(form);
        return !found.some(({ entity }) => entity.name === row.name && entity.coordinates?.lat === row.lat);
      });
    expect(lost.map(({ form }) => form)).toEqual([]);
  });

  it('asks bare Hangul that is also a word for its ending', () => {
    expect(names('온천')).toEqual([]);
    expect(names('온천군')).toEqual(['Onchon']);
  });

  it.each([
    ['DPRK', 'KP'],
    ['ROK', 'KR'],
    ['U.S.', 'US'],
    ['UK', 'GB'],
    ['Burma', 'MM'],
    ['Czechia', 'CZ'],
    ['UAE', 'AE'],
    ['북한', 'KP'],
    ['미국', 'US'],
    ['중국', 'CN'],
  ])('knows the country %s', (form, code) => {
    expect(gazetteer.find(form)[0]).toMatchObject({ kind: 'country', country: code });
  });

  it('ranks namesakes: the country before the state, the capital before the town', () => {
    expect(
      gazetteer
        .find('Georgia')
        .map(({ kind }) => kind)
        .slice(0, 2),
    ).toEqual(['country', 'admin1']);
    expect(gazetteer.find('Moscow')[0]).toMatchObject({ country: 'RU' });
    expect(gazetteer.find('Mexico')[0]).toMatchObject({ kind: 'country' });
  });

  it('keeps abbreviations of states for the place after a comma', () => {
    expect(gazetteer.find('TX')).toEqual([]);
    expect(gazetteer.findQualifier('TX')[0]?.entity.name).toBe('Texas');
    expect(gazetteer.findQualifier('Ill.')[0]?.entity.name).toBe('Illinois');
  });

  it('finds every place again by its id, which no other place has', () => {
    const places = rows.filter((_, index) => index % 7 === 0).flatMap(({ name }) => gazetteer.find(name));
    const lost = places.filter((place) => gazetteer.get(place.entity.id) !== place);
    expect(lost.map(({ entity }) => entity.id)).toEqual([]);
    expect(new Set(places.map(({ entity }) => entity.id)).size).toBeGreaterThan(7000);
  });

  it('knows seas, camps and crossings that no list of towns holds', () => {
    for (const form of ['Yalu', 'East Sea', 'Punggye-ri', 'Camp 14', 'Panmunjom', 'Gaza', 'DMZ', '두만강'])
      expect(names(form)).not.toEqual([]);
    expect(gazetteer.find('Yalu River')[0]?.country).toBeNull();
  });

  it('has every county and city of North Korea at a point inside the country', () => {
    const here = rows.filter(({ country, kind }) => country === 'KP' && (kind === 'admin2' || kind === 'city'));
    expect(here.length).toBeGreaterThanOrEqual(179);
    for (const { lat, lon } of here) {
      expect(lat).toBeGreaterThan(37.5);
      expect(lat).toBeLessThan(43.1);
      expect(lon).toBeGreaterThan(124);
      expect(lon).toBeLessThan(131);
    }
  });

  it('has a point for every place', () => {
    const off = rows.filter(({ lat, lon }) => !(Math.abs(lat) <= 90 && Math.abs(lon) <= 180));
    expect(off).toEqual([]);
  });

  it('stays small enough that the plugin does not grow', () => {
    expect(new TextEncoder().encode(gazetteerText).length).toBeLessThan(2_300_000);
  });
});

describe('parseRows', () => {
  it('refuses a kind of place it does not know', () => {
    expect(() => parseRows('z\tNowhere\t\t0\t0\t1')).toThrow('unknown kind of place “z” for Nowhere');
  });
});
