import type { RelinkChange, NoteSpan } from '../../notes';
import type { Relinking, TracedChange } from './relinking';
import { kindOf, type RelinkKind } from './summary';

/** A change as a reader sees it. */
export interface RelinkExample {
  readonly path: string;
  readonly kind: RelinkKind;
  /** The sentence that names the entity, as it stands; null where the text does not name it. */
  readonly before: string | null;
  /** The sentence as it will stand; of properties, the item: `actors: + Name`. */
  readonly after: string;
}

/** The changes for one entity, article by article; each is made when it is asked for. */
export function* examplesOf(entity: string, { notes }: Relinking): Generator<RelinkExample> {
  for (const { plan, changes } of notes) {
    const own = changes.filter((traced): traced is OfEntity => isAbout(traced, entity));
    const inText = own.filter(({ change }) => change.kind === 'link' || change.kind === 'unlink');
    for (const change of own) {
      // A list gets what the text gets a link for: that is one thing to read.
      const isSaid = change.change.kind === 'list' && change.change.change === 'added' && inText.length > 0;
      if (!isSaid) yield { path: plan.path, ...example(change) };
    }
  }
}

/** A change that is made for one entity. */
interface OfEntity extends TracedChange {
  readonly change: Extract<RelinkChange, { readonly entity: string }>;
}

const isAbout = ({ change }: TracedChange, entity: string): boolean => 'entity' in change && change.entity === entity;

function example({ change, text }: OfEntity): Omit<RelinkExample, 'path'> {
  const kind = kindOf(change);
  if (change.kind === 'property') return { kind, before: null, after: `${change.property}: ${change.name}` };
  if (change.kind === 'list') {
    const before = change.seen === null ? null : around(text, change.seen).text;
    return { kind, before, after: `${change.list}: ${change.change === 'added' ? '+' : '−'} ${change.name}` };
  }
  const sentence = around(text, change.at);
  const { start, end } = sentence;
  const words = text.slice(change.at.start, change.at.start + change.at.length);
  const changed =
    change.kind === 'unlink'
      ? change.words
      : change.target === words
        ? `[[${words}]]`
        : `[[${change.target}|${words}]]`;
  const after = text.slice(start, change.at.start) + changed + text.slice(change.at.start + change.at.length, end);
  return { kind, before: sentence.text, after: `${sentence.head}${oneLine(after)}${sentence.tail}` };
}

/** Letters of a sentence shown before and after the words, at most. */
const REACH = 140;

/** The sentence that a stretch of a text stands in, cut where it is long. */
function around(
  text: string,
  { start, length }: NoteSpan,
): { start: number; end: number; text: string; head: string; tail: string } {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(start + length, start + length + REACH);
  const opening = [...before.matchAll(/[.!?…]["”’)]?\s+(?=\p{Lu}|["“])|\n/gu)].at(-1);
  const closing = /[.!?…]["”’)]?(?=\s|$)|\n/u.exec(after);
  const from = start - before.length + (opening === undefined ? 0 : opening.index + opening[0].length);
  const to = start + length + (closing === null ? after.length : closing.index + closing[0].length);
  const head = opening === undefined && start > before.length ? '…' : '';
  const tail = closing === null && to < text.length ? '…' : '';
  return { start: from, end: to, text: `${head}${oneLine(text.slice(from, to))}${tail}`, head, tail };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
