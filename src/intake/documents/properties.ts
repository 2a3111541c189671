import { singleSpaced } from '../../model';
import type { Stated } from '../../model';
import type { Frame } from '../frame/read';
import type { Properties } from './blocks';

const MADE_UP =
  /^(?:microsoft (?:word|powerpoint|excel)|powerpoint|untitled|unbenannt|sans titre|sin título|제목 ?없음|document\d*|doc\d*|dokument\d*|layout \d+|slide \d+|page \d+|print|full page (?:photo|fax)|about:blank|new (?:document|page)|cover|pdf|scan)\b/i;
const FILE = /\.(?:docx?|pdf|rtf|indd|qxd|qxp|txt|odt|html?|tmp|hwp|pages|wpd|p65|ai|ps|eps)\s*$/i;

/** The title a document's properties have, unless a program made it up from a file's name. */
function statedTitle(printed: string | undefined): string | undefined {
  const title = singleSpaced(printed ?? '');
  if (title.length < 8 || title.length > 250 || MADE_UP.test(title) || FILE.test(title)) return undefined;
  const words = /[\u3040-\u30ff\u4e00-\u9fff]/.test(title) ? 3 : title.split(' ').length;
  const isName = words < 3 || /^[\w.-]*[_\\/][\w.\\/-]*$/.test(title) || /^https?:/.test(title);
  return isName ? undefined : title;
}

/**
 * What the properties add where the text itself is silent. Who made the file and on which day is not taken: it may be
 * whoever printed the article, years later.
 */
export function weakStatements(properties: Properties, frame: Frame): Pick<Stated, 'title'> {
  const title = frame.title === null ? statedTitle(properties.title) : undefined;
  return title === undefined ? {} : { title };
}
