import { foldForm } from '../../../model';
import type { ExportArticle } from '../model';
import { uuidOf } from '../uuid';

/** What an article is cited by: `dailynk2024-3f6c1a2b`; the same in every export, and of plain letters and digits. */
export function citationKey({ id, source, published, date }: ExportArticle): string {
  const outlet = foldForm(source?.name ?? '')
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 24);
  const year = (published?.day ?? date ?? '').slice(0, 4);
  return `${outlet === '' ? 'article' : outlet}${year}-${uuidOf('article', id).slice(0, 8)}`;
}
