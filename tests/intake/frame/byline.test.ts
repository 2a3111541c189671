import { readByline } from '../../../src/intake/frame/byline';
import { readOne, outlets } from '../helpers';

describe('a byline', () => {
  it.each([
    ['By Baek Da-on', 'Baek Da-on'],
    ['BY SEULKEE JANG', 'SEULKEE JANG'],
    ['By Lee Chae Un in Seoul', 'Lee Chae Un'],
    ['By Maria de la Cruz and John O’Neill', 'Maria de la Cruz and John O’Neill'],
    ['By Nguyen Van A, Hanoi', 'Nguyen Van A'],
    ['Por Ana María López', 'Ana María López'],
    ['Von Jürgen Groß', 'Jürgen Groß'],
    ['Par Élise Dupont', 'Élise Dupont'],
    ['Written by: Aye Chan Mon', 'Aye Chan Mon'],
    ['한도윤 기자', '한도윤'],
    ['(서울=연합뉴스) 서가람 기자 =', '서가람'],
  ])('%s', (line, author) => {
    expect(readByline(line, outlets)?.author?.value).toBe(author);
  });

  it.each([
    'By the river stood a house.',
    'By Monday it was over.',
    'By staff',
    'By noon the police had left',
    '(서울=뉴스1) 서가람 기자 = 통일부는 회담이 끝났다고 밝혔다.',
  ])('is not %s', (line) => {
    expect(readByline(line, outlets)?.author).toBeUndefined();
  });
});

describe('odd openings', () => {
  it.each([
    ['brackets', '(A'],
    ['bars', '| A '],
    ['slashes', 'A/B '],
    ['dashes', 'A -- '],
    ['commas', 'A, '],
    ['months', 'Nov. 1 '],
    ['capitals', 'ABC '],
  ])('of many %s are text', async (_what, unit) => {
    const text = Array.from({ length: 300 }, () => unit.repeat(800).trim()).join('\n');
    const { body, authors, date } = await readOne({ text, format: 'text' });
    expect({ authors, date }).toEqual({ authors: null, date: null });
    expect(body.text.replace(/\s+/g, ' ')).toBe(text.replaceAll('\n', ' '));
  });
});

describe('a byline of a page', () => {
  const authorsOf = async (byline: string): Promise<readonly string[] | null> => {
    const text = `Council of Elmwood puts off vote\n${byline}\n2019-03-04\n\nThe council of Elmwood put off its vote on the bridge on Monday after a long debate.`;
    return (await readOne(text)).authors?.value ?? null;
  };
  it('may list many', async () => {
    expect(
      await authorsOf('By Ana Luz, Ben Dahl, Carl Moe, Dana Fox, Eve Holm, Fay Ott, Gus Rehn and Hal Stone'),
    ).toEqual(['Ana Luz', 'Ben Dahl', 'Carl Moe', 'Dana Fox', 'Eve Holm', 'Fay Ott', 'Gus Rehn', 'Hal Stone']);
  });
  it('has what is no name between the names', async () => {
    expect(
      await authorsOf('By Ana Luz, Coast Politics Reporter, Ben Dahl, Hours Ago, Backgroundurl Avatar_Large'),
    ).toEqual(['Ana Luz', 'Ben Dahl']);
  });
  it.each(['By ana.luz@coast.example', 'By World News', 'By 4 Hours Ago'])('names nobody: %s', async (byline) => {
    expect(await authorsOf(byline)).toBeNull();
  });
});
