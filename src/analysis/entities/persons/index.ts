import { isRegnal, type NameStatistics, type TextDocument } from '../../language';
import { percent, type Entity, type Mention, type Role } from '../../../model';
import { candidate, decided, undecided, type Decision } from '../decision';
import type { Registry } from '../registry';
import { Bearers, fittingBy, givesWay, isFamily, isIntroduced, refer } from './short-form';
import { formsOf, surnamesWithTitle, withoutEpithets, type Form } from './form';
import {
  isCredited,
  isWork,
  knownPerson,
  identifyPerson,
  inVault,
  newPerson,
  someone,
  written,
  type Person,
} from './person';
import { gather, takeCouples } from './gather';
import type { OfficeHolders } from './office-holders';
import { SURE, Surnames, type SurnameBearers } from './surname-bearer';

/** What became of a mention of a person, and the titles and roles that stand with it. */
export interface PersonDecision extends Decision {
  readonly roles?: readonly Role[];
}

export interface PersonScene {
  readonly document: TextDocument;
  readonly registry: Registry;
  readonly names: NameStatistics;
  readonly holders: OfficeHolders;
  /** Day of the article since 1970; null where it has none. */
  readonly day: number | null;
  /** Names of those who wrote the article, as its byline has them. */
  readonly authors: readonly string[];
  /** How often each country is meant in the article. */
  readonly countries: ReadonlyMap<string, number>;
}

/**
 * Resolves mentions of people: full names are put together first, then one name after the other that repeats one of
 * them, in the order of the text. Two people of one name stay two; what is unclear stays unresolved.
 */
export function resolvePersons(mentions: readonly Mention[], scene: PersonScene): Map<Mention, PersonDecision> {
  if (mentions.length === 0) return new Map();
  const { document } = scene;
  const forms = withoutEpithets(formsOf(document, mentions), scene.names, scene.holders);
  const titled = surnamesWithTitle(forms, scene.holders);
  const gathered = gather(forms, document);
  const short = takeCouples(gathered, document, scene.names).sort((a, b) => a.mention.start - b.mention.start);
  const { people, unclear } = gathered;
  for (const person of people) identifyPerson(person, scene.registry, document.text, scene.holders);
  const decisions = new Map<Mention, PersonDecision>();
  const settle = (form: Form, decision: Decision): void => {
    decisions.set(form.mention, form.roles.length === 0 ? decision : { ...decision, roles: form.roles });
  };
  // The crowd chants “Donald Trump”: an office-holder is no work, though his name stands in quotation marks.
  const isHolder = ({ names }: Person): boolean => names.some((name) => scene.holders.byName(name) !== null);
  const firms = new Set(people.filter((person) => !isHolder(person) && isWork(person, document)));
  const credited = new Set(people.filter((person) => isCredited(person, document)));
  const decide = (person: Person, form: Form): Decision =>
    firms.has(person) ? FIRM : credited.has(person) ? CREDIT : decideFull(person, form);
  for (const person of people) for (const form of person.forms) settle(form, decide(person, form));
  for (const { form, people: several } of unclear) settle(form, tooMany('full-name', several));
  const isFirst = (form: Form): boolean => isCrowned(form, titled);
  const inOrder = [...short.filter(isFirst), ...short.filter((form) => !isFirst(form))];
  const bearers = new Bearers(people, scene.authors);
  const surnames = surnamesOf(short, people, scene);
  for (const form of inOrder) settle(form, decideShort(form, bearers, { ...scene, surnames, firms, credited, titled }));
  return decisions;
}

const FIRM = undecided('firm', 'a business or a work of that name');
const CREDIT = undecided('credit', 'named only among those who helped with the article');

interface ShortScene extends PersonScene {
  readonly titled: ReadonlySet<string>;
  readonly surnames: Surnames;
  readonly firms: ReadonlySet<Person>;
  readonly credited: ReadonlySet<Person>;
}

function surnamesOf(short: readonly Form[], people: readonly Person[], scene: PersonScene): Surnames {
  const { document, holders, names, day, countries } = scene;
  const company = people.flatMap(({ names: forms }) => forms.flatMap((name) => holders.byName(name) ?? []));
  const title = document.title ?? '';
  return new Surnames(short, [...new Set(company)], { holders, names, day, countries, title });
}

function decideFull({ entity, rivals }: Person, { mention }: Form): Decision {
  if (rivals.length > 0) return namesakes(mention.text, rivals);
  if (entity.origin === 'vault') return decided(entity, 'registry', `the vault knows “${mention.text}”`);
  return decided(entity, 'full-name', `named in full as “${entity.name}”`);
}

const tooMany = (rule: string, people: readonly Person[]): Decision =>
  undecided(
    rule,
    'more than one person of that name',
    people.map(({ entity }) => candidate(entity, 1 / people.length, 'the name can be short for it')),
  );

