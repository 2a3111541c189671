import type { TextDocument } from '../../language/document';
import type { Mention } from '../../../model';
import type { Gazetteer, Place } from '../gazetteer';

const HALVES: Readonly<Record<string, string | undefined>> = { North: 'KP', South: 'KR' };

/** `relatives in the South`, told from Hyesan. */
export function halfOf(
  text: string,
  { gazetteer, isKorean }: { readonly gazetteer: Gazetteer; readonly isKorean: boolean },
): readonly Place[] {
  const half = isKorean ? gazetteer.country(HALVES[text] ?? '') : null;
  return half === null ? [] : [half];
}

const KOREAN = /\b(?:North|South) Korea|\bDPRK\b/;

/** Whether a text names either state, or a place that lies in the North. */
export const isKoreanStory = (
  sites: readonly { readonly mention: Pick<Mention, 'text'> }[],
  { text }: TextDocument,
  gazetteer: Gazetteer,
): boolean => KOREAN.test(text) || sites.some(({ mention }) => gazetteer.find(mention.text)[0]?.country === 'KP');
