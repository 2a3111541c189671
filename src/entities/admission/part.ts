import { tokenAt, type TextDocument } from '../../language';
import { Shape } from '../../language/shape';
import { strongerPart, type Span, type StoryPart } from '../../model';
import { doingInEnglish, type Deed } from './clause';
import { doingInKorean } from './korean';

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
