import { tokenAt, type TextDocument } from '../../language';
import { Shape } from '../../language/word-types';
import { strongerPart, type Span, type StoryPart } from '../../../model';
import { doingInEnglish, type Deed } from './clause';

/** What a mention does in its sentence; null where it is only named there. */
export function doingOf({ start, end }: Span, document: TextDocument): Deed | null {
  const from = tokenAt(document, start);
  const token = document.tokens[from];
  if (token === undefined) return null;
  if ((token.shape & Shape.hangul) !== 0) return doingInKorean(document.text.slice(end, end + 250));
  return doingInEnglish(document, { from, to: tokenAt(document, end - 1) + 1 });
}

/** The strongest of what the mentions of one entity do; `passing` where none does anything. */
export function partOfAll(mentions: readonly Span[], document: TextDocument): StoryPart {
  let part: StoryPart = 'passing';
  for (const mention of mentions) part = strongerPart(part, doingOf(mention, document) ?? 'passing');
  return part;
}

/** Particles of a subject, written onto it or onto the courtesy behind it. */
const SUBJECT = /^(?:\s?(?:씨|님|양|군))?(?:께서는|께서|에서는|이|가|은|는|도|측은|측이)(?![가-힣])/;
/** Bodies speak and act through what stands right behind them: `당위원회 조직부는`, `외교부 대변인은`. */
const THROUGH = /^(?:의|\s?측)?\s(?:[가-힣·\d]{1,8}\s){0,4}?[가-힣·]{1,8}(?:께서|은|는|이|가)(?![가-힣])/;
const OBJECT = /^(?:\s?(?:씨|님|양|군))?(?:을|를|에게|에게서|한테|에|까지|로부터)(?![가-힣])/;
const SOURCE = /^(?:\s?(?:씨|님))?에\s(?:따르면|의하면)/;
const SPEECH = /(?:말했|밝혔|전했|설명했|강조했|주장했|덧붙였|보도했|발표했|지적했|비판했|촉구했|경고했)/;
/** What a body receives, or what is done to it: `보위부에 불려가`, `안전부에 체포돼`. */
const DONE =
  /(?:불려|체포|구속|끌려|넘겨|신고|신소|보고|소환|파견|지시|명령|처형|총살|숨|죽|사망|해임|임명|처벌|압수|단속|공격|제재|비판|비난|조사)/;

/** Characters behind a name that are looked at. */
const AHEAD = 60;

/** What a name does in a Korean sentence, from the particle on it. `after`: the text behind the name. */
function doingInKorean(after: string, isPlace = false): Deed | null {
  const sentence = after.slice(0, 4 * AHEAD).split(/[.!?\n]/)[0] ?? '';
  if (SOURCE.test(sentence)) return 'speaks';
  if (SUBJECT.test(sentence) || (!isPlace && THROUGH.test(sentence))) return SPEECH.test(sentence) ? 'speaks' : 'acts';
  return OBJECT.test(sentence) && DONE.test(sentence.slice(0, AHEAD)) ? 'acted on' : null;
}
