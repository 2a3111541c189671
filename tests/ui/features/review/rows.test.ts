import { entityOf, partsOf, rowKeyOf } from '../../../../src/ui/features/review/rows';
import { entity, listedItem, mentionsOf, reviewArticle, statement } from './fake-session';

const TEXT = 'Kim met Lee in Hoeryong. Musan and musan.';

describe('the rows of a review', () => {
  const kim = entity(TEXT, 'Kim', { id: 'person:kim', kind: 'person', lists: ['actors'] });
  const lee = entity(TEXT, 'Lee', { id: 'person:lee', kind: 'person', lists: [] });
  const hoeryong = entity(TEXT, 'Hoeryong', { lists: ['location'] });
  const refused = entity(TEXT, 'Lee', { id: 'person:lee2', kind: 'person', lists: [], state: 'rejected' });
  const source = entity(TEXT, 'Daily NK', { id: 'source:daily-nk', kind: 'source', lists: ['source'] });
  const open = [...mentionsOf(TEXT, 'Musan'), ...mentionsOf(TEXT, 'musan')].map((mention) => ({
    ...mention,
    kinds: ['place' as const],
  }));
  const article = reviewArticle(TEXT, {
    entities: [kim, hoeryong, source, lee, refused],
    open,
    location: {
      entity: hoeryong.id,
      name: 'Hoeryong',
      coordinates: null,
      why: { rule: 'cues', detail: '' },
      confidence: 0.9,
      certainty: 'sure',
      losers: [],
    },
  });

  it('come in parts, the article itself first; what is only source or location has no row of its own', () => {
    const parts = partsOf(article).map(({ name, rows }) => [name, rows.map(({ key }) => key)]);
    expect(parts).toEqual([
      ['article', ['date', 'source', 'location', 'mainDate', 'sourcing']],
      ['actors', ['entity person:kim']],
      ['open', ['open musan']],
      ['passing', ['entity person:lee']],
      ['refused', ['entity person:lee2']],
    ]);
  });

  it('tell which entity they are about', () => {
    const rows = partsOf(article).flatMap((part) => part.rows);
    const about = rows.map((row) => entityOf(row, article)?.id ?? null);
    const fields = [null, 'source:daily-nk', hoeryong.id, null, null];
    expect(about).toEqual([...fields, 'person:kim', null, 'person:lee', 'person:lee2']);
  });

  it('show behind the statements those of the headline, and the lists that statements give', () => {
    const said = statement(TEXT, 'Kim', 'met');
    const items = [listedItem('told-by', 'person:kim'), listedItem('cites', 'source:daily-nk')];
    const shown = partsOf({ ...article, statements: [said], headlineStatements: [said], listed: items });
    const rows = shown.filter(({ name }) => !['article', 'actors', 'open', 'passing', 'refused'].includes(name));
    expect(rows.map(({ name, rows: own }) => [name, own.map(({ key }) => key)])).toEqual([
      ['statements', [`statement ${said.words} ${said.content[0]?.start}`]],
      ['headline', [`headline ${said.words} ${said.content[0]?.start}`]],
      ['toldBy', ['told-by person:kim']],
      ['cites', ['cites source:daily-nk']],
    ]);
    const [speaker] = rows.flatMap((part) => part.rows).filter((row) => row.is === 'listed');
    expect(speaker && entityOf(speaker, article)?.id).toBe('person:kim');
  });

  it('are found by what stands in the text', () => {
    expect(rowKeyOf('person:kim', 'Kim')).toBe('entity person:kim');
    expect(rowKeyOf(null, 'MUSAN')).toBe('open musan');
  });
});
