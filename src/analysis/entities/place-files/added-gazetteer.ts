import type { TextDocument } from '../../language';
import type { ToponymForm, ToponymIndex } from '../../language/toponym-match';
import { foldForm } from '../../../model';
import { lettersOf, namesInId, type Gazetteer, type Place } from '../gazetteer';
import { foldWords, isPrefix, nextEntry } from '../places/form-index';
import { type Evoked, evokedBy, isOrdinaryForm, type NameKnowledge, useOfForm } from './form-use';
import { farFrom, withoutKind } from './known-places';
import { isHamlet, NameSearch, type PlaceIndex } from './place-index';

/** Namesakes among hamlets that are weighed. */
const MOST_HAMLETS = 10;
/** Kilometres: nearer ones are as near, farther ones say nothing; and how many times farther another may be. */
const NEAR = { least: 60, most: 150, times: 2.5 } as const;
/** Of what a search finds, so many may be of files. */
const MOST_FOUND = 15;

/** A gazetteer with places of files, which are seen only in documents that speak of their country. */
export interface AddedGazetteer extends Gazetteer {
  readonly within: (document: TextDocument) => Gazetteer;
  /** Forms that only files have, as a document may mean them; null where it speaks of none of their countries. */
  readonly formsFor: (document: TextDocument) => ToponymIndex | null;
}

/**
 * The built-in gazetteer and the places of files beside it. `find` is the built-in one's: who asks for a name without a
 * document must not meet hamlets. Of two files that hold one place the first counts.
 */
export function addPlaces(base: Gazetteer, indexes: readonly PlaceIndex[], words: NameKnowledge): AddedGazetteer {
  const files = new Files(base, indexes, words);
  const views = new WeakMap<TextDocument, View>();
  const viewOf = (document: TextDocument): View => {
    const known = views.get(document);
    if (known !== undefined) return known;
    const made = new View(files, evokedBy(document, base));
    views.set(document, made);
    return made;
  };
  const whole: AddedGazetteer = {
    find: (form) => base.find(form),
    findQualifier: (form) => base.findQualifier(form),
    isCalled: (id, form) => base.isCalled(id, form) || files.areCalled(id, form),
    get: (id) => base.get(id) ?? files.get(id),
    ancestors: (id) => (base.get(id) === null ? files.ancestors(id) : base.ancestors(id)),
    country: (code) => base.country(code),
    capital: (code) => base.capital(code),
    toponyms: () => base.toponyms(),
    search: (typed, most) => files.search(typed, most),
    map: (request) => base.map(request, files.get(request.place) ?? undefined),
    within: (document) => ({ ...whole, find: (form) => viewOf(document).find(form) }),
    formsFor: (document) => viewOf(document).forms(),
  };
  return whole;
}

/** Places of all files, whatever a document speaks of. */
class Files {
  private readonly searches: readonly NameSearch[];

  constructor(
    readonly base: Gazetteer,
    readonly indexes: readonly PlaceIndex[],
    readonly words: NameKnowledge,
  ) {
    this.searches = indexes.map((index) => new NameSearch(index));
  }

  /** What a folded form means, those of the built-in gazetteer that a file calls so included; each once. */
  named(folded: string): Place[] {
    const found = new Map<string, Place>();
    for (const index of this.indexes)
      for (const { knownId, row } of index.meanings(folded)) {
        const place = knownId === null ? index.place(row) : this.base.get(knownId);
        if (place !== null && !found.has(place.entity.id)) found.set(place.entity.id, place);
      }
    return [...found.values()];
  }

  areCalled = (id: string, form: string): boolean => this.named(foldWords(form)).some(({ entity }) => entity.id === id);

  get(id: string): Place | null {
    for (const name of namesInId(id)) for (const place of this.named(name)) if (place.entity.id === id) return place;
    return null;
  }

  ancestors(id: string): readonly Place[] {
    const around: Place[] = [];
    for (let above = this.get(id)?.entity.location; above !== undefined && around.length < 2;) {
      const place = this.base.get(above) ?? this.get(above);
      if (place === null) break;
      around.push(place);
      above = place.entity.location;
    }
    return around;
  }

  search(typed: string, most: number): readonly Place[] {
    const own = this.searches.flatMap((search) => search.begin(typed, MOST_FOUND)).slice(0, Math.min(MOST_FOUND, most));
    const known = this.base.search(typed, most);
    const isExact = ({ entity }: Place): boolean => foldForm(entity.name) === foldForm(typed);
    const rest = known.slice(0, Math.max(0, most - own.length));
    return [
      ...rest.filter(isExact),
      ...own.filter(isExact),
      ...rest.filter((each) => !isExact(each)),
      ...own.filter((each) => !isExact(each)),
    ];
  }
}

