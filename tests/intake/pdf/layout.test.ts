import { readArticles, type PdfItem, type PdfPage } from '../../../src/intake';
import { linesIn } from '../../../src/intake/documents/blocks';
import { pdfBlocks } from '../../../src/intake/pdf/blocks';
import { collectPdf } from '../../../src/intake/pdf/collect';
import { regionsOf } from '../../../src/intake/pdf/columns';
import { clearFurniture } from '../../../src/intake/pdf/furniture';
import { joinLines, Vocabulary } from '../../../src/intake/pdf/join';
import { lineOf, rowsOf, type PdfLine } from '../../../src/intake/pdf/lines';
import { context, outlets } from '../helpers';

const WIDTH = 0.5;
const item = (text: string, x: number, y: number, size = 10): PdfItem => ({
  text,
  x,
  y,
  width: text.length * size * WIDTH,
  size,
  font: 'f',
});
/** Lines of `count` rows of a column, each with its name and number. */
const column = (name: string, x: number, top: number, count: number): PdfItem[] =>
  Array.from({ length: count }, (_, row) => item(`${name} ${row} words in column`, x, top - row * 12));
const textOf = (regions: readonly (readonly PdfLine[])[]): string[] =>
  regions.map((lines) => lines.map(({ text }) => text.replace(/ words in column$/, '')).join(' '));
const page = (items: PdfItem[]): PdfPage => ({ width: 595, height: 842, items });
const paragraphs = (...pages: PdfItem[][]): string[] =>
  pdfBlocks({ pages: pages.map(page), unreadable: 0 }, outlets).blocks.flatMap((block) =>
    block.kind === 'page break' ? [] : [linesIn(block).join(' ')],
  );

describe('a row of a page', () => {
  const line = (...items: PdfItem[]): string => lineOf(rowsOf(items)[0]!).text;

  it('has blanks where the gaps are as wide as one', () => {
    expect(line(item('Py', 0, 0), item('ong', 10.2, 0), item('yang', 28.5, 0))).toBe('Pyong yang');
  });

  it('has no blanks between Chinese characters that stand apart', () => {
    expect(line({ ...item('图', 0, 0), width: 10 }, { ...item('们', 11.5, 0), width: 10 })).toBe('图们');
  });

  it('is in the order of places, not of the file', () => {
    expect(line(item('second', 60, 0), item('first', 0, 0))).toBe('first second');
  });

  it('has ligatures as letters, and words printed twice once', () => {
    expect(line(item('oﬃcial ﬁgures', 0, 0))).toBe('official figures');
    expect(line(item('bold', 0, 0), item('bold', 0.4, 0))).toBe('bold');
  });

  it('takes raised figures into their line', () => {
    expect(rowsOf([item('prices', 0, 100), item('2', 31, 103, 6)])).toHaveLength(1);
  });
});

