import { type Analysis, type Body, type Finding, type ResolvedMention, type Span, foldForm } from '../../model';
import { formLinesIn, presentId, type FormLine } from '../../index/form-lines';
import { readFrontmatter, type NoteData } from '../../format/frontmatter';
import { ARTICLE_KEYS } from '../../format/managed';
import { statementsAsDecided } from '../../analysis/entities/names/decided-statements';
import { statementLinesIn } from '../../index/statement-lines';
import { linkAsDecided, whyUnlinkable } from '../../analysis/entities/names/decided-forms';
import { readBody } from '../../format/opaque';
import type { VaultIndex } from '../../index/vault-index';

/** Mentions that a person refused in one article: what is written so does not mean that entity there. */
export type Rejection = Pick<FormLine, 'form' | 'entity'>;

/** The refusals of a note, `surface form → entity-id` each. */
export const rejectionsIn = (data: NoteData, index: VaultIndex): readonly Rejection[] =>
  formLinesIn(data, ARTICLE_KEYS.rejected, index);

/** What is left of an analysis of an article by what a person says in its note: what is refused, what is meant, and who speaks. */
export function asSaid(analysis: Analysis, data: NoteData, index: VaultIndex, body: Body): Analysis {
  const left = withoutRejected(analysis, rejectionsIn(data, index), index);
  const meant = linkAsDecided(left, formLinesIn(data, ARTICLE_KEYS.meant, index), index, body);
  return statementsAsDecided(meant, statementLinesIn(data, ARTICLE_KEYS.stated, index), index, body.text);
}

/**
 * What is left of an analysis without the refused mentions: they stay as unresolved ones, and an entity that nothing else
 * names is not found. Of a theme, which has no words of its own, the name counts as its form.
 */
function withoutRejected(analysis: Analysis, rejections: readonly Rejection[], index: VaultIndex): Analysis {
  if (rejections.length === 0) return analysis;
  const refused = (form: string, id: string): boolean =>
    rejections.some((one) => one.form === foldForm(form) && one.entity === presentId(id, index));
  const mentions = analysis.mentions.map((mention) =>
    mention.entity !== null && refused(mention.text, mention.entity) ? unresolved(mention) : mention,
  );
  const left = new Set(mentions.map(({ entity }) => entity));
  const gone = new Set(analysis.mentions.map(({ entity }) => entity).filter((id) => !left.has(id)));
  const stays = ({ entity }: { readonly entity: string }): boolean => !gone.has(entity);
  return {
    ...analysis,
    mentions,
    actors: analysis.actors.filter(stays).map((finding) => counted(finding, mentions)),
    places: analysis.places.filter(stays).map((finding) => counted(finding, mentions)),
    themes: analysis.themes.filter(({ entity }) => !refused(analysis.entities[entity]?.name ?? '', entity)),
    location: analysis.location !== null && stays(analysis.location) ? analysis.location : null,
  };
}

/** What is left of an analysis without entities that the vault says are not to be linked: deleted ones, and those of `match: off`. */
export function withoutUnlinkable(analysis: Analysis, index: VaultIndex): Analysis {
  const whyNot = whyUnlinkable(index, analysis.entities);
  const isLinkable = ({ entity }: { readonly entity: string }): boolean => whyNot(entity) === null;
  return {
    ...analysis,
    actors: analysis.actors.filter(isLinkable),
    places: analysis.places.filter(isLinkable),
    themes: analysis.themes.filter(isLinkable),
    location: analysis.location !== null && isLinkable(analysis.location) ? analysis.location : null,
    source: analysis.source !== null && isLinkable({ entity: analysis.source }) ? analysis.source : null,
  };
}

const unresolved = (mention: ResolvedMention): ResolvedMention => ({
  ...mention,
  entity: null,
  resolution: { rule: 'rejected', detail: 'the note says that it is not meant here' },
});

const counted = (finding: Finding, mentions: readonly ResolvedMention[]): Finding => ({
  ...finding,
  count: mentions.filter(({ entity }) => entity === finding.entity).length,
});

/** Brackets that are taken away, and where their words stand in the text as it was. */
export interface Unlinked {
  readonly start: number;
  readonly length: number;
  readonly words: string;
  readonly entity: string;
}

const BRACKETS = /(!?)\[\[([^[\]|#^\r\n]+)(?:\|([^[\]\r\n]+))?\]\]/g;

/**
 * A note without the brackets of refused mentions: the only ones that ever go. Their words stay, embeds and links to parts
 * of a note do too, and what is no link because it stands in code, in HTML or in a comment. `refused`: where it is not what
 * the note itself refuses.
 */
export function withoutRejectedLinks(
  text: string,
  path: string,
  index: VaultIndex,
  refused?: readonly Rejection[],
): { readonly text: string; readonly unlinked: readonly Unlinked[] } {
  const read = readFrontmatter(text, path);
  const rejections = refused ?? (read.ok ? rejectionsIn(read.value.data, index) : []);
  if (!read.ok || rejections.length === 0) return { text, unlinked: [] };
  const bodyAt = text.length - read.value.body.length;
  const unlinked: Unlinked[] = [];
  let opaque: readonly Span[] | null = null;
  const isRead = (at: number): boolean =>
    !(opaque ??= readBody(read.value.body).opaque).some(({ start, end }) => start <= at && at < end);
  const body = read.value.body.replace(
    BRACKETS,
    (all: string, embed: string, target: string, shown: string | undefined, at: number) => {
      const words = shown ?? target;
      const entity = embed === '' ? refusedBy(words, target, rejections, index) : null;
      if (entity === null || !isRead(at)) return all;
      unlinked.push({ start: bodyAt + at, length: all.length, words, entity });
      return words;
    },
  );
  return { text: text.slice(0, bodyAt) + body, unlinked };
}

function refusedBy(words: string, target: string, rejections: readonly Rejection[], index: VaultIndex): string | null {
  const record = index.recordAt(index.resolve(target.trim()) ?? '');
  if (record?.kind !== 'entity') return null;
  const refused = rejections.find(({ form, entity }) => form === foldForm(words) && entity === record.id);
  return refused?.entity ?? null;
}
