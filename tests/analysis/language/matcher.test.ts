import type { TextDocument } from '../../../src/analysis/language/document';
import { toTextDocument } from '../../../src/analysis/language/document-build';
import { buildLexicon } from '../../../src/analysis/language/matcher';

const documentOf = (text: string): TextDocument => toTextDocument(text, { title: null, language: 'en', excluded: [] });

function found(forms: readonly string[], text: string, overlap?: 'longest' | 'all'): string[] {
  const lexicon = buildLexicon(forms.map((form) => ({ form, key: form })));
  const hits = lexicon.match(documentOf(text), overlap === undefined ? undefined : { overlap });
  return hits.map((hit) => `${text.slice(hit.start, hit.end)}=${hit.keys.join('|')}`);
}

describe('the lexicon matcher', () => {
  it('takes the longest form and leaves what lies inside it', () => {
    expect(found(['North Hamgyong', 'Hamgyong', 'North'], 'in North Hamgyong province')).toEqual([
      'North Hamgyong=North Hamgyong',
    ]);
  });

  it('gives every match on request, longest first', () => {
    expect(found(['New York', 'York'], 'New York', 'all')).toEqual(['New York=New York', 'York=York']);
  });

  it('leaves a possessive ending outside the match', () => {
    expect(found(['Hoeryong', 'province'], "Hoeryong’s province's")).toEqual([
      'Hoeryong=Hoeryong',
      'province=province',
    ]);
  });

  it('reads across a comma where a form has one', () => {
    const forms = ['Bureau of Alcohol, Tobacco and Firearms', 'Bureau of Alcohol', 'Senate House'];
    expect(found(forms, 'the Bureau of Alcohol, Tobacco and Firearms; Senate, House')).toEqual([
      'Bureau of Alcohol, Tobacco and Firearms=Bureau of Alcohol, Tobacco and Firearms',
    ]);
  });

  it('finds forms that hold a possessive, with either apostrophe', () => {
    expect(found(["Korean People's Army"], 'the Korean People’s Army said')).toEqual([
      "Korean People’s Army=Korean People's Army",
    ]);
  });

  it('reads across marks that are part of a name, not across commas or sentences', () => {
    const forms = ['Port au Prince', 'St. Petersburg', 'Paris Texas', 'Trinidad & Tobago'];
    expect(found(forms, 'Port-au-Prince, St Petersburg')).toEqual([
      'Port-au-Prince=Port au Prince',
      'St Petersburg=St. Petersburg',
    ]);
    expect(found(forms, 'Paris, Texas; Paris\nTexas')).toEqual([]);
    expect(found(forms, 'Trinidad and Tobago or Trinidad & Tobago')).toEqual(['Trinidad & Tobago=Trinidad & Tobago']);
  });

  it('ignores case and accents and tells all keys of a form', () => {
    const lexicon = buildLexicon([
      { form: 'Ch’ŏngjin', key: 1 },
      { form: 'CHONGJIN', key: 2 },
    ]);
    expect(lexicon.size).toBe(1);
    expect(lexicon.get('Chongjin')).toEqual([1, 2]);
    expect(lexicon.match(documentOf("from Ch'ongjin."))[0]?.keys).toEqual([1, 2]);
  });

  it('takes abbreviations whole, never in part', () => {
    expect(found(['U.S.', 'S'], 'the U.S. said')).toEqual(['U.S.=U.S.']);
    expect(found(['U'], 'the U.S. said')).toEqual([]);
  });

  it('cuts Korean particles off the last word, and only particles', () => {
    const forms = ['회령', '회령시', '양강도', '함경북도 회령시'];
    expect(found(forms, '양강도는 회령시에서 회령은')).toEqual(['양강도=양강도', '회령시=회령시', '회령=회령']);
    expect(found(forms, '함경북도 회령시의')).toEqual(['함경북도 회령시=함경북도 회령시']);
    expect(found(forms, '회령초등학교')).toEqual([]);
    expect(found(['데일리NK'], '데일리NK가 데일리NK에')).toEqual(['데일리NK=데일리NK', '데일리NK=데일리NK']);
  });

  it('reports half-open token ranges', () => {
    const [hit] = buildLexicon([{ form: 'South Korea', key: 0 }]).match(documentOf('in South Korea.'));
    expect([hit?.firstToken, hit?.lastToken]).toEqual([1, 3]);
  });
});