describe('the columns of a page', () => {
  it('are read one after the other, though their rows alternate in the file', () => {
    const left = column('L', 50, 700, 5);
    const right = column('R', 320, 700, 5);
    const mixed = left.flatMap((entry, row) => [entry, right[row]!]);
    expect(textOf(regionsOf(mixed))).toEqual(['L 0 L 1 L 2 L 3 L 4', 'R 0 R 1 R 2 R 3 R 4']);
  });

  it('need not have their lines on the same height', () => {
    expect(textOf(regionsOf([...column('L', 50, 700, 4), ...column('R', 320, 705, 4)]))).toEqual([
      'L 0 L 1 L 2 L 3',
      'R 0 R 1 R 2 R 3',
    ]);
  });

  it('come below what runs across them, and above what follows', () => {
    const across = (text: string, y: number): PdfItem => item(text.padEnd(100, '.'), 50, y);
    const items = [across('top', 720), ...column('L', 50, 700, 3), ...column('R', 320, 700, 3), across('bottom', 650)];
    expect(textOf(regionsOf(items)).map((text) => text.replace(/\.+$/, ''))).toEqual([
      'top',
      'L 0 L 1 L 2',
      'R 0 R 1 R 2',
      'bottom',
    ]);
  });

  it('may be three, one of them below a headline over two', () => {
    const items = [
      item('A headline over two columns', 50, 720, 22),
      ...column('A', 50, 690, 4),
      ...column('B', 220, 690, 4),
      ...column('C', 390, 722, 7),
    ];
    expect(textOf(regionsOf(items))).toEqual([
      'A headline over two columns',
      'A 0 A 1 A 2 A 3',
      'B 0 B 1 B 2 B 3',
      'C 0 C 1 C 2 C 3 C 4 C 5 C 6',
    ]);
  });

  it('are none in a table of figures', () => {
    const rows = ['Rice', 'Corn', 'Salt', 'Coal'].flatMap((name, row) => [
      item(`${name} a kilogram`, 50, 700 - row * 12),
      item(String(row * 100), 400, 700 - row * 12),
    ]);
    expect(textOf(regionsOf(rows))).toHaveLength(1);
  });

  it.each([1400, 60_000])('have each line once on a page without end, of %d rows', (rows) => {
    const items = Array.from({ length: rows }, (_, row) => item(`row ${row}`, (row * 37) % 500, 400_000 - row * 5));
    const read = regionsOf(items).flatMap((lines) => lines.map(({ text }) => text));
    expect(read.sort()).toEqual(items.map(({ text }) => text).sort());
  });
});

describe('what repeats on the pages', () => {
  const story = (words: string): PdfItem[] =>
    ['first', 'second', 'third'].map((line, row) => item(`${words} ${line}`, 50, 600 - row * 12));

  it('is left out and counted: headers, footers, page numbers', () => {
    const pages = [1, 2, 3].map((number) =>
      page([
        item(`The Korea Herald, 21 November, page ${number}`, 50, 820),
        ...story(`Page ${number}`),
        item(String(number), 290, 20),
      ]),
    );
    const cleared = clearFurniture(pages);
    expect([cleared.repeated, cleared.numbers]).toEqual([3, 3]);
    expect(cleared.pages.map(({ items }) => items.length)).toEqual([3, 3, 3]);
  });

  it('is not a line that stands elsewhere on each page, or in the middle', () => {
    const pages = [1, 2, 3].map((number) =>
      page([item('Seoul', 50, 830 - number * 30), item('Seoul', 50, 400), ...story('x')]),
    );
    expect(clearFurniture(pages).repeated).toBe(0);
  });

  it('tells the address a browser printed', () => {
    const one = page([...story('x'), item('https://www.dailynk.com/english/a/ 1/1', 50, 15)]);
    expect(clearFurniture([one]).url).toBe('https://www.dailynk.com/english/a/');
  });
});

describe('lines of a paragraph', () => {
  const vocabulary = new Vocabulary([
    { ...lineOf(rowsOf([item('x the co-operation was x', 0, 0)])[0]!) },
    { ...lineOf(rowsOf([item('x 전파탐지기 를 단속반이 x', 0, 0)])[0]!) },
  ]);
  const joined = (text: string, next: string, endsWord = false): string => joinLines(text, next, endsWord, vocabulary);

  it.each([
    ['the inter-', 'views were', 'the interviews were'],
    ['the co-', 'operation of', 'the co-operation of'],
    ['a self-', 'made man', 'a self-made man'],
    ['Kim Na-', 'rae said', 'Kim Na-rae said'],
    ['the East Euro-', 'pean fund', 'the East European fund'],
    ['North Korea-', 'China trade', 'North Korea-China trade'],
    ['trade be\u00ad', 'tween them', 'trade between them'],
    ['plain', 'words', 'plain words'],
    ['the river—', 'which froze', 'the river—which froze'],
    ['在图们的桥', '上没有车', '在图们的桥上没有车'],
    ['보안서가 전파탐', '지기로 확인', '보안서가 전파탐지기로 확인'],
    ['주민들에 대한', '단속을 한다', '주민들에 대한 단속을 한다'],
    ['신호를', '확인하고', '신호를 확인하고'],
  ])('%j and %j are %j', (text, next, whole) => {
    expect(joined(text, next)).toBe(whole);
  });
});

