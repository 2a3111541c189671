import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blocksOf, isWrapped, paragraphsOf } from '../../../src/intake/exports/lines';
import { labelled, NUMBERED } from '../../../src/intake/exports/nexis-labels';
import { bylineNames, languageNamed, outletName } from '../../../src/intake/exports/records';
import { lines, outlets, readAll, readOne } from '../helpers';

const fixture = (path: string): string =>
  readFileSync(join(__dirname, '../../fixtures/intake', path), 'utf8').replace(/\r\n/g, '\n');

describe('the lines of an export', () => {
  it('are joined where they were broken at a width, and kept where they were not', () => {
    const wrapped = lines(
      'The bridge over the river at Namyang was closed to lorries on Monday after',
      'inspectors found that the bearings of two piers had moved.',
      '',
      'Traffic on foot goes on, a trader in Tumen said, though only in the mornings',
      'and only with a permit.',
    ).split('\n');
    expect(isWrapped(blocksOf(wrapped))).toBe(true);
    expect(paragraphsOf(blocksOf(wrapped))).toEqual([
      'The bridge over the river at Namyang was closed to lorries on Monday after inspectors found that the bearings of two piers had moved.',
      'Traffic on foot goes on, a trader in Tumen said, though only in the mornings and only with a permit.',
    ]);
    const verse = ['Who goes there?', 'A friend.', 'Pass, friend.'];
    expect(paragraphsOf(blocksOf(verse))).toEqual(verse);
  });

  it('begin a paragraph at an indent', () => {
    const block = [
      '   The first paragraph of the story goes over the end of the line, as it may',
      'when it is long.',
      '   The second follows without a blank line, as the older service had it once',
      'in a while.',
    ];
    expect(paragraphsOf(blocksOf(block))).toHaveLength(2);
  });
});

describe('what an export states', () => {
  it.each([
    ['By CHOE SANG-HUN; Jack Kim contributed reporting', ['CHOE SANG-HUN']],
    ['Kim Na-rae and Lee Do-hyun', ['Kim Na-rae and Lee Do-hyun']],
    ['Robert Ashdown in Seoul', ['Robert Ashdown']],
    ['Par Claire Vasseur', ['Claire Vasseur']],
    ['Seo Ji-eun [seo.jieun@example.org]', ['Seo Ji-eun']],
    ['Staff Reporter', []],
    ['Reuters', []],
    ['', []],
  ])('names of %j are %j', (printed, names) => {
    expect(bylineNames(printed, outlets)).toEqual(names);
  });

  it.each([
    ['Reuters News', 'Reuters'],
    ['Yonhap English News', 'Yonhap News Agency'],
    ['Wall Street Journal, Eastern edition', 'The Wall Street Journal'],
    ['Provincial Gazette (Late Edition)', 'Provincial Gazette'],
    ['Evening Sentinel (Millport)', 'Evening Sentinel (Millport)'],
  ])('outlet %j is %j', (printed, name) => {
    expect(outletName(printed, outlets)).toBe(name);
  });

  it('languages by their names', () => {
    expect([languageNamed('ENGLISH'), languageNamed('GERMAN; DEUTSCH'), languageNamed('Klingon')]).toEqual([
      'en',
      'de',
      undefined,
    ]);
  });
});

describe('a Nexis export', () => {
  it('has labels in several languages, and no others', () => {
    expect(labelled('LÄNGE: 512 Wörter')).toEqual({ role: 'length', value: '512 Wörter' });
    expect(labelled('Byline:\u00a0Kim Na-rae')).toEqual({ role: 'author', value: 'Kim Na-rae' });
    expect(labelled('He said: no')).toBeNull();
    expect(labelled('A long sentence that goes on: and on')).toBeNull();
  });

  it.each(['1 of 250 DOCUMENTS', 'Document 3 of 50', 'Dokument 7 von 20', '12 de 40 DOCUMENTS'])(
    'is numbered by %j',
    (line) => {
      expect(NUMBERED.test(`      ${line}`)).toBe(true);
    },
  );

  it.each(['3 of 5 people', 'Document 3 of 50 pages', '1 of 2'])('is not numbered by %j', (line) => {
    expect(NUMBERED.test(line)).toBe(false);
  });

  it('keeps a story whose paragraphs begin like labels', async () => {
    const text = fixture('nexis/nexis-uni-list.txt').replace('Many pay it because', 'NOTES: Many pay it because');
    const [first] = await readAll({ text });
    expect(first?.ok && first.value.body.text).toContain('NOTES: Many pay it because');
  });

  it('never takes the day it was loaded for that of publication', async () => {
    const text = fixture('nexis/lexisnexis-three.txt').replace('November 14, 2024 Thursday', 'November 2024');
    const [, second] = await readAll({ text });
    expect(second).toMatchObject({
      ok: true,
      value: { title: { value: 'Snow closes mountain road to Samjiyon' }, date: null },
    });
  });

  it('of one document without a list is read as well', async () => {
    const [, second] = fixture('nexis/nexis-uni-list.txt').split('End of Document\n');
    const article = await readOne({ text: `${second ?? ''}End of Document\n` });
    expect(article).toMatchObject({
      title: { value: "North Korea: Court in Busan weighs defector's claim to frozen account" },
      date: { value: '2024-11-13' },
      source: { value: 'The Korea Times' },
    });
  });

  it('that holds fewer than its list names says how many are missing', async () => {
    const text = fixture('nexis/nexis-uni-list.txt').replace('Documents (3)', 'Documents (50)');
    const outcomes = await readAll({ name: 'a.txt', text });
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(3);
    expect(outcomes[3]).toMatchObject({ problem: { code: 'damaged', where: 'document 4' } });
    expect(outcomes[3]).toMatchObject({ problem: { message: expect.stringContaining('50 documents, 3 are there') } });
  });

  it('numbered from the middle of a search is complete', async () => {
    const text = fixture('nexis/lexisnexis-three.txt').replace(/(\d) of 3 DOCUMENTS/g, '10$1 of 250 DOCUMENTS');
    const outcomes = await readAll({ text });
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true]);
  });
});

