// @vitest-environment jsdom
import '../../../host/node';
import { installDom } from '../../../host/base/dom';
import type { Outcome, RunControl } from '../../../../src/model';
import type { StoryContext } from '../../../../src/ui/features/dossier/section';
import type { OriginsReport } from '../../../../src/workflow/origins/find';
import { createHostApp } from '../../../host/index';
import { turn } from '../../screen';

const article = (id: string, outlet: string) => ({ ...{ id, outlet, title: `Story ${id}`, date: '2025-03-04' }, path: `Articles/${id}.md` }); // prettier-ignore

const REPORT: OriginsReport = {
  articles: [article('a', 'Daily NK'), article('b', 'Reuters'), article('c', 'AFP'), article('d', 'The Sun')],
  outlets: 4,
  origins: [
    {
      ...{ kind: 'anonymous', source: 'a source in Musan', outlet: 'Daily NK' },
      articles: [
        { article: 'a', reason: 'first hand', from: null, detail: null },
        { article: 'b', reason: 'citation', from: 'a', detail: 'Daily NK' },
        { article: 'c', reason: 'citation', from: 'b', detail: 'Reuters' },
      ],
    },
  ],
  unknown: [{ article: 'd', reason: 'no source stated', like: null }],
  ...{ problems: [], cancelled: false },
};

describe('the origins of a story on screen', () => {
  let asked: { control: RunControl; answer: (found: Outcome<OriginsReport> | 'busy') => void }[];
  let opened: string[];

  const draw = async (signal = new AbortController().signal): Promise<HTMLElement> => {
    const { drawOrigins } = await import('../../../../src/ui/features/dossier/origins');
    const el = document.body.createDiv();
    const desk = {
      host: { go: (step: Promise<void>) => void step },
      origins: (_path: string, control: RunControl) =>
        new Promise((resolve) => asked.push({ control, answer: resolve })),
    };
    const context = {
      path: 'Articles/a.md',
      desk,
      signal,
      open: (path: string) => opened.push(path),
    } as unknown as StoryContext;
    drawOrigins(el, context);
    return el;
  };
  const answer = async (found: Outcome<OriginsReport> | 'busy'): Promise<void> => {
    asked.shift()?.answer(found);
    await turn();
  };

  beforeEach(() => {
    vi.resetModules();
    installDom(window);
    [asked, opened] = [[], []];
    const host = createHostApp();
    vi.doMock('obsidian', () => host.obsidian);
  });

  it('are a tree of who leans on whom, with links and what is not established', async () => {
    const el = await draw();
    await answer({ ok: true, value: REPORT });
    expect(el.querySelector('p')?.textContent).toBe('4 articles · 4 outlets · 1 origin');
    expect(el.querySelector('h4')?.textContent).toBe('a source in Musan anonymous');
    const deepest = el.querySelector('ul ul ul li');
    expect(deepest?.textContent).toBe('Story cAFP · 2025-03-04 · cites Reuters');
    deepest?.querySelector('a')?.click();
    expect(opened).toEqual(['Articles/c.md']);
    expect(el.textContent).toContain('Independence not established: 1 article');
    expect(el.textContent).toContain('no source stated');
  });

  it('show how far the reading is, and can be given up and asked for again', async () => {
    const el = await draw();
    asked[0]?.control.progress({ done: 2, total: 9, current: 'x' });
    expect(el.querySelector('[role=status]')?.textContent).toBe('Reading article 3 of 9…');
    const [cancel] = el.querySelectorAll('button');
    cancel?.click();
    expect(asked[0]?.control.signal.aborted).toBe(true);
    await answer({ ok: true, value: REPORT });
    expect(el.textContent).toBe('Cancelled: not all articles were read.Find origins');
    el.querySelector('button')?.click();
    await answer({ ok: true, value: REPORT });
    expect(el.textContent).toContain('1 origin');
  });

  it('are given up with the pane', async () => {
    const pane = new AbortController();
    await draw(pane.signal);
    pane.abort();
    expect(asked[0]?.control.signal.aborted).toBe(true);
  });

  it('say why there are none: a run, or a note that cannot be read', async () => {
    const el = await draw();
    await answer('busy');
    expect(el.querySelector('button')?.textContent).toBe('Find origins');
    el.querySelector('button')?.click();
    await answer({ ok: false, problem: { code: 'missing-note', subject: 'a', message: 'There is no such note.' } });
    expect(el.textContent).toContain('There is no such note.');
  });
});
