import { leadingPlaceWord, placeWord } from '../../language/place-words';
import type { ToponymIndex } from '../../language/toponym-match';
import { addTo, type Coordinates, foldForm, kilometres, type PlaceKind } from '../../../model';
import type { BuiltInGazetteer, Place } from '../gazetteer';
import { foldWords, hashOfWords } from '../places/form-index';

/** The country and first-level division of a point. */
export interface Surrounding {
  readonly country: string;
  /** Canonical name; empty where the division is not certain. */
  readonly admin1: string;
}

/** Kinds of which one place may be called now the one, now the other. */
type Group = 'country' | 'admin1' | 'settled' | 'region' | 'water' | 'facility';

export const groupOf = (kind: PlaceKind): Group => (kind === 'city' || kind === 'admin2' ? 'settled' : kind);

/** Kilometres between two points of one place, at most; what is long or wide is pointed to anywhere. */
const SAME: Readonly<Record<Group, number>> = {
  country: Infinity,
  admin1: Infinity,
  settled: 25,
  facility: 25,
  region: 300,
  water: 300,
};

/** Places by which a point's country is told: so many of the nearest must agree, none farther than so many kilometres. */
const NEAREST = { count: 3, within: 100 } as const;

/** Ways to state a country that are remembered; a file has one or a few hundred. */
const MOST_STATED = 2000;

/** What a converter of place files asks the built-in gazetteer. */
export class KnownPlaces {
  private readonly codes = new Map<string, string>();
  private grid: Grid | null = null;
  private marked: ReadonlySet<string> | null = null;

  private readonly toponyms: ToponymIndex;

  constructor(private readonly gazetteer: BuiltInGazetteer) {
    this.toponyms = gazetteer.toponyms();
  }

  /** Places of a name; hardly any name of a file of hamlets has one, which a look at the hash tells. */
  named(form: string): readonly Place[] {
    return this.toponyms.holds(hashOfWords(foldWords(form))) ? this.gazetteer.find(form) : [];
  }

  /** The place of a name that has this id; null where there is none. */
  byId(name: string, id: string): Place | null {
    return this.named(name).length > 0 ? this.gazetteer.get(id) : null;
  }

  /** ISO 3166-1 alpha-2 of a country that a row states by a code or a name; empty where it is none that is known. */
  countryCode(stated: string): string {
    const known = this.codes.get(stated);
    if (known !== undefined) return known;
    const found = this.codeOf(stated);
    if (this.codes.size < MOST_STATED) this.codes.set(stated, found);
    return found;
  }

  private codeOf(stated: string): string {
    const code = stated.trim().toUpperCase();
    if (/^[A-Z]{2}$/.test(code) && this.gazetteer.country(code) !== null) return code;
    const short = twoLetterCode(code);
    if (short !== undefined && this.gazetteer.country(short) !== null) return short;
    return this.named(stated).find(({ kind }) => kind === 'country')?.country ?? '';
  }

  countryId(code: string): string {
    return this.gazetteer.country(code)?.entity.id ?? '';
  }

  countryName(code: string): string | null {
    return this.gazetteer.country(code)?.entity.name ?? null;
  }

  /** The first-level division of a country by one of its names, with or without the word for what it is. */
  division(country: string, names: readonly string[]): Place | null {
    for (const form of names.flatMap((name) => [name, withoutKind(name)])) {
      const found = this.named(form).find((place) => place.kind === 'admin1' && place.country === country);
      if (found !== undefined) return found;
    }
    return null;
  }

  /** The same place under one of these names: of its kind, in its country and near, or of its name and division. */
  same({ kind, population, country, names, at }: Sought): Place | null {
    if (kind === 'admin1') return this.division(country, names);
    const [name = '', ...others] = names;
    const isSame = (place: Place): boolean =>
      (place.country ?? '') === country &&
      (groupOf(place.kind) === groupOf(kind) || (kind === 'region' && place.kind === 'admin1')) &&
      farFrom(at, place) <= SAME[groupOf(place.kind)];
    const byName = this.named(name).find(isSame);
    if (byName !== undefined) return byName;
    for (const form of others) {
      // What it is also called may be the town it lies beside; that town's own name is not.
      const found = this.named(form).find((place) => isSame(place) && foldForm(place.entity.name) === foldForm(form));
      if (found !== undefined && isNear(at, found) && isAsLarge(population, found)) return found;
    }
    return null;
  }

