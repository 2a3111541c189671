// @vitest-environment jsdom
import '../../../host/node';
import type { RelatedModal, RelatedReading } from '../../../../src/ui/features/related/related-modal';
import type { RelatedReport, RelatedTie } from '../../../../src/workflow/related';
import type { TieEvidence } from '../../../../src/workflow/related-evidence';
import { createHostApp, type HostApp } from '../../../host/index';

const tie = (name: string, more: Partial<RelatedTie> = {}, together = 2): RelatedTie => ({
  id: `place:${name}`,
  kind: 'place',
  name,
  path: `Places/${name}.md`,
  standing: 'listed',
  strength: 0.5,
  relation: null,
  tie: {
    first: 3,
    second: 4,
    together,
    stories: 100,
    closest: { sentence: together, paragraph: 0, article: 0 },
    evidence: [],
    g2: 12,
    p: 0.0005,
  },
  ...more,
});

const reportOf = (related: readonly RelatedTie[]): RelatedReport => ({
  entity: { id: 'place:a', kind: 'place', name: 'A', path: 'Places/A.md' },
  stories: 3,
  total: 100,
  related,
});

const evidenceOf = (count: number): RelatedReading => ({
  async *evidenceOf(): AsyncGenerator<TieEvidence> {
    for (let at = 1; at <= count; at += 1) {
      const sentences = [{ line: at, text: `Sentence ${at}.` }];
      yield { path: `${at}.md`, title: `Article ${at}`, date: null, closest: 'sentence', sentences };
    }
  },
});

describe('what is related', () => {
  let host: HostApp;
  let modal: RelatedModal;
  let opened: unknown[];
  let steps: Promise<void>[];

  const show = async (): Promise<HTMLElement> => {
    const { RelatedModal: Shown } = await import('../../../../src/ui/features/related/related-modal');
    modal = new Shown(host.app, 'A', {
      open: (...where) => void opened.push(where),
      go: (step) => void steps.push(step),
    });
    modal.open();
    return modal.contentEl;
  };
  const unfold = async (el: HTMLElement): Promise<void> => {
    const details = el.querySelector('details');
    if (details === null) throw new Error('nothing to open');
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
    await Promise.all(steps);
  };

  beforeEach(() => {
    vi.resetModules();
    [opened, steps] = [[], []];
    host = createHostApp();
    vi.doMock('obsidian', () => host.obsidian);
  });
  afterEach(() => modal.close());

  it('tells of each how it stands in the lists and what a note states', async () => {
    const el = await show();
    expect(el.textContent).toContain('Reading the articles');
    const related = [
      tie('B', { relation: { kind: 'location', direction: 'up' } }),
      tie('C', { standing: 'by-hand' }, 0),
      tie('D', { standing: 'taken-out' }, 1),
    ];
    modal.ready(reportOf(related), evidenceOf(0));
    expect([...el.querySelectorAll('summary')].map(({ textContent }) => textContent)).toEqual([
      'Bwhere it is2 articles',
      'Cput there by hand0 articles',
      'Dtaken out by hand; it stays out1 article',
    ]);
  });

  it('opens an article at the sentence', async () => {
    const el = await show();
    modal.ready(reportOf([tie('B')]), evidenceOf(2));
    await unfold(el);
    expect(el.textContent).toContain('2 of the 4 articles that name it, 2 in one sentence; chance gives 0.1');
    expect(el.querySelector('button')).toBeNull();
    el.querySelectorAll<HTMLElement>('.dateline-related-sentence')[1]?.click();
    expect(opened).toEqual([['2.md', 2, 'tab']]);
  });

  it('shows some articles, and more when asked', async () => {
    const el = await show();
    modal.ready(reportOf([tie('B', {}, 7)]), evidenceOf(7));
    await unfold(el);
    expect(el.querySelectorAll('.dateline-related-article')).toHaveLength(5);
    const more = el.querySelector('button');
    expect(more?.textContent).toBe('Show 2 more articles');
    more?.click();
    more?.click();
    await Promise.all(steps);
    expect(el.querySelectorAll('.dateline-related-article')).toHaveLength(7);
    expect(el.querySelector('button')).toBeNull();
  });

  it('says where articles are gone, where none names both, and why it cannot tell', async () => {
    let el = await show();
    modal.ready(reportOf([tie('B')]), evidenceOf(0));
    await unfold(el);
    expect(el.textContent).toContain('The articles are not there any more.');
    modal.close();
    steps = [];
    el = await show();
    modal.ready(reportOf([tie('B', { standing: 'by-hand' }, 0)]), evidenceOf(0));
    await unfold(el);
    expect(el.textContent).toContain('No article names both.');
    modal.close();
    el = await show();
    modal.refused({ code: 'unknown-entity', subject: 'A', message: 'It is not there.' });
    expect(el.textContent).toContain('It is not there.');
  });
});
