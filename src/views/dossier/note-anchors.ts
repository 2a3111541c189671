import type { NotePlan } from '../../model';
import { anchorAt, type LinkAnchor } from '../../format/block-id';
import { basename } from '../../format/links';
import type { DossierRow } from './model';
import { NoteSentences, type Quote } from './quotes';

interface Changed {
  readonly id: string;
  readonly before: string;
  readonly after: string;
}

/** The block ids that what is written has to link, put into articles that have none there. */
export class NoteAnchors {
  private readonly changed = new Map<string, Changed>();

  /** `isPrinted`: only ids that are there are linked. */
  constructor(private readonly isPrinted = false) {}

  /** What a link to a sentence names. `text`: of the article's note, as it stands. */
  at({ path, id }: Pick<DossierRow, 'path' | 'id'>, text: string, quote: Quote): LinkAnchor {
    const { before, after } = this.changed.get(path) ?? { before: text, after: text };
    const note = new NoteSentences(after, path);
    const offset = note.offsetOf(quote);
    if (offset === null) return { kind: 'note' };
    const anchor = anchorAt(note.body, offset);
    if (anchor.kind !== 'block' || anchor.body === note.body) return anchor;
    if (this.isPrinted) return { kind: 'note' };
    this.changed.set(path, { id, before, after: after.slice(0, note.before) + anchor.body });
    return anchor;
  }

  /** One for each article that gets any. */
  get plans(): readonly NotePlan[] {
    return [...this.changed].map(([path, { id, before, after }]) => ({
      action: 'update',
      path,
      before,
      after,
      subject: { kind: 'article', id, name: basename(path) },
      why: 'block ids for a dossier',
    }));
  }
}
