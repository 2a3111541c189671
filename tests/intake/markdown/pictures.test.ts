import { parseOutlets } from '../../../src/intake';
import { readBody } from '../../../src/intake/markdown/body';

const read = (markdown: string): readonly (readonly [string, string])[] => {
  const options = { outlets: parseOutlets('[]'), order: 'dmy', title: null, findTitle: false } as const;
  const { body } = readBody(markdown, options, 'keep');
  return body.excluded.map(({ start, end, reason }) => [body.text.slice(start, end), reason]);
};
const STORY = 'The police put up posters in Musan on Tuesday, a source said.';

describe('pictures in Markdown', () => {
  it.each(['[image: Houses](https://e.org/a.jpg)', '![Houses](https://e.org/a.jpg)'])(
    'are not read, nor is the caption in italics below: %s',
    (picture) => {
      const [own, caption, ...others] = read(`${picture}\n\n*FILE: Houses below the mine. (Daily NK)*\n\n${STORY}\n`);
      expect(own?.[0]).toContain('Houses');
      expect(caption).toEqual(['FILE: Houses below the mine. (Daily NK)', 'caption']);
      expect(others).toEqual([]);
    },
  );

  it.each([
    ['italics that no picture stands above', `${STORY}\n\n*An earlier version of this story was wrong.*\n`],
    ['what is not in italics throughout', `![[a.jpg]]\n\n*FILE* shows ${STORY} It is *true*\n`],
    ['a story that is told in pictures', `${STORY}\n\n![](a.jpg)\n\n*${STORY}*\n\n![](b.jpg)\n\n*${STORY}*\n`],
    ['what has two parts in italics', `![](a.jpg)\n\n*Musan* is not *Hyesan*\n`],
  ])('leave %s to be read', (_, markdown) => {
    expect(read(markdown).filter(([, reason]) => reason === 'caption')).toEqual([]);
  });
});
