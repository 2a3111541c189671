import { decode } from '../../../src/intake/encoding/decode';
import { decodeAs } from '../../../src/intake/encoding/decode-as';
import { encodingOf } from '../../../src/intake/encoding/labels';
import { bytes } from '../helpers';

/** Bytes of text in an encoding, each character looked up by decoding every code. */
function encode(text: string, encoding: string): Uint8Array {
  const codes = codesOf(encoding);
  return Uint8Array.from(
    [...text].flatMap((character) => (character < '\u0080' ? [character.charCodeAt(0)] : codes.get(character)!)),
  );
}

const known = new Map<string, Map<string, number[]>>();
function codesOf(encoding: string): Map<string, number[]> {
  const codes = known.get(encoding) ?? new Map<string, number[]>();
  if (known.has(encoding)) return codes;
  known.set(encoding, codes);
  const add = (...code: number[]): void => {
    const text = decodeAs(Uint8Array.from(code), encoding);
    if ([...text].length === 1 && text !== '\ufffd' && !codes.has(text)) codes.set(text, code);
  };
  for (let code = 0x80; code < 0x100; code += 1) add(code);
  if (!/^(?:euc|gb|big5|shift)/.test(encoding)) return codes;
  for (let lead = 0x81; lead < 0xff; lead += 1) for (let trail = 0x40; trail < 0xff; trail += 1) add(lead, trail);
  return codes;
}

const textOf = (content: Uint8Array, contentType?: string): string | null => {
  const text = decode(content, 'input', contentType);
  return text.ok ? text.value : null;
};

const RUSSIAN =
  'Полиция обыскала три рынка в приграничном городе и задержала одиннадцать торговцев, сообщило агентство.';
const UKRAINIAN =
  'Поліція обшукала три ринки у прикордонному місті та затримала одинадцять торговців, повідомило агентство.';
const POLISH =
  'Policja przeszukała trzy targowiska w mieście i zatrzymała jedenaście osób, którzy sprzedawali żywność, jak podała agencja w środę.';
const KOREAN = '경찰은 화요일 국경 도시의 시장 세 곳을 수색해 상인 열한 명을 붙잡았다고 현지 소식통이 전했다.';
const JAPANESE = '警察は火曜日、国境の町の三つの市場を捜索し、十一人の商人を拘束したと地元の消息筋が伝えた。';
const CHINESE = '警方星期二搜查了边境城市的三个市场，并逮捕了十一名商人。当地居民说，他们不知道这是为了什么。';
const TRADITIONAL = '警方星期二搜查了邊境城市的三個市場，並逮捕了十一名商人。當地居民說，他們不知道這是為了什麼。';

describe('text without a declaration', () => {
  it.each([
    ['koi8-r', RUSSIAN],
    ['koi8-u', UKRAINIAN],
    ['iso-8859-5', RUSSIAN],
    ['ibm866', RUSSIAN],
    ['windows-1251', UKRAINIAN],
    ['iso-8859-2', POLISH],
    ['windows-1250', POLISH],
    ['windows-874', 'ตำรวจค้นตลาดสามแห่งในเมืองชายแดนและจับกุมผู้ค้าสิบเอ็ดคน'],
    [
      'windows-1252',
      'La police a fouillé trois marchés à la frontière et arrêté onze commerçants, a déclaré l’agence.',
    ],
    ['windows-1253', 'Η αστυνομία έκανε έρευνα σε τρεις αγορές της πόλης και συνέλαβε έντεκα εμπόρους.'],
    ['euc-kr', KOREAN],
    ['shift_jis', JAPANESE],
    ['euc-jp', JAPANESE],
    ['gb18030', CHINESE],
    ['big5', TRADITIONAL],
  ])('in %s is told by its letters', (encoding, text) => {
    expect(textOf(encode(text, encoding))).toBe(text);
  });

  it('in a seven-bit set is told by its escapes', () => {
    const escape = [0x1b, 0x24, 0x29, 0x43, 0x0a];
    const korean = [0x0e, 0x3a, 0x4f, 0x47, 0x51, 0x0f, 0x20, 0x41];
    expect(textOf(Uint8Array.from([...escape, ...korean]))?.trim()).toBe('북한 A');
    const japanese = [0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x1b, 0x28, 0x42];
    expect(textOf(Uint8Array.from(japanese))).toBe('日本');
  });

  it('in UTF-32 is told by its mark, and by its zeros', () => {
    const wide = (text: string, little: boolean): number[] =>
      [...text].flatMap((character) => {
        const code = character.codePointAt(0)!;
        const four = [code >>> 24, (code >> 16) & 255, (code >> 8) & 255, code & 255];
        return little ? four.reverse() : four;
      });
    for (const little of [true, false]) {
      const mark = little ? [0xff, 0xfe, 0, 0] : [0, 0, 0xfe, 0xff];
      expect(textOf(Uint8Array.from([...mark, ...wide('북한 news', little)]))).toBe('북한 news');
      expect(textOf(Uint8Array.from(wide('Some plain news text', little)))).toBe('Some plain news text');
    }
  });
});

