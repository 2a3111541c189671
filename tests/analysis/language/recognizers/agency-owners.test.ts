import { agencyShortForms } from '../../../../src/analysis/language/recognizers/agency-owners';
import { found } from '../support';

describe('agency-short-forms', () => {
  it('proposes a bare head after an article', () => {
    expect(found(agencyShortForms, 'The bureau agreed, and the ministry’s envoy left.')).toEqual([
      'bureau',
      'ministry',
    ]);
  });
  it('proposes heads with a level, a place or a function', () => {
    expect(
      found(agencyShortForms, 'the provincial bureau, the Hoeryong department and the election commission'),
    ).toEqual(['provincial bureau', 'Hoeryong department', 'election commission']);
  });
  it('proposes a capitalised head that stands alone', () => {
    expect(found(agencyShortForms, 'He said the Ministry lied; the Ministry Secretary left.')).toEqual(['Ministry']);
  });
  it('leaves nouns a head only qualifies', () => {
    expect(found(agencyShortForms, 'the bureau chief, the court case, the committee members')).toEqual([]);
  });
  it('leaves heads that go on or have no article', () => {
    expect(found(agencyShortForms, 'the department of history, a bureau, police court')).toEqual([]);
  });
});
