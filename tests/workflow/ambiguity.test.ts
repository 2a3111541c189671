import { aliasMark } from '../../src/model';
import { Analyst, listed } from '../support/analyst';

const note = (kind: string, id: string, more = ''): string => `---\ntype: ${kind}\nentity-id: ${id}\n${more}---\n`;
const GENERAL = 'Staff/Kim Yong Chol.md';
const PLAYER = 'Players/Kim Yong Chol.md';

function withKims(): Analyst {
  const one = new Analyst();
  one.vault.put(GENERAL, note('person', 'k1', 'country: KP\n'));
  one.vault.put(PLAYER, note('person', 'k2', 'country: KR\n'));
  return one;
}

describe('one form, several entities', () => {
  it.each([
    ['Kim Yong Chol spoke to officers in Pyongyang on Monday. Kim Yong Chol left late.', 'Staff/Kim Yong Chol'],
    ['Kim Yong Chol scored twice in Busan on Monday. Kim Yong Chol left late.', 'Players/Kim Yong Chol'],
  ])('means the one whose country the article tells of: %s', async (text, expected) => {
    const one = withKims();
    const report = await one.import(text);
    expect(listed(one.article('left late'), 'actors')).toEqual([expected]);
    expect(report.articles[0]?.unresolved).toEqual([]);
  });

  it('means the one called so before one that is also called so', async () => {
    const one = new Analyst();
    one.vault.put('People/Rolf Tidemann.md', note('person', 'person:rolf-tidemann'));
    one.vault.put(
      'People/Rolf Tidemann Berg.md',
      note(
        'person',
        'person:rolf-tidemann-berg',
        `aliases:\n  - Rolf Tidemann\ndateline-aliases: ${aliasMark('Rolf Tidemann')}\n`,
      ),
    );
    await one.import('Rolf Tidemann spoke to traders on Monday. Rolf Tidemann left late.');
    expect(listed(one.article('left late'), 'actors')).toEqual(['Rolf Tidemann']);
  });

  it('means the one that stands with others of the article in other stories', async () => {
    const one = new Analyst();
    one.vault.put(GENERAL, note('person', 'k1'));
    one.vault.put(PLAYER, note('person', 'k2'));
    one.vault.put('Agencies/Tidewatch Bureau.md', note('agency', 'a1'));
    one.vault.put(
      'Articles/Earlier.md',
      '---\nactors:\n  - "[[Staff/Kim Yong Chol|Kim Yong Chol]]"\n  - "[[Tidewatch Bureau]]"\narticle-id: earlier\n---\nEarlier.\n',
    );
    await one.import('Kim Yong Chol praised the Tidewatch Bureau on Monday. Kim Yong Chol left late, it said.');
    expect(listed(one.article('left late'), 'actors')).toContain('Staff/Kim Yong Chol');
  });

  it.each([
    ['nothing chooses', 'Kim Yong Chol spoke on Monday. Kim Yong Chol left late.'],
    [
      'both are as likely',
      'Kim Yong Chol flew from Pyongyang to Busan on Monday. Pyongyang and Busan were wet. Kim Yong Chol left late.',
    ],
  ])('stays without link where %s, and the report says so', async (_, text) => {
    const one = withKims();
    const report = await one.import(text);
    expect(listed(one.article('left late'), 'actors')).toEqual([]);
    expect(report.articles[0]?.unresolved).toContainEqual({
      form: 'Kim Yong Chol',
      why: 'the vault knows more than one “Kim Yong Chol”',
    });
    expect(Object.keys(one.tree).filter((path) => path.startsWith('People/'))).toEqual([]);
  });

  it('means the body whose country the article tells of, else none', async () => {
    const one = new Analyst();
    one.vault.put('North/Ministry of Trade.md', note('organization', 'o1', 'country: KP\n'));
    one.vault.put('South/Ministry of Trade.md', note('organization', 'o2', 'country: VN\n'));
    await one.import(
      'The Ministry of Trade in Hanoi, Vietnam, said on Monday that rice is cheap. The ministry is new.',
    );
    expect(listed(one.article('rice'), 'actors')).toEqual(['South/Ministry of Trade']);
    const report = await one.import(
      'The Ministry of Trade said on Monday that salt is cheap. The Ministry of Trade is new.',
    );
    expect(listed(one.article('salt'), 'actors')).toEqual([]);
    expect(report.articles[0]?.unresolved).toContainEqual(
      expect.objectContaining({ form: 'Ministry of Trade', why: expect.stringContaining('more than one body') }),
    );
  });

  it('means by an alias of two bodies the one that the article names in full, else none', async () => {
    const one = new Analyst();
    one.vault.put('Organizations/Peoples Front.md', note('organization', 'o1', 'aliases:\n  - PFL\n'));
    one.vault.put('Organizations/Party of Labour.md', note('organization', 'o2', 'aliases:\n  - PFL\n'));
    const report = await one.import('The Party of Labour (PFL) said on Monday that rice is cheap. The PFL is new.');
    expect(listed(one.article('rice'), 'actors')).toEqual(['Party of Labour']);
    expect(report.articles[0]?.unresolved).toEqual([]);
    await one.import('The PFL said on Monday that salt is cheap. The PFL is new.');
    expect(listed(one.article('salt'), 'actors')).toEqual([]);
  });

  it('keeps the note of an outlet that was met as an organisation', async () => {
    const one = new Analyst();
    one.vault.put('Organizations/Kivu Post.md', note('organization', 'o1'));
    await one.import('---\ntitle: Rain in Goma\nsource: Kivu Post\n---\nRain fell in Goma on Monday. Goma was wet.\n');
    expect(Object.keys(one.tree).filter((path) => /Kivu Post/.test(path))).toEqual(['Organizations/Kivu Post.md']);
  });
});
