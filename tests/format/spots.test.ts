import { spotsIn } from '../../src/format/spots';
import { passagesIn } from '../../src/format/passages';

const spots = (body: string, ...targets: string[]): Record<string, readonly number[]> =>
  Object.fromEntries(spotsIn(body, targets).map(({ target, at }) => [target, at]));

const sentences = (text: string): string[] => {
  const { starts } = passagesIn(text);
  return starts.map((start, i) => text.slice(start, starts[i + 1]).trim());
};

describe('the passages of a note', () => {
  it('end with a stop before a capital, a quotation or a figure', () => {
    expect(sentences('It rained. “We saw it.” Ten died! 300 fled? Yes.')).toEqual([
      'It rained.',
      '“We saw it.”',
      'Ten died!',
      '300 fled?',
      'Yes.',
    ]);
  });

  it('do not end after initials, titles and abbreviations, nor before a small letter', () => {
    const text = 'Gen. J. Smith of the U.S. Army spoke at 3 p.m. and approx. Ten heard him, e.g. me.';
    expect(sentences(text)).toEqual([text]);
  });

  it('end in scripts without spaces', () => {
    expect(sentences('他说。她说！谁？')).toEqual(['他说。', '她说！', '谁？']);
  });

  it('number paragraphs by 256, and end a sentence before a list item, not at a soft line break', () => {
    const text = 'One\nstill one. Two.\n\nThree:\n- four\n- five\r\n\r\n\r\nSix';
    expect(passagesIn(text).at).toEqual([0, 1, 256, 257, 258, 512]);
  });

  it('count the 256th and later sentences of a paragraph as the last', () => {
    const { at } = passagesIn(`${'A. Bc. '.repeat(300)}\n\nEnd`);
    expect(at.at(-2)).toBe(255);
    expect(at.at(-1)).toBe(256);
  });

  it.each(['.\n', '".', '.', ' '])('are read where they are %j without end', (piece) => {
    const text = `a${piece.repeat(300_000)}`;
    expect(passagesIn(`${text}\n\nEnd`)).toEqual({ starts: [0, text.length + 2], at: [0, 256] });
  });
});

describe('where a note names what its lists link', () => {
  it('tells the sentences by links, by the words of links and by names', () => {
    const body =
      '[[Hoeryong]] froze. The [[Hoeryong Police Department|Hoeryong police office]] met.\n\n' +
      'The Hoeryong police office left Hoeryong.';
    expect(spots(body, 'Hoeryong', 'Hoeryong Police Department')).toEqual({
      Hoeryong: [0, 256],
      'Hoeryong Police Department': [1, 256],
    });
  });

  it('takes the longer of two names that overlap', () => {
    expect(spots('The Pyongyang Times wrote.', 'Pyongyang', 'Pyongyang Times')).toEqual({ 'Pyongyang Times': [0] });
  });

  it('finds no name inside another word', () => {
    expect(spots('Iranian oil. Seoulites.', 'Iran', 'Seoul')).toEqual({});
    expect(spots('Iran’s oil. Seoul-based.', 'Iran', 'Seoul')).toEqual({ Iran: [0], Seoul: [1] });
  });

  it('finds Korean names with a particle behind them', () => {
    expect(spots('평양은 춥다. 나는 평양에 갔다.', '평양')).toEqual({ 평양: [0, 1] });
  });

  it('knows a full name by its last word later on, unless two share it or another capital stands before it', () => {
    const body = 'Donald Trump came. Trump left. North Hamgyong is cold. South Hamgyong too.';
    expect(spots(body, 'Donald Trump', 'North Hamgyong')).toEqual({ 'Donald Trump': [0, 1], 'North Hamgyong': [2] });
    expect(spots('Trump left.', 'Donald Trump', 'Melania Trump')).toEqual({});
    expect(spots('America slept.', 'Bank of America')).toEqual({});
  });

  it('reads a target without its folder and qualifier, and links by their own target', () => {
    const body = 'In [[Places/Moscow (Idaho)|Moscow]] it snowed. Moscow sleeps.';
    expect(spots(body, 'Places/Moscow (Idaho)')).toEqual({ 'Places/Moscow (Idaho)': [0, 1] });
  });

  it('lets a name that two targets share tell neither, but their links do', () => {
    const body = 'In [[Moscow (Idaho)|Moscow]] it snowed. Moscow sleeps.';
    expect(spots(body, 'Moscow (Idaho)', 'Moscow')).toEqual({ 'Moscow (Idaho)': [0] });
  });

  it('leaves out what the text does not name', () => {
    expect(spots('Nothing here.', 'Remittances')).toEqual({});
    expect(spotsIn('Nothing here.', [])).toEqual([]);
  });

  it('tells each sentence once', () => {
    expect(spots('Seoul and Seoul. And Seoul.', 'Seoul')).toEqual({ Seoul: [0, 1] });
  });

  it('tells the same of each paragraph, however many there are', () => {
    const paragraph =
      'Authorities in [[North Hamgyong]] sent teams to [[Hoeryong]]. Donald Trump agreed. “We saw it,” Trump said in the U.S. on Monday, and left Hoeryong to the police department of the city, which met again.';
    const body = Array.from({ length: 1000 }, () => paragraph).join('\n\n');
    const others = Array.from({ length: 12 }, (_, i) => `Place ${i}`);
    const found = spots(body, 'North Hamgyong', 'Hoeryong', 'Donald Trump', ...others);
    const inEach = (...sentences: number[]): number[] =>
      Array.from({ length: 1000 }, (_, at) => sentences.map((sentence) => at * 256 + sentence)).flat();
    expect(found).toEqual({
      'North Hamgyong': inEach(0),
      Hoeryong: inEach(0, 2),
      'Donald Trump': inEach(1, 2),
    });
  });
});
