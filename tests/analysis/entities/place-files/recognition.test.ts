import { createKnowledgeStore, type Knowledge } from '../../../../src/analysis/entities';
import { evokedBy } from '../../../../src/analysis/entities/place-files/form-use';
import { toTextDocument } from '../../../../src/analysis/language';
import type { Entity } from '../../../../src/model';
import { geoNames, HAMLETS, textFile, type GeoNamesRow } from '../../../support/places';
import { data, meaning, namesOf, understand, knowledge } from '../support';
import { convert, gazetteer } from './support';

const living = createKnowledgeStore(data);

/** The world with the places of a dump. */
async function knowing(text: string, file = 'KP.txt'): Promise<Knowledge> {
  const { parts } = await convert(textFile(file, text));
  return living.withPlaces([{ file, parts }]).knowledge;
}

const hamlet = (name: string, more: Partial<GeoNamesRow> = {}): GeoNamesRow => ({
  name,
  lat: 42.3,
  lon: 129.8,
  admin1: '17',
  ...more,
});
const NORTH = 'A flood hit Hoeryong in North Hamgyong Province, North Korea, on Monday. ';
let korea: Knowledge;
beforeAll(async () => {
  korea = await knowing(HAMLETS);
});

const idOf = (text: string, form: string, of: Knowledge = korea): string | null =>
  meaning(understand(text, {}, of), form)?.id ?? null;
const isFound = (text: string, form: string, of: Knowledge = korea): boolean =>
  understand(text, {}, of).mentions.some(
    ({ text: at, type, entity }) => at === form && type === 'place' && entity !== null,
  );

it('notes a town that an article names again and again once', () => {
  const document = toTextDocument(`${NORTH.repeat(3)}Hoeryong was cut off.`, {
    title: 'Hoeryong under water',
    language: 'en',
    excluded: [],
  });
  expect(evokedBy(document, gazetteer).points).toHaveLength(2);
});

it('unpacks the word clusters for nobody who asks for no place of a file', () => {
  let unpacked = 0;
  createKnowledgeStore({
    ...data,
    get clusters() {
      unpacked += 1;
      return data.clusters;
    },
  });
  expect(unpacked).toBe(0);
});

describe('a hamlet of a gazetteer file', () => {
  it('is known where an article of its country says that it is a place', () => {
    expect(idOf(`${NORTH}Houses were lost in the village of Chunghung.`, 'Chunghung')).toMatch(/^place:chunghung:kp/);
    expect(idOf(`${NORTH}Houses were lost in Soktal-li.`, 'Soktal-li')).toBe('place:soktal-li:kp.north-hamgyong');
    expect(idOf(`${NORTH}Soktalli, North Hamgyong, was cut off.`, 'Soktalli')).toBe(
      'place:soktal-li:kp.north-hamgyong',
    );
  });

  it('says which file it comes from, and keeps point, country and division', () => {
    const { entities } = understand(`${NORTH}Houses were lost in Soktal-li.`, {}, korea);
    expect(entities['place:soktal-li:kp.north-hamgyong']).toMatchObject({
      origin: 'gazetteer',
      placesFile: 'KP.txt',
      coordinates: { lat: 42.38, lon: 129.81 },
      country: 'KP',
      admin1: 'North Hamgyong',
      location: 'place:north-hamgyong:kp',
    });
    expect(entities['place:north-hamgyong:kp']).toBeDefined();
  });

  it('is nothing where its country is not spoken of', () => {
    for (const text of ['Prices rose in Soktal-li.', 'Officials met in Chunghung on Monday.', 'Chunghung said so.'])
      expect(understand(text, {}, korea)).toEqual(understand(text));
  });

  it.each([
    'Chunghung said that prices rose.',
    'Prices rose, Mr. Chunghung said.',
    'Farmers met at Chunghung and Kumwi farms.',
    'Police broke up the Chunghung protests.',
    'She is a professor in Chunghung’s history department.',
  ])('is nothing without a word for a place beside it: %s', (text) =>
    expect(isFound(NORTH + text, 'Chunghung')).toBe(false),
  );

  it('makes no place of a word, a month, a first or last name, whatever a file calls so', async () => {
    const words = 'Green Police March North Kim Jackson Ali Market Christmas Yes Model Town'.split(' ');
    const of = await knowing(
      geoNames([...words.map((name) => hamlet(name)), hamlet('Police Lines'), hamlet('Ali Khan')]),
    );
    for (const word of words)
      for (const text of [
        `${word} said so.`,
        `They saw ${word} in ${word}.`,
        `Officials spoke of ${word}, and left for ${word}.`,
      ])
        expect(namesOf(understand(NORTH + text, {}, of), 'places')).toEqual(
          namesOf(understand(NORTH + text), 'places'),
        );
  });

  it('leaves the names of the built-in gazetteer alone', async () => {
    const of = await knowing(
      geoNames([
        hamlet('Paris'),
        hamlet('Chongjin', { admin1: '', lat: 39, lon: 125 }),
        hamlet('Hoeryong Market'),
        hamlet('Ga', { lat: 42.5 }),
      ]),
    );
    const text = `${NORTH}Envoys from Paris met in Chongjin. Traders of Hoeryong Market in Atlanta, Ga., met.`;
    for (const form of ['Paris', 'Chongjin', 'Hoeryong', 'Ga.'])
      expect(idOf(text, form, of)).toBe(idOf(text, form, knowledge));
  });

  it('is not chosen of several of its name without a reason, and is where one is near or said', () => {
    const far =
      'A flood hit Onsong and Kimchaek in North Hamgyong Province, North Korea. Houses were lost in Sodungji.';
    expect(idOf(far, 'Sodungji')).not.toMatch(/kilchu|musan/);
    const near = 'A flood hit Musan and Yonsa in North Hamgyong Province, North Korea. Houses were lost in Sodungji.';
    expect(idOf(near, 'Sodungji')).toBe('place:sodungji:kp.north-hamgyong.musan');
  });

  it('is not taken for what the text calls something else', () => {
    expect(idOf(`${NORTH}Houses were lost in Chunghung District.`, 'Chunghung District')).not.toMatch(
      /^place:chunghung:kp/,
    );
    expect(idOf(`${NORTH}Traders came from Chunghung, Jilin.`, 'Chunghung')).not.toMatch(/^place:chunghung:kp/);
  });

  it('may be named by another form of a built-in place', () => {
    expect(idOf(`${NORTH}Hoeryong City was flooded.`, 'Hoeryong City')).toBe('place:hoeryong:kp.north-hamgyong');
  });
});

