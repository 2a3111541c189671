// @vitest-environment jsdom
import '../../../host/node';
import type { ReviewModal } from '../../../../src/ui/features/review/review-modal';
import type { ReviewArticle } from '../../../../src/workflow/review/model';
import { createHostApp, type HostApp } from '../../../host/index';
import { modal, nameOf, press, turn, until } from '../../screen';
import { candidate, entity, FakeSession, listedItem, mentionsOf, reviewArticle, statement } from './fake-session';

const TEXT =
  'Kim Min-su met officers in Hoeryong.\nMusan is near Hoeryong, Kim said. <b>Bold</b> [[link]] <img src=x onerror=alert(1)>';
const SPRINGFIELD = candidate('Springfield', { id: 'place:springfield', where: 'Illinois, US' });

const kim = entity(TEXT, 'Kim Min-su', {
  id: 'person:kim',
  kind: 'person',
  lists: ['actors'],
  forms: ['Kim Min-su', 'Kim'],
  mentions: [
    ...mentionsOf(TEXT, 'Kim Min-su'),
    ...mentionsOf(TEXT, 'Kim said').map((each) => ({ ...each, form: 'Kim', end: each.start + 3 })),
  ],
});
const hoeryong = entity(TEXT, 'Hoeryong', { id: 'place:hoeryong', losers: [SPRINGFIELD], confidence: 0.5 });
const open = mentionsOf(TEXT, 'Musan').map((mention) => ({ ...mention, kinds: ['place' as const] }));

