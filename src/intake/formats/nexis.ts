import { exportParts } from '../exports/records';
import { nexisRecords } from '../exports/nexis';
import type { TextContainer } from '../format';

const LENGTH = /^[ \t]*(?:length|länge|longueur|lengte|longitud|lunghezza|extensão|extensión)\s?:/im;
const NUMBER =
  /^[ \t]*(?:(?:document|dokument|documento)\s+\d{1,6} (?:of|von|de|van|di|sur) \d{1,6}|\d{1,6} (?:of|von|de|van|di|sur) \d{1,6} (?:documents?|dokumente?n?|documenten|documentos|documenti))[ \t]*$/im;

/** Articles exported from Nexis Uni or LexisNexis, as text or out of a Word, RTF or PDF file. */
export const nexis: TextContainer = {
  id: 'nexis',
  holds: 'text parts',
  extensions: [],
  sniff: (_head, more) => {
    if (more.trimStart().startsWith('<')) return false;
    if (NUMBER.test(more) && (LENGTH.test(more) || /^[ \t]*(?:LOAD-DATE|UPDATE|LANGUAGE|SPRACHE)\s?:/m.test(more)))
      return true;
    const labels = [
      LENGTH,
      /^[ \t]*Load-Date\s?:/im,
      /^[ \t]*End of Document[ \t]*$/im,
      /^[ \t]*(?:Body|BODY:?)[ \t]*$/m,
    ];
    if (labels.filter((label) => label.test(more)).length >= 3) return true;
    return (
      /^[ \t]*Documents? \(\d{1,6}\)[ \t]*$/m.test(more) &&
      /^[ \t]*(?:User Name|Job Number|Date and Time)\s?:/m.test(more)
    );
  },
  open: ({ input, text }, context) => exportParts(input.name, 'Nexis export', nexisRecords(text, context.outlets)),
};
