import { withoutCode } from '../../../src/intake/frame/outlet-name';
import { lines, readOne } from '../helpers';

describe('the name of an outlet', () => {
  it.each([
    ['Estonian Press Service - - EPS', 'Estonian Press Service'],
    ['Harbor Wire -- HBW', 'Harbor Wire'],
    ['Estonian Press Service - EPS', 'Estonian Press Service'],
    ['Estonian Press Service (EPS)', 'Estonian Press Service'],
    ['Harbor News - UK', 'Harbor News - UK'],
    ['Harbor News (US)', 'Harbor News (US)'],
    ['NBC', 'NBC'],
    ['BBC - MONITORING', 'BBC - MONITORING'],
  ])('of a database loses its code: %s', (printed, name) => {
    expect(withoutCode(printed)).toBe(name);
  });

  it('loses it where an article states it', async () => {
    const article = await readOne(
      lines(
        'Source: Estonian Press Service - - EPS',
        'Date: 2001-03-04',
        'Title: Council of Elmwood meets',
        '',
        'The council of Elmwood met on the bridge for a long debate of the budget.',
      ),
    );
    expect(article.source?.value).toBe('Estonian Press Service');
  });
});
