import { Notice, TFile, type App } from 'obsidian';
import { editFrontmatter, ownValue, readFrontmatter } from '../../../format/frontmatter';
import { canBeWords, canTakeLink } from '../../../format/links';
import { MARK_KEYS } from '../../../format/managed';
import { asYaml, type YamlValue } from '../../../format/yaml-value';
import { failed, message, problemOf, type KnownNameMatch, type NameRequest, type Outcome } from '../../../model';
import { problemText } from '../../kit/problem-words';
import { TEXT } from '../../../text';
import { entityNote, otherEntities, type EntityNote } from '../entities/entity-notes';
import { EntityPicker } from '../entities/pickers';
import { entityLinkAt, type Edited } from './link-at';
import { LinkModal } from './link-modal';
import { applyEdits, cellsOf, editBetween, linkText, nameIn, type TextEdit } from './links';

const T = TEXT.names;

/** Finds names in a text, in its headings as the settings say; null where that cannot be told now. */
export type FindNames = (search: NameRequest) => Promise<readonly KnownNameMatch[] | null>;

/** What can be done to a name in a note: each is one step of the editor’s undo. */
export class NameActs {
  constructor(
    private readonly app: App,
    private readonly find: FindNames,
  ) {}

  async link(edited: Edited): Promise<void> {
    const text = edited.editor.getValue();
    const match = await this.linkableAt(edited, text);
    if (match !== null) this.choose(match.paths, ({ path }) => void this.put(edited, text, [match], path));
  }

  /** Every place of the note that is written as the name at the cursor. */
  async linkAll(edited: Edited): Promise<void> {
    const text = edited.editor.getValue();
    const match = await this.atCursor(edited, text);
    if (match === null) return;
    const form = wordsOf(text, match);
    const isThis = ({ start, end }: TextSpan): boolean => start === match.start && end === match.end;
    const [there, found] = [
      await this.in({ text, headings: true, range: match, asked: 'note' }),
      await this.in({ text, asked: 'note' }),
    ];
    if (there === null || found === null) return;
    if (!there.some(isThis)) return void new Notice(T.neverAll(form));
    const others = found.filter((each) => !isThis(each) && wordsOf(text, each) === form);
    const all = [match, ...others];
    const places = all.filter((each) => whyNoLink(text, each) === null);
    if (places.length === 0) return void new Notice(T[whyNoLink(text, match) ?? 'notHere']);
    const left = leftOut(text, all);
    this.choose(match.paths, ({ path }) => {
      if (this.put(edited, text, places, path) && left !== '') new Notice(left);
    });
  }

  async linkNote(edited: Edited): Promise<void> {
    const text = edited.editor.getValue();
    const found = await this.in({ text, asked: 'note' });
    if (found === null) return;
    const matches = found.filter((match) => whyNoLink(text, match) === null);
    const left = leftOut(text, found);
    if (matches.length === 0) return void new Notice(left === '' ? T.noneInNote : left);
    const put = (chosen: ReadonlyMap<KnownNameMatch, string>): void => {
      this.apply(edited, text, this.editsOf(edited, text, chosen));
    };
    const nameOf = (path: string): string => this.noteAt(path)?.name ?? path;
    new LinkModal(this.app, { text, matches, left, nameOf }, put).open();
  }

  /** Another note for the name, or for the link, at the cursor. */
  async means(edited: Edited): Promise<void> {
    const { app } = this;
    const text = edited.editor.getValue();
    const link = entityLinkAt(this.app, edited);
    const match = link ?? (await this.linkableAt(edited, text));
    if (match === null) return;
    const first = 'paths' in match ? match.paths.flatMap((path) => this.noteAt(path) ?? []) : [];
    const others = otherEntities(app, edited.file.path).filter(({ path }) => !first.some((one) => one.path === path));
    const pick = ({ path }: EntityNote): void => void this.put(edited, text, [match], path, link?.words);
    new EntityPicker(app, T.pick, [...first, ...others], pick).open();
  }

  unlink(edited: Edited): void {
    const link = entityLinkAt(this.app, edited);
    if (link === null) return;
    const { start, end, words } = link;
    applyEdits(edited.editor, [{ start, end, insert: words }]);
  }

  /** The form at the cursor is not marked in this note any more, which the note itself says. */
  async never(edited: Edited): Promise<void> {
    const { editor, file } = edited;
    const text = editor.getValue();
    const match = await this.atCursor(edited, text);
    if (match === null) return;
    const form = wordsOf(text, match);
    const changed = withNever(text, form, file.path);
    if (!changed.ok) return void new Notice(problemText(changed.problem));
    if (this.apply(edited, text, [editBetween(text, changed.value)])) new Notice(T.never(form));
  }

