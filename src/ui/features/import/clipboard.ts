import { handedText, type Handed } from './staging/handed';
import { TEXT } from '../../../text';

const { clipboard: T, importDialog } = TEXT;

/** The part of a browser's clipboard that is needed; phones may lack `read`. */
export interface ReadableClipboard {
  readText(): Promise<string>;
  read?(): Promise<readonly ClipboardItem[]>;
}

/** What is on the clipboard, as HTML where it holds a piece of a page; null where it holds no text. */
export async function readClipboard(clipboard: ReadableClipboard): Promise<Handed | null | 'refused'> {
  const html = await readHtml(clipboard);
  try {
    const plain = await clipboard.readText();
    const names = { text: T.name, page: T.page, addresses: importDialog.addressesName };
    return handedText({ plain, html, addresses: '' }, names);
  } catch (error) {
    console.debug('Dateline: clipboard refused', error);
    return 'refused';
  }
}

/** Where HTML cannot be had, the plain text has to do. */
async function readHtml(clipboard: ReadableClipboard): Promise<string> {
  try {
    const items = (await clipboard.read?.()) ?? [];
    const page = items.find(({ types }) => types.includes('text/html'));
    return page === undefined ? '' : await (await page.getType('text/html')).text();
  } catch (error) {
    console.debug('Dateline: the clipboard gives no HTML', error);
    return '';
  }
}
