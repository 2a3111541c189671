import { ok, type Outcome, type Problem, type Span } from '../../model';
import type { RetargetedNote } from './note';
import { applyEdits, type Edit, type Retargeted } from './rewrite';

/** What becomes of what a canvas shows. */
export interface CanvasRewriting {
  /** Path of the note that takes the place of the one at a path. */
  readonly fate: (path: string) => string;
  /** The Markdown of a card. */
  readonly retarget: (text: string) => Outcome<RetargetedNote>;
}

/** A string of a canvas: where it stands, quotes included, and what it says. */
interface Literal extends Span {
  readonly key: 'file' | 'text';
  readonly value: string;
}

/**
 * A canvas (JSON Canvas 1.0, `nodes[].file` and `nodes[].text`) with the notes that its cards show, and the links in its text
 * cards, written anew; every other byte stays. What is no such JSON stays as it is.
 */
export function retargetCanvas(canvas: string, { fate, retarget }: CanvasRewriting): Outcome<RetargetedNote> {
  const edits: Edit[] = [];
  const links: Retargeted[] = [];
  const problems: Problem[] = [];
  for (const { key, value, start, end } of isJson(canvas) ? literalsOf(canvas) : []) {
    const read = key === 'file' ? ok(shown(value, fate(value))) : retarget(value);
    if (!read.ok) return read;
    links.push(...read.value.links);
    problems.push(...read.value.problems);
    if (read.value.text !== value) edits.push({ start, end, text: JSON.stringify(read.value.text) });
  }
  return ok({ text: applyEdits(canvas, edits), links, problems });
}

const shown = (before: string, after: string): RetargetedNote => ({
  text: after,
  links: before === after ? [] : [{ before, after }],
  problems: [],
});

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

/** An object or list that is open where the scan stands. */
interface Open {
  readonly isObject: boolean;
  /** Of an object, the key whose value comes. */
  key: string | null;
}

/** Strings and signs of JSON; what stands between them says nothing of where a string stands. */
const TOKENS = /"(?:[^"\\]|\\.)*"|[{}[\],]/g;

/** The files and texts of the cards; of valid JSON. */
function* literalsOf(json: string): Generator<Literal> {
  const open: Open[] = [];
  for (const { 0: token, index } of json.matchAll(TOKENS)) {
    const top = open[open.length - 1];
    if (token === '{' || token === '[') open.push({ isObject: token === '{', key: null });
    else if (token === '}' || token === ']') open.pop();
    else if (token === ',') {
      if (top !== undefined) top.key = null;
    } else if (top?.isObject === true && top.key === null) top.key = JSON.parse(token) as string;
    else if (isOfCard(open)) {
      const key = top?.key;
      if (key === 'file' || key === 'text')
        yield { key, value: JSON.parse(token) as string, start: index, end: index + token.length };
    }
  }
}

/** Whether an object of the list `nodes` is open. */
const isOfCard = ([root, list, card, ...deeper]: readonly Open[]): boolean =>
  root?.key === 'nodes' && list?.isObject === false && card?.isObject === true && deeper.length === 0;
