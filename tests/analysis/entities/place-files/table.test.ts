import papa from 'papaparse';
import { fileOfBytes } from '../../../../src/analysis/entities';
import { degreesOf, PlaceColumns, pointIn, tableReader } from '../../../../src/analysis/entities/place-files/table';
import { textFile } from '../../../support/places';
import { placesIn, refusedIn, rowsOf } from './support';

const read = async (text: string) => (await rowsOf(textFile('places.csv', text))).rows;
const [NAME] = ['Soktal'];

describe('a table of places', () => {
  it.each([
    ['name,lat,lon\nSoktal,42.38,129.81'],
    ['Place Name;Latitude;Longitude\nSoktal;42,38;129,81'],
    ['"name"\t"y"\t"x"\nSoktal\t42.38\t129.81'],
    ['lng|lat|toponym\n129.81|42.38|Soktal'],
    ['지명,위도,경도\nSoktal,42.38,129.81'],
    ['name,coordinates\nSoktal,"42.38, 129.81"'],
    ['name,wkt\nSoktal,POINT (129.81 42.38)'],
    ['name,lat,lon\r\nSoktal,42.38 N,129.81°E\r\n'],
    ['\ufeffname,lat,lon\nSoktal,+42.38,129.81\n'],
  ])('is read by the names of its columns: %j', async (text) => {
    expect(placesIn(await read(text))).toEqual([
      expect.objectContaining({ name: NAME, lat: 42.38, lon: 129.81, where: 'line 2' }),
    ]);
  });

  it('takes country, divisions, people, kinds and other names where there are columns for them', async () => {
    const header = 'name,lat,lon,iso2,state,county,alternate_names,name:ko,type,population';
    const row = 'Soktal,42.38,129.81,KP,North Hamgyong,Hoeryong,Soktalli|Sŏktal,석달,village,"1,234"';
    expect(placesIn(await read(`${header}\n${row}`))).toEqual([
      {
        where: 'line 2',
        name: 'Soktal',
        forms: ['Soktalli', 'Sŏktal', '석달'],
        lat: 42.38,
        lon: 129.81,
        kind: 'city',
        seat: null,
        population: 1234,
        country: 'KP',
        admin1: 'North Hamgyong',
        admin2: 'Hoeryong',
        keep: 'all',
      },
    ]);
  });

  it.each([
    ['prison camp', 'facility'],
    ['hamlet', 'city'],
    ['locality', 'city'],
    ['county', 'admin2'],
    ['region', 'region'],
    ['River', 'water'],
    ['Admin-1 capital', 'city'],
    ['PPLA', 'city'],
    ['H', 'water'],
    ['something else', 'city'],
    ['constructor', 'city'],
    ['toString', 'city'],
  ])('takes the kind %s for a %s', async (kind, is) => {
    expect(placesIn(await read(`name,lat,lon,kind\nSoktal,1,2,${kind}`))[0]?.kind).toBe(is);
  });

  it('counts lines also where a cell holds some, and keeps quoted delimiters', async () => {
    const rows = await read('name,lat,lon,note\n"Soktal, the old",1,2,"one\ntwo"\n\nMusan,3,4,x\n');
    expect(placesIn(rows).map(({ name, where }) => [name, where])).toEqual([
      ['Soktal, the old', 'line 2'],
      ['Musan', 'line 5'],
    ]);
  });

  it('loses only the line of a quotation mark that is never closed', async () => {
    const rows = await read('name,lat,lon\nA town,1,2\n"Broken,3,4\nB town,5,6\nC town,7,8\n');
    expect(refusedIn(rows)).toEqual([
      'line 3: a quotation mark in it is never closed, so its cells cannot be told apart.',
    ]);
    expect(placesIn(rows).map(({ name }) => name)).toEqual(['A town', 'B town', 'C town']);
  });

  it('takes the quotation marks for letters where many are never closed, and parses no more than so often again', async () => {
    let parsed = 0;
    class Counting extends papa.Parser {
      override parse(text: string, ...more: unknown[]): unknown {
        parsed += text.length;
        return (super.parse as (...all: unknown[]) => unknown).call(this, text, ...more);
      }
    }
    const lines = Array.from({ length: 2_000 }, (_, at) => `"Town ${'abc'.charAt(at % 3)}${'x'.repeat(990)},1,2`);
    const text = ['name,lat,lon', ...lines].join('\n');
    for (const pieces of [[text], text.match(/[^]{1,65536}/g) ?? []]) {
      parsed = 0;
      const { read: next } = tableReader({ Parser: Counting });
      const rows = pieces.flatMap((piece, at) => [...next(piece, at === pieces.length - 1)]);
      expect(refusedIn(rows)).toHaveLength(50);
      expect(placesIn(rows)).toHaveLength(1_950);
      expect(parsed).toBeLessThan(100 * 1_300_000);
    }
  });

  it('holds no number, point or name in a cell of any length', () => {
    const wide = ' '.repeat(5_000);
    expect(degreesOf(`1${wide}N`)).toBeNaN();
    expect(pointIn(`POINT${wide}(1 2)`).lat).toBeNaN();
    expect(pointIn(`1,${wide}2`).lat).toBeNaN();
    const columns = new PlaceColumns(['name', 'aliases']);
    expect(columns.forms(['x', `Soktal|So${wide}ktal|Soktalli`])).toEqual(['Soktal', 'Soktalli']);
  });

  it('reads old encodings and UTF-16', async () => {
    const korean = 'name,lat,lon\n'.split('').map((unit) => unit.charCodeAt(0));
    // 회령 in CP949, again and again, so that there is something to tell it by.
    const line = [0xc8, 0xb8, 0xb7, 0xc9, ...',42.4,129.8\n'.split('').map((unit) => unit.charCodeAt(0))];
    const old = Uint8Array.from([...korean, ...Array.from({ length: 40 }, () => line).flat()]);
    expect(placesIn((await rowsOf(fileOfBytes('old.csv', old))).rows)[0]?.name).toBe('회령');
    const wide = Buffer.from('\ufeffname,lat,lon\n회령,42.4,129.8\n', 'utf16le');
    expect(placesIn((await rowsOf(fileOfBytes('wide.csv', new Uint8Array(wide)))).rows)[0]?.name).toBe('회령');
  });

  it('is refused whole where no column names a place or says where it is', async () => {
    for (const text of ['title,body\nA,B', 'name,lat\nSoktal,1', 'just words', ''])
      expect((await rowsOf(textFile('x.csv', text))).problem).toBe('unsupported-format');
  });

  it('is read in pieces of any size alike', async () => {
    const text = `name,lat,lon,note\n${Array.from({ length: 300 }, (_, at) => `Town ${at}x,${at / 10},2,"a\n,b"`).join('\n')}`;
    const bytes = new TextEncoder().encode(text);
    const inPieces = (size: number) => ({
      name: 'x.csv',
      size: bytes.length,
      async *chunks() {
        for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
      },
    });
    const whole = (await rowsOf(inPieces(1_000_000))).rows;
    expect(placesIn(whole)).toHaveLength(300);
    for (const size of [1, 7, 4096]) expect((await rowsOf(inPieces(size))).rows).toEqual(whole);
  });
});
