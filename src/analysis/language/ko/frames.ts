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
const SAID = /(?:라)?고 (?:[가-힣]+(?:은|는|이|가) )?(?:말했|전했|밝혔|했|주장|보도|추산|설명|알려)[가-힣]*/g;
const UPDATE =
  /늘[었어]|줄[었어]|불어났|변경|바뀌|바뀐|옮겨|높아졌|낮아졌|최종|에서 [\d,천만억]+[가-힣]+으?로 |(?:명|채|구)(?:이|가|을|를)? 더 |미[뤄루]|연기[됐했돼되]|앞당|늦[춰추]|취소|정정|수정|바로잡|지금까지|현재|이제|추가|누적|증가|감소|달했|달한|[은이가] 됐다|남았|아직|여전히|당초|애초|앞서|종전|더 (?:숨|발견|나|체포|늘)/;
const MOMENT = /지금까지|현재|이제|까지 /;
const PART = /가운데|포함|중에는|그중/;
const WIDE = /전국|전역|일대|각지|곳곳|[가-힣](?:남|북)도|[가-힣]강도|강원도/;
/** Numbers with what counts them, and words of grammar. */
const DROP =
  /^[\d,.]|^(?:이번|지난|다른|모두|정도|이상|이하|가운데|것은|것으로|있다|있는|그는|이날|지난달|지난주|올해|내년|오는|다음|통해|위해|대한|따르면)/;

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
