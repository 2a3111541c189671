import { spanLength, type Mention } from '../../../model';
import type { Refiner } from '../recognizer';

/**
 * A part of an agency that is told by description is one description with it: `[city party committee]'s [organization
 * department]` names one office. What is named with capitals stays by itself: `[Ministry of Social Security]'s [correctional
 * bureau]`.
 */
export const parts: Refiner = {
  id: 'parts',
  refine(mentions, document) {
    const described = mentions.filter(({ reason }) => reason.rule === 'agency-descriptions');
    const above = new Map(mentions.flatMap((one) => (one.agency ? [[one.end, one] as const] : [])));
    const joined = new Map<Mention, Mention>();
    const gone = new Set<Mention>();
    for (const part of described) {
      const superior = /^['’]s $/.test(document.text.slice(part.start - 3, part.start))
        ? above.get(part.start - 3)
        : undefined;
      if (superior === undefined || !part.agency || part.agency.level || part.agency.place) continue;
      const text = document.text.slice(superior.start, part.end);
      joined.set(part, { ...part, start: superior.start, text, agency: { ...part.agency, superior } });
      gone.add(superior);
    }
    if (joined.size === 0) return { kept: mentions, rejected: [] };
    const kept = mentions.flatMap((mention) => (gone.has(mention) ? [] : [joined.get(mention) ?? mention]));
    return { kept: kept.sort((a, b) => a.start - b.start || spanLength(b) - spanLength(a)), rejected: [] };
  },
};
