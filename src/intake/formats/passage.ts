import { ok } from '../../model';
import { NOTHING_DECLARED } from '../draft';
import { plainBody } from '../markdown/plain';
import type { ArticleFormat } from '../format';

/** Body text and nothing else: comes back unchanged, no frame is read. Only on request, never sniffed. */
export const passage: ArticleFormat = {
  id: 'passage',
  holds: 'article',
  extensions: [],
  sniff: () => false,
  read: ({ original, removals }) => {
    const body = plainBody(original);
    return ok({ format: 'passage', declared: NOTHING_DECLARED, frame: null, body, removals, order: null });
  },
};
