import { webAddress } from './url';

const LONGEST = 8192;

/** An absolute web address; null for what is none and cannot be made one. */
export function absoluteUrl(address: string, base?: string | null): string | null {
  const trimmed = address.trim();
  // Against a base, nothing would be the base itself.
  if (trimmed === '' || trimmed.length > LONGEST) return null;
  return webAddress(trimmed, base ?? undefined)?.href ?? null;
}

/** HTML whose links and pictures start from `base`, with absolute addresses. */
export function withAbsoluteLinks(html: string, base: string | null): string {
  if (base === null) return html;
  return html.replace(
    /(<[a-z][^<>]{0,2000}?\s(?:href|src)\s*=\s*)(?:"([^"<>]{0,4000})"|'([^'<>]{0,4000})')/gi,
    (whole, before: string, double?: string, single?: string) => {
      const address = double ?? single ?? '';
      if (/^(?:[a-z][a-z\d+.-]*:|#)/i.test(address.trim())) return whole;
      const absolute = absoluteUrl(address.replace(/&amp;/g, '&'), base);
      return absolute === null ? whole : `${before}"${absolute.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"`;
    },
  );
}
