// @vitest-environment jsdom
import '../../../host/node';
import type { Component } from 'obsidian';
import { KnownNameIndex } from '../../../../src/analysis/entities/known-names/find-names';
import type { HoveredName, ReadingMarks } from '../../../../src/ui/features/known-names/reading';
import { createHostApp, type HostApp } from '../../../host/index';

const HTML =
  '<h2>Musan</h2><p>Snow in Musan, <code>Musan</code> and <em>Kim Chol</em>; <a>Musan</a>.</p><ul><li>Kim</li><li>Chol</li></ul>';

describe('names where a note is read', () => {
  let host: HostApp;
  let names: KnownNameIndex;
  let marks: ReadingMarks;
  let settings: { isMarked: boolean; headings: boolean; busy: boolean };
  let asked: number;
  let path: string;
  /** What others do to the part while it is looked through. */
  let drawing: () => void;
  let hovered: HoveredName[];
  let component: Component;
  let el: HTMLElement;

  beforeEach(async () => {
    vi.resetModules();
    vi.useFakeTimers();
    host = createHostApp();
    host.start();
    vi.doMock('obsidian', () => host.obsidian);
    [settings, asked, hovered] = [{ isMarked: true, headings: false, busy: false }, 0, []];
    names = new KnownNameIndex();
    know('Musan', 'Kim Chol');
    path = 'Mine.md';
    drawing = () => undefined;
    const { ReadingMarks: Marks } = await import('../../../../src/ui/features/known-names/reading');
    marks = new Marks({
      isMarked: (of) => settings.isMarked && of === 'Mine.md',
      headings: () => settings.headings,
      find: async (_path, text) => {
        asked += 1;
        drawing();
        return settings.busy ? null : names.find({ text, isPlain: true });
      },
      hovered: (_match, over) => hovered.push(over),
      chosen: () => undefined,
    });
    component = new (host.obsidian.Component as new () => Component)();
    component.load();
    el = document.body.createDiv();
    el.innerHTML = HTML;
  });
  afterEach(() => {
    component.unload();
    marks.remove();
    vi.useRealTimers();
    vi.doUnmock('obsidian');
  });

  const know = (...known: string[]): void =>
    names.update({ changed: known.map((name) => ({ path: `${name}.md`, kind: 'place', names: [name] })), gone: [] });
  const draw = async (): Promise<void> => {
    marks.add(el, component as never, () => path);
    await vi.advanceTimersByTimeAsync(0);
  };
  const refreshed = async (): Promise<void> => {
    marks.refresh();
    await vi.advanceTimersByTimeAsync(500);
  };
  const shown = (): string[] => [...el.querySelectorAll('mark')].map(({ textContent }) => textContent);

  it('are marked in its text, not in code, links and headings, nor from one block into the next', async () => {
    await draw();
    expect(shown()).toEqual(['Musan', 'Kim Chol']);
    expect(el.querySelector('em > mark')?.textContent).toBe('Kim Chol');
  });

  it('follow what is known, without another change of the text', async () => {
    await draw();
    names.update({ changed: [], gone: ['Musan.md'] });
    know('Snow');
    await refreshed();
    expect(shown()).toEqual(['Snow', 'Kim Chol']);
    names.update({ changed: [], gone: ['Snow.md', 'Kim Chol.md'] });
    await refreshed();
    expect(el.innerHTML).toBe(HTML);
    expect(el.querySelector('p')?.childNodes).toHaveLength(7);
  });

  it('stay the same elements where nothing changed, so that the focus stays', async () => {
    await draw();
    const before = [...el.querySelectorAll('mark')];
    before[0]?.focus();
    await refreshed();
    expect([...el.querySelectorAll('mark')]).toEqual(before);
    expect(document.activeElement).toBe(before[0]);
    expect(asked).toBe(2);
  });

  it('come and go as the settings say', async () => {
    await draw();
    settings.headings = true;
    await refreshed();
    expect(shown()).toEqual(['Musan', 'Musan', 'Kim Chol']);
    settings.isMarked = false;
    await refreshed();
    expect(el.innerHTML).toBe(HTML);
    settings.isMarked = true;
    settings.headings = false;
    await refreshed();
    expect(shown()).toEqual(['Musan', 'Kim Chol']);
  });

  it('go where the note is moved to another place', async () => {
    await draw();
    path = 'Elsewhere/Mine.md';
    await refreshed();
    expect(shown()).toEqual([]);
  });

  it('come once nothing else runs', async () => {
    settings.busy = true;
    await draw();
    expect(shown()).toEqual([]);
    settings.busy = false;
    await refreshed();
    expect(shown()).toEqual(['Musan', 'Kim Chol']);
  });

  it('are not asked for in notes that are not marked, nor once the part is gone', async () => {
    settings.isMarked = false;
    await draw();
    await refreshed();
    expect(asked).toBe(0);
    settings.isMarked = true;
    component.unload();
    await refreshed();
    expect([asked, shown()]).toEqual([0, []]);
  });

  it('are those of the text as it is when the answer comes', async () => {
    marks.add(el, component as never, () => path);
    el.querySelector('p')?.prepend('Rain, ');
    await vi.advanceTimersByTimeAsync(0);
    expect(shown()).toEqual(['Musan', 'Kim Chol']);
  });

  it('are taken back with all that marks them, though the note stays open', async () => {
    await draw();
    marks.refresh();
    marks.remove();
    await vi.advanceTimersByTimeAsync(500);
    expect(el.innerHTML).toBe(HTML);
    expect([el.querySelector('p')?.childNodes.length, asked]).toEqual([7, 1]);
  });

  it.each([
    ['<p>Musan<br>Chongjin</p>', ['Musan', 'Chongjin']],
    ['<p>Musan<img>Chongjin <em>Musan<input></em>Chongjin</p>', ['Musan', 'Chongjin', 'Musan', 'Chongjin']],
    ['<p>Musan<svg></svg>Chongjin<code></code>Musan</p>', ['Musan', 'Chongjin', 'Musan']],
    ['<details><summary>Musan</summary>Chongjin</details>', ['Musan', 'Chongjin']],
    ['<table><tr><td>Musan</td><td>County</td></tr></table>', ['Musan']],
    ['<p>Musan <code>x</code> County</p>', ['Musan']],
    // The longer name is there, over the end of a line.
    ['<p>in Musan<br>\nCounty</p>', []],
  ])('end where %s shows them apart', async (html, expected) => {
    know('Chongjin', 'Musan County');
    el.innerHTML = html;
    await draw();
    expect(shown()).toEqual(expected);
    await refreshed();
    expect(shown()).toEqual(expected);
  });

  it('come back where another drew the same text anew', async () => {
    await draw();
    el.innerHTML = HTML;
    await refreshed();
    expect(shown()).toEqual(['Musan', 'Kim Chol']);
  });

  it('stay in a part that is put into an embed, and are none in one that is rendered there', async () => {
    const embed = document.body.createDiv('internal-embed');
    el.remove();
    const drawn = draw();
    embed.append(el);
    await drawn;
    await refreshed();
    expect(shown()).toEqual(['Musan', 'Kim Chol']);
    el = embed.createDiv();
    el.innerHTML = HTML;
    await draw();
    expect(shown()).toEqual([]);
  });

  it('are not looked for without end where something else changes the text all the time', async () => {
    drawing = () => el.querySelector('p')?.append('.');
    await draw();
    await vi.advanceTimersByTimeAsync(1000);
    expect([asked, shown()]).toEqual([4, []]);
    drawing = () => undefined;
    await refreshed();
    expect(shown()).toEqual(['Musan', 'Kim Chol']);
  });

  it('have one popover at a time in a part', async () => {
    await draw();
    for (const mark of el.querySelectorAll('mark')) mark.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
    expect(hovered.map(({ sourcePath, targetEl }) => [sourcePath, targetEl.textContent])).toEqual([
      ['Mine.md', 'Musan'],
      ['Mine.md', 'Kim Chol'],
    ]);
    expect(hovered[0]?.hoverParent).toBe(hovered[1]?.hoverParent);
  });
});
