import { readOne } from '../helpers';

const utf16 = (text: string, little: boolean): Uint8Array =>
  Uint8Array.from(
    text.split(/(?=[\s\S])/u).flatMap((character) => {
      const code = character.charCodeAt(0);
      return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );
/** Bytes of text in a single-byte encoding, by asking the decoder what each byte means. */
function encode(text: string, label: string): Uint8Array {
  const table = new Map(
    Array.from({ length: 128 }, (_, index) => [new TextDecoder(label).decode(Uint8Array.of(index + 128)), index + 128]),
  );
  return Uint8Array.from(text, (character) =>
    character < '\u0080' ? character.charCodeAt(0) : (table.get(character) ?? 63),
  );
}
/** Bytes in EUC-KR, by asking the decoder for every pair. */
function euckr(text: string): Uint8Array {
  const table = new Map<string, number[]>();
  const decoder = new TextDecoder('euc-kr');
  for (let lead = 0xa1; lead <= 0xfe; lead += 1)
    for (let trail = 0xa1; trail <= 0xfe; trail += 1)
      table.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return Uint8Array.from(
    text
      .split(/(?=[\s\S])/u)
      .flatMap((character) => (character < '\u0080' ? [character.charCodeAt(0)] : (table.get(character) ?? [63]))),
  );
}

const ENGLISH = 'The caf\u00e9 was searched, he said.';
const KOREAN = '북한 양강도 보위국이 이달 초부터 중국 손전화를 쓰는 주민들을 단속하고 있다.';

describe('encodings', () => {
  it.each([
    ['UTF-8 with a mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...new TextEncoder().encode(ENGLISH))],
    ['UTF-16 LE with a mark', Uint8Array.of(0xff, 0xfe, ...utf16(ENGLISH, true))],
    ['UTF-16 BE with a mark', Uint8Array.of(0xfe, 0xff, ...utf16(ENGLISH, false))],
    ['UTF-16 LE without', utf16(ENGLISH, true)],
    ['UTF-16 BE without', utf16(ENGLISH, false)],
    ['windows-1252', encode(ENGLISH, 'windows-1252')],
  ])('%s', async (_what, bytes) => {
    expect((await readOne({ bytes })).body.text).toBe(ENGLISH);
  });

  it('a few stray zeros in a text are dropped, and said to be', async () => {
    const page = `<html><body><h1>Seized</h1><p>${ENGLISH.repeat(200)}</p>${'<p>He\0 left.</p>'.repeat(9)}</body></html>`;
    const read = await readOne({ bytes: new TextEncoder().encode(page) });
    expect(read.body.text).toContain('He left.');
    expect(read.removals).toContainEqual(expect.objectContaining({ what: 'control character', count: 9 }));
    expect((await readOne({ bytes: encode(`${ENGLISH}\0`, 'windows-1252') })).body.text).toBe(ENGLISH);
  });

  it('windows-1252 has its quotes and dashes between 0x80 and 0x9f', async () => {
    const bytes = Uint8Array.of(0x93, 0x4e, 0x6f, 0x94, 0x20, 0x96, 0x20, 0x68, 0x65, 0x92, 0x64, 0x20, 0x80, 0x35);
    expect((await readOne({ bytes, contentType: 'text/plain; charset=windows-1252' })).body.text).toBe(
      '“No” – he’d €5',
    );
  });

  it.each([
    [
      'windows-1250',
      'Policja przeszukała trzy targowiska w mieście i zatrzymała jedenaście osób, którzy sprzedawali żywność.',
    ],
    ['windows-1251', 'Полиция обыскала три рынка в приграничном городе и задержала одиннадцать торговцев.'],
    ['windows-1253', 'Η αστυνομία έκανε έρευνα σε τρεις αγορές της πόλης και συνέλαβε έντεκα εμπόρους.'],
    ['windows-1254', 'Polis sınır kentinde üç çarşıyı aradı ve on bir satıcıyı gözaltına aldı, dediği gibi şehirde.'],
    ['windows-1255', 'המשטרה ערכה חיפוש בשלושה שווקים בעיר ועצרה אחד עשר סוחרים.'],
    ['windows-1256', 'فتشت الشرطة ثلاثة أسواق في المدينة واعتقلت أحد عشر تاجرا.'],
    [
      'windows-1257',
      'Policija pārmeklēja trīs tirgus pilsētā un aizturēja vienpadsmit tirgotājus, kā ziņoja aģentūra.',
    ],
  ])('%s is guessed and declared', async (label, text) => {
    const bytes = encode(text, label);
    expect((await readOne({ bytes, format: 'passage', contentType: `text/plain; charset=${label}` })).body.text).toBe(
      text,
    );
    expect((await readOne({ bytes, format: 'passage' })).body.text).toBe(text);
  });

  it('EUC-KR is guessed, and declared as CP949 or in a page', async () => {
    expect((await readOne({ bytes: euckr(KOREAN) })).body.text).toBe(KOREAN);
    expect((await readOne({ bytes: euckr(KOREAN), contentType: 'text/plain; charset=cp949' })).body.text).toBe(KOREAN);
    const page = euckr(`<html><head><meta charset="ks_c_5601-1987"></head><body><p>${KOREAN}</p></body></html>`);
    expect((await readOne({ bytes: page })).body.text).toBe(KOREAN);
  });
});
