import { toTextDocument } from '../language';
import type { TextDocument } from '../language/document';
import { choose, DEFAULT_OPTIONS, type ClassifyOptions, type ThemeMatch } from './choose';
import { buildEars, gather } from './evidence';
import type { ThemePack } from './pack';
import { rate } from './rate';
import { score, type Scored } from './score';

export { DEFAULT_OPTIONS, type ClassifyOptions, type ThemeMatch } from './choose';
export { parseThemePack, themeEntity, writtenTerms } from './pack';
export type { Theme, ThemePack } from './pack';
export { VAULT_PACK, withVaultThemes } from './vault-themes';

/** Says what articles are about; built once for a set of packs. */
export interface Classifier {
  classify(document: TextDocument, title: string | null): readonly ThemeMatch[];
  /** Every theme an article has anything on, most likely first. */
  weigh(document: TextDocument, title: string | null): readonly Scored[];
}

/**
 * The one to four themes an article is really about, best first. A pack with a subject speaks only where the article is
 * about that subject; a general theme then needs more, most of all one that the pack `covers`.
 */
export function createClassifier(packs: readonly ThemePack[], options: Partial<ClassifyOptions> = {}): Classifier {
  const ears = buildEars(packs);
  const settings = { ...DEFAULT_OPTIONS, ...options };
  const weigh = (document: TextDocument, title: string | null): readonly Scored[] => {
    const head = title === null ? null : headline(title, document.language);
    const evidence = gather(ears, document, head);
    return score(rate(evidence), evidence);
  };
  return { weigh, classify: (document, title) => choose(weigh(document, title), settings) };
}

const headline = (title: string, language: string): TextDocument =>
  toTextDocument(title, { title: null, language, excluded: [] });

/** `createClassifier` for one article. */
export const classify = (
  document: TextDocument,
  title: string | null,
  packs: readonly ThemePack[],
  options: Partial<ClassifyOptions> = {},
): readonly ThemeMatch[] => createClassifier(packs, options).classify(document, title);