describe('a Factiva export', () => {
  it('takes a word in capitals at the beginning of a line for no code', async () => {
    const text = fixture('factiva/coded.txt').replace(
      'Under a resolution',
      'CO OPERATION is the word. Under a resolution',
    );
    const [first] = await readAll({ text });
    expect(first?.ok && first.value.body.text).toContain('CO OPERATION is the word.');
  });

  it('reports the article that breaks off and no search summary', async () => {
    const text = fixture('factiva/readable.txt');
    const outcomes = await readAll({ text: text.slice(0, text.indexOf('Dokument FRA')) });
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, false]);
    expect(outcomes[2]).toMatchObject({ problem: { code: 'damaged', where: 'document 3' } });
  });
});

describe('a ProQuest export', () => {
  it('keeps a story whose paragraphs begin like fields', async () => {
    const text = fixture('proquest/two-records.txt').replace('NOTE: the noises', 'Location: the noises');
    const [, second] = await readAll({ text });
    expect(second?.ok && second.value.body.text).toContain('Location: the noises stop');
  });

  it('uses the abstract where there is no full text', async () => {
    const text = fixture('proquest/two-records.txt').replace(/Full text: Eighty[\s\S]*?Albrecht\n\nSubject/, 'Subject');
    const [first] = await readAll({ text });
    expect(first?.ok && first.value.body.text).toBe(
      'A shipment of seed potatoes has reached a state farm in the north of the country.',
    );
  });
});

describe('a text to which a feed was appended', () => {
  const item = (words: string, day: string): string =>
    lines(words.repeat(3), `November ${day}, 2024 at 01:30PM`, 'by DailyNK(North Korean Media)', '');
  const story = 'Traders in Hyesan have been told to close their stalls at four in the afternoon, a source said. ';

  it('is one article a footer', async () => {
    expect(await readAll({ text: item(story, '15') + item(`But ${story}`, '16') })).toHaveLength(2);
  });

  it('with one footer is one article', async () => {
    expect(await readAll({ text: item(story, '15') })).toHaveLength(1);
  });

  it('keeps what stands behind the last footer', async () => {
    const outcomes = await readAll({ text: item(story, '15') + item(`But ${story}`, '16') + story });
    expect(outcomes).toHaveLength(3);
    expect(outcomes[2]).toMatchObject({ ok: true, value: { date: null } });
  });

  it('is not a list of articles that begin with day and byline', async () => {
    const article = (title: string): string =>
      lines(title, 'November 15, 2024', 'By Kim Na-rae', '', story.repeat(3), '');
    expect(await readAll({ text: article('Stalls close early') + article('Stalls open late') })).toHaveLength(1);
  });
});

describe('five thousand articles in one export', () => {
  const body =
    'Officials said on Friday that the work would be finished before the winter, although no bridge has a deck yet. '.repeat(
      12,
    );
  const article = (number: number): string =>
    lines(
      `Bridge ${number} is late`,
      'The Korea Herald',
      'November 15, 2024 Friday',
      '',
      'Length: 200 words',
      'Byline: Kim Na-rae',
      'Body',
      '',
      body,
      '',
      'Classification',
      '',
      'Language: ENGLISH',
      '',
      'Load-Date: November 16, 2024',
      '',
      'End of Document',
      '',
    );

  it('come one by one', async () => {
    const text = Array.from({ length: 5000 }, (_, index) => article(index + 1)).join('\n');
    const outcomes = await readAll({ text });
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(5000);
  }, 120_000);
});

describe('a Nexis document that a word processor ran together', () => {
  const parts = [
    ['1 of 2 DOCUMENTS', '', 'The Straits Ledger', 'March 11, 2024 Monday'],
    ['Ferry runs aground off Batam'],
    ['BYLINE: Tan Wei Ling', 'SECTION: ASIA; Pg. A7', 'LENGTH: 44 words'],
    ['', 'A ferry with 120 people on board ran aground off Batam on Sunday night.', '', 'Nobody was hurt, it said.'],
    ['', 'LOAD-DATE: March 10, 2024', 'LANGUAGE: ENGLISH', '', '2 of 2 DOCUMENTS', '', 'Batam Pos', 'March 14, 2024'],
    ['', 'Tug captain honoured', '', 'LENGTH: 33 words', '', 'A captain received a medal on Thursday.'],
    ['', 'LOAD-DATE: March 14, 2024'],
  ];

  it.each([[[]], [[1]], [[2]], [[1, 2]]])('has all it states, with blank lines before parts %j', async (blank) => {
    const text = parts.flatMap((part, index) => (blank.includes(index as never) ? ['', ...part] : part)).join('\n');
    expect(await readAll({ text })).toMatchObject([
      {
        ok: true,
        value: {
          title: { value: 'Ferry runs aground off Batam' },
          source: { value: 'The Straits Ledger' },
          date: { value: '2024-03-11' },
          authors: { value: ['Tan Wei Ling'] },
        },
      },
      { ok: true, value: { title: { value: 'Tug captain honoured' } } },
    ]);
  });
});
