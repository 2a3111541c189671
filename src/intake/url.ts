/** Query parameters that name the campaign, not the page. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|ns_\w+|cmpid?|ocid|ref|ref_src|ref_url|rss|smid|smprod|partner|tesla|icid|ito|at_\w+|xtor|_ga|spm|s_cid|sr_share|share|feature|via|mod|sh|guccounter|guce_\w+)$/i;

/**
 * A web address without fragment, tracking parameters, credentials and default port; host in lower case.
 * Null for what is no http(s) address.
 */
export function canonicalUrl(address: string, base?: string): string | null {
  const url = parseUrl(address.trim(), base);
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.hostname === '') return null;
  url.hash = '';
  url.username = '';
  url.password = '';
  const tracked = [...url.searchParams.keys()].filter((name) => TRACKING.test(name));
  for (const name of tracked) url.searchParams.delete(name);
  return url.href.replace(/[[\]|^`\\<>"{}\s]/g, (character) => encodeURIComponent(character));
}

/** `URL` tells of a bad address by throwing, and `URL.canParse` is too new for some phones. */
function parseUrl(address: string, base?: string): URL | null {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}