/** Whether one of them is meant shows in whom else the article names: see `chooseNamesakes`. */
const namesakes = (form: string, people: readonly Entity[]): Decision =>
  undecided(
    'registry',
    `the vault knows more than one “${form}”`,
    people.map((entity) => candidate(entity, 1 / people.length, 'it bears the name in the vault')),
  );

/** `Pope Francis`: one name, and a title that makes it one person’s; not `Emperor Obama` of an office-holder. */
const isCrowned = ({ before, name }: Form, titled: ReadonlySet<string>): boolean =>
  isRegnal(before) && name.words.length === 1 && !titled.has(name.joined);

function decideShort(form: Form, bearers: Bearers, scene: ShortScene): Decision {
  const { surnames, firms, credited } = scene;
  if (form.name.words.length === 0) return undecided('single-name', 'no word of a name in it');
  if (isFamily(form, bearers, scene.document)) return undecided('family', 'a family, not one person');
  if (isIntroduced(form, scene.document, bearers))
    return decideAlone(form, bearers, scene, 'introduced by one name only');
  const bearer = isCrowned(form, scene.titled) ? null : surnames.bearers(form);
  const reference = refer(form, bearers, bearer);
  const others = reference.person === null ? fittingBy(form, bearers) : [reference.person];
  if (bearer !== null && others.length > 0 && others.every((one) => givesWay(one, form, bearer, surnames.forms)))
    return decideBearer(form, bearers, bearer, scene);
  if (reference.person !== null && firms.has(reference.person)) return FIRM;
  if (reference.person !== null && !credited.has(reference.person)) {
    const { person, how, losers } = reference;
    person.forms.push(form);
    if (person.rivals.length > 0) return namesakes(form.mention.text, person.rivals);
    return decided(person.entity, 'family-name', `${how} “${person.entity.name}”`, losers);
  }
  if (reference.losers.length > 0)
    return undecided('family-name', 'more than one person of that name', reference.losers);
  if (bearer !== null && bearer.chance >= LIKELY && !isInVault(form, scene))
    return decideBearer(form, bearers, bearer, scene);
  const meant = bearers.misspelt(form.name);
  if (meant === null || meant.rivals.length > 0 || firms.has(meant) || credited.has(meant))
    return decideAlone(form, bearers, scene, 'named by one name only');
  meant.forms.push(form);
  return decided(meant.entity, 'family-name', `with a slip of the pen, repeats “${meant.entity.name}”`);
}

/** From here on a surname is more likely that of the pack than anybody else's: it makes no new person. */
const LIKELY = 0.5;

const isInVault = (form: Form, { registry }: PersonScene): boolean =>
  inVault(registry, written(form.name)).length + inVault(registry, form.mention.text).length > 0;

/** Someone of the pack whom the article does not name in full, where it is sure enough. */
function decideBearer(
  form: Form,
  bearers: Bearers,
  { best, chance, losers }: SurnameBearers,
  scene: PersonScene,
): Decision {
  const { entity } = best;
  const own = candidate(entity, chance, `bore the surname in office (${percent(chance)})`);
  if (chance < SURE) return undecided('office-holder', 'it may be another of that name', [own, ...losers]);
  const known = inVault(scene.registry, entity.name)[0] ?? entity;
  const person = someone(best.names, [form]);
  person.entity = known;
  person.sex = best.sex;
  bearers.add(person);
  return decided(
    known,
    'office-holder',
    `who bore that name in office then: “${entity.name}” (${percent(chance)})`,
    losers,
  );
}

/** Someone with one name, who can be meant again later. */
function decideAlone(form: Form, bearers: Bearers, scene: ShortScene, why: string): Decision {
  const { registry, document } = scene;
  const name = written(form.name);
  const bearing = [...inVault(registry, name), ...inVault(registry, form.mention.text)];
  const people = [...new Map(bearing.map((entity) => [entity.id, entity])).values()];
  if (people.length > 1) return namesakes(form.mention.text, people);
  const known = people[0] ?? knownPerson(name, document.text);
  const person = someone([form.name], [form]);
  person.entity = known ?? newPerson(isCrowned(form, scene.titled) ? `${titleBefore(form, document)} ${name}` : name);
  bearers.add(person);
  if (known) return decided(known, 'registry', `the vault knows “${form.mention.text}”`);
  return decided(person.entity, 'single-name', why);
}

/** The word right before a mention as it is written. */
const titleBefore = ({ mention }: Form, { text }: TextDocument): string =>
  /([\p{L}\p{M}'’-]+)\s+$/u.exec(text.slice(Math.max(0, mention.start - 20), mention.start))?.[1] ?? '';