  /** Whether English spellings of a country's names have marks: `São Paulo`, but `Hoeryong` for Hoeryŏng. */
  writesMarks(country: string): boolean {
    return (this.marked ??= markedCountries(this.gazetteer)).has(country);
  }

  /** Country and division of a point by what lies around it; null in the sea and where neighbours disagree. */
  around(at: Coordinates): Surrounding | null {
    const nearest = (this.grid ??= new Grid(this.gazetteer)).nearest(at, NEAREST.count, NEAREST.within);
    const [first] = nearest;
    if (first === undefined || nearest.length < NEAREST.count) return null;
    if (nearest.some(({ country }) => country !== first.country)) return null;
    return {
      country: first.country,
      admin1: nearest.every(({ admin1 }) => admin1 === first.admin1) ? first.admin1 : '',
    };
  }
}

/** A place of a file that is looked for. */
export interface Sought {
  readonly kind: PlaceKind;
  readonly population: number;
  readonly country: string;
  /** Its own name first. */
  readonly names: readonly string[];
  readonly at: Coordinates;
}

/** A tenth as many people at least: no suburb is its city. */
const isAsLarge = (population: number, { entity }: Place): boolean => population * 10 >= (entity.population ?? 0);

/** Kilometres: the quarter of a town, so that a second name of it is not that of another town near by. */
const isNear = (at: Coordinates, place: Place): boolean => farFrom(at, place) <= 5;

/** Kilometres from a point to a place; one that lies nowhere is as far as can be. */
export const farFrom = (at: Coordinates, { entity: { coordinates } }: Place): number =>
  coordinates === undefined ? Infinity : kilometres(at, coordinates);

/** `Kaduna State`, `State of Kaduna` → `Kaduna`; a name without such a word as it is. */
export function withoutKind(name: string): string {
  const words = name.split(' ');
  const [first = '', second] = words;
  if (second === 'of' && isKindWord(first)) return words.slice(2).join(' ');
  return words.length > 1 && isKindWord(words[words.length - 1] ?? '') ? words.slice(0, -1).join(' ') : name;
}

const isKindWord = (word: string): boolean => {
  const kind = placeWord(foldForm(word)) ?? leadingPlaceWord(foldForm(word));
  return kind === 'admin1' || kind === 'admin2';
};

/** A share of names with marks from which they belong to a country's spelling. */
const MARKED = 0.02;

function markedCountries({ rows }: BuiltInGazetteer): ReadonlySet<string> {
  const counts = new Map<string, { all: number; marked: number }>();
  for (let at = 0; at < rows.count; at++) {
    const row = rows.row(at);
    if (row === undefined) continue;
    const count = counts.get(row.country) ?? { all: 0, marked: 0 };
    count.all += 1;
    if (/[\u00c0-\u024f\u1e00-\u1eff]/.test(row.name)) count.marked += 1;
    counts.set(row.country, count);
  }
  return new Set([...counts].flatMap(([country, { all, marked }]) => (marked > all * MARKED ? [country] : [])));
}

/** An inhabited place, with the rows of what it lies in. */
interface Neighbour {
  readonly lat: number;
  readonly lon: number;
  readonly countryRow: number;
  readonly admin1Row: number;
}

/** Inhabited places of the built-in gazetteer by cells of one degree. */
class Grid {
  private readonly cells = new Map<number, Neighbour[]>();

  constructor(private readonly gazetteer: BuiltInGazetteer) {
    const { rows } = gazetteer;
    for (let at = 0; at < rows.count; at++) {
      if (rows.kindOf(at) !== 'city') continue;
      const row = rows.row(at);
      if (row === undefined || row.country === '') continue;
      const { lat, lon, countryRow, admin1Row } = row;
      const cell = cellOf(lat, lon);
      addTo(this.cells, cell, { lat, lon, countryRow, admin1Row });
    }
  }

