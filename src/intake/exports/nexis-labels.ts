import { markupWords, pattern, worldWords } from '../../data/lexicon';

const LABEL_ROLES = ['title', 'author', 'section', 'length', 'highlight', 'language', 'url', 'head', 'tail'] as const;
/** What a labelled line of a Nexis document holds; `head` stands before the text, `tail` behind it. */
export type NexisRole = (typeof LABEL_ROLES)[number];

/** Labels in the languages the older service had; Nexis Uni writes English ones whatever the language of the text. */
const ROLES: ReadonlyMap<string, NexisRole> = new Map(
  LABEL_ROLES.flatMap((role) => [...worldWords(`labels-in-nexis-${role}`)].map((label) => [label, role] as const)),
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
  String.raw`^[^\S\n]*(?:(?:document|dokument|documento)\s+(\d{1,6}) (?:of|von|de|van|di|sur) (\d{1,6})|(\d{1,6}) (?:of|von|de|van|di|sur) (\d{1,6}) (?:{counted-documents}))[^\S\n]*$`,
  'im',
  markupWords,
);

export const END =
  /^\s*(?:End of Document|Ende des Dokuments?|Fin du document|Einde van het document|Fin del documento)\s*$/i;
export const BODY_MARK = /^\s*(?:BODY|TEXT|Body|Volltext)\s*:?\s*$/;
/** `BODY: The first words of the text`, as some old exports have it. */
export const BODY_LABEL = /^\s*BODY:\s*(?=\S)/;
export const BEHIND = /^\s*(?:Graphic|Classification|Notes|Correction|Load-Date:.*)\s*$/;
export const COPYRIGHT = pattern(String.raw`^\s*(?:{copyright})`, 'i', markupWords);
