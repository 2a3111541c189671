import type { Analysis, Finding, ThemeFinding } from '../../model';

/** An analysis with a theme that takes another's place: nothing in the text is its own. */
export function withTheme(analysis: Analysis, id: string, { phrases }: ThemeFinding): Analysis {
  const { themes } = analysis;
  if (themes.some(({ entity }) => entity === id)) return analysis;
  const [, slug = id] = id.split(':');
  return { ...analysis, themes: [...themes, { entity: id, id: slug, score: 1, phrases }] };
}

/** An analysis in which what was taken for a theme acts, or is a place. */
export function withoutTheme(analysis: Analysis, { entity, phrases, score }: ThemeFinding): Analysis {
  const { actors, places } = analysis;
  const themes = analysis.themes.filter((theme) => theme.entity !== entity);
  const finding: Finding = {
    entity,
    count: phrases.length,
    salience: score,
    linked: true,
    part: 'stated',
    why: 'you said so',
  };
  return analysis.entities[entity]?.kind === 'place'
    ? { ...analysis, themes, places: [...places, finding] }
    : { ...analysis, themes, actors: [...actors, finding] };
}
