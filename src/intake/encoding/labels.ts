import { markupWords } from '../../data/lexicon';
/** Labels in use that the Encoding standard does not list, in the form `plainLabel` gives them. */
const ALIASES: Readonly<Record<string, string>> = {
  uhc: 'euc-kr',
  euckr: 'euc-kr',
  eucjp: 'euc-jp',
  shiftjis: 'shift_jis',
  windows31j: 'shift_jis',
  tis620: 'windows-874',
  iso88598i: 'iso-8859-8-i',
  iso88598e: 'iso-8859-8',
  iso2022jp: 'iso-2022-jp',
  iso2022jp1: 'iso-2022-jp',
  iso2022jp2: 'iso-2022-jp',
  iso2022kr: 'iso-2022-kr',
  iso2022cn: 'iso-2022-cn',
  iso2022cnext: 'iso-2022-cn',
  hz: 'hz-gb-2312',
  hzgb2312: 'hz-gb-2312',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  euccn: 'gb18030',
  big5hkscs: 'big5',
  utf8: 'utf-8',
  utf8mb4: 'utf-8',
  utf32: 'utf-32',
  utf32le: 'utf-32le',
  utf32be: 'utf-32be',
  ucs4: 'utf-32',
  utf7: 'utf-7',
  unicode11utf7: 'utf-7',
  usascii: 'windows-1252',
  ansi: 'windows-1252',
  latin1: 'windows-1252',
  iso885916: 'iso-8859-16',
  unknown8bit: '',
  '8bit': '',
  binary: '',
  default: '',
  none: '',
};

/** Numbers of code pages as they stand in `cp949`, `ms932`, `windows-936`, `ibm866`. */
const CODE_PAGES: Readonly<Record<string, string>> = {
  '932': 'shift_jis',
  '936': 'gb18030',
  '949': 'euc-kr',
  '950': 'big5',
  '874': 'windows-874',
  '866': 'ibm866',
  '819': 'windows-1252',
  '20866': 'koi8-r',
  '21866': 'koi8-u',
  '20127': 'windows-1252',
  '28591': 'windows-1252',
  '50220': 'iso-2022-jp',
  '50221': 'iso-2022-jp',
  '50222': 'iso-2022-jp',
  '50225': 'iso-2022-kr',
  '51932': 'euc-jp',
  '51936': 'gb18030',
  '51949': 'euc-kr',
  '52936': 'hz-gb-2312',
  '54936': 'gb18030',
  '65000': 'utf-7',
  '65001': 'utf-8',
};

/** Encodings decoded here, which no platform's decoder knows. */
const OWN = markupWords('labels-own');

/**
 * The encoding a label means: a name that `decodeAs` takes, an empty string for a label that says nothing (`binary`),
 * null for one that is unknown.
 */
export function encodingOf(label: string): string | null {
  const written = label.trim().toLowerCase();
  const plain = written.replace(/^(?:x-ms-|x-|cs)/, '').replace(/[\s._-]+/g, '');
  const alias = ALIASES[plain];
  if (alias !== undefined) return alias;
  if (/^ksc?_?c?_?5601/.test(written.replace(/^(?:cs|x-)/, '')) || /^ksc5601/.test(plain)) return 'euc-kr';
  const page = /^(?:cp|windows|ms|ibm|dos)?(\d{3,5})$/.exec(plain)?.[1] ?? '';
  const numbered = CODE_PAGES[page] ?? (/^125[0-8]$/.test(page) ? `windows-${page}` : undefined);
  if (numbered !== undefined) return numbered;
  return OWN.has(written) ? written : (standard(written) ?? standard(written.replace(/_/g, '-')));
}

/** `TextDecoder` tells of an unknown label by throwing. */
function standard(label: string): string | null {
  try {
    const { encoding } = new TextDecoder(label);
    return encoding === 'gbk' ? 'gb18030' : encoding;
  } catch {
    return null;
  }
}
