import { defaultModel, Model } from '@alephdata/followthemoney';
import { plugins, type CslItem } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { check } from '@placemarkio/check-geojson';
import { expand } from 'jsonld';
import { parse } from 'papaparse';
import { WITH_STATEMENTS, type ExportFormat } from '../../../src/views/export/formats';
import { ATTITUDES, SOURCE_KINDS, TENSES } from '../../../src/model';
import { CSV_COLUMNS } from '../../../src/views/export/formats/csv';
import { STATEMENT_COLUMNS } from '../../../src/views/export/formats/statements-csv';
import { knownVault } from '../../../src/index/known-vault';
import { cslFaults } from './csl-rules';
import { kindsOf, schemaOrgFaults } from './schema-org';
import { stixFaults } from './stix-rules';
import { demoVault, exported, smallVault } from './vault';

const VAULTS = { demo: demoVault, small: smallVault };

/** Both vaults as a format has them, with the articles that are in them. */
const each = describe.each(Object.entries(VAULTS));
const textOf = async (name: string, format: ExportFormat): Promise<string> =>
  exported(await VAULTS[name as keyof typeof VAULTS](), format, WITH_STATEMENTS.has(format));
const articlesIn = async (name: string) =>
  (await knownVault(await VAULTS[name as keyof typeof VAULTS]())).index.articles;
const countIn = async (name: string): Promise<number> => (await articlesIn(name)).length;
/** As an export writes an id. */
const inLine = (id: string): string => id.replace(/\n/g, ' ');