  /** The nearest `count`, none farther than so many kilometres. */
  nearest(at: Coordinates, count: number, within: number): readonly Surrounding[] {
    const found: { readonly neighbour: Neighbour; readonly far: number }[] = [];
    const wide = Math.min(180, Math.ceil(1 / Math.max(0.01, Math.cos((at.lat * Math.PI) / 180))));
    for (let north = -1; north <= 1; north++)
      for (let east = -wide; east <= wide; east++)
        for (const neighbour of this.cells.get(cellOf(at.lat + north, at.lon + east)) ?? []) {
          const far = kilometres(at, neighbour);
          if (far <= within) found.push({ neighbour, far });
        }
    const { rows } = this.gazetteer;
    return found
      .sort((a, b) => a.far - b.far)
      .slice(0, count)
      .map(({ neighbour: { countryRow, admin1Row } }) => ({
        country: rows.row(countryRow)?.country ?? '',
        admin1: rows.row(admin1Row)?.name ?? '',
      }));
  }
}

const cellOf = (lat: number, lon: number): number => Math.floor(lat) * 1000 + Math.floor(((lon + 540) % 360) - 180);

/** ISO 3166-1: the code of three letters, then that of two. */
const TABLE = `
  ABWAW AFGAF AGOAO AIAAI ALAAX ALBAL ANDAD AREAE ARGAR ARMAM ASMAS ATAAQ ATFTF ATGAG AUSAU AUTAT AZEAZ BDIBI
  BELBE BENBJ BESBQ BFABF BGDBD BGRBG BHRBH BHSBS BIHBA BLMBL BLRBY BLZBZ BMUBM BOLBO BRABR BRBBB BRNBN BTNBT
  BVTBV BWABW CAFCF CANCA CCKCC CHECH CHLCL CHNCN CIVCI CMRCM CODCD COGCG COKCK COLCO COMKM CPVCV CRICR CUBCU
  CUWCW CXRCX CYMKY CYPCY CZECZ DEUDE DJIDJ DMADM DNKDK DOMDO DZADZ ECUEC EGYEG ERIER ESHEH ESPES ESTEE ETHET
  FINFI FJIFJ FLKFK FRAFR FROFO FSMFM GABGA GBRGB GEOGE GGYGG GHAGH GIBGI GINGN GLPGP GMBGM GNBGW GNQGQ GRCGR
  GRDGD GRLGL GTMGT GUFGF GUMGU GUYGY HKGHK HMDHM HNDHN HRVHR HTIHT HUNHU IDNID IMNIM INDIN IOTIO IRLIE IRNIR
  IRQIQ ISLIS ISRIL ITAIT JAMJM JEYJE JORJO JPNJP KAZKZ KENKE KGZKG KHMKH KIRKI KNAKN KORKR KWTKW LAOLA LBNLB
  LBRLR LBYLY LCALC LIELI LKALK LSOLS LTULT LUXLU LVALV MACMO MAFMF MARMA MCOMC MDAMD MDGMG MDVMV MEXMX MHLMH
  MKDMK MLIML MLTMT MMRMM MNEME MNGMN MNPMP MOZMZ MRTMR MSRMS MTQMQ MUSMU MWIMW MYSMY MYTYT NAMNA NCLNC NERNE
  NFKNF NGANG NICNI NIUNU NLDNL NORNO NPLNP NRUNR NZLNZ OMNOM PAKPK PANPA PCNPN PERPE PHLPH PLWPW PNGPG POLPL
  PRIPR PRKKP PRTPT PRYPY PSEPS PYFPF QATQA REURE ROURO RUSRU RWARW SAUSA SDNSD SENSN SGPSG SGSGS SHNSH SJMSJ
  SLBSB SLESL SLVSV SMRSM SOMSO SPMPM SRBRS SSDSS STPST SURSR SVKSK SVNSI SWESE SWZSZ SXMSX SYCSC SYRSY TCATC
  TCDTD TGOTG THATH TJKTJ TKLTK TKMTM TLSTL TONTO TTOTT TUNTN TURTR TUVTV TWNTW TZATZ UGAUG UKRUA UMIUM URYUY
  USAUS UZBUZ VATVA VCTVC VENVE VGBVG VIRVI VNMVN VUTVU WLFWF WSMWS XKKXK YEMYE ZAFZA ZMBZM ZWEZW
`;

const BY_THREE: ReadonlyMap<string, string> = new Map(
  TABLE.trim()
    .split(/\s+/)
    .map((pair) => [pair.slice(0, 3), pair.slice(3)]),
);

/** The code of two letters for one of three; undefined for none. */
export const twoLetterCode = (code: string): string | undefined => BY_THREE.get(code);
