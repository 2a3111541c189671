import { agencyShortForms } from '../../../src/language/recognizers/agency-short-forms';
import { found } from '../support';

describe('agency-short-forms', () => {
  it('proposes a bare head after an article', () => {
    expect(found(agencyShortForms, 'The bureau agreed, and the ministry’s envoy left.')).toEqual([
      'bureau',
      'ministry',
    ]);
  });
  it('leaves heads that go on or have no article', () => {
    expect(found(agencyShortForms, 'the department of history, a bureau, police court')).toEqual([]);
  });
});
