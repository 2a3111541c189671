/** Code page of each `\fcharsetN`, as a label of `TextDecoder`; 0 and 1 are the document's own. */
const CHARSETS: Readonly<Record<number, string>> = {
  77: 'macintosh',
  78: 'shift_jis',
  79: 'euc-kr',
  80: 'gbk',
  81: 'big5',
  128: 'shift_jis',
  129: 'euc-kr',
  130: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};

/** Code page by its number, as `\ansicpg` gives it. */
const PAGES: Readonly<Record<number, string>> = {
  437: 'windows-1252',
  850: 'windows-1252',
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1361: 'euc-kr',
  10000: 'macintosh',
  54936: 'gb18030',
  65001: 'utf-8',
};

export const charsetLabel = (charset: number): string | null => CHARSETS[charset] ?? null;

export function codePageLabel(page: number): string {
  return PAGES[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252');
}

/** Whether bytes of this encoding may come in pairs, so that one alone says nothing yet. */
export const isDoubleByte = (label: string): boolean => /^(?:shift_jis|euc-kr|gbk|big5|gb18030|utf-8)$/.test(label);