describe('what engines lack', () => {
  it('the syllables of CP949 beyond EUC-KR are read', () => {
    const content = Uint8Array.of(0x8c, 0x63, 0xb9, 0xe6, 0xb0, 0xa2, 0xc7, 0xcf, 0x20, 0xc6, 0xe9);
    expect(textOf(content, 'text/plain; charset=cp949')).toBe('똠방각하 펩');
    expect(decodeAs(Uint8Array.of(0x81, 0x41), 'euc-kr')).toBe('갂');
    expect(decodeAs(Uint8Array.of(0xc6, 0x52), 'euc-kr')).toBe('힣');
  });

  it('the characters of Hong Kong are read, and others of private use are named unknown', () => {
    expect(decodeAs(Uint8Array.of(0x9d, 0xf7, 0xb2, 0x60, 0xa4, 0xf4, 0x96, 0xf5), 'big5')).toBe('咗深水埗');
    expect(decodeAs(Uint8Array.of(0x87, 0x41), 'big5')).toMatch(/^(?:\ufffd|䰲)$/);
  });

  it.each([
    ['windows-1252', 0x80, '€'],
    ['windows-1252', 0x9f, 'Ÿ'],
    ['windows-1253', 0xaa, '\ufffd'],
    ['windows-1255', 0xca, '\u05ba'],
    ['windows-874', 0xdb, '\ufffd'],
    ['koi8-u', 0xae, 'ў'],
    ['iso-8859-16', 0xaa, 'Ș'],
    ['iso-8859-16', 0xff, 'ÿ'],
  ])('%s has at %d what the standard says', (encoding, byte, character) => {
    expect(decodeAs(Uint8Array.of(byte), encoding)).toBe(character);
  });
});

describe('a declaration', () => {
  it.each([
    ['ks_c_5601-1987', 'euc-kr'],
    ['KSC5601', 'euc-kr'],
    ['x-windows-949', 'euc-kr'],
    ['MS932', 'shift_jis'],
    ['GB2312', 'gb18030'],
    ['cp936', 'gb18030'],
    ['Big5-HKSCS', 'big5'],
    ['cp1251', 'windows-1251'],
    ['latin1', 'windows-1252'],
    ['us-ascii', 'windows-1252'],
    ['utf8', 'utf-8'],
    ['65001', 'utf-8'],
    ['iso-2022-kr', 'iso-2022-kr'],
    ['unknown-8bit', ''],
    ['x-klingon', null],
  ])('%s means %s', (label, encoding) => {
    expect(encodingOf(label)).toBe(encoding);
  });

  it('of the page counts before a server’s Latin, and after a server’s own choice', () => {
    const page = (text: string, encoding: string, meta: string): Uint8Array =>
      encode(`<html><head><meta charset="${meta}"></head><body>${text}</body></html>`, encoding);
    expect(textOf(page(RUSSIAN, 'windows-1251', 'windows-1251'), 'text/html; charset=iso-8859-1')).toContain(RUSSIAN);
    expect(textOf(page(RUSSIAN, 'koi8-r', 'windows-1251'), 'text/html; charset=koi8-r')).toContain(RUSSIAN);
  });

  it('of Latin is not believed of Korean bytes, nor any of bytes that are UTF-8', () => {
    expect(textOf(encode(KOREAN, 'euc-kr'), 'text/plain; charset=us-ascii')).toBe(KOREAN);
    expect(textOf(bytes(KOREAN), 'text/plain; charset=euc-kr')).toBe(KOREAN);
  });

  it('that the bytes contradict is not believed', () => {
    expect(textOf(encode(CHINESE, 'gb18030'), 'text/plain; charset=utf-8')).toBe(CHINESE);
    expect(textOf(encode(JAPANESE, 'shift_jis'), 'text/plain; charset=euc-kr')).toBe(JAPANESE);
  });

  it('of UTF-7 is refused', () => {
    const outcome = decode(bytes('+AGE-'), 'a.txt', 'text/plain; charset=utf-7');
    expect(outcome).toMatchObject({
      ok: false,
      problem: { code: 'unknown-encoding', message: expect.stringContaining('UTF-7') },
    });
  });
});

describe('damaged UTF-8', () => {
  it('with single bytes of windows-1252 keeps the rest', () => {
    const words = bytes('북한 양강도 보위국이 이달 초부터 ');
    expect(textOf(Uint8Array.of(...words, 0x93, 0x41, 0x94, ...words))).toBe(
      '북한 양강도 보위국이 이달 초부터 “A”북한 양강도 보위국이 이달 초부터 ',
    );
  });

  it('cut off inside a character ends before it', () => {
    const words = bytes('북한 양강도');
    for (const less of [1, 2]) expect(textOf(words.subarray(0, words.length - less))).toBe('북한 양강');
  });

  it('encoded twice is put right, and a text that only looks a little like it stays', () => {
    expect(textOf(bytes('cafÃ© rÃ©sumÃ© â€œnoâ€\u009d'))).toBe('café résumé “no”');
    for (const text of ['SÃO PAULO – “Não” é não', 'The bytes Ã© mean é', 'Ã©']) expect(textOf(bytes(text))).toBe(text);
  });
});

describe('UTF-16 cut off inside a character', () => {
  it('ends before it', () => {
    expect(textOf(Uint8Array.of(0xff, 0xfe, 0x41, 0, 0x42, 0, 0x43))).toBe('AB');
  });
});
