import type { ReviewStatement } from '../../../workflow/review/model';
import { oneLine } from '../../../format/inert';
import { isSure, type Span } from '../../../model';
import { TEXT } from '../../../text';

const T = TEXT.review;

/** Characters of what is said that a row shows. */
const SHOWN = 140;

/** Who speaks, as far as it is known. */
export const speakerOf = ({ speaker }: ReviewStatement): string => speaker?.name ?? T.statement.nobody;

/** Who speaks and what that is, then the words: the source as said, the cue, and what is said. `text`: that it stands in. */
export function drawStatement(el: HTMLElement, statement: ReviewStatement, text: string): void {
  const { speaker, source, cue, content, kind, attitude, hedged, state } = statement;
  const head = el.createDiv({ cls: 'dateline-review-names' });
  const [name, badge] = ['dateline-review-name', 'dateline-badge'];
  head.createSpan({ cls: speaker === null ? 'dateline-review-where' : name, text: speakerOf(statement), attr: { dir: 'auto' } }); // prettier-ignore
  head.createSpan({ cls: badge, text: TEXT.statements.kinds[kind] });
  if (attitude !== 'says') head.createSpan({ cls: badge, text: TEXT.statements.attitudes[attitude] });
  if (hedged) head.createSpan({ cls: badge, text: TEXT.statements.hedged });
  if (state === 'open' && !isSure(statement, 'usual'))
    head.createSpan({ cls: badge, text: TEXT.statements.notSure(statement.sureness?.certainty ?? 0) });
  const stated = state === 'rejected' ? T.statement.none : T.states[state];
  if (stated !== '') head.createSpan({ cls: `${badge} mod-state`, text: stated });
  const words = (span: Span): string => oneLine(text.slice(span.start, span.end));
  const said = content.map(words).join(' … ');
  const by = [source, cue].flatMap((span) => (span === null ? [] : words(span))).join(' … ');
  const line = el.createDiv({ cls: 'dateline-review-said', attr: { dir: 'auto' } });
  if (by !== '') line.createSpan({ cls: 'dateline-review-where', text: `${by}: ` });
  line.appendText(said.length > SHOWN ? `${said.slice(0, SHOWN).trimEnd()}…` : said);
}
