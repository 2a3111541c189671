import { markupWords, pattern } from '../../data/lexicon';
/** What a labelled line of a Nexis document holds; `head` stands before the text, `tail` behind it. */
export type NexisRole = 'title' | 'author' | 'section' | 'length' | 'highlight' | 'language' | 'url' | 'head' | 'tail';

/** Labels in the languages the older service had; Nexis Uni writes English ones whatever the language of the text. */
const LABELS: Readonly<Record<NexisRole, string>> = {
  title: 'headline|schlagzeile|titre|kop|titular',
  author: 'byline|autor|auteur|autore|verfasser',
  section: 'section|rubrik|ressort|rubrique|rubriek|sectie|sección|seccion|sezione|seção',
  length: 'length|länge|longueur|lengte|longitud|extensión|lunghezza|extensão|tamanho',
  highlight: 'highlight|hervorhebung|zusammenfassung|point saillant|encart|chapeau|samenvatting',
  language: 'language|sprache|langue|taal|idioma|lingua|língua',
  url: 'url',
  head: 'dateline|ort|lieu|series|show|anchor|anchors|guests|reporter|edition|column|source|type|abstract|story-type',
  tail:
    'load-date|update|date-chargement|date de chargement|laaddatum|fecha-carga|fecha de carga|data-caricamento|data di caricamento|' +
    'graphic|grafik|graphique|grafische voorstelling|gráfico|publication-type|publikationsart|type-publication|type de publication|' +
    'journal-code|zeitungs-code|code-journal|document-type|dokumenttyp|doc-type|subject|subject-matter|company|organization|' +
    'organisation|ticker|industry|naics|sic|person|people|city|state|country|region|geographic|notes|note|correction|' +
    'correction-date|distribution|copyright|pub-type|acc-no|category|publication-subject|issn|features|memo|disclaimer',
};

const ROLES: ReadonlyMap<string, NexisRole> = new Map(
  (Object.keys(LABELS) as NexisRole[]).flatMap((role) =>
    LABELS[role].split('|').map((label) => [label, role] as const),
  ),
);

export interface Labelled {
  readonly role: NexisRole;
  readonly value: string;
}

/** A line that begins with a label: `BYLINE: By CHOE SANG-HUN`, `Length: 512 words`; null for any other. */
export function labelled(line: string): Labelled | null {
  const match = /^\s*(\p{L}[\p{L} -]{1,24}?)\s?:(?:\s+(.*))?$/u.exec(line.slice(0, 4000));
  const role = match ? ROLES.get((match[1] ?? '').toLowerCase()) : undefined;
  return role === undefined ? null : { role, value: (match?.[2] ?? '').trim() };
}

/** `1 of 250 DOCUMENTS`, `Document 3 of 50`, `Dokument 7 von 20`, `12 de 40 DOCUMENTS`: alone on its line. */
export const NUMBERED = pattern(
  String.raw`^\s*(?:(?:document|dokument|documento)\s+(\d{1,6}) (?:of|von|de|van|di|sur) (\d{1,6})|(\d{1,6}) (?:of|von|de|van|di|sur) (\d{1,6}) (?:{nexis-labels-numbered}))\s*$`,
  'i',
  markupWords,
);

export const END =
  /^\s*(?:End of Document|Ende des Dokuments?|Fin du document|Einde van het document|Fin del documento)\s*$/i;
export const BODY_MARK = /^\s*(?:BODY|TEXT|Body|Volltext)\s*:?\s*$/;
/** `BODY: The first words of the text`, as some old exports have it. */
export const BODY_LABEL = /^\s*BODY:\s*(?=\S)/;
export const BEHIND = /^\s*(?:Graphic|Classification|Notes|Correction|Load-Date:.*)\s*$/;
export const COPYRIGHT = pattern(String.raw`^\s*(?:{copyright})`, 'i', markupWords);