describe('a town of a gazetteer file', () => {
  it('with many people is read as the built-in ones are, in articles of its country', async () => {
    const of = await knowing(geoNames([hamlet('Ryongbung', { population: 80_000 })]));
    expect(idOf(`${NORTH}Trains to Ryongbung stopped.`, 'Ryongbung', of)).toBe('place:ryongbung:kp.north-hamgyong');
    expect(isFound('Trains to Ryongbung stopped.', 'Ryongbung', of)).toBe(false);
  });

  it('of no country that is known is met anywhere', async () => {
    const { parts } = await convert(textFile('x.csv', 'name,lat,lon,population\nSeabase Kilo,30.1,-40.2,90000\n'));
    const of = living.withPlaces([{ file: 'x.csv', parts }]).knowledge;
    expect(idOf('A ship left Seabase Kilo.', 'Seabase Kilo', of)).toBe('place:seabase-kilo');
  });
});

describe('a vault that has the note of a hamlet', () => {
  const note: Entity = {
    id: 'place:chunghung:kp.north-hamgyong',
    kind: 'place',
    name: 'Chunghung',
    aliases: [],
    origin: 'vault',
  };

  it('does not make it known where its country is not spoken of, which a note by hand does', () => {
    const of = korea.know({ entities: [note], ignored: [] });
    expect(isFound('Officials met in Chunghung on Monday.', 'Chunghung', of)).toBe(false);
    const byHand = korea.know({ entities: [{ ...note, id: 'my-chunghung' }], ignored: [] });
    expect(idOf('Officials met in Chunghung on Monday.', 'Chunghung', byHand)).toBe('my-chunghung');
  });

  it('gets its point from the file', () => {
    const of = korea.know({ entities: [note], ignored: [] });
    expect(of.registry.byId(note.id)?.coordinates).toEqual({ lat: 42.52, lon: 129.62 });
  });
});

describe('the gazetteer with files', () => {
  it('finds without a document what is built in alone, and by id and beginning what files have', () => {
    const { gazetteer } = korea;
    expect(gazetteer.find('Soktal-li')).toEqual([]);
    expect(gazetteer.get('place:soktal-li:kp.north-hamgyong')?.entity.name).toBe('Soktal-li');
    expect(gazetteer.isCalled('place:soktal-li:kp.north-hamgyong', 'Soktalli')).toBe(true);
    expect(gazetteer.ancestors('place:soktal-li:kp.north-hamgyong').map(({ entity }) => entity.name)).toEqual([
      'North Hamgyong',
      'North Korea',
    ]);
    expect(gazetteer.search('sokta', 5).map(({ entity }) => entity.name)).toContain('Soktal-li');
    expect(gazetteer.search('Hoeryong', 5)[0]?.entity.id).toBe('place:hoeryong:kp.north-hamgyong');
    expect(gazetteer.map({ place: 'place:soktal-li:kp.north-hamgyong', centre: { lat: 42.38, lon: 129.81 }, others: [], aspect: 1.5 }).own).toContain(1); // prettier-ignore
  });

  it('is the built-in one again when the files are gone', () => {
    const text = `${NORTH}Houses were lost in Soktal-li.`;
    expect(understand(text, {}, living.withPlaces([]).knowledge)).toEqual(understand(text));
  });
});