each('the %s vault', (name) => {
  it('as CSV is read by Papa Parse without an error, whole, and with nothing a spreadsheet would compute', async () => {
    const { data, errors, meta } = parse<Record<string, string>>(await textOf(name, 'csv'), {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    expect(meta.fields).toEqual(CSV_COLUMNS);
    const ids = (await articlesIn(name)).map(({ id }) => inLine(id)).sort();
    expect(data.map(({ article_id: id }) => id).sort()).toEqual(ids);
    const cells = data.flatMap((row) => Object.values(row));
    expect(cells.filter((cell) => /^\s*[=+@-]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell))).toEqual([]);
    for (const row of data) {
      expect(row.event_date).toMatch(/^(\d{4}-\d{2}-\d{2})?$/);
      expect([row.time_precision, row.geo_precision].join()).toMatch(/^[123]?,[123]?$/);
    }
  });

  it('as a table of statements is read whole, with its article, speaker and grade', async () => {
    const { data, errors, meta } = parse<Record<string, string>>(await textOf(name, 'statements'), {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    expect(meta.fields).toEqual(STATEMENT_COLUMNS);
    expect(data.length).toBeGreaterThan(3);
    const ids = new Set((await articlesIn(name)).map(({ id }) => inLine(id)));
    for (const row of data) {
      expect(ids).toContain(row.article_id);
      expect(SOURCE_KINDS).toContain(row.kind);
      expect(ATTITUDES).toContain(row.attitude);
      expect(['', ...TENSES]).toContain(row.tense);
      expect(row.content).not.toMatch(/^\s*[=+@-]/);
      expect(Number(row.end)).toBeGreaterThan(Number(row.start));
      expect(row.credibility).toMatch(/^[1-6]?$/);
    }
  });

  it('as GeoJSON is what RFC 7946 allows', async () => {
    const { features } = check(await textOf(name, 'geojson')) as { features: readonly { id: string }[] };
    expect(features.length).toBeGreaterThan(await countIn(name));
    expect(new Set(features.map(({ id }) => id)).size).toBe(features.length);
  });

  it('as FollowTheMoney is what its model allows', async () => {
    const entities = (await textOf(name, 'ftm'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as FtmLine);
    expect(entities.filter(({ schema }) => schema === 'Article')).toHaveLength(await countIn(name));
    expect(ftmFaults(entities)).toEqual([]);
  });

  it('as STIX is what the standard allows', async () => {
    const bundle = JSON.parse(await textOf(name, 'stix')) as { objects: readonly { type: string }[] };
    expect(bundle.objects.filter(({ type }) => type === 'report')).toHaveLength(await countIn(name));
    expect(stixFaults(bundle as unknown as Readonly<Record<string, unknown>>)).toEqual([]);
  });

  it('as JSON-LD loses nothing when it is expanded', async () => {
    const graph = await expanded(await textOf(name, 'jsonld'));
    const articles = graph.filter((node) => String(node['@type']) === 'http://schema.org/NewsArticle');
    expect(articles).toHaveLength(await countIn(name));
    const ids = new Set(graph.map((node) => node['@id']));
    const referred = [...JSON.stringify(graph).matchAll(/"@id":"(urn:[^"]*)"/g)].map(([, id]) => id);
    expect(referred.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('as BibTeX is read by a reference manager as it was written', async () => {
    await readsAs(name, 'bibtex');
  });

  it('as RIS is read by a reference manager as it was written', async () => {
    await readsAs(name, 'ris');
  });

  it('as CSL-JSON is what its schema allows', async () => {
    const items = JSON.parse(await textOf(name, 'csl')) as readonly CslItem[];
    expect(items).toHaveLength(await countIn(name));
    expect(cslFaults(items)).toEqual([]);
    expect(plugins.input.chain(items, { generateGraph: false })).toEqual(items);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });
});

it('in the words of schema.org says nothing that these do not allow', async () => {
  const graphs = await Promise.all(Object.keys(VAULTS).map((name) => textOf(name, 'jsonld')));
  const nodes = graphs.flatMap((text) => (JSON.parse(text) as Graph)['@graph']);
  const wrong = { '@type': 'NewsArticle', headLine: 'No such property' };
  const faults = schemaOrgFaults([...kindsOf(nodes), wrong]);
  expect(faults).toEqual([expect.stringContaining('headLine')]);
}, 120_000);

describe('the rules of CSL-JSON', () => {
  it('find what is wrong', () => {
    const wrong = {
      id: '1',
      issued: 'yesterday',
      'event-date': { 'date-parts': [[2024], [2024], [2024]] },
      accessed: { 'date-parts': [[2024, '5']] },
      author: [{ name: 'x' }],
      path: '',
    };
    expect(cslFaults([wrong])).toEqual([
      '0: type is missing',
      '0: issued',
      '0: event-date',
      '0: accessed',
      '0: author',
      '0: path',
    ]);
  });
});

describe('the rules of STIX', () => {
  it('find what is wrong', () => {
    const id = 'location--2ab6bf70-ceec-5987-9b31-c8cd0a789826';
    const location = { type: 'location', spec_version: '2.1', id, created: 'now', modified: 'now', latitude: 91 };
    expect(stixFaults({ type: 'bundle', id: 'bundle--1', objects: [location] })).toEqual([
      'id: bundle--1',
      `${id}: created: now`,
      `${id}: modified: now`,
      `${id}: latitude: 91`,
      `${id}: half a position`,
    ]);
  });
});

interface FtmLine {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

const FTM_VALUES: Readonly<Record<string, RegExp>> = {
  date: /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})?)?)?)?$/,
  country: /^[a-z]{2}$/,
  url: /^https?:\/\/\S+$/,
  number: /^-?\d+(\.\d+)?$/,
};

/** Unknown schemata and properties, values of a wrong type, references to nothing or to what may not stand there. */
function ftmFaults(entities: readonly FtmLine[]): readonly string[] {
  const model = new Model(defaultModel);
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const faults = entities.flatMap(({ id, schema: name, properties }) => {
    const schema = model.getSchema(name);
    const missing = schema.required.filter((key) => properties[key] === undefined);
    const wrong = Object.entries(properties).filter(([key, values]) => {
      const property = schema.hasProperty(key) ? schema.getProperty(key) : null;
      if (property === null || property.stub) return true;
      return !values.every((value) => {
        if (property.type.name !== 'entity') return FTM_VALUES[property.type.name]?.test(value) ?? value.trim() !== '';
        const target = byId.get(value);
        return target !== undefined && model.getSchema(target.schema).isA(property.getRange());
      });
    });
    const isAbstract = schema.abstract ? ['abstract'] : [];
    return [...missing, ...wrong.map(([key]) => key), ...isAbstract].map((key) => `${name} ${id}: ${key}`);
  });
  return byId.size === entities.length ? faults : [...faults, 'an id stands there twice'];
}

interface Graph {
  readonly '@graph': readonly { readonly '@type': string }[];
}

/** Offline, and strict: a term that the context does not know is an error. */
async function expanded(text: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const context = { '@vocab': 'http://schema.org/', url: { '@type': '@id' } };
  const documentLoader = async (documentUrl: string) => {
    expect(documentUrl).toBe('https://schema.org');
    return Promise.resolve({ documentUrl, document: { '@context': context } });
  };
  return expand(JSON.parse(text) as object, { safe: true, documentLoader });
}

/** What a citation says, to be compared whatever format it took. */
async function readsAs(name: string, format: 'bibtex' | 'ris'): Promise<void> {
  const written = JSON.parse(await textOf(name, 'csl')) as readonly CslItem[];
  const read = plugins.input.chain(await textOf(name, format), { generateGraph: false });
  const told = (item: CslItem): unknown => ({
    title: plain(item.title),
    outlet: plain(item['container-title']),
    url: item.URL,
    year: item.issued?.['date-parts']?.[0]?.[0],
    // Of an article without a date the reader does not see which RIS it is, and takes the abstract for a note.
    abstract: plain(item.abstract ?? item.note?.replace(/^Dateline note: .*/, '')) ?? '',
    authors: (item.author ?? [item.reporter].flat()).flatMap((author) => authorName(author)),
  });
  expect(read.map(told)).toEqual(written.map(told));
}

const plain = (text: string | undefined): string | undefined => text?.replace(/<\/?span[^>]*>/g, '');

/** In the order of their letters: a comma in a name says which part is the family's. */
function authorName(author: NonNullable<CslItem['author']>[number] | string | undefined): readonly string[] {
  if (author === undefined) return [];
  const { literal, given = '', family = '' } = typeof author === 'string' ? { literal: author } : author;
  const words = (literal ?? `${given} ${family}`).split(/[\s,]+/).filter((word) => word !== '');
  return [words.sort().join(' ')];
}