describe('the review of articles', () => {
  let host: HostApp;
  let shown: ReviewModal;
  let session: FakeSession;
  let filed: number;
  let stopped: number;

  const show = async (articles: ReviewArticle[], isNote = false): Promise<HTMLElement> => {
    const { ReviewModal: Shown } = await import('../../../../src/ui/features/review/review-modal');
    session = new FakeSession(articles);
    shown = new Shown(host.app, {
      title: 'Review articles',
      session,
      isNote,
      map: async () => null,
      file: async () => {
        filed += 1;
        session.articles = [];
      },
      stop: () => (stopped += 1),
      settled: () => undefined,
      go: (step) => void step,
    });
    shown.open();
    return shown.modalEl;
  };
  const key = (name: string, modifiers: KeyboardEventInit = {}): void => {
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...modifiers }));
  };
  const one = (more: Partial<ReviewArticle> = {}): ReviewArticle =>
    reviewArticle(TEXT, { entities: [kim, hoeryong], open, ...more });
  const current = (): string | null | undefined => nameOf(modal()?.querySelector('[aria-current]'));
  const top = (): HTMLElement | undefined => [...document.querySelectorAll<HTMLElement>('.modal, .prompt')].at(-1);
  const type = (text: string): void => {
    const input = top()?.querySelector('input');
    if (!input) throw new Error('nothing to type into');
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };

  beforeEach(() => {
    vi.resetModules();
    [filed, stopped] = [0, 0];
    host = createHostApp();
    vi.doMock('obsidian', () => host.obsidian);
    Element.prototype.scrollIntoView = () => undefined;
    window.matchMedia = () => ({ matches: true }) as MediaQueryList;
  });
  afterEach(() => {
    shown.leave();
  });

  it('shows hostile text as text, each mention highlighted with the letter of its kind', async () => {
    const el = await show([one()]);
    expect(el.querySelector('.dateline-review-body')?.textContent).toBe(TEXT);
    expect(el.querySelector('.dateline-review-body img, .dateline-review-body b, .dateline-review-body a')).toBeNull();
    const marks = [...el.querySelectorAll('mark')].map((mark) => [mark.textContent, mark.dataset.letter]);
    expect(marks).toEqual([
      ['Kim Min-su', 'P'],
      ['Hoeryong', 'L'],
      ['Musan', '?'],
      ['Hoeryong', 'L'],
      ['Kim', 'P'],
    ]);
  });

  it('accepts and refuses by keys, and goes on to the next', async () => {
    await show([one()]);
    expect(current()).toBe('Kim Min-su');
    key('a');
    expect(current()).toBe('Hoeryong');
    key('x');
    expect(session.told).toEqual([
      { do: 'accept', entity: 'person:kim' },
      { do: 'reject', entity: 'place:hoeryong' },
    ]);
  });

  it('takes a candidate by its number, or another that is typed', async () => {
    await show([one()]);
    key('j');
    key('1');
    expect(session.told.at(-1)).toEqual({
      do: 'change',
      what: { entity: 'place:hoeryong' },
      to: { id: 'place:springfield' },
    });
    session.found = [candidate('Musan', { id: 'place:musan' })];
    key('c');
    type('Mus');
    await until('a suggestion', () => top()?.textContent.includes('New: “Mus”'));
    expect(session.searched).toEqual(['Mus']);
    key('Enter', { ctrlKey: true });
    expect(session.told.at(-1)).toMatchObject({ to: { id: 'place:musan' }, remember: true });
  });

  it('makes what is not known, of a kind that is asked for', async () => {
    await show([one()]);
    key('c');
    type('Kim Chol');
    await until('a suggestion', () => top()?.textContent.includes('New: “Kim Chol”'));
    key('Enter');
    await turn();
    key('Enter');
    expect(session.told).toEqual([
      { do: 'change', what: { entity: 'person:kim' }, to: { name: 'Kim Chol', kind: 'person' } },
    ]);
  });

  it('changes only the form that is looked at in the text, where there are several', async () => {
    const el = await show([one()]);
    el.querySelectorAll('mark')[4]?.focus();
    expect(current()).toBe('Kim Min-su');
    key('x');
    expect(session.told).toEqual([{ do: 'reject', entity: 'person:kim', form: 'Kim' }]);
  });

  it('adds words of the text that were missed', async () => {
    await show([one()]);
    key('n');
    type('nowhere');
    key('Enter');
    expect(modal()?.textContent).toContain('do not stand in the text');
    type('OFFICERS');
    key('Enter');
    await until('the chooser', () => top()?.textContent.includes('New: “officers”'));
    key('Enter');
    await turn();
    key('Enter');
    expect(session.told).toEqual([
      { do: 'create', at: { start: 15, end: 23 }, as: { name: 'officers', kind: 'agency' } },
    ]);
  });

  it('edits the date, and refuses what is none', async () => {
    await show([one()]);
    key('d');
    type('2025-02-30');
    key('Enter');
    expect(modal()?.textContent).toContain('Write the day as');
    type('2025-02-28');
    key('Enter');
    expect(session.told).toEqual([{ do: 'date', value: '2025-02-28' }]);
  });

  it('ignores a name, asking which where there are several', async () => {
    await show([one()]);
    key('j');
    key('i');
    expect(session.told).toEqual([{ do: 'ignore', form: 'Hoeryong' }]);
    key('k');
    key('i');
    expect(document.querySelector('.menu')?.textContent).toContain('Kim Min-su');
  });

  it('shows who says what, and corrects it by keys', async () => {
    const said = statement(TEXT, 'Kim said', 'Musan is near Hoeryong');
    const el = await show([one({ statements: [said] })]);
    const row = [...el.querySelectorAll<HTMLElement>('.mod-statements .dateline-review-row')][0];
    expect(row?.textContent).toContain('Nobody knownanonymous sourceKim said: Musan is near Hoeryong');
    row?.click();
    const shownWords = [...el.querySelectorAll('.is-said')].map((each) => each.textContent).join('');
    expect(shownWords).toBe('Musan is near HoeryongKim said');
    key('x');
    expect(session.told.at(-1)).toEqual({ do: 'no-statement', statement: said.words });
    key('c');
    await until('those of the article', () => top()?.textContent.includes('Kim Min-su'));
    expect(top()?.textContent).toContain('Nobody known');
    session.found = [candidate('Pak', { id: 'person:pak' }), candidate('Pak', { id: 'person:noted', path: 'Pak.md' })];
    type('Pak');
    await until('those that have a note', () => session.searched.includes('Pak') && top()?.textContent.includes('Pak'));
    expect(top()?.querySelectorAll('.suggestion-item')).toHaveLength(2);
    key('Enter');
    expect(session.told.at(-1)).toEqual({ do: 'statement', statement: said.words, speaker: 'person:noted' });
    key('t');
    const crowd = [...document.querySelectorAll<HTMLElement>('.menu-item')].find(
      ({ textContent }) => textContent === 'crowd',
    );
    crowd?.click();
    expect(session.told.at(-1)).toEqual({ do: 'statement', statement: said.words, kind: 'crowd' });
  });

  it('leaves out of the lists that statements give, and puts back, by keys and buttons', async () => {
    const [speaker, gone, own] = [
      listedItem('told-by', 'person:kim', { name: 'Kim' }),
      listedItem('told-by', 'person:lee', { name: 'Lee', state: 'rejected' }),
      listedItem('cites', 'source:own', { name: 'Own', kind: 'source', byHand: true }),
    ];
    const el = await show([one({ listed: [speaker, gone, own] })]);
    const rows = [...el.querySelectorAll<HTMLElement>(':is(.mod-toldBy, .mod-cites) .dateline-review-row')];
    expect(rows.map((row) => row.querySelectorAll('button').length)).toEqual([1, 1, 0]);
    rows[0]?.click();
    key('x');
    rows[1]?.querySelector('button')?.click();
    rows[1]?.click();
    key('a');
    rows[2]?.click();
    key('x');
    const [out, back] = ['leave-out', 'put-back'];
    expect(session.told).toEqual([
      { do: out, list: 'told-by', id: 'person:kim' },
      { do: back, list: 'told-by', id: 'person:lee' },
      { do: back, list: 'told-by', id: 'person:lee' },
    ]);
  });

  it('shows what is said in the headline, and lets nobody decide of it', async () => {
    const said = statement('Kim: Musan is near', 'Kim', 'Musan is near');
    const el = await show([one({ headline: 'Kim: Musan is near', headlineStatements: [said] })]);
    const row = el.querySelector<HTMLElement>('.mod-headline .dateline-review-row');
    expect(row?.textContent).toContain('Musan is near');
    row?.click();
    for (const name of ['x', 'a', 'c', 't', 'i']) key(name);
    expect(session.told).toEqual([]);
    expect(row?.querySelector('button')).toBeNull();
  });

  it('changes what the story rests on', async () => {
    const el = await show([one({ sourcing: { value: 'named', found: 'anonymous' } })]);
    const row = [...el.querySelectorAll<HTMLElement>('.mod-article .dateline-review-row')].at(-1);
    expect(row?.textContent).toContain('Rests onnamed sourcesChanged');
    row?.querySelector('button')?.click();
    const chosen = [...document.querySelectorAll<HTMLElement>('.menu-item')].find(
      ({ textContent }) => textContent === 'a document',
    );
    chosen?.click();
    expect(session.told).toEqual([{ do: 'sourcing', value: 'document' }]);
  });

  it('says what the story seems to rest on where that is not sure', async () => {
    const unsure = { value: 'anonymous', certainty: 0.62, because: ['unnamed sources: 2'], by: null } as const;
    const el = await show([one({ sourcing: { value: 'none stated', found: 'none stated', unsure } })]);
    const row = [...el.querySelectorAll<HTMLElement>('.mod-article .dateline-review-row')].at(-1);
    expect(row?.textContent).toContain('anonymous sources: not sure, 0.62');
  });

  it('says what a statement was found as, and makes it so again', async () => {
    const found = {
      speaker: { id: 'person:kim', name: 'Kim Min-su', kind: 'person', where: '', path: null },
      kind: 'named person',
    } as const;
    const said = statement(TEXT, 'Kim said', 'Musan is near Hoeryong', { state: 'changed', found });
    const el = await show([one({ statements: [said] })]);
    el.querySelector<HTMLElement>('.mod-statements .dateline-review-row')?.click();
    expect(el.querySelector('.dateline-review-details')?.textContent).toContain('Found asKim Min-su, named person');
    key('a');
    expect(session.told).toEqual([{ do: 'statement', statement: said.words }]);
  });

  it('files a single article with one press', async () => {
    await show([one()]);
    key('Enter', { ctrlKey: true });
    await until('the end', () => stopped === 1);
    expect([filed, session.items.length]).toEqual([1, 0]);
  });

  it('goes from article to article, and files when all are decided', async () => {
    const el = await show([one(), one({ key: '2' }), one({ key: '3' })]);
    expect(el.textContent).toContain('1 of 3');
    key('Enter', { ctrlKey: true });
    expect(el.textContent).toContain('2 of 3');
    key('y');
    expect(el.textContent).toContain('3 of 3');
    key('[');
    expect(el.textContent).toContain('skipped');
    key(']');
    key('Enter', { ctrlKey: true });
    expect(session.items.map(({ outcome }) => outcome)).toEqual(['file', 'skip', 'file']);
    expect(document.activeElement?.textContent).toBe('File 2 articles');
    expect(filed).toBe(0);
    key('Enter', { ctrlKey: true });
    await until('the end', () => stopped === 1);
    expect(filed).toBe(1);
  });

  it('asks before decisions are lost, and not where there are none', async () => {
    await show([one()]);
    shown.close();
    expect(stopped).toBe(1);
    await show([one()]);
    key('a');
    key('Escape');
    await until('the question', () => modal()?.textContent.includes('1 decision will be lost'));
    press('Cancel');
    await turn();
    expect(stopped).toBe(1);
    key('Escape');
    await until('the question', () => modal()?.textContent.includes('1 decision will be lost'));
    press('Stop');
    await until('the end', () => stopped === 2);
  });

  it('takes a decision back', async () => {
    await show([one()]);
    key('a');
    key('u');
    expect(session.told).toEqual([]);
  });

  it('shows the first article as soon as it is read', async () => {
    const el = await show([]);
    session.isRead = false;
    session.changed();
    expect(el.textContent).toContain('Reading the articles');
    session.articles = [one()];
    session.changed();
    expect(el.textContent).toContain('1 of 1+');
    expect(current()).toBe('Kim Min-su');
  });

  it('tells in a bubble why a stretch stands for what it does', async () => {
    const el = await show([one()]);
    el.querySelectorAll('mark')[1]?.focus();
    const bubble = el.querySelector('[role=tooltip]');
    expect(bubble?.textContent).toContain('a place of that name (gazetteer)');
    expect(el.querySelectorAll('mark')[1]?.getAttribute('aria-describedby')).toBe(bubble?.id);
  });

  it('leaves keys to a field that has the focus', async () => {
    const el = await show([one()]);
    el.querySelector('input')?.focus();
    key('x');
    expect(session.told).toEqual([]);
  });
});
