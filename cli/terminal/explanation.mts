import { english } from '../../src/model';
import type {
  TextContext,
  ExplainedCandidate,
  ExplainedDate,
  ExplainedEntity,
  ExplainedMention,
  ExplainedStatement,
  ExplainedTheme,
  Explanation,
  FormExplanation,
  NamedEntity,
} from '../../src/workflow/explained';
import { whatChanges } from '../../src/workflow/explain-statements';
import { hanging, inert, table } from './layout.mts';

export interface TextOptions {
  /** Columns of the terminal. */
  readonly columns: number;
  /** Every mention with its reasons, and those rejected; else one line a mention. */
  readonly all: boolean;
}

/** An explanation for people: what the note would say, then the mentions behind it. */
export function explanationText(explanation: Explanation, { columns, all }: TextOptions): string {
  const { name, format, language, mentions, rejected } = explanation;
  return inertLines([
    `${name} (${format}, ${language === 'und' ? 'language unclear' : language})`,
    '',
    ...table(explanation.properties.map(propertyRow), columns),
    ...section('Location', locationLines(explanation, columns)),
    ...section(
      'Themes',
      table(
        explanation.themes.flatMap((theme) => themeRows(theme, all)),
        columns,
      ),
    ),
    ...section('Actors', table(explanation.actors.map(entityRow), columns)),
    ...section('Places', table(explanation.places.map(entityRow), columns)),
    ...section('Main event', mainDateLines(explanation, columns)),
    ...section('Event dates', table(explanation.dates.map(dateRow), columns)),
    ...section(
      'Statements',
      explanation.statements.flatMap((one, at) => statementLines(one, at + 1, columns)),
    ),
    ...(explanation.leftOut.length === 0 ? [] : section('Left out', leftOutLines(explanation, columns))),
    ...section(
      `Mentions (${mentions.length})`,
      all ? fullList(mentions, columns) : table(mentions.map(mentionRow), columns),
    ),
    ...(all ? rejectedSections(explanation, columns) : ['', ...hint(rejected, columns)]),
  ]);
}

function rejectedSections({ rejected, refusedDates }: Explanation, columns: number): string[] {
  const dates = refusedDates.flatMap(({ text, reason, context }) => [
    ...hanging('  ', `“${text}”  date  rejected`, columns),
    ...hanging('      why not  ', because(reason), columns),
    ...hanging('      in       ', inContext(text, context), columns),
  ]);
  return section(`Rejected (${rejected.length + refusedDates.length})`, [...fullList(rejected, columns), ...dates]);
}

/** What is known about one form. */
export function formText(found: FormExplanation, { columns }: Pick<TextOptions, 'columns'>): string {
  const { form, entities, mentions, rejected, passedOver } = found;
  if (mentions.length + rejected.length + passedOver.length === 0) {
    return inert(`“${form}” does not stand in this article.`);
  }
  const some = (heading: string, list: readonly unknown[], lines: () => readonly string[]): string[] =>
    list.length === 0 ? [] : section(`${heading} (${list.length})`, lines());
  return inertLines([
    `“${form}”`,
    ...some('Actors and places', entities, () => table(entities.map(entityRow), columns)),
    ...some('Mentions', mentions, () => fullList(mentions, columns)),
    ...some('Rejected', rejected, () => fullList(rejected, columns)),
    ...some('Passed over', passedOver, () => passedOver.flatMap((one) => passedOverLines(one, columns))),
  ]);
}

const inertLines = (lines: readonly string[]): string => lines.map(inert).join('\n');

const section = (heading: string, lines: readonly string[]): string[] => [
  '',
  heading,
  ...(lines.length === 0 ? ['  none'] : lines),
];

const hint = (rejected: readonly unknown[], columns: number): string[] =>
  hanging(
    '',
    `${rejected.length} more were proposed and rejected. --all gives every reason; --find TEXT all about one form, also why it is missing.`,
    columns,
  );

const fullList = (mentions: readonly ExplainedMention[], columns: number): string[] =>
  mentions.flatMap((mention) => mentionLines(mention, columns));

function propertyRow({ name, value, from, evidence }: Explanation['properties'][number]): string[] {
  if (value === null) return [name, 'not stated'];
  const shown = evidence === null || evidence === value || name === 'published' ? '' : `: ${quoted(evidence)}`;
  return [name, `${value}  (${from ?? ''}${shown})`];
}

function locationLines({ location }: Explanation, columns: number): string[] {
  if (location === null) return ['  none: no place could be told to be what the story is about'];
  const { entity, coordinates, reason, losers } = location;
  const at = coordinates === null ? '' : `  ${coordinates.lat}, ${coordinates.lon}`;
  return [
    `  ${full(entity)}${at}`,
    ...hanging('      won      ', because(reason), columns),
    ...losers.flatMap((one) => loserLines(one, columns)),
  ];
}

function mainDateLines({ mainDate }: Explanation, columns: number): string[] {
  const { value, probability, reason, losers } = mainDate;
  return [
    `  ${dateOrNone(value)}  ${points(probability)}`,
    ...hanging('      won      ', because(reason), columns),
    ...losers.flatMap(({ value: other, score, why }) =>
      loserLines({ name: dateOrNone(other), score, why: english(why) }, columns),
    ),
  ];
}

