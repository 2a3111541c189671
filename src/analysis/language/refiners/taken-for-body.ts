import { foldForm, type Mention } from '../../../model';
import { isAgencyWord, isOrganizationWord } from '../agency-words';
import type { NameStatistics } from '../names';
import type { Refiner } from '../recognizer';
import { isHonorific, isRoleHead, isTitle } from '../titles';

/** What a pack or a user knows is what they say it is. */
const GIVEN_RULES = new Set(['known', 'korean']);

/** Who looked like a body and is a person, by what the article says elsewhere or beside the name. */
export const takenForBodies = (names: NameStatistics): Refiner => ({
  id: 'taken-for-bodies',
  refine: (mentions, { text }) => ({ kept: withPersons(withSurnames(mentions, text), text, names), rejected: [] }),
});

/** What stands before an outlet that was told something, or told it. */
const BEFORE_OUTLET = /\b(?:told|according to|by|via|from|with|for|in|on|to)\s+(?:the\s+)?$/i;

/** The surname of somebody named in full before is no body's: `Bloomberg said` after `Michael Bloomberg`, not `told Bloomberg`. */
function withSurnames(mentions: readonly Mention[], text: string): readonly Mention[] {
  const first = new Map<string, number>();
  for (const { type, text: form, end } of mentions) {
    if (type !== 'person' || !form.includes(' ')) continue;
    const last = form.slice(form.lastIndexOf(' ') + 1);
    if ((first.get(last) ?? Infinity) > end) first.set(last, end);
  }
  if (first.size === 0) return mentions;
  return mentions.map((mention) => {
    const { type, text: form, start } = mention;
    if (type !== 'organization' || (first.get(form) ?? Infinity) >= start) return mention;
    if (BEFORE_OUTLET.test(text.slice(Math.max(0, start - 20), start))) return mention;
    const detail = `the surname of somebody named before; ${mention.reason.detail}`;
    return { ...mention, type: 'person', form: 'name', reason: { rule: 'surname', detail } };
  });
}

/**
 * A name of two or three words, none of them a body's, that its article gives an age, a `who`, a `Mr.` or an office; a
 * first name before what may head a mill (`Cheryl Mills`); a title and the name behind it (`Ambassador Stevens`). All
 * mentions of such a form are the person's.
 */
function withPersons(mentions: readonly Mention[], text: string, names: NameStatistics): readonly Mention[] {
  const story = { text, names, surnames: surnamesIn(mentions), ends: endsIn(mentions), addressed: addressedIn(text) };
  const people = new Map<string, number>();
  for (const mention of mentions) {
    if (mention.type !== 'organization' || mention.form !== 'name' || GIVEN_RULES.has(mention.reason.rule)) continue;
    const from = people.has(mention.text) ? undefined : nameFrom(mention, story);
    if (from !== undefined) people.set(mention.text, from);
  }
  if (people.size === 0) return mentions;
  return mentions.map((mention) => {
    const from = mention.type === 'organization' ? people.get(mention.text) : undefined;
    return from === undefined ? mention : asPerson(mention, from);
  });
}

function surnamesIn(mentions: readonly Mention[]): ReadonlySet<string> {
  const people = mentions.filter(({ type }) => type === 'person');
  return new Set(people.map(({ text }) => foldForm(text.split(' ').pop() ?? '')));
}

/** `Vander Plaats` of `Bob Vander Plaats`: the last two words of the longer names. */
const endsIn = (mentions: readonly Mention[]): ReadonlySet<string> =>
  new Set(
    mentions.flatMap(({ type, text }) => {
      const words = text.split(' ');
      return type === 'person' && words.length > 2 ? [foldForm(words.slice(-2).join(' '))] : [];
    }),
  );

/** What an article says of people. */
interface Story {
  readonly text: string;
  readonly names: NameStatistics;
  /** The last words of those who are people anyway, folded, and of those it calls `Mr.` and the like. */
  readonly surnames: ReadonlySet<string>;
  readonly ends: ReadonlySet<string>;
  readonly addressed: ReadonlySet<string>;
}

