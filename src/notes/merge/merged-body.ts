import { type Settings, DEFAULT_SETTINGS } from '../../model';
import { articlesBases } from '../plan-entity';
import { linksInBody } from '../retarget/links-in';

/** What a person wrote in an entity's note: all but the block that Dateline put there, if it is as Dateline wrote it. */
export function ownBody(body: string, settings: Settings): string {
  const plain = body.replace(/^\s*\n/, '');
  const block = [settings, DEFAULT_SETTINGS].flatMap(articlesBases).find((base) => sameLines(plain).startsWith(base));
  const rest = block === undefined ? plain : behindLines(plain, block.split('\n').length - 1);
  return rest.replace(/^(?:[ \t]*\r?\n)+/, '').trimEnd();
}

const sameLines = (text: string): string => text.replaceAll('\r\n', '\n');
const behindLines = (text: string, count: number): string => text.split('\n').slice(count).join('\n');

/** Words as a span of code, in which nothing is a link, a heading or a tag. */
export function inCode(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return fence + pad + text + pad + fence;
}

/** A note with a part added at its end, under a heading of its own. */
export function withPart(text: string, heading: string, parts: readonly string[]): string {
  const written = parts.filter((part) => part !== '');
  if (written.length === 0) return text;
  const eol = /^[^\n]*\r\n/.test(text) ? '\r\n' : '\n';
  const end = closed(text, eol);
  return `${end}${eol}## ${heading}${eol}${eol}${written.join(eol + eol)}${eol}`;
}

/** What could be left open at a note's end, and would swallow what is put behind it. */
const CLOSERS = ['', '```', '~~~', '%%', '-->', '````', '~~~~', '`````'];

/** The text with a line's end, and with whatever it left open closed. */
function closed(text: string, eol: string): string {
  const line = text === '' || text.endsWith('\n') ? text : text + eol;
  const closer = CLOSERS.find((mark) => isRead(`${line}${mark === '' ? '' : mark + eol}${eol}`));
  return closer === undefined || closer === '' ? line : line + closer + eol;
}

const PROBE = '[[x]]';
const isRead = (text: string): boolean => linksInBody(text + PROBE).some(({ start }) => start === text.length);
