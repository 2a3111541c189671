import type { TextDocument } from '../document';
import { withoutDatelines } from './datelines';
import { englishStatements } from './english';
import { koreanStatements } from './korean';
import { withoutDeepest } from './within';
import type { StatementSpans } from './statement-spans';

/** Who says what in a text behind its datelines, in the order of the cues; in English and Korean, none in other languages. */
export function findStatements(whole: TextDocument): readonly StatementSpans[] {
  const document = withoutDatelines(whole);
  if (document.language === 'ko') return withoutDeepest(koreanStatements(document));
  const isEnglish = document.language === 'en' || document.language === 'und';
  return isEnglish ? withoutDeepest(englishStatements(document)) : [];
}
