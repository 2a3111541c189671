import type { NameStatistics } from '../../language';
import { chancesOf, logOdds } from '../../language/log-linear';
import { percent, type Candidate } from '../../../model';
import { candidate } from '../decision';
import type { Form } from './form';
import type { OfficeHolder, OfficeHolders } from './office-holders';
import { eligible, surnameFeatures, type SurnameQuestion } from './surname-evidence';
import { SURNAME_WEIGHTS } from './surname-weights';

/** What an article says beside its persons, for those it names by surname only. */
export interface SurnameScene {
  readonly holders: OfficeHolders;
  readonly names: NameStatistics;
  /** Days since 1970; null where the article has no date. */
  readonly day: number | null;
  readonly title: string;
  readonly countries: ReadonlyMap<string, number>;
}

/** Who of the pack a surname likely means: the likeliest first, with chances that sum to less than 1. */
export interface SurnameBearers {
  readonly best: OfficeHolder;
  readonly chance: number;
  readonly losers: readonly Candidate[];
}

/** As likely as this a surname is linked: as often it is right (tools/persons/fit.mts prints it). */
export const SURE = 0.95;

/** Whom of the pack the surnames of one article mean, asked once for each surname and form of address. */
export class Surnames {
  private readonly asked = new Map<string, SurnameBearers | null>();

  /** `forms`: all of the article that are no full names. `company`: those of the pack that it names in full. */
  constructor(
    readonly forms: readonly Form[],
    private readonly company: readonly OfficeHolder[],
    private readonly scene: SurnameScene,
  ) {}

  /** Null where the pack has nobody of that family name. */
  bearers(form: Form): SurnameBearers | null {
    const key = `${form.name.joined}|${form.name.suffix}|${form.sex ?? ''}`;
    const before = this.asked.get(key);
    if (before !== undefined) return before;
    const found = this.ask(form);
    this.asked.set(key, found);
    return found;
  }

  private ask(form: Form): SurnameBearers | null {
    const all = this.scene.holders.bySurname(form.name);
    if (all.length === 0) return null;
    const question = this.question(form, all);
    const people = eligible(all, question);
    const scores = people.map((holder) => logOdds(surnameFeatures(holder, question), SURNAME_WEIGHTS));
    const chances = chancesOf([...scores, 0]);
    const ranked = people
      .map((holder, at) => ({ holder, chance: chances[at] ?? 0 }))
      .sort((a, b) => b.chance - a.chance || (a.holder.entity.id < b.holder.entity.id ? -1 : 1));
    const [first, ...others] = ranked;
    if (first === undefined) return null;
    const losers = others
      .slice(0, 3)
      .map(({ holder, chance }) => candidate(holder.entity, chance, `bears the surname too (${percent(chance)})`));
    return { best: first.holder, chance: first.chance, losers };
  }

  private question(form: Form, people: readonly OfficeHolder[]): SurnameQuestion {
    const { day, title, countries, names } = this.scene;
    const same = this.forms.filter(
      ({ name, sex }) => name.joined === form.name.joined && (sex === form.sex || sex === null),
    );
    return {
      day,
      roles: same.flatMap(({ roles }) => roles.map(({ text }) => text)),
      sex: form.sex,
      count: same.length,
      inHeadline: title.toLowerCase().includes(form.name.written.toLowerCase()),
      countries,
      company: this.company.filter((other) => !people.includes(other)),
      counts: names.of(form.name.words.at(-1) ?? ''),
    };
  }
}
