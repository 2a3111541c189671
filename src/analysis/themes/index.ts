import { toTextDocument } from '../language';
import type { TextDocument } from '../language/document';
import { choose, type ThemeMatch } from './choose';
import { buildEars, gather } from './evidence';
import type { ThemePack } from './pack';
import { rate, score, type Scored, type ThemeWeights } from './score';

export type { ThemeMatch } from './choose';
export { parseThemePack, themeEntity, writtenTerms } from './pack';
export type { Theme, ThemePack } from './pack';
export { VAULT_PACK, withVaultThemes } from './pack';
export { parseThemeWeights, type ThemeWeights } from './score';

/** Says what articles are about; built once for a set of packs. */
export interface Classifier {
  classify(document: TextDocument, title: string | null): readonly ThemeMatch[];
  /** Every theme an article has anything on, most likely first. */
  weigh(document: TextDocument, title: string | null): readonly Scored[];
}

/**
 * The themes an article is really about, at most four, the main one first. A pack with a subject is asked only where the
 * article may be about that subject; a general theme then needs more, most of all one that the pack `covers`.
 */
export function createClassifier(packs: readonly ThemePack[], weights: ThemeWeights): Classifier {
  const ears = buildEars(packs);
  const weigh = (document: TextDocument, title: string | null): readonly Scored[] => {
    const head = title === null ? null : headline(title, document.language);
    const evidence = gather(ears, document, head);
    return score(rate(evidence), evidence, weights.given);
  };
  return { weigh, classify: (document, title) => choose(weigh(document, title), weights.main) };
}

const headline = (title: string, language: string): TextDocument =>
  toTextDocument(title, { title: null, language, excluded: [] });
