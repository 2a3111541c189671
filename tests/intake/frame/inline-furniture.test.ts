import { relatedLists } from '../../../src/intake/frame/related-lists';
import { withoutInlineFurniture } from '../../../src/intake/frame/inline-furniture';
import { plainBody } from '../../../src/intake/markdown/plain';
import { expectSound, lines, readOne } from '../helpers';

const leftOut = (text: string): string[] => {
  const body = withoutInlineFurniture(plainBody(text));
  expectSound(body);
  return body.excluded.map(({ start, end }) => text.slice(start, end).trim());
};

describe('what a page prints inside the lines of a story', () => {
  it.each([
    ['The bridge on Monday. Ana Luz/Reuters', 'Ana Luz/Reuters'],
    ['The bridge on Monday. Ana Luz/AFP/Getty Images The town', 'Ana Luz/AFP/Getty Images'],
    ['The bridge on Monday. (AP Photo/Ana Luz) The town', '(AP Photo/Ana Luz)'],
    ['The bridge on Monday. (Reuters photo: Ana Luz) The town', '(Reuters photo: Ana Luz)'],
    ['The mayor spoke. (RELATED: Mayor of Elmwood May Resign)', '(RELATED: Mayor of Elmwood May Resign)'],
    ['( Also on COAST: The race for Elmwood)', '( Also on COAST: The race for Elmwood)'],
    ['Facebook Twitter Pinterest Mayor Ana Luz speaks', 'Facebook Twitter Pinterest'],
    ['Story highlights Mayor Ana Luz will go', 'Story highlights'],
  ])('is left out of %s', (text, part) => {
    expect(leftOut(text)).toEqual([part]);
  });

  it.each([
    'Half agreed in an ABC/Washington Post poll.',
    'The Environmental Protection Agency (EPA) and the Palestinian Authority (PA) agreed.',
    'WASHINGTON (Reuters) - The mayor spoke.',
    'He photographed the bridge: it was empty.',
  ])('is not in: %s', (text) => {
    expect(leftOut(text)).toEqual([]);
  });

  it('leaves the words where they are', () => {
    const text = 'Sen. Anna Cordova Anna Maria CordovaVote put off MORE said so. Ana Luz/Reuters';
    const body = withoutInlineFurniture(plainBody(text));
    expect(body.text).toBe(text);
    expect(body.excluded).toHaveLength(2);
    expect(relatedLists(text)).toHaveLength(1);
  });
});

describe('lines that come with the page', () => {
  const story = (...more: string[]): string =>
    lines(
      'Council of Elmwood puts off vote',
      '',
      'The council of Elmwood put off its vote on the bridge on Monday after a long debate, its clerk said.',
      '',
      'The vote will be held in a month, and the bridge stays closed until then, the clerk added in a note.',
      '',
      ...more,
    );
  it.each([
    'MUST WATCH: Fire at the Elmwood mill',
    'JUST WATCHED Fire at the mill Replay More Videos ... MUST WATCH Fire at the mill 01:12',
    'Slideshow (4 Images)',
    'Story Continued Below',
    'SEE ALSO: Mayor Ana Luz may resign',
    'Coast News’ Ana Luz, Ben Dahl, Carl Moe, Dana Fox and Eve Holm contributed to this report.',
    'Write to Ana Luz at ana.luz@coast.example',
    '— with files from Ana Luz',
    '• Ana Luz is editor emeritus of the Coast.',
    'Ana Luz is a senior fellow at the Coast Institute.',
  ])('are left out: %s', async (line) => {
    const { body } = await readOne(story(line));
    expect(body.excluded.map(({ start, end }) => body.text.slice(start, end))).toContain(line);
  });

  it.each(['Mr. Luz is the editor of a paper and will not go, he said.', 'And Ana Luz is still mayor of Elmwood.'])(
    'are not: %s',
    async (line) => {
      const { body } = await readOne(story(line));
      expect(body.excluded).toEqual([]);
    },
  );

  it('leave out who wrote it where they sign', async () => {
    const { body, authors } = await readOne(
      lines(
        'Council of Elmwood puts off vote',
        'By Ana Luz',
        '2019-03-04',
        '',
        'The council of Elmwood put off its vote on the bridge on Monday after a long debate, its clerk said.',
        '',
        'Ana Luz lives in Elmwood.',
      ),
    );
    expect(authors?.value).toEqual(['Ana Luz']);
    expect(body.excluded.map(({ start, end }) => body.text.slice(start, end))).toEqual(['Ana Luz']);
  });
});
