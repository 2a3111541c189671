import { koreanWords, pattern } from '../../../data/lexicon';
import type { Traced } from '../../../model';
import { inAllLanguages } from '../../language-words';
import { type LinkedPage, list } from '../json-ld';
import type { PageScan } from './scan';
import { fromMetas, metaNames, traced } from './values';

const SECTION = metaNames('metas-of-sections');
const LONGEST = 60;
const FIRST_STEP = new RegExp(`^(?:${inAllLanguages('front-pages')})$`, 'i');
/** What systems file a text under when nobody chose. */
const NO_SECTION = pattern(String.raw`^(?:{no-section})$`, 'i', koreanWords);

/** The outlet's section or desk, most exact statement first; `News` alone is none. */
export function readSections(page: PageScan, linked: LinkedPage, titles: readonly Traced<string>[]): Traced<string>[] {
  const named = linked.articles.slice(0, 2).flatMap((article) => list(article['articleSection']));
  const headline = titles[0]?.value.toLowerCase() ?? '';
  const steps = linked.trails.slice(0, 1).map((trail) => lastStep(trail, headline));
  return [
    ...fromMetas(page, SECTION),
    ...traced(
      named.filter((name): name is string => typeof name === 'string'),
      'json-ld articleSection',
    ),
    ...traced(steps, 'breadcrumbs'),
  ].filter(({ value }) => isSection(value));
}

/** The last step of a trail that is neither the page itself nor the front page. */
function lastStep(trail: readonly string[], headline: string): string | null {
  const above = trail.filter((step) => !FIRST_STEP.test(step.trim()) && !isHeadline(step, headline));
  return above.length < trail.length || trail.length > 1 ? (above[above.length - 1] ?? null) : null;
}

const isHeadline = (step: string, headline: string): boolean =>
  step.length > LONGEST ||
  (headline !== '' && headline.startsWith(step.toLowerCase().slice(0, 40)) && step.length > 20);

const isSection = (value: string): boolean =>
  value.length <= LONGEST && !/https?:|[{}<>]|^\d+$|^\//.test(value) && !NO_SECTION.test(value);
