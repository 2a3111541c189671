import { STORY_DIFFERENCES } from './differences';
import { KNOWN } from './facts';
import { GRADES } from './grades';
import { STORY_ORIGINS } from './origins';
import type { DossierContext, PaneSection, StoryContext } from './section';
import { SOURCES } from './sources';
import { SAID_BY, SAID_OF } from './statements';
import { RELATED } from './ties';
import { OVER_TIME } from './trend-chart';

/** The parts of a dossier above its timeline, in their order. */
export const DOSSIER_SECTIONS: readonly PaneSection<DossierContext>[] = [
  KNOWN,
  GRADES,
  OVER_TIME,
  SAID_BY,
  SAID_OF,
  RELATED,
  SOURCES,
];

/** The parts that are shown of an open article, below what it names, in their order. */
export const STORY_SECTIONS: readonly PaneSection<StoryContext>[] = [STORY_ORIGINS, STORY_DIFFERENCES];