const dateOrNone = (value: string | null): string => value ?? 'none: it cannot be told when it was';

function themeRows({ name, score, phrases, terms }: ExplainedTheme, all: boolean): string[][] {
  const row = [name, points(score), phrases.map(({ text, count }) => `“${text}”${times(count)}`).join(', ')];
  const heard = terms.map(({ term, weight, count, headline }) => {
    return `${term} (weight ${weight})${times(count + headline)}${headline > 0 ? ', in the headline' : ''}`;
  });
  return all && heard.length > 0 ? [row, ['', '', `by the terms ${heard.join('; ')}`]] : [row];
}

const entityRow = ({ name, where, file, kind, count, linked, why, roles }: ExplainedEntity): string[] => [
  `${linked ? '+' : '–'} ${name}`,
  kind === 'place' ? `×${count}` : `${kind} ×${count}`,
  [`${linked ? 'linked' : 'not linked'}: ${why}`, where, fromFile(file), ...roles]
    .filter((part) => part !== '')
    .join(' · '),
];

const leftOutLines = ({ leftOut }: Explanation, columns: number): string[] =>
  leftOut.flatMap(({ what, why }) => hanging('  ', `${why}: ${quoted(what)}`, columns));

const dateRow = ({ value, text, precision, approximate }: ExplainedDate): string[] => [
  value,
  approximate ? `${precision}, about` : precision,
  `“${text}”`,
];

function statementLines(
  { source, cue, content, speaker, found, ...one }: ExplainedStatement,
  number: number,
  columns: number,
): string[] {
  const { kind, attitude, hedged, chain, certainty, because: reasons } = one;
  const who = speaker === null ? 'nobody known' : full(speaker);
  const by = [source, cue].flatMap((words) => (words === null ? [] : `“${words}”`)).join(' ');
  return [
    ...hanging(
      '  ',
      [`${number}. ${who}`, kind, hedged ? `${attitude}, hedged` : attitude, by].filter(Boolean).join('  '),
      columns,
    ),
    ...hanging('      said     ', content.map(quoted).join(' … '), columns),
    ...(chain.length === 0 ? [] : hanging('      through  ', chain.map(quoted).join(' → '), columns)),
    ...hanging('      found    ', because(found), columns),
    ...(certainty === null ? [] : hanging('      sure     ', `${points(certainty)}: ${reasons.join(', ')}`, columns)),
  ];
}

/** One statement, its number from 1: what made Dateline think so, how sure that is, what would change it. */
export function statementText(
  number: number,
  { statements }: Explanation,
  { columns }: Pick<TextOptions, 'columns'>,
): string {
  const one = statements[number - 1];
  if (one === undefined) return '';
  return inertLines([
    `Statement ${number} of ${statements.length}`,
    ...statementLines(one, number, columns),
    ...(one.certainty === null
      ? []
      : hanging('      shown    ', one.isSure ? 'as sure' : 'as not sure: too little speaks for it', columns)),
    ...whatChanges(one).flatMap((each) => hanging('      changes  ', each, columns)),
  ]);
}

const mentionRow = ({ text, type, score, found, outcome, entity, decision }: ExplainedMention): string[] => [
  text,
  type,
  points(score),
  found.rule,
  entity === null ? `${outcome}: ${decision.detail}` : `→ ${entity.name}`,
];

function mentionLines(mention: ExplainedMention, columns: number): string[] {
  const { text, type, form, score, context, found, outcome, entity, decision, losers } = mention;
  const kind = form === 'description' ? `${type} by description` : type;
  const became = entity === null ? outcome : `→ ${full(entity)}`;
  const label = { resolved: 'won', unresolved: 'open', rejected: 'why not' }[outcome];
  return [
    ...hanging('  ', `“${text}”  ${kind} ${points(score)}  ${became}`, columns),
    ...hanging('      found    ', because(found), columns),
    ...hanging(`      ${label.padEnd(9)}`, because(decision), columns),
    ...losers.flatMap((one) => loserLines(one, columns)),
    ...hanging('      in       ', inContext(text, context), columns),
  ];
}

const passedOverLines = ({ text, context, why }: FormExplanation['passedOver'][number], columns: number): string[] => [
  ...hanging('  ', inContext(text, context), columns),
  ...hanging('      why      ', why, columns),
];

const loserLines = ({ name, score, why }: ExplainedCandidate, columns: number): string[] =>
  hanging('      lost     ', `${name} (${Number(score.toFixed(2))}): ${why}`, columns);

const because = ({ rule, detail }: { readonly rule: string; readonly detail: string }): string => `${rule}: ${detail}`;
const inContext = (text: string, { before, after }: TextContext): string => `…${before}[${text}]${after}…`;
const full = ({ name, where, file }: NamedEntity): string => {
  const about = [where, fromFile(file)].filter((part) => part !== '').join(', ');
  return about === '' ? name : `${name} (${about})`;
};
const fromFile = (file: string | undefined): string => (file === undefined ? '' : `from ${file}`);
const quoted = (text: string): string => `“${text.length > 120 ? `${text.slice(0, 119).trimEnd()}…` : text}”`;
const points = (score: number): string => score.toFixed(2).replace(/^0/, '');
const times = (count: number): string => (count > 1 ? ` ×${count}` : '');
