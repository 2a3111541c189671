import type { Analysis, Candidate, Reason, ResolvedMention } from '../model';

/**
 * What filing an article asks of its analysis: without what only tells a reader why, which is half of it. Reports name what
 * could not be resolved, and the vault may still choose between those who were left: these keep both.
 */
export const forFiling = (analysis: Analysis): Analysis => ({
  ...analysis,
  rejected: [],
  demonyms: [],
  refusedDates: [],
  mentions: analysis.mentions.map(lean),
  themes: analysis.themes.map(({ entity, id, score, phrases }) => ({ entity, id, score, phrases })),
  location: analysis.location && { ...analysis.location, losers: NOBODY },
  mainDate: { ...analysis.mainDate, losers: [] },
});

const NOBODY: readonly Candidate[] = [];
const UNTOLD: Reason = { rule: '', detail: '' };

const lean = (mention: ResolvedMention): ResolvedMention =>
  mention.entity === null
    ? { ...mention, reason: UNTOLD }
    : { ...mention, reason: UNTOLD, losers: NOBODY, resolution: { rule: mention.resolution.rule, detail: '' } };
