import { appendedItems, isAppended } from '../exports/appended';
import type { TextContainer } from './format';

/** A text file to which a feed automation appended one item after the other, each with its day and `by Outlet(Feed)`. */
export const appended: TextContainer = {
  id: 'appended',
  holds: 'text parts',
  extensions: [],
  sniff: (_head, more) => !more.trimStart().startsWith('<') && isAppended(more),
  open: ({ input, text }) => appendedItems(input.name, text),
};
