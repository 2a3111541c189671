import { Analyst } from '../support/analyst';

const NAMES = ['WHO', 'Reading', 'Mobile', 'March', 'US', 'IT', 'Nice', 'Bath', 'Orange', 'Will', 'May', '국가보위성'];

/** A vault whose user has an organisation of each of these names. */
function vault(): Analyst {
  const analyst = new Analyst();
  for (const [at, name] of NAMES.entries())
    analyst.vault.put(`Organizations/${name}.md`, `---\ntype: organization\nentity-id: o${at}\n---\n`);
  return analyst;
}

/** The organisations of the vault that an article links. */
async function linkedBy(analyst: Analyst, text: string): Promise<readonly string[]> {
  const report = await analyst.import(text);
  return report.articles.flatMap(({ linked }) => linked.map(({ name }) => name)).filter((name) => NAMES.includes(name));
}

describe('names that are words of the language', () => {
  it.each([
    'Officials asked who had paid for it on Monday. Nobody knew who did it.',
    'Who paid for it was not clear on Monday. Who did it was not known.',
    'WHO PAID FOR THE BRIDGE\n\nOfficials were asked on Monday about the cost of the bridge.',
    'Reading is taught in the town since Monday. Children like reading, officials said.',
    'Traders sold mobile phones on Monday. Mobile phones are cheap there, officials said.',
    'Prices rose in March, officials said on Monday. In March 2024 they fell. Since March nothing changed.',
    'Thousands joined the march on Monday. March to the square began at noon, they said.',
    'Officials told us on Monday that they gave us nothing. Give us time, they said.',
    'It rained on Monday. Officials said it would stop, and it did.',
    'Nice weather came on Monday. It was a nice day, officials said.',
    'Bath water was sold on Monday. A bath costs a coin, officials said.',
    'Orange flags were raised on Monday. An orange costs a coin, officials said.',
    'Will it rain on Monday? It will, officials said.',
    'It may rain on Monday. May was dry, officials said. On May 3 it rained.',
    'New Mobile Phones May March Into Reading Rooms\n\nTraders sold phones on Monday in the town, officials said.',
  ])('are words here: %s', async (text) => {
    expect(await linkedBy(vault(), text)).toEqual([]);
  });

  it.each([
    ['WHO', 'The WHO sent doctors on Monday. WHO helped those who asked, officials said.'],
    ['Reading', 'Staff of Reading met in the town on Monday. The chair of Reading said so.'],
    ['Mobile', 'Staff of Mobile met in the town on Monday. The chair of Mobile said so.'],
    ['March', 'Members of March met on Monday. A spokesman for March said so, and March left.'],
    ['US', 'The US sent ships on Monday. They told us that the US would stay.'],
    ['IT', 'Members of IT met on Monday. A spokesman for IT said so.'],
    ['Nice', 'Members of Nice met on Monday. A spokesman for Nice said so.'],
    ['Orange', 'Engineers of Orange met on Monday. Orange is hiring, a spokesman said.'],
    ['국가보위성', '국가보위성이 월요일 회령에서 가택 수색을 했다고 소식통이 전했다. 국가보위성은 답하지 않았다.'],
  ])('mean %s here: %s', async (name, text) => {
    expect(await linkedBy(vault(), text)).toEqual([name]);
  });
});

describe('words that an article was found to call a body by', () => {
  const FOUND = ['House', 'State', 'Defense', 'NY', 'Tidewatch', 'Tidewatch Union'];

  it.each([
    ['Voters filled a House seat on Monday. The House seat is hers, officials said.', []],
    ['A State official spoke on Monday. Other State officials listened.', []],
    ['The Defense Secretary, Ann Wills (D-NY), spoke on Monday. A Defense official listened.', []],
    // What Dateline noted by itself does not decide how the next article is read.
    ['Staff of Tidewatch met on Monday. The chair of Tidewatch said so.', []],
    ['Staff of the Tidewatch Union met on Monday. The Tidewatch Union said so.', ['Tidewatch Union']],
  ])('hold elsewhere only where they are no words of the language: %s', async (text, expected) => {
    const analyst = new Analyst();
    for (const name of FOUND)
      analyst.vault.put(
        `Organizations/${name}.md`,
        `---\ntype: organization\nentity-id: organization:${name.toLowerCase().replace(' ', '-')}\n---\n`,
      );
    const report = await analyst.import(text);
    const linked = report.articles.flatMap((article) => article.linked.map(({ name }) => name));
    expect(linked.filter((name) => FOUND.includes(name))).toEqual(expected);
  });
});

describe('how strictly a name matches', () => {
  const FORMS = ['Zénith Lab', 'Zenith Lab', 'ZENITH LAB', 'zenith lab'];

  it.each([
    ['', ['Zénith Lab', 'Zenith Lab', 'ZENITH LAB']],
    ['match: case\n', ['Zénith Lab', 'Zenith Lab']],
    ['match: exact\n', ['Zénith Lab']],
    ['match: off\n', []],
  ])('is what the note says: %j', async (match, expected) => {
    const linked: string[] = [];
    for (const form of FORMS) {
      const analyst = new Analyst();
      analyst.vault.put('Organizations/Zénith Lab.md', `---\ntype: organization\nentity-id: z\n${match}---\n`);
      const report = await analyst.import(`Staff of the ${form} met on Monday. The chair of the ${form} said so.`);
      if (report.articles.some((article) => article.linked.some(({ name }) => name === 'Zénith Lab')))
        linked.push(form);
    }
    expect(linked).toEqual(expected);
  });
});
