import { english, type Message } from '../../../../src/model';
import { Analyst, listed } from '../../../support/analyst';

const MAYOR =
  'Mayor Jim Lane opened the new bridge in Scottsdale on Monday. Jim Lane thanked the Arizona Department of Transportation.';
const ATTORNEY =
  'An attorney, Jim Lane, spoke for the family in Fort Worth on Friday. Jim Lane, an attorney from Dallas, asked for patience.';

const reasonFor = (form: string, unresolved: readonly { form: string; why: Message }[]): string =>
  english(unresolved.find((one) => one.form === form)?.why ?? '');

describe('somebody else of a name that the vault knows', () => {
  it('is not linked where roles are far apart and nobody is named in both, and the report says why', async () => {
    const one = new Analyst();
    await one.import(MAYOR);
    const report = await one.import(ATTORNEY);
    expect(listed(one.article('new bridge'), 'actors')).toContain('Jim Lane');
    expect(listed(one.article('spoke for'), 'actors')).not.toContain('Jim Lane');
    expect(one.article('spoke for')).not.toContain('[[Jim Lane');
    const why = reasonFor('Jim Lane', report.articles[0]?.unresolved ?? []);
    expect(why).toMatch(/^another of that name: “attorney.*” here, “Mayor” in the stories of “People\/Jim Lane.md”/);
  });

  it('stays unlinked when the vault is relinked', async () => {
    const one = new Analyst();
    await one.import(MAYOR);
    await one.import(ATTORNEY);
    const before = one.tree;
    await one.relink();
    expect(one.tree).toEqual(before);
  });

  it.each([
    ['the role is of the same field', 'Former Mayor Jim Lane spoke in Tucson on Friday. Jim Lane left late.'],
    ['no role is told', 'Jim Lane spoke in Tucson on Friday. Jim Lane left late.'],
    [
      'somebody is named in both',
      'Jim Lane, an attorney, sued the Arizona Department of Transportation on Friday. Jim Lane left late.',
    ],
  ])('is the one the vault knows where %s', async (_, text) => {
    const one = new Analyst();
    await one.import(MAYOR);
    await one.import(text);
    expect(listed(one.article('left late'), 'actors')).toContain('Jim Lane');
  });

  it('is the one the vault knows once a hand linked that in such a story', async () => {
    const one = new Analyst();
    await one.import(MAYOR);
    await one.import(ATTORNEY);
    const [path = ''] = Object.entries(one.tree).flatMap(([at, text]) => (text.includes('spoke for') ? [at] : []));
    one.edit(path, (text) =>
      text
        .replace('An attorney, Jim Lane,', 'An attorney, [[Jim Lane]],')
        .replace('article-id', 'actors:\n  - "[[Jim Lane]]"\narticle-id'),
    );
    await one.import('Jim Lane, the attorney, spoke in Tucson on Sunday. Jim Lane left late.');
    expect(listed(one.article('left late'), 'actors')).toContain('Jim Lane');
  });
});
