import { detect } from 'tinyld/light';

const SAMPLE = 2000;

/** ISO 639-1 of the text, `und` when unclear: by script where one says it all, else by letter statistics. */
export function languageOf(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const letters = count(sample, /\p{L}/gu);
  if (letters < 12) return 'und';
  if (count(sample, /\p{Script=Hangul}/gu) > letters * 0.3) return 'ko';
  if (count(sample, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > letters * 0.1) return 'ja';
  if (count(sample, /\p{Script=Han}/gu) > letters * 0.4) return 'zh';
  return detect(sample) || 'und';
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
