import { link } from '../analysis/entities/names/link';
import type { CurrentNote } from '../format/current-note';
import { originalLink } from '../format/originals';
import { identify, sameStory, type Identifying, type Identity } from '../index/identify';
import { sketchNote } from '../index/known-stories';
import { readIfThere } from '../index/load-index';
import { withoutFutureDate } from '../intake';
import {
  message,
  problemOf,
  removalMessage,
  type Analysis,
  type Article,
  type Message,
  type NotePlan,
  type Outcome,
  type Problem,
  type ReadArticle,
} from '../model';
import { noteGone } from '../model/vault-problem';
import {
  linkedEntities,
  NOTHING_KEPT,
  planArticle,
  originalAt,
  planCopyOf,
  planVersion,
  type Original,
  type PlannedArticle,
} from '../notes';
import { adoptableFor } from '../notes/adoption/namesakes';
import { planAdoption } from '../notes/adoption/adopted';
import { reportedReading } from './reading';
import type { ImportRun } from './run';
import type { DecidedArticle } from './workspace';

/** Names tried for the notes of an article where the file system says that one is taken that nothing known has. */
const MOST_NAMES = 8;

type Filed = { readonly ok: true } | { readonly ok: false; readonly again: boolean; readonly problem: Problem };

/**
 * Files one article: identify, link, decide, plan, write. `current`: the note to file where it stands; null: a new one.
 * Whatever comes of it is in the run's report.
 */
export async function fileArticle(
  name: string,
  read: Outcome<ReadArticle>,
  run: ImportRun,
  current: CurrentNote | null = null,
): Promise<void> {
  if (!read.ok) return void run.report.failure(name, read.problem);
  // What stands in a note of the user's stays, misread or not.
  const { article, ...known } = read.value;
  const dated = current === null ? withoutFutureDate(article, run.workspace.clock.now()) : article;
  const done = await reportedReading(() => fileUntilDone({ article: dated, ...known }, run, current, MOST_NAMES));
  if (!done.ok) run.report.failure(name, done.problem);
}

/**
 * Where the vault is not as planned it is looked at again, and the article decided again: once, but where a name was taken
 * as often as it has new names to try.
 */
async function fileUntilDone(
  read: ReadArticle,
  run: ImportRun,
  current: CurrentNote | null,
  left: number,
): Promise<void> {
  const { name } = read.article;
  const filed = current === null ? await fileNew(read, run) : await fileInPlace(read, run, current);
  if (filed.ok) return;
  if (!filed.again || left === 0) return void run.report.failure(name, filed.problem);
  await run.known.refresh();
  const isNameTaken = filed.problem.code === 'note-exists';
  if (isNameTaken) run.index.refuseName(filed.problem.subject);
  const text = current && (await readIfThere(run.workspace.vault, current.path));
  if (current !== null && text === null) return void run.report.failure(name, noteGone(current.path));
  const next = current && text !== null ? { path: current.path, text } : null;
  await fileUntilDone(read, run, next, isNameTaken ? left - 1 : 0);
}

async function fileNew(read: ReadArticle, run: ImportRun): Promise<Filed> {
  const { article } = read;
  const identity = await identify(article, identifyingBy(run));
  if (identity.is === 'known') return unchanged(article, identity, run);
  const decided = await decide(read, run);
  await adopt(decided.analysis, run, null);
  const planned =
    identity.is === 'version'
      ? await planNextVersion(read, decided, identity, run)
      : planNote(read, decided, identity, run, null);
  return write(read, decided.analysis, planned, identity, run);
}

/** A note that is filed already, or whose publication has a note, is left alone by the plan. */
async function fileInPlace(read: ReadArticle, run: ImportRun, current: CurrentNote): Promise<Filed> {
  const { article } = read;
  const isKnown = run.index.recordAt(current.path)?.kind === 'article' || run.index.findArticle(article) !== null;
  const identity: Identity = isKnown ? { is: 'new' } : await sameStory(article, identifyingBy(run));
  if (identity.is === 'known') {
    run.report.problem(noticed(current.path, message`“${identity.path}” is the note of the same article.`));
    return unchanged(article, identity, run);
  }
  const decided = await decide(read, run);
  await adopt(decided.analysis, run, current.path);
  return write(read, decided.analysis, planNote(read, decided, identity, run, current), identity, run);
}

const identifyingBy = (run: ImportRun): Identifying => ({
  index: run.index,
  stories: run.stories,
  settings: run.workspace.settings,
  now: run.workspace.clock.now(),
  read: (path) => run.read(path),
});

/** What an article says, as the vault stands now: what was made in this run counts, too. */
const analyze = async ({ article, analysis }: ReadArticle, run: ImportRun): Promise<Analysis> =>
  link(article, analysis ?? (await run.workspace.engine.analyze(article)), run.linkContext, run.settled);

/** The same as a person decided it. */
async function decide(read: ReadArticle, run: ImportRun): Promise<DecidedArticle> {
  const analysis = await analyze(read, run);
  return run.options.decided?.(read.article, analysis, run.index) ?? { analysis, kept: NOTHING_KEPT };
}

