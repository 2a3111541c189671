import { RemovalLog } from '../../intake/removals';
import { neutralizeMarkdown } from '../../intake/sanitize';
import type { Filing } from './schema';

type Analysis = Filing['analysis'];
type Body = Filing['article']['body'];

/** What is wrong with a filing whose shape is right, or null: what points outside, contradicts itself or is not harmless. */
export function faultIn({ article, analysis }: Filing): string | null {
  const { body, title, url } = article;
  if (url !== null && !/^https?:\/\//i.test(url.value)) return 'the address is not one of the web';
  return (
    bodyFault(body) ??
    mentionFault(analysis, body.text) ??
    statementFault(analysis.statements, body.text) ??
    statementFault(analysis.headlineStatements, title?.value ?? '') ??
    entityFault(analysis) ??
    markdownFault(body.markdown)
  );
}

function bodyFault({ text, markdown, segments, excluded }: Body): string | null {
  let from = { text: 0, markdown: 0 };
  for (const segment of segments) {
    if (segment.text < from.text || segment.markdown < from.markdown) return 'the pieces of the text overlap';
    from = { text: segment.text + segment.length, markdown: segment.markdown + segment.length };
    if (text.slice(segment.text, from.text) !== markdown.slice(segment.markdown, from.markdown))
      return 'the text is not that of the Markdown';
  }
  if (from.text > text.length || from.markdown > markdown.length) return 'a piece of the text lies outside of it';
  return excluded.every((span) => isInside(span, text)) ? null : 'a left out piece lies outside of the text';
}

const isInside = ({ start, end }: { readonly start: number; readonly end: number }, text: string): boolean =>
  start <= end && end <= text.length;

function mentionFault({ mentions, themes, eventDates = [] }: Analysis, text: string): string | null {
  for (const mention of mentions) {
    if (!isInside(mention, text) || text.slice(mention.start, mention.end) !== mention.text)
      return 'a mention is not what stands in the text';
    if (![...(mention.roles ?? [])].every((role) => isInside(role, text))) return 'a role lies outside of the text';
  }
  if (!eventDates.every((date) => isInside(date, text) && text.slice(date.start, date.end) === date.text))
    return 'a date is not what stands in the text';
  return themes.every(({ phrases }) => phrases.every((phrase) => isInside(phrase, text)))
    ? null
    : 'a phrase lies outside of the text';
}

function statementFault(statements: Analysis['statements'] = [], text: string): string | null {
  const said = statements.flatMap(({ source, cue, content, chain }) => [source, cue, ...content, ...chain]);
  return said.every((span) => span === null || isInside(span, text)) ? null : 'a statement lies outside of the text';
}

/** Steps upwards from an entity, at most: a country is five above a village. */
const HIGHEST = 50;

function entityFault(analysis: Analysis): string | null {
  const { entities } = analysis;
  const known = (id: string): boolean => Object.hasOwn(entities, id);
  const unknown = referredTo(analysis).find((id) => !known(id));
  if (unknown !== undefined) return `it refers to ${unknown} without describing it`;
  for (const [id, entity] of Object.entries(entities)) {
    if (entity.id !== id) return `${id} is described as ${entity.id}`;
    for (const relation of ['parent', 'location', 'broader'] as const) {
      let steps = 0;
      for (let at: string | undefined = id; at !== undefined && known(at); at = entities[at]?.[relation]) {
        steps += 1;
        if (steps > HIGHEST) return `what stands above ${id} goes in a circle`;
      }
    }
  }
  return null;
}

function referredTo({ mentions, actors, places, themes, location, source, cites, ...analysis }: Analysis): string[] {
  const { statements = [], headlineStatements = [] } = analysis;
  const named = [...actors, ...places, ...themes].map(({ entity }) => entity);
  const resolved = mentions.flatMap(({ entity }) => (entity === null ? [] : [entity]));
  const speakers = [...statements, ...headlineStatements].flatMap(({ speaker, chain }) => [
    speaker,
    ...chain.map((link) => link.speaker),
  ]);
  const spoke = speakers.filter((speaker) => speaker !== null);
  return [
    ...named,
    ...resolved,
    ...spoke,
    ...cites,
    ...(location ? [location.entity] : []),
    ...(source === null ? [] : [source]),
  ];
}

/** What could be a link, tag, comment, query, template, formula, HTML, task, callout or frontmatter in a note. */
const LIVE = /[<`~%${^]|\[\[|!\[|\[[ xX]\]|\[!|(?:^|\s)#[^\s#]|^---|::/m;

/**
 * Markdown of the intake is harmless, and stays as it is when it is made so once more. Parsing it takes longer than all the
 * rest: only what holds a character that can do something is parsed.
 */
function markdownFault(markdown: string): string | null {
  if (!LIVE.test(markdown)) return null;
  const harmless = neutralizeMarkdown(markdown, new RemovalLog());
  return harmless.trim() === markdown.trim() ? null : 'its Markdown holds what Obsidian would act on';
}