describe('the paragraphs of a PDF', () => {
  const LONG = 'the people of the town have been waiting for the ferry since the first';
  const body = (x: number, top: number, texts: string[]): PdfItem[] =>
    texts.map((text, row) => item(text, x, top - row * 13));

  it('begin at an indent, after a gap, and not at each line', () => {
    const items = [
      ...body(50, 700, [`One ${LONG}`, `two ${LONG}`, 'end of the first.']),
      item(`Indented ${LONG.slice(0, 60)}`, 62, 661),
      ...body(50, 648, ['and its end.']),
      item(`After a gap ${LONG.slice(0, 58)}`, 50, 615),
    ];
    expect(paragraphs(items)).toEqual([
      `One ${LONG} two ${LONG} end of the first.`,
      `Indented ${LONG.slice(0, 60)} and its end.`,
      `After a gap ${LONG.slice(0, 58)}`,
    ]);
  });

  it('go on over the page, past headers and numbers', () => {
    const first = [...body(50, 700, [`One ${LONG}`, `two ${LONG}`, `three ${LONG}`]), item('1', 290, 20)];
    const second = [...body(50, 800, [`four ${LONG}`, 'the end.']), item('2', 290, 20)];
    expect(paragraphs(first, second)).toEqual([`One ${LONG} two ${LONG} three ${LONG} four ${LONG} the end.`]);
  });

  it('have a drop capital at their word', () => {
    const items = [
      item('T', 50, 676, 40),
      item('he ferry has been waiting for the people of the town since', 74, 700),
      item('the first of the month and will go on to wait for them until', 74, 688),
      ...body(50, 675, ['the ice has gone from the river, as it does every year.']),
    ];
    expect(paragraphs(items)[0]).toMatch(/^The ferry has been/);
  });

  it('are headlines by the size of their type, unless they name the paper', () => {
    const items = [
      item('The Korea Herald', 50, 800, 30),
      item('Ferry stays in port for a third week', 50, 760, 20),
      ...body(50, 720, [`One ${LONG}`, `two ${LONG}`, 'the end.']),
    ];
    const { blocks } = pdfBlocks({ pages: [page(items)], unreadable: 0 }, outlets);
    expect(blocks.map((block) => block.kind)).toEqual(['paragraph', 'heading', 'paragraph']);
  });
});

describe('a page printed without its style sheet', () => {
  it('has its headline below the menu, and no day but those in it', async () => {
    const menu = ['Home', 'News', 'World', 'Korea', 'Weather', 'Shop', 'Login'].map((entry, row) =>
      item(entry, 50, 820 - row * 14),
    );
    const story =
      'The ferry has been waiting for the people of the town since the first of the month, as it does each year. ';
    const file = {
      unreadable: 0,
      pages: [
        page([
          ...menu,
          item('Ferry stays in port for a third week', 50, 690, 20),
          item('16 November 2017 • 2:15pm', 50, 660),
          { ...item(story.repeat(3), 50, 630), width: 500 },
        ]),
      ],
    };
    const own = { ...context, readPdf: async () => ({ ok: true as const, value: file }) };
    const outcomes = [];
    for await (const outcome of readArticles({ name: 'a.pdf', text: '%PDF-1.4', format: 'pdf' }, own))
      outcomes.push(outcome);
    expect(outcomes).toMatchObject([
      { ok: true, value: { title: { value: 'Ferry stays in port for a third week' }, date: { value: '2017-11-16' } } },
    ]);
    expect(outcomes[0]?.ok && outcomes[0].value.body.text).not.toContain('Login');
  });
});

