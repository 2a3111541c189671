import { message, messageOf, removalMessage } from '../../src/model';
import { ENGLISH } from '../../src/text';
import { missing } from '../../src/text/catalogue';
import korean from '../../src/text/languages/ko';
import { translator } from '../../src/text/messages';
import { readSettings } from '../../src/workflow/settings-migration';
import * as rules from '../../src/workflow/settings-rules';
import { removalWords, templates } from '../support/templates';

/** What is typed or looked for as it stands, in any language. */
const THE_SAME = ['cli.actions', 'cli.error'];

describe('the Korean catalogue', () => {
  const words = korean.words();

  it('says all that the English one says', () => {
    expect(missing(ENGLISH, words).filter((path) => !THE_SAME.includes(path))).toEqual([]);
  });

  it('says nothing that the English one does not know', () => {
    expect(missing(words, ENGLISH)).toEqual([]);
  });

  it('puts numbers and names in with the particles they ask for', () => {
    expect(words.folder.titleNotes(3)).toBe('노트 3개를 기사로 등록하시겠습니까?');
    expect(words.entities.merge.title('보위부', '국가보위부')).toBe('보위부를 국가보위부에 병합');
    expect(words.entities.merge.done('회령', '회령시')).toBe('회령을 회령시에 병합했습니다.');
    expect(words.report.countArticles(1234, words.report.articles.created)).toBe('기사 1,234건 가져옴');
  });

  it('names sizes, rates and times as the English one does', () => {
    expect([812, 12_300, 3_400_000].map(words.importDialog.size)).toEqual(['812바이트', '12 KB', '3.4 MB']);
    expect([0.5, 3.4, 24].map(words.progress.rate)).toEqual(['분당 30건', '초당 3.4건', '초당 24건']);
    expect([3, 22, 130, 7800].map(words.progress.left)).toEqual([
      '몇 초 남음',
      '25초 남음',
      '2분 남음',
      '2시간 10분 남음',
    ]);
  });
});

describe('the Korean messages', () => {
  it('say what the core says, and know the names in it', () => {
    const translate = translator(korean.messages());
    expect(translate('it published the article')).toBe('기사를 발행한 곳');
    expect(translate(message`${'회령시'} was merged into it`)).toBe('회령시가 여기에 병합됨');
  });

  it('name what was left out of a text, with the words of it as they are', () => {
    const translate = translator(korean.messages());
    const told = (what: string, why: string, count = 1): string => translate(removalMessage({ what, why, count }));
    expect(told('inline code', 'shown as words, so that nothing runs it', 14)).toBe(
      '글 속 코드 ×14: 실행되지 않도록 글로 표시함',
    );
    expect(told('title of a link “task”', 'it shows only under the pointer')).toBe(
      '링크의 제목 “task”: 포인터를 올렸을 때만 보임',
    );
    expect(told('javascript link', 'only its words are kept', 2)).toBe('javascript 링크 ×2: 글만 남김');
    expect(told('iframe', 'it runs, loads or asks for something')).toBe(
      'iframe: 무언가를 실행하거나 불러오거나 요청함',
    );
  });

  it('are there for all that can be left out of a text', () => {
    const translate = translator(korean.messages());
    const words = removalWords();
    expect(words.length).toBeGreaterThan(30);
    expect(words.filter((word) => translate(word) === word)).toEqual(['HTML']);
  });

  it('are there for all that a setting cannot be', () => {
    const translate = translator(korean.messages());
    const faults = [
      ...['', 'a//b', '.a', 'a ', 'CON', 'a:b'].map(rules.folderFault),
      ...['', ' a', 'a:b', 'tags', 'date'].map((name) => rules.propertyFault(name, ['date'])),
      ...['{titel}', 'a', '{title'].map(rules.fileNameFault),
      ...['#a', 'a b', '1'].map(rules.tagFault),
      ...[rules.templateFault('a.txt'), rules.vocabularyFault('a.txt'), rules.feedUrlFault('a')],
      ...[rules.relatedFault(-1), rules.scheduleFault(1), rules.quietFault(1)],
      ...['abc', '#'].map(rules.triggerFault),
      ...readSettings({ inbox: { quiet: 'x' }, folders: { place: '' }, version: 99 }).problems.map(messageOf),
      ...readSettings([]).problems.map(messageOf),
      ...readSettings({ properties: { date: 'x', title: 'x' } }).problems.map(messageOf),
    ];
    expect(faults).toHaveLength(30);
    const told = faults.map((fault) => (fault === null ? '' : translate(fault)));
    expect(told.filter((text) => !/[\uac00-\ud7a3]/.test(text))).toEqual([]);
  });

  const messages = Object.entries(korean.messages());

  it('are those of templates that the core says', () => {
    const said = templates();
    expect(messages.map(([template]) => template).filter((template) => !said(template))).toEqual([]);
  });

  it('put in only what the template has', () => {
    const slots = ([template, korean]: readonly [string, string]) => ({
      given: template.split('{}').length - 1,
      taken: Math.max(0, ...[...korean.matchAll(/\{(\d)/g)].map(([, at]) => Number(at) + 1)),
    });
    expect(messages.filter((entry) => slots(entry).taken > slots(entry).given)).toEqual([]);
  });
});
