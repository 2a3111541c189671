import type { Stated } from '../../model';
import { findDates } from '../dates/find';
import { personNames } from '../frame/author';
import type { Frame } from '../frame/read';
import type { Properties } from './blocks';

const MADE_UP =
  /^(?:microsoft (?:word|powerpoint|excel)|powerpoint|untitled|unbenannt|sans titre|sin título|제목 ?없음|document\d*|doc\d*|dokument\d*|layout \d+|slide \d+|page \d+|print|full page (?:photo|fax)|about:blank|new (?:document|page)|cover|pdf|scan)\b/i;
const FILE = /\.(?:docx?|pdf|rtf|indd|qxd|qxp|txt|odt|html?|tmp|hwp|pages|wpd|p65|ai|ps|eps)\s*$/i;

/** The title a document's properties have, unless a program made it up from a file's name. */
function statedTitle(printed: string | undefined): string | undefined {
  const title = (printed ?? '').replace(/\s+/g, ' ').trim();
  if (title.length < 8 || title.length > 250 || MADE_UP.test(title) || FILE.test(title)) return undefined;
  const words = /[\u3040-\u30ff\u4e00-\u9fff]/.test(title) ? 3 : title.split(' ').length;
  const isName = words < 3 || /^[\w.-]*[_\\/][\w.\\/-]*$/.test(title) || /^https?:/.test(title);
  return isName ? undefined : title;
}

/**
 * What the properties add where the text itself is silent: they are about the file, which may have been made by
 * somebody else on another day than the article.
 */
export function weakStatements(
  properties: Properties,
  frame: Frame,
  beginning: string,
): Pick<Stated, 'title' | 'authors' | 'published'> {
  const title = frame.title === null ? statedTitle(properties.title) : undefined;
  const author = frame.author === null ? properties.author?.trim() : undefined;
  // A day anywhere at the beginning may be the article's: no day is better than that of printing.
  const silent = frame.dates.length === 0 && frame.partialDay === null && findDates(beginning).length === 0;
  return {
    ...(title === undefined ? {} : { title }),
    ...(author === undefined || personNames(author) === null ? {} : { authors: [author] }),
    ...(silent && properties.created !== undefined ? { published: properties.created } : {}),
  };
}