/** The places of files in one document. */
class View {
  private readonly known = new Map<string, readonly Place[]>();
  private readonly uses = new Map<string, readonly ToponymForm[]>();
  /** Whether any file can be meant; null: nobody asked. */
  private isSilent: boolean | null = null;

  constructor(
    private readonly files: Files,
    private readonly evoked: Evoked,
  ) {}

  find(form: string): readonly Place[] {
    const folded = foldWords(form);
    const known = this.known.get(folded);
    if (known !== undefined) return known;
    const { base } = this.files;
    const builtIn = base.find(form);
    // `GA` is short for Georgia, whatever hamlet is called so.
    const isShort = builtIn.length === 0 && base.findQualifier(form).length > 0;
    const around = builtIn.length > 0 ? builtIn : base.find(withoutKind(form));
    const more = isShort ? [] : this.visible(folded).filter((place) => !this.isBeside(place, around));
    const all =
      more.length === 0
        ? builtIn
        : [...builtIn, ...this.marked(more, folded)].sort((a, b) => b.prominence - a.prominence);
    this.known.set(folded, all);
    return all;
  }

  /** Small places under a form that is a word as well. */
  private marked(places: readonly Place[], folded: string): readonly Place[] {
    const { indexes, words } = this.files;
    if (!isOrdinaryForm(writtenForm(indexes, folded), words)) return places;
    return places.map((place) => (place.minor === undefined ? place : { ...place, minor: 'word' }));
  }

  forms(): ToponymIndex | null {
    const { indexes } = this.files;
    this.isSilent ??= this.evoked.countries.size === 0 && indexes.every((index) => !index.holdsStateless);
    if (this.isSilent) return null;
    return {
      continues: (hash) => indexes.some(({ forms }) => isPrefix(forms, hash)),
      holds: (hash) => indexes.some(({ forms }) => nextEntry(forms, hash, -1) !== -1),
      // A name that a file writes small must not make names of words.
      beginsSmall: () => false,
      get: (folded) => this.usesOf(folded),
    };
  }

  /** Places of files under a folded form that the document may mean, hamlets after all others. */
  private visible(folded: string): Place[] {
    const places = this.files
      .named(folded)
      .filter(({ country }) => country === null || this.evoked.countries.has(country));
    const hamlets = places.filter(isHamlet);
    return [...places.filter((place) => !isHamlet(place)), ...this.nearest(hamlets)];
  }

  /**
   * What the built-in gazetteer has under the name as well; and what shares its name with a place there, with or without
   * the word for what it is: that is meant only where the document names its division, and never beside a country or
   * division of the name.
   */
  private isBeside({ country, admin1, entity }: Place, builtIn: readonly Place[]): boolean {
    if (builtIn.length === 0) return false;
    if (builtIn.some(({ kind, entity: { id } }) => id === entity.id || kind === 'country' || kind === 'admin1'))
      return true;
    return !this.evoked.divisions.has(`${country ?? ''}/${admin1 ?? ''}`);
  }

  /** Of hamlets of one name those that are not much farther from what the document names than the nearest is. */
  private nearest(hamlets: readonly Place[]): readonly Place[] {
    if (hamlets.length < 2) return hamlets;
    const far = (place: Place): number =>
      this.evoked.points.reduce((least, point) => Math.min(least, farFrom(point, place)), Infinity);
    const sorted = hamlets
      .map((place) => ({ place, far: far(place) }))
      .sort((a, b) => a.far - b.far || (a.place.entity.id < b.place.entity.id ? -1 : 1));
    const nearest = sorted[0]?.far ?? Infinity;
    const most = nearest > NEAR.most ? Infinity : Math.max(NEAR.least, nearest * NEAR.times);
    return sorted
      .filter((each) => each.far <= most)
      .slice(0, MOST_HAMLETS)
      .map(({ place }) => place);
  }

  /** How a form may be met by itself; of one that the built-in gazetteer has, that alone says so. */
  private usesOf(folded: string): readonly ToponymForm[] {
    const known = this.uses.get(folded);
    if (known !== undefined) return known;
    const { base, words, indexes } = this.files;
    const made =
      base.toponyms().get(folded).length > 0
        ? []
        : this.visible(folded).flatMap((place): ToponymForm[] => {
            const form = writtenForm(indexes, folded);
            const use = useOfForm(form, place, words);
            const prominence = Math.round(place.prominence);
            return use === null
              ? []
              : [{ kind: place.kind, prominence, qualifier: false, letters: lettersOf(form), use }];
          });
    this.uses.set(folded, made);
    return made;
  }
}

/** A form as a file writes it. */
function writtenForm(indexes: readonly PlaceIndex[], folded: string): string {
  for (const index of indexes) for (const { form } of index.meanings(folded)) return form;
  return folded;
}
