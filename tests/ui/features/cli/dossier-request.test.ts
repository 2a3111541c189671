import { readDossierCall } from '../../../../src/ui/features/cli/dossier-request';

const call = (params: Record<string, string>, open: string | null = null) => readDossierCall(params, open);

describe('a call of dateline:dossier', () => {
  it('names one entity or several', () => {
    expect(call({ entity: 'Hoeryong' })).toEqual({
      ok: true,
      value: {
        ...{ request: { entities: ['Hoeryong'], which: 'all' }, stories: null, statements: true },
        ...{ write: false, json: false },
      },
    });
    expect(call({ entity: 'Hoeryong | Agencies/Ministry of State Security.md |', any: 'true' })).toMatchObject({
      value: { request: { entities: ['Hoeryong', 'Agencies/Ministry of State Security.md'], which: 'any' } },
    });
  });

  it('is about the open note where nothing is named', () => {
    expect(call({ json: 'true' }, 'Places/Hoeryong.md')).toMatchObject({
      value: { request: { entities: ['Places/Hoeryong.md'] }, json: true },
    });
    expect(call({})).toMatchObject({ ok: false, problem: { code: 'usage' } });
  });

  it('takes how many articles and whether to write', () => {
    expect(call({ entity: 'A', articles: '20', write: 'true' })).toMatchObject({ value: { stories: 20, write: true } });
    expect(call({ entity: 'A', 'no-statements': 'true' })).toMatchObject({ value: { statements: false } });
    expect(call({ entity: 'A', articles: 'many' })).toMatchObject({ ok: false, problem: { code: 'usage' } });
  });
});