describe('a PDF whose fonts do not say which letters they show', () => {
  it.each(['\u0003\u0007\u0012\u0004', '\ue001\ue014\ue0a3', '\ufffd\ufffd'])('is not read as %j', async (signs) => {
    const file = {
      pages: [page([item(signs.repeat(20), 50, 700), item('kcs@hanbando.example', 50, 660)])],
      unreadable: 0,
    };
    const own = { ...context, readPdf: async () => ({ ok: true as const, value: file }) };
    const outcomes = [];
    for await (const outcome of readArticles({ name: 'a.pdf', text: '%PDF-1.4', format: 'pdf' }, own))
      outcomes.push(outcome);
    expect(outcomes).toMatchObject([{ ok: false, problem: { code: 'no-text-layer' } }]);
    expect(outcomes[0]?.ok === false && outcomes[0].problem.message).toContain('fonts');
  });
});

describe('what a PDF reader hands over', () => {
  const text = (str: string, transform: number[]): object => ({ str, transform, width: 40, height: 10, fontName: 'g' });
  const document = (items: unknown[], view = [1, 0, 0, -1, 0, 842]) => ({
    numPages: 1,
    getMetadata: async () => ({ info: { Title: ' A title ', Author: 7 } }),
    getPage: async () => ({
      getViewport: () => ({ width: 595, height: 842, transform: view }),
      getTextContent: async () => ({ items }),
      cleanup: () => undefined,
    }),
  });

  it('is placed from the lower left corner, without what is turned', async () => {
    const items = [
      text('up', [10, 0, 0, 10, 50, 700]),
      text('turned', [0, 10, -10, 0, 20, 300]),
      { type: 'mark' },
      text('', [10, 0, 0, 10, 0, 0]),
    ];
    expect(await collectPdf(document(items), 'a')).toEqual({
      ok: true,
      value: {
        title: 'A title',
        pages: [{ width: 595, height: 842, items: [{ text: 'up', x: 50, y: 700, width: 40, size: 10, font: 'g' }] }],
        unreadable: 0,
      },
    });
  });

  it('is upright on a page that is shown turned', async () => {
    const turned = [0, 1, 1, 0, 0, 0];
    const read = await collectPdf(document([text('word', [0, 10, -10, 0, 100, 50])], turned), 'a');
    expect(read).toMatchObject({ ok: true, value: { pages: [{ items: [{ text: 'word' }] }] } });
  });

  it('counts the pages that cannot be read, and is refused without any other', async () => {
    const whole = document([text('up', [10, 0, 0, 10, 50, 700])]);
    const bad = (): Promise<never> => Promise.reject(new Error('bad page'));
    const half = { ...whole, numPages: 2, getPage: (number: number) => (number === 2 ? bad() : whole.getPage()) };
    expect(await collectPdf(half, 'a')).toMatchObject({ ok: true, value: { pages: [{ height: 842 }], unreadable: 1 } });
    expect(await collectPdf({ ...whole, getPage: bad }, 'a')).toMatchObject({
      ok: false,
      problem: { code: 'unreadable-pdf' },
    });
  });

  it('is an article that says which pages it lacks', async () => {
    const story = 'The ferry has been waiting for the people of the town since the first of the month. ';
    const file = { pages: [page([{ ...item(story.repeat(3), 50, 630), width: 500 }])], unreadable: 2 };
    const own = { ...context, readPdf: async () => ({ ok: true as const, value: file }) };
    for await (const read of readArticles({ name: 'a.pdf', text: '%PDF-1.4', format: 'pdf' }, own))
      expect(read).toMatchObject({ ok: true, value: { removals: [{ what: 'page', count: 2 }] } });
    expect.assertions(1);
  });

  it('is refused beyond what any paper has', async () => {
    const huge = { ...document([]), numPages: 5000 };
    expect(await collectPdf(huge, 'a')).toMatchObject({ ok: false, problem: { code: 'too-much' } });
  });
});
