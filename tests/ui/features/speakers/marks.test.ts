// @vitest-environment jsdom
import { createHostApp } from '../../../host/index';
import '../../../host/node';
import { StateField } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { SpokenPart } from '../../../../src/ui/features/speakers/spoken';

const TEXT = 'Rice is dear, Mun Song said.\n\nHe said the market\nwas shut. Nobody else spoke.';
const part = (words: string, statement: number, label: string): SpokenPart => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length, statement, label };
};
const PARTS = [
  part('Rice is dear', 0, 'Mun Song, named person'),
  part('Mun Song', 0, 'Mun Song, named person'),
  part('He said the market\nwas shut', 1, 'Mun Song, named person'),
];

describe('who speaks, at the margin', () => {
  const editorInfoField = StateField.define<unknown>({
    create: () => ({ file: { path: 'Story.md' } }),
    update: (value) => value,
  });
  let view: EditorView;
  let reads: { readonly text: string; readonly signal: AbortSignal }[];

  const open = async (answer: (text: string) => Promise<readonly SpokenPart[] | null>): Promise<void> => {
    const { speakerMarks } = await import('../../../../src/ui/features/speakers/marks');
    const marks = speakerMarks((_path, text, signal) => {
      reads.push({ text, signal });
      return answer(text);
    });
    view = new EditorView({ doc: TEXT, extensions: [editorInfoField, marks], parent: document.body });
    view.focus();
  };
  const goTo = (words: string): void =>
    view.dispatch({ selection: { anchor: view.state.doc.toString().indexOf(words) + 1 } });
  const shown = () => ({
    label: view.dom.querySelector('.dateline-speaker')?.textContent ?? null,
    lines: [...view.dom.querySelectorAll('.dateline-spoken')].map((line) => line.lastChild?.textContent),
  });

  beforeEach(() => {
    vi.resetModules();
    createHostApp();
    vi.doMock('obsidian', () => ({ editorInfoField }));
    vi.useFakeTimers();
    reads = [];
  });
  afterEach(() => {
    view.destroy();
    vi.useRealTimers();
  });

  it('shows at the lines of the statement at the cursor whose it is, and nothing elsewhere', async () => {
    await open(async () => PARTS);
    expect(shown()).toEqual({ label: null, lines: [] });
    await vi.advanceTimersByTimeAsync(400);
    expect(shown()).toEqual({ label: 'Mun Song, named person', lines: ['Rice is dear, Mun Song said.'] });
    goTo('market');
    expect(shown()).toMatchObject({ lines: ['He said the market', 'was shut. Nobody else spoke.'] });
    goTo('Nobody');
    expect(shown()).toEqual({ label: null, lines: [] });
    expect(reads).toHaveLength(1);
  });

  it('tells a screen reader when another speaks, and keeps the label out of the text', async () => {
    await open(async () => PARTS);
    await vi.advanceTimersByTimeAsync(400);
    expect(view.dom.querySelector('.cm-announced')?.textContent).toContain('Mun Song, named person');
    expect(view.dom.querySelector('.dateline-speaker')?.getAttribute('aria-hidden')).toBe('true');
    expect(view.state.doc.toString()).toBe(TEXT);
  });

  it('gives a reading up when something is typed, and reads once that rests', async () => {
    let answer: (parts: readonly SpokenPart[]) => void = () => undefined;
    await open(() => new Promise((resolve) => (answer = resolve)));
    await vi.advanceTimersByTimeAsync(400);
    view.dispatch({ changes: { from: TEXT.length, insert: ' More.' } });
    expect(reads[0]?.signal.aborted).toBe(true);
    answer(PARTS);
    await vi.advanceTimersByTimeAsync(1000);
    expect(reads).toHaveLength(1);
    expect(shown().label).toBeNull();
    await vi.advanceTimersByTimeAsync(1000);
    expect(reads[1]?.text).toBe(`${TEXT} More.`);
    answer(PARTS);
    await vi.advanceTimersByTimeAsync(0);
    expect(shown().label).toBe('Mun Song, named person');
  });

  it('moves with what is typed before it, and goes with its words', async () => {
    await open(async () => PARTS);
    await vi.advanceTimersByTimeAsync(400);
    view.dispatch({ changes: { from: 0, insert: 'A line.\n' } });
    goTo('Rice');
    expect(shown().lines).toEqual(['Rice is dear, Mun Song said.']);
    view.dispatch({ changes: { from: 8, to: 8 + 'Rice is dear, Mun Song'.length } });
    expect(shown().lines).toEqual([]);
  });

  it('reads nothing of a note that has no focus', async () => {
    await open(async () => PARTS);
    view.contentDOM.blur();
    await vi.advanceTimersByTimeAsync(5000);
    expect(reads).toEqual([]);
  });

  it('makes room for the label where no empty line is above', async () => {
    await open(async () => PARTS);
    await vi.advanceTimersByTimeAsync(400);
    const crowded = () => view.dom.querySelectorAll('.dateline-spoken.mod-crowded').length;
    expect(crowded()).toBe(1);
    goTo('market');
    expect(crowded()).toBe(0);
    view.dispatch({ changes: { from: TEXT.indexOf('\n\n'), insert: '\nMore.' } });
    view.dispatch({ changes: { from: TEXT.indexOf('\n\n') + 6, to: TEXT.indexOf('\n\n') + 7 } });
    expect(crowded()).toBe(1);
  });

  it('shows the inner of two statements, one within the other', async () => {
    const { statementAt } = await import('../../../../src/ui/features/speakers/marks');
    const [outer, inner] = [
      { start: 0, end: 50, statement: 0, label: 'outer' },
      { start: 10, end: 20, statement: 1, label: 'inner' },
    ];
    expect(statementAt([outer, inner], 12)).toEqual([inner]);
    expect(statementAt([outer, inner], 40)).toEqual([outer]);
    expect(statementAt([outer, inner], 60)).toEqual([]);
  });
});
