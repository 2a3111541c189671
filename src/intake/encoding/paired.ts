import { pattern, worldWords } from '../../data/lexicon';
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
    frequent: pattern('{frequent-characters-simplified}', 'gu', worldWords),
    share: 0.35,
    least: 8,
  },
  {
    label: 'big5',
    frequent: pattern('{frequent-characters-traditional}', 'gu', worldWords),
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