/** Where the settings say so, the user's own notes become those of the entities that an article needs. `own`: not that one. */
async function adopt(analysis: Analysis, run: ImportRun, own: string | null): Promise<void> {
  const { index } = run;
  const { settings } = run.workspace;
  if (settings.entities.adopt !== 'adopt') return;
  for (const { entity, path } of adoptableFor(analysis, index)) {
    const text = path === own ? null : await run.read(path);
    const target = (id: string): string | null => index.linkTarget(index.entity(id)?.path ?? '');
    const plan = text === null ? null : planAdoption(entity, { path, text }, target, settings);
    if (plan?.ok === true) await run.applyAll([plan.value]);
  }
}

function planNote(
  read: ReadArticle,
  decided: DecidedArticle,
  identity: Identity,
  run: ImportRun,
  current: CurrentNote | null,
): Outcome<PlannedArticle> {
  const { index, template, workspace } = run;
  const { settings, clock } = workspace;
  const copyOf = identity.is === 'copy' ? identity : null;
  const isAnother = (identity.is === 'new' || identity.is === 'copy') && identity.another === true;
  return planArticle({
    ...decided,
    article: read.article,
    cameIn: cameIn(read, run),
    index,
    current,
    copyOf,
    isAnother,
    template,
    settings,
    now: clock.now(),
  });
}

/** What an article came in, where it is kept. */
const cameIn = ({ original = '' }: ReadArticle, { originals }: ImportRun): string | null =>
  originals?.has(original) === true ? original : null;

async function planNextVersion(
  read: ReadArticle,
  decided: DecidedArticle,
  version: Extract<Identity, { is: 'version' }>,
  run: ImportRun,
): Promise<Outcome<PlannedArticle>> {
  const { index } = run;
  const { settings, clock } = run.workspace;
  const known = await entitiesIn(version.current, run);
  const facts = { article: read.article, cameIn: cameIn(read, run), known, index, settings, now: clock.now() };
  return planVersion({ ...version, ...decided, ...facts });
}

/** Ids of the entities the text of a note would link, were it filed now. */
async function entitiesIn({ path, text }: CurrentNote, run: ImportRun): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for await (const read of run.workspace.engine.read({ name: path, text, inPlace: true })) {
    if (!read.ok) continue;
    const linked = linkedEntities(await analyze({ article: read.value }, run));
    for (const id of Object.values(linked).flat()) ids.add(id);
  }
  return ids;
}

function unchanged(
  { name, title }: Article,
  { path, why }: { readonly path: string; readonly why?: Message },
  { report }: ImportRun,
): Filed {
  const nothing = { linked: [], unresolved: [], removed: [] };
  const reason = why === undefined ? {} : { why };
  report.article({ name, status: 'unchanged', path, title: title?.value ?? null, ...reason, ...nothing });
  return { ok: true };
}

async function write(
  read: ReadArticle,
  analysis: Analysis,
  planned: Outcome<PlannedArticle>,
  identity: Identity,
  run: ImportRun,
): Promise<Filed> {
  if (!planned.ok) return { ok: false, again: false, problem: planned.problem };
  const target = run.index.linkTarget(planned.value.path);
  const date = read.article.date?.value ?? null;
  const own = target === null ? null : { id: planned.value.id, target, outlet: analysis.source, date };
  const copies = await planCopies(identity, own, run);
  const hindered = await run.applyAll([...planned.value.plans, ...copies]);
  if (hindered !== null) return { ok: false, again: hindered.status === 'conflict', problem: hindered.problem };
  take(read, analysis, planned.value, run);
  return { ok: true };
}

/** Articles that turn out to tell the story of one that counts as the first link that from now on. */
async function planCopies(identity: Identity, own: Original | null, run: ImportRun): Promise<readonly NotePlan[]> {
  if (identity.is !== 'new' && identity.is !== 'copy') return [];
  const { index } = run;
  const original = identity.is === 'copy' ? originalAt(index.linkTarget(identity.path) ?? undefined, index) : own;
  const plans: NotePlan[] = [];
  for (const record of original === null ? [] : (identity.copies ?? [])) {
    const text = await run.read(record.path);
    const current = text === null ? null : { path: record.path, text };
    const plan = current && original && planCopyOf(record, current, original, index);
    if (plan) plans.push(plan);
  }
  return plans;
}

/** What was written counts for the articles after this one, and stands in the report. */
function take(read: ReadArticle, analysis: Analysis, planned: PlannedArticle, run: ImportRun): void {
  const { article } = read;
  const { index, report } = run;
  if (planned.status !== 'unchanged') {
    run.facts.add(analysis.entities);
    run.touched.article(index.entitiesOf(planned.id), index.entitiesOfStory(planned.id));
    const note = planned.plans.at(-1);
    if (note) run.stories.add(note.path, sketchNote(note.after));
    const original = cameIn(read, run);
    // A property that its user emptied stays empty.
    if (original !== null && note?.after.includes(originalLink(original, planned.id)) === true)
      run.originals?.linked(original, planned.id, note.after);
  }
  for (const notice of planned.notices) report.problem(noticed(article.name, notice));
  for (const namesake of planned.namesakes) report.problem(namesake);
  report.article({
    ...{ name: article.name, status: planned.status, path: planned.path },
    title: article.title?.value ?? null,
    date: article.date?.value ?? null,
    ...(planned.why === undefined ? {} : { why: planned.why }),
    linked: planned.linked,
    unresolved: planned.unresolved,
    removed: article.removals.map(removalMessage),
  });
}

const noticed = (subject: string, notice: Message): Problem => problemOf('notice', subject, notice);
