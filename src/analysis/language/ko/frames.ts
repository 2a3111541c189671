import { contrastsIn, type SentenceFrame } from '../difference-point';
import type { Sentence, TextDocument } from '../document';
import { koreanActs } from './quantities';
import { koreanWords, pattern } from '../../../data/lexicon';

/** `함경북도 소식통은`, `통일부가 … 밝혔다`: who says so. */
const SOURCE = pattern(
  String.raw`(?:[가-힣]+(?:의|도|시|군) )?(?:다른 |한 |현지 )?(?:내부 )?[가-힣]*(?:{source})(?:은|는|이|가|도)(?= )`,
  'g',
  koreanWords,
);
const SAID = pattern('(?:라)?고 (?:[가-힣]+(?:은|는|이|가) )?(?:{stems-of-telling})[가-힣]*', 'g', koreanWords);
const UPDATE = pattern('{words-of-updates}', '', koreanWords);
const MOMENT = /지금까지|현재|이제|까지 /;
const PART = /가운데|포함|중에는|그중/;
const WIDE = pattern('{wide-places}', '', koreanWords);
/** Numbers with what counts them, and words of grammar. */
const DROP = pattern(String.raw`^[\d,.]|^(?:{words-beside-what-is-told})`, '', koreanWords);

const ONE = /^[쌀집배물불]$/;
const CONCEPTS: readonly (readonly [RegExp, string])[] = [
  [/^쌀/, '쌀'],
  [/^(?:올[랐라]|상승|인상)/, '상승'],
  [/^(?:팔[렸리린]|가격|거래)/, 'cost'],
  [/^(?:화재|불[로이])/, '불'],
  [/^(?:열[렸린릴]|개최)/, '개최'],
];
const koreanConcept = (word: string): string => CONCEPTS.find(([form]) => form.test(word))?.[1] ?? word.slice(0, 2);

/** The same of a Korean sentence: the first two syllables of its words stand for them. */
export function koreanFrame({ text, tokens }: TextDocument, sentence: Sentence): SentenceFrame {
  const whole = text.slice(sentence.start, sentence.end);
  const apart = [...whole.matchAll(SOURCE), ...whole.matchAll(SAID)].map(({ index, 0: words }) => ({
    start: sentence.start + index,
    end: sentence.start + index + words.length,
  }));
  const isApart = (offset: number): boolean => apart.some(({ start, end }) => start <= offset && offset < end);
  const [words, places] = [new Set<string>(), new Set<string>()];
  for (let at = sentence.firstToken; at < sentence.lastToken; at += 1) {
    const token = tokens[at];
    if (
      token === undefined ||
      isApart(token.start) ||
      (token.text.length < 2 && !ONE.test(token.text)) ||
      DROP.test(token.text)
    )
      continue;
    words.add(koreanConcept(token.text));
    if (/(?:에서|에서는|시|군|도|일대)$/.test(token.text) && token.text.length > 3) places.add(token.text.slice(0, 2));
  }
  for (const act of koreanActs(whole)) words.add(act);
  return {
    ...{ words, names: places, places, isApart },
    ...{
      contrasts: contrastsIn(whole),
      isUpdate: UPDATE.test(whole),
      isMoment: MOMENT.test(whole),
      isPart: PART.test(whole),
      isWide: WIDE.test(whole),
      isNight: /밤|새벽|자정/.test(whole),
    },
  };
}
