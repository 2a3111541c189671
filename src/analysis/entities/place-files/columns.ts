import { foldForm } from '../../../model';

/** What a column of a table, or a property of a feature, holds. */
export type PlaceColumn =
  | 'name'
  | 'lat'
  | 'lon'
  | 'point'
  | 'country'
  | 'admin1'
  | 'admin2'
  | 'forms'
  | 'kind'
  | 'class'
  | 'code'
  | 'population';

/** Names of columns without signs and spaces, in small letters; of several that a table has, the first listed counts. */
const NAMES: Readonly<Record<PlaceColumn, string>> = {
  name: 'name placename toponym place nameen nameenglish englishname nameascii asciiname label title town city village settlement locality 지명 이름 명칭',
  lat: 'lat latitude latdd decimallatitude ycoord ycoordinate y 위도',
  lon: 'lon lng long longitude londd lngdd longdd decimallongitude xcoord xcoordinate x 경도',
  point: 'coordinates coordinate coords coord latlon latlng latlong point location wkt geom geometry thegeom 좌표',
  country:
    'country countrycode iso2 isoa2 iso31661alpha2 iso31661 countryiso cc iso iso3 isoa3 adm0 admin0 adm0name admin0name countryname sov0name 국가 나라',
  admin1:
    'admin1 adm1 admin1name adm1name admin1code adm1en state province stateprovince provincename statename governorate oblast division admin1en 도 시도',
  admin2:
    'admin2 adm2 admin2name adm2name admin2code adm2en county district countyname districtname admin2en 군 시군구',
  forms:
    'alternatenames alternates alternatename altnames altname namealt aliases alias alsoknownas aka akas othernames othername variants forms spellings nameforms localname namelocal nativename namenative 별칭 이칭',
  kind: 'kind type placetype placekind featurecla featuretype featureclassname fclassname category class 종류',
  class: 'featureclass fclass featclass',
  code: 'featurecode fcode featcode',
  population: 'population pop poptotal totalpopulation popmax popest inhabitants people 인구',
};

const NAMED: ReadonlyMap<string, readonly [column: PlaceColumn, rank: number]> = new Map(
  (Object.keys(NAMES) as PlaceColumn[]).flatMap((column) =>
    NAMES[column].split(' ').map((name, rank) => [name, [column, rank]] as const),
  ),
);

/** Characters of another name; longer ones are none, and taking them apart takes quadratic time. */
const LONGEST_FORM = 400;

const keyOf = (name: string): string => foldForm(name).replace(/ /g, '');

/** A column of names in one language, or another spelling: `name:ko`, `name_en`, `asciiname`, `alt_name`. */
const MORE_NAMES = /^(?:(?:alt|old|loc|int|official)?_?name(?:[:_][a-z]{2,3}(?:[-_][a-z]+)?)?|asciiname|nameascii)$/i;

/** Where each kind of value stands among the columns, by their names; without a name and a point it is no table of places. */
export class PlaceColumns {
  private readonly at = new Map<PlaceColumn, number>();
  private readonly more: readonly number[];

  constructor(names: readonly string[]) {
    const ranks = new Map<PlaceColumn, number>();
    names.forEach((name, at) => {
      const [column, rank] = NAMED.get(keyOf(name)) ?? [];
      if (column === undefined || rank === undefined || rank >= (ranks.get(column) ?? Infinity)) return;
      ranks.set(column, rank);
      this.at.set(column, at);
    });
    this.more = names.flatMap((name, at) =>
      MORE_NAMES.test(name.trim()) && at !== this.at.get('name') && at !== this.at.get('forms') ? [at] : [],
    );
  }

  /** Whether each row can say what is where. */
  get arePlaces(): boolean {
    return this.has('name') && ((this.has('lat') && this.has('lon')) || this.has('point'));
  }

  has(column: PlaceColumn): boolean {
    return this.at.has(column);
  }

  cell(cells: readonly string[], column: PlaceColumn): string {
    const at = this.at.get(column);
    return at === undefined ? '' : (cells[at] ?? '').trim();
  }

  /** Other names: the cells of the column of them, taken apart, and of columns of one name each. */
  forms(cells: readonly string[]): readonly string[] {
    const listed = this.cell(cells, 'forms').replace(/^[[{]|[\]}]$/g, '');
    const separator = /[|;\n]/.test(listed) ? /[|;\n]/ : ',';
    return [...listed.split(separator), ...this.more.map((at) => cells[at] ?? '')]
      .filter((form) => form.length <= LONGEST_FORM)
      .map((form) => form.replace(/^[\s"']+|[\s"']+$/g, ''))
      .filter((form) => form !== '');
  }
}
