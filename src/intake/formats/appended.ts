import { appendedItems, isAppended } from '../exports/appended';
import { isLabelledSeries, labelledItems } from '../exports/labelled-items';
import type { TextContainer } from '../format';

/** Characters that tell which of the two shapes it has. */
const ENOUGH = 65_536;

/**
 * A text file to which a feed automation appended one item after the other, each with its day and `by Outlet(Feed)` below
 * it, or with labelled lines above it.
 */
export const appended: TextContainer = {
  id: 'appended',
  holds: 'text parts',
  extensions: [],
  sniff: (_head, more) => !more.trimStart().startsWith('<') && (isAppended(more) || isLabelledSeries(more)),
  open: ({ input, text }) =>
    isLabelledSeries(text.slice(0, ENOUGH)) ? labelledItems(input.name, text) : appendedItems(input.name, text),
};
