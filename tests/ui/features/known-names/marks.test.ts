// @vitest-environment jsdom
import { createHostApp } from '../../../host/index';
import '../../../host/node';
import { StateField } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import fc from 'fast-check';
import type { KnownNameMatch, Span } from '../../../../src/model';
import type { NameMarks } from '../../../../src/ui/features/known-names/marks';

const NAMES: Readonly<Record<string, readonly string[]>> = {
  Hoeryong: ['Places/Hoeryong.md'],
  'Kim Chol': ['People/Kim Chol.md', 'People/Kim Chol (trader).md'],
  회령: ['Places/회령.md'],
};
const TEXT = 'Snow fell in Hoeryong.\n\nKim Chol came to 회령에서.';

/** Every place of a name, which is all that the marks need to know. */
const namesIn = (text: string): readonly KnownNameMatch[] =>
  Object.entries(NAMES)
    .flatMap(([name, paths]) =>
      [...text.matchAll(new RegExp(name, 'g'))].map(({ index }) => ({ start: index, end: index + name.length, paths })),
    )
    .sort((a, b) => a.start - b.start);

describe('marks of known names', () => {
  let platform: { isMobile: boolean };
  const info = { file: { path: 'Note.md' }, editor: {} };
  const editorInfoField = StateField.define<unknown>({ create: () => info, update: (value) => value });
  let view: EditorView;
  let marks: NameMarks;
  let asked: { readonly text: string; readonly range: Span; readonly signal: AbortSignal }[];
  let isMarked: boolean;
  let answer: (text: string) => Promise<readonly KnownNameMatch[] | null>;
  let tapped: (readonly KnownNameMatch[])[];

  const open = async (doc = TEXT, parent: HTMLElement = document.body): Promise<EditorView> => {
    const { NameMarks: Marks } = await import('../../../../src/ui/features/known-names/marks');
    marks = new Marks({
      isMarked: () => isMarked,
      find: (_path, text, range, signal) => {
        asked.push({ text, range, signal });
        return answer(text);
      },
      hovered: () => undefined,
      tapped: (matches) => tapped.push(matches),
    });
    return (view = new EditorView({ doc, extensions: [editorInfoField, marks.extension], parent }));
  };
  const shown = (): string[] =>
    [...view.dom.querySelectorAll('.dateline-known-name')].map(
      (el) => el.textContent + (el.classList.contains('mod-ambiguous') ? ' ?' : ''),
    );
  const rest = (): Promise<unknown> => vi.advanceTimersByTimeAsync(300);

  beforeEach(() => {
    vi.resetModules();
    createHostApp();
    platform = { isMobile: false };
    vi.doMock('obsidian', () => ({
      editorInfoField,
      Platform: platform,
      setIcon: () => undefined,
      getLanguage: () => 'en',
    }));
    vi.useFakeTimers();
    asked = [];
    tapped = [];
    isMarked = true;
    answer = async (text) => namesIn(text);
  });
  afterEach(() => {
    view.destroy();
    vi.useRealTimers();
    vi.doUnmock('obsidian');
  });

  it('come after a pause, one that may mean several in another way', async () => {
    await open();
    expect(shown()).toEqual([]);
    await rest();
    expect(shown()).toEqual(['Hoeryong', 'Kim Chol ?', '회령']);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ text: TEXT, range: { start: 0, end: TEXT.length } });
  });

  it('are not asked for in a note that is none of those to mark, and go where it is none any more', async () => {
    isMarked = false;
    await open();
    await rest();
    expect(asked).toEqual([]);
    isMarked = true;
    marks.refresh();
    await rest();
    expect(shown()).toHaveLength(3);
    isMarked = false;
    marks.refresh();
    await rest();
    expect(shown()).toEqual([]);
  });

  it('give an answer up when something is typed, and ask once the hand rests', async () => {
    let resolve: (matches: readonly KnownNameMatch[]) => void = () => undefined;
    answer = () => new Promise((done) => (resolve = done));
    await open();
    await rest();
    view.dispatch({ changes: { from: 0, insert: 'x' } });
    expect(asked[0]?.signal.aborted).toBe(true);
    resolve(namesIn(TEXT));
    await vi.advanceTimersByTimeAsync(50);
    expect([shown(), asked.length]).toEqual([[], 1]);
    for (let key = 0; key < 5; key += 1) {
      view.dispatch({ changes: { from: 0, insert: 'x' } });
      await vi.advanceTimersByTimeAsync(60);
    }
    expect(asked).toHaveLength(1);
    await rest();
    expect(asked).toHaveLength(2);
  });

  it('move with what is typed before them, and go where it is typed in them', async () => {
    await open();
    await rest();
    view.dispatch({ changes: { from: 0, insert: 'Much ' } });
    expect(shown()).toEqual(['Hoeryong', 'Kim Chol ?', '회령']);
    view.dispatch({ changes: { from: view.state.doc.toString().indexOf('ryong'), insert: 'y' } });
    expect(shown()).toEqual(['Kim Chol ?', '회령']);
  });

  it.each([
    [' ', ['Hoeryong', 'Kim Chol ?', '회령']],
    ['.', ['Hoeryong', 'Kim Chol ?', '회령']],
    ['s', ['Kim Chol ?', '회령']],
  ])('stay where “%s” is typed behind one only if no longer word comes of it', async (typed, expected) => {
    await open();
    await rest();
    view.dispatch({ changes: { from: TEXT.indexOf('.'), insert: typed } });
    expect(shown()).toEqual(expected);
  });

  it('leave the line alone in which a letter is put together, and do not ask again and again', async () => {
    await open();
    await rest();
    const composing = vi.spyOn(view, 'composing', 'get').mockReturnValue(true);
    view.dispatch({ changes: { from: 0, insert: 'Hoeryong, ' }, selection: { anchor: 8 } });
    view.dispatch({ changes: { from: view.state.doc.length, insert: '\nKim Chol' } });
    await vi.advanceTimersByTimeAsync(3000);
    expect([shown(), asked.length]).toEqual([['Hoeryong', 'Kim Chol ?', '회령', 'Kim Chol ?'], 2]);
    composing.mockReturnValue(false);
    view.contentDOM.dispatchEvent(new CompositionEvent('compositionend'));
    await rest();
    expect(shown()).toEqual(['Hoeryong', 'Hoeryong', 'Kim Chol ?', '회령', 'Kim Chol ?']);
  });

  it('are bounded in a line without end', async () => {
    await open('Hoeryong '.repeat(5000));
    await rest();
    // What is drawn is less than what there is.
    const sets = view.state.facet(EditorView.decorations).filter((each) => typeof each !== 'function');
    expect(Math.max(...sets.map(({ size }) => size))).toBe(2000);
  });

  it('stay as they are where nothing can be told now', async () => {
    await open();
    await rest();
    answer = async () => null;
    view.dispatch({ changes: { from: 0, insert: 'Much ' } });
    await rest();
    expect(shown()).toHaveLength(3);
  });

  it('are known at the cursor', async () => {
    await open();
    await rest();
    view.dispatch({ selection: { anchor: TEXT.indexOf('Chol') } });
    expect(marks.at(info.editor as never)?.paths).toEqual(NAMES['Kim Chol']);
    view.dispatch({ selection: { anchor: TEXT.indexOf('came') + 1 } });
    expect(marks.at(info.editor as never)).toBeNull();
    expect(marks.at({} as never)).toBeNull();
    // In its ending, and where it is selected with it.
    const [start, end] = [TEXT.indexOf('회령'), TEXT.indexOf('에서')];
    for (const selection of [{ anchor: end + 1 }, { anchor: start, head: end + 2 }, { anchor: end + 2, head: start }]) {
      view.dispatch({ selection });
      expect(marks.at(info.editor as never)?.paths).toEqual(NAMES['회령']);
    }
  });

  it('have one mark at the margin for lines below each other, for fingers only', async () => {
    const text = 'Hoeryong\nHoeryong and 회령\nnothing\nKim Chol';
    await open(text);
    await rest();
    expect(view.dom.querySelectorAll('button')).toHaveLength(0);
    view.destroy();
    platform.isMobile = true;
    await open(text);
    await rest();
    const buttons = view.dom.querySelectorAll('button');
    expect(buttons).toHaveLength(2);
    for (const button of buttons) button.click();
    expect(tapped.map((matches) => matches.map(({ start }) => start))).toEqual([[0, 9, 22], [text.indexOf('Kim')]]);
    expect(view.state.doc.toString()).toBe(text);
  });

  it('are where names are, whatever was typed and taken away', async () => {
    const key = fc.oneof(
      fc.constantFrom(...Object.keys(NAMES), ' ', '\n', '[[', '`', '@', '가', 'é', '𝄞', 'x'),
      fc.string({ maxLength: 3 }).map((typed) => typed.replace(/\r/g, '')),
    );
    const step = fc.record({
      at: fc.nat(),
      remove: fc.nat({ max: 4 }),
      insert: key,
      wait: fc.constantFrom(0, 40, 150, 300),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), fc.boolean(), async (steps, isFinger) => {
        platform.isMobile = isFinger;
        isMarked = true;
        await open();
        const plain = new EditorView({ doc: TEXT });
        for (const { at, remove, insert, wait } of steps) {
          for (const each of [view, plain]) {
            const from = at % (each.state.doc.length + 1);
            each.dispatch({ changes: { from, to: Math.min(from + remove, each.state.doc.length), insert } });
          }
          await vi.advanceTimersByTimeAsync(wait);
          expect(view.state.doc.toString()).toBe(plain.state.doc.toString());
        }
        await rest();
        expect(view.state.doc.toString()).toBe(plain.state.doc.toString());
        expect(shown().length).toBe(namesIn(plain.state.doc.toString()).length);
        plain.destroy();
        view.destroy();
      }),
      { numRuns: 30 },
    );
  });

  it('ask once where a key comes while the app is waited for to be idle', async () => {
    const idle = new Map<number, () => void>();
    vi.stubGlobal('requestIdleCallback', (look: () => void) => {
      idle.set(idle.size + 1, look);
      return idle.size;
    });
    vi.stubGlobal('cancelIdleCallback', (handle: number) => idle.delete(handle));
    await open();
    await rest();
    view.dispatch({ changes: { from: 0, insert: 'a' } });
    // Whatever is waited for still is done, though the hand rests for a moment only.
    for (const look of idle.values()) look();
    expect(asked).toEqual([]);
    await rest();
    for (const look of idle.values()) look();
    expect(asked.map(({ text }) => text)).toEqual([`a${TEXT}`]);
    vi.unstubAllGlobals();
  });
});
