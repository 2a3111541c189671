import { canBeTarget, canBeWords, canTakeLink, linkTargets, propertyLink, wikilink } from '../../src/format/links';

describe('links', () => {
  it('show words only where they differ from the target', () => {
    expect(wikilink('Hoeryong')).toBe('[[Hoeryong]]');
    expect(wikilink('Hoeryong', 'the city')).toBe('[[Hoeryong|the city]]');
    expect(propertyLink('Places/Hoeryong')).toBe('[[Places/Hoeryong|Hoeryong]]');
  });

  it.each(['a|b', 'a]]', '[a', 'a#b', 'a^b', 'a\nb', 'a%%b', ''])('cannot point to %j', (target) => {
    expect(canBeTarget(target)).toBe(false);
  });

  it.each(['a|b', 'a]', '[a', 'a\\b', 'a\nb', '`a', '<b>', ' a', '', 'a%%'])('cannot show %j', (words) => {
    expect(canBeWords(words)).toBe(false);
  });

  it('are found with their targets, headings and words left out', () => {
    const text =
      'x [[A]] ![[B|b]] [[C#head|c]] [[D^block]] [e](F%20g.md) [h](<I j.md#k>) [l](https://m.org/n.md) [[ ]] [[o';
    expect(linkTargets(text)).toEqual(
      ['A', 'B', 'C', 'D', 'F g', 'I j'].map((name) => (/[FI]/.test(name) ? `${name}.md` : name)),
    );
  });

  it('are found in a cell of a table, where the bar is escaped', () => {
    expect(linkTargets('| [[A\\|a]] | [[B#c\\|b]] |')).toEqual(['A', 'B']);
  });

  it('are found where a Markdown link leads to the note of a namesake', () => {
    const text = '[a](Places/Yangon%20(Myanmar).md#Part) [b](<Odesa (Ukraine).md>) ([c](C.md)) [d](none (x)) [e]((E.md';
    expect(linkTargets(text)).toEqual(['Places/Yangon (Myanmar).md', 'Odesa (Ukraine).md', 'C.md']);
  });

  it('are found where a Markdown link has a title', () => {
    const text = `[a](A%20(b).md "the (b)") [c](<C d.md> 'c') [e](E.md#Part	"e") [f](F.md) [g](g "G.md")`;
    expect(linkTargets(text)).toEqual(['A (b).md', 'C d.md', 'E.md', 'F.md']);
  });

  it.each([
    ['openers', '[['],
    ['an opener and letters', 'a', '[['],
    ['Markdown openers', '](<'],
    ['Markdown openers and letters', '](a'],
    ['pairs of brackets', 'a(b)', ']('],
    ['ends of targets', '.md \t', ']('],
    ['targets in brackets', '](<a>'],
  ])('are found behind %s without end', (_what, piece, before = '') => {
    expect(linkTargets(`${before}${piece.repeat(300_000)}\n[[A]] [b](B.md)`)).toEqual(['A', 'B.md']);
  });
});

describe('a place for a link', () => {
  /** `‹…›`: the place. */
  const can = (text: string): boolean => {
    const [start, end] = [text.indexOf('‹'), text.indexOf('›') - 1];
    return canTakeLink(text.replace(/[‹›]/g, ''), start, end);
  };

  it.each([
    '‹Musan›',
    'in ‹Musan›.',
    '(‹Musan›)',
    '‹Musan›: snow',
    '|‹Musan›|',
    '**‹Musan›**',
    '[[a]] ‹Musan›',
    '[[a\n‹Musan›',
  ])('is in %j', (text) => {
    expect(can(text)).toBe(true);
  });

  it.each([
    '[‹Musan›] b',
    '\\[[‹Musan›]]',
    '[‹Musan›\\](a)',
    '!‹Musan›',
    '^‹Musan›',
    '\\‹Musan›',
    '](‹Musan›)',
    '‹Musan›(b)',
    '[[to be closed: ‹Musan›',
    '[[a]] and [[ ‹Musan›]]',
  ])('is none in %j', (text) => {
    expect(can(text)).toBe(false);
  });
});