const ADDRESSED = /\b(?:Mr|Mrs|Ms|Miss|Dr)\.? (\p{Lu}[\p{L}’'-]*)/gu;

const addressedIn = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(ADDRESSED)].map(([, word = '']) => foldForm(word.replace(/['’]s$/, ''))));

/** Where the name of a person begins in a mention, in characters; undefined where it is none. */
function nameFrom(mention: Mention, story: Story): number | undefined {
  const { names, surnames, ends, addressed } = story;
  const words = mention.text.split(' ');
  const folds = words.map(foldForm);
  const titled = titleLength(words, folds);
  const rest = words.slice(titled);
  const last = folds[folds.length - 1] ?? '';
  if (rest.length === 0 || rest.length > 3 || !rest.every((word) => NAME_WORD.test(word))) return undefined;
  const from = words.slice(0, titled).join(' ').length + (titled > 0 ? 1 : 0);
  if (isFirstName(folds[titled] ?? '', names) && names.of(last).family > names.of(last).organisation)
    return rest.length > 1 ? from : undefined;
  if (folds.slice(titled).some((fold) => isOrganizationWord(fold) || isAgencyWord(fold))) return undefined;
  if (titled === 0 && ends.has(folds.join(' '))) return 0;
  if (titled > 0) {
    const isFull = rest.length > 1 && folds.slice(titled).some((fold) => isNameWord(fold, names));
    return isFull || surnames.has(last) || addressed.has(last) ? from : undefined;
  }
  return rest.length > 1 && isToldAsPerson(mention, story) ? 0 : undefined;
}

const NAME_WORD = /^\p{Lu}[\p{L}’'-]*\.?$/u;

/** Counted as a first name, and hardly as anything else. */
function isFirstName(fold: string, names: NameStatistics): boolean {
  const { given, organisation, place, lower } = names.of(fold);
  return given >= 3 && given > 3 * (organisation + place) && given > lower;
}

/** Words up to the last title: `Mrs.`, `U.S. Ambassador`, `California Democratic Rep.`, `Pacific Affairs` of a secretary. */
function titleLength(words: readonly string[], folds: readonly string[]): number {
  const isTitled = folds.map((fold, at) => at < words.length - 1 && isTitleWord(words[at] ?? '', fold));
  return isTitled.lastIndexOf(true) + 1;
}

const isTitleWord = (word: string, fold: string): boolean =>
  isHonorific(word) || (isTitle(fold) && isRoleHead(fold)) || fold === 'affairs';

const isNameWord = (fold: string, names: NameStatistics): boolean => {
  const { given, family, organisation } = names.of(fold);
  return given + family > organisation;
};

/** `Kevyn Orr, 54,`, `Hadiya Pendleton, who`, `Mr. Orr`, `activist Bakari Sellers`. */
function isToldAsPerson({ start, end, text: form }: Mention, { text, addressed }: Story): boolean {
  const before = /(\p{L}+) $/u.exec(text.slice(Math.max(0, start - BESIDE), start))?.[1] ?? '';
  const behind = text.slice(end, end + BESIDE);
  const last = form.split(' ').pop() ?? '';
  if (/s$/.test(last) && before === 'the') return false;
  if (/^, \d{1,2}(?:,|\.| and )/.test(behind)) return true;
  if (/^,? (?:who|whose|whom)\b/.test(behind)) return !/^(?:at|with|for|from|of|by|in|to|the|as)$/i.test(before);
  return addressed.has(foldForm(last)) || (isRoleHead(foldForm(before)) && /^\p{Ll}/u.test(before));
}

/** Characters beside a mention, and of what may tell behind it who it is. */
const BESIDE = 24;

function asPerson(mention: Mention, from: number): Mention {
  const detail = `told as a person; ${mention.reason.detail}`;
  return {
    ...mention,
    start: mention.start + from,
    text: mention.text.slice(from),
    type: 'person',
    reason: { rule: 'told-as-person', detail },
  };
}