  private async atCursor({ editor }: Edited, text: string): Promise<KnownNameMatch | null> {
    const from = editor.getCursor('from');
    const [at, end] = [from, editor.getCursor('to')].map((pos) => editor.posToOffset(pos)) as [number, number];
    // A name may have begun in the line above.
    const start = editor.posToOffset({ line: Math.max(0, from.line - 1), ch: 0 });
    // A heading is no reason to refuse the name that is pointed at.
    const found = await this.in({ text, headings: true, range: { start, end: end + 1 }, asked: 'name' });
    const match = nameIn(text, found ?? [], { start: at, end });
    if (match === null && found !== null) new Notice(T.none);
    return match;
  }

  /** The name at the cursor, where it can become a link; else it is said why not. */
  private async linkableAt(edited: Edited, text: string): Promise<KnownNameMatch | null> {
    const match = await this.atCursor(edited, text);
    const why = match === null ? null : whyNoLink(text, match);
    if (why !== null) new Notice(T[why]);
    return why === null ? match : null;
  }

  private async in(search: NameRequest): Promise<readonly KnownNameMatch[] | null> {
    const found = await this.find(search);
    if (found === null) new Notice(TEXT.common.busy);
    return found;
  }

  /** Of several it is asked which. */
  private choose(paths: readonly string[], then: (note: EntityNote) => void): void {
    const notes = paths.flatMap((path) => this.noteAt(path) ?? []);
    const [only, ...others] = notes;
    // Its notes may have been deleted since it was learnt.
    if (only === undefined) new Notice(T.none);
    else if (others.length === 0) then(only);
    else new EntityPicker(this.app, T.pick, notes, then).open();
  }

  private noteAt(path: string): EntityNote | null {
    const file = this.app.vault.getAbstractFileByPath(path);
    return file instanceof TFile ? entityNote(this.app, file) : null;
  }

  /** Links stretches of a text to one note, with their words as they are, or with the words given. */
  private put(edited: Edited, text: string, spans: readonly TextSpan[], path: string, words?: string): boolean {
    const targets = new Map(spans.map((span) => [span, path]));
    return this.apply(edited, text, this.editsOf(edited, text, targets, words));
  }

  private editsOf(
    { file }: Edited,
    text: string,
    targets: ReadonlyMap<TextSpan, string>,
    words?: string,
  ): readonly TextEdit[] {
    const isInCell = cellsOf(text);
    return [...targets].flatMap(([{ start, end }, path]) => {
      if (!canTakeLink(text, start, end)) return [];
      const insert = linkText(this.app, path, words ?? text.slice(start, end), file.path, isInCell(start));
      return insert === null ? [] : { start, end, insert };
    });
  }

  /** Edits of a text that the editor may not have any more: whoever asked went on typing. */
  private apply({ editor }: Edited, text: string, edits: readonly TextEdit[]): boolean {
    const isSame = editor.getValue() === text;
    if (edits.length === 0 || !isSame) new Notice(isSame ? T.notHere : T.changed);
    else applyEdits(editor, edits);
    return edits.length > 0 && isSame;
  }
}

/** Its words, over a line break as within one line. */
const wordsOf = (text: string, { start, end }: TextSpan): string => text.slice(start, end).replace(/\s+/g, ' ');

/** Why a name in a text cannot become a link; null where it can. */
function whyNoLink(text: string, { start, end }: TextSpan): keyof typeof T.leftOut | null {
  const words = text.slice(start, end);
  if (words.includes('\n')) return 'overLines';
  return canBeWords(words) && canTakeLink(text, start, end) ? null : 'notHere';
}

/** What is said of those of several that cannot become links; nothing where all can. */
function leftOut(text: string, spans: readonly TextSpan[]): string {
  const reasons = spans.map((span) => whyNoLink(text, span));
  const said = (['overLines', 'notHere'] as const).flatMap((why) => {
    const count = reasons.filter((reason) => reason === why).length;
    return count === 0 ? [] : [T.leftOut[why](count)];
  });
  return said.join(' ');
}

/** A note's text that says of one more form that it is not marked; what it says of others stays. */
function withNever(text: string, form: string, path: string): Outcome<string> {
  const read = readFrontmatter(text, path);
  if (!read.ok) return read;
  const before = asYaml(ownValue(read.value.data, MARK_KEYS.never) ?? []);
  const says = message`The property “${MARK_KEYS.never}” is no list of texts, so Dateline leaves it alone.`;
  if (before === undefined) return failed(problemOf('unusual-yaml', path, says));
  const items: readonly YamlValue[] = Array.isArray(before) ? before : [before];
  return editFrontmatter(text, { [MARK_KEYS.never]: items.includes(form) ? items : [...items, form] }, path);
}

type TextSpan = Pick<KnownNameMatch, 'start' | 'end'>;
