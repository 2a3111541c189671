import type { ThemeFinding } from '../model';
import { toTextDocument } from '../language';
import type { TextDocument } from '../language/document';
import { buildThemeLexicon, gather, type Evidence } from './evidence';
import type { ThemePack } from './pack';
import { rate, type Rated } from './rate';

export { parseThemePack, themeEntity } from './pack';
export type { Theme, ThemePack } from './pack';
export { withVaultThemes } from './vault-themes';

/** A finding, with the readable name of the theme. */
export interface ThemeMatch extends ThemeFinding {
  readonly name: string;
}

export interface ClassifyOptions {
  /** Most themes given back. */
  readonly limit: number;
  /** Least score of a theme. */
  readonly floor: number;
  /** Least score, relative to the strongest theme's, of a general theme in an article that another pack has themes for. */
  readonly guestShare: number;
}

export const DEFAULT_OPTIONS: ClassifyOptions = { limit: 4, floor: 0.25, guestShare: 0.8 };

/** Evidence that scores one half: a base, and more for a longer article, where more fires by chance. */
const HALF = 10;
const HALF_PER_WORD = 0.02;

/** Says what articles are about; built once for a set of packs. */
export interface Classifier {
  classify(document: TextDocument, title: string | null): readonly ThemeMatch[];
}

export function createClassifier(packs: readonly ThemePack[], options: Partial<ClassifyOptions> = {}): Classifier {
  const lexicon = buildThemeLexicon(packs);
  const settings = { ...DEFAULT_OPTIONS, ...options };
  return {
    classify: (document, title) => {
      const head =
        title === null ? null : toTextDocument(title, { title: null, language: document.language, excluded: [] });
      const evidence = gather(lexicon, packs, document, head);
      return choose(rate(evidence), evidence, settings).map((rated) => toMatch(rated, evidence));
    },
  };
}

/**
 * The one to four themes an article is really about, best first. A pack with a subject speaks only where the article is
 * about that subject; the themes of other packs that it `covers` then stay silent, unless it finds none of its own.
 */
export function classify(
  document: TextDocument,
  title: string | null,
  packs: readonly ThemePack[],
  options: Partial<ClassifyOptions> = {},
): readonly ThemeMatch[] {
  return createClassifier(packs, options).classify(document, title);
}

const scoreOf = (rated: Rated | undefined, evidence: Evidence): number =>
  rated ? rated.strength / (rated.strength + HALF + HALF_PER_WORD * evidence.length) : 0;

function choose(rated: readonly Rated[], evidence: Evidence, options: ClassifyOptions): Rated[] {
  const audible = rated.filter((item) => scoreOf(item, evidence) >= options.floor);
  const hosts = audible.filter((item) => item.pack.subject !== null);
  const covered = new Set(hosts.flatMap((item) => item.pack.covers));
  const welcome = audible.filter((item) => item.pack.subject !== null || !covered.has(item.theme.id));
  const best = scoreOf(hosts[0] ?? welcome[0], evidence);
  const shareOf = (item: Rated): number =>
    hosts.length > 0 && item.pack.subject === null ? options.guestShare : item.pack.share;
  return welcome.filter((item) => scoreOf(item, evidence) >= shareOf(item) * best).slice(0, options.limit);
}

function toMatch(rated: Rated, evidence: Evidence): ThemeMatch {
  const { theme, phrases } = rated;
  const score = Math.round(scoreOf(rated, evidence) * 1000) / 1000;
  return { id: theme.id, name: theme.name, entity: theme.entity, score, phrases };
}
