import { decodeAs } from './decode-as';

const SAMPLE = 65_536;

/** An encoding whose characters above ASCII are pairs of bytes, with what its texts are full of. */
interface Paired {
  readonly label: string;
  readonly frequent: RegExp;
  /** Least share of the characters above ASCII that are among them. */
  readonly share: number;
  /** Fewer such characters prove nothing. */
  readonly least: number;
}

const KANA = /[ぁ-んァ-ヶ]/gu;

/** In this order where two fit alike: what is asked first is more particular. */
const PAIRED: readonly Paired[] = [
  { label: 'euc-kr', frequent: /[가-힣]/gu, share: 0.75, least: 2 },
  { label: 'euc-jp', frequent: KANA, share: 0.3, least: 4 },
  { label: 'shift_jis', frequent: KANA, share: 0.3, least: 4 },
  {
    label: 'gb18030',
    frequent:
      /[的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处理]/gu,
    share: 0.35,
    least: 8,
  },
  {
    label: 'big5',
    frequent:
      /[的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而方後多定行學法所民得經十三之進著等部度家電力裡如水化高自二理起小物現實加量都兩體制機當使點從業本去把性好應開它合還因由其些然前外天政四日那社義事平形相全表間樣與關各重新線內數正心反你明看原又麼利比或但質氣第向道命此變條只沒結解問意建月公無系軍很情者最立代想已通並提直題黨程展五果料象員革位入常文總次品式活設及管特件長求老頭基資邊流路級少圖山統接知較將組見計別她手角期根論運農指幾九區強放決西被幹做必戰先回則任取據處]/gu,
    share: 0.35,
    least: 8,
  },
];

/** The Korean, Japanese or Chinese encoding that bytes are plainly in; null where none fits. */
export function pairedEncoding(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE);
  if (!hasPairs(sample)) return null;
  const fits = PAIRED.map((paired) => ({ label: paired.label, fit: fitOf(sample, paired) })).filter(
    ({ fit }) => fit > 0,
  );
  fits.sort((a, b) => b.fit - a.fit);
  return fits[0]?.label ?? null;
}

/** High bytes stand together; in Latin text they stand alone. */
function hasPairs(sample: Uint8Array): boolean {
  let high = 0;
  let alone = 0;
  for (let at = 0; at < sample.length; at += 1) {
    if ((sample[at] ?? 0) < 0x80) continue;
    high += 1;
    if ((sample[at - 1] ?? 0) < 0x80 && (sample[at + 1] ?? 0) < 0x40) alone += 1;
  }
  return high >= 4 && alone * 10 <= high;
}

/** How much of the text is what the encoding's texts are full of, beyond the least share; 0 where it does not fit. */
function fitOf(sample: Uint8Array, { label, frequent, share, least }: Paired): number {
  const text = decodeAs(sample, label);
  const high = text.match(/\P{ASCII}/gu) ?? [];
  const wrong = text.match(/[\ufffd\ue000-\uf8ff\u0080-\u009f]/g)?.length ?? 0;
  const found = text.match(frequent)?.length ?? 0;
  if (found < least || wrong > 1 + high.length * 0.02) return 0;
  const part = found / high.length;
  return part < share ? 0 : part / share;
}
