import { canonicalUrl } from '../url';

/** Services that stand between a mail and the page, with the parameter that holds its address. */
const REDIRECTORS: readonly { readonly host: RegExp; readonly path: RegExp; readonly parameters: readonly string[] }[] =
  [
    { host: /(?:^|\.)google\.[a-z.]{2,6}$/, path: /^\/url$/, parameters: ['url', 'q'] },
    { host: /\.safelinks\.protection\.outlook\.com$/, path: /^/, parameters: ['url'] },
    { host: /^l\.facebook\.com$/, path: /^\/l\.php$/, parameters: ['u'] },
    { host: /^urldefense\.proofpoint\.com$/, path: /^\/v[12]\//, parameters: ['u'] },
    { host: /^(?:linkprotect\.cudasvc\.com|protect\d*\.fireeye\.com)$/, path: /^/, parameters: ['a', 'u'] },
  ];
const NESTED = 4;

/** The page a link of a mail leads to, as far as its address says. Nothing is asked of any service. */
export function unwrapped(href: string): string {
  let address = href.trim();
  for (let turn = 0; turn < NESTED; turn += 1) {
    const inner = innerAddress(address);
    if (inner === null) return address;
    address = inner;
  }
  return address;
}

function innerAddress(address: string): string | null {
  const v3 = /^https?:\/\/urldefense\.(?:com|us)\/v3\/__(https?:\/{1,2}[^\s]{3,2000}?)__;/i.exec(address)?.[1];
  if (v3 !== undefined) return v3.replace(/^(https?:)\/(?=[^/])/, '$1//').replace(/\*/g, '+');
  const url = parsed(address);
  if (url === null) return null;
  const service = REDIRECTORS.find(({ host, path }) => host.test(url.hostname) && path.test(url.pathname));
  const values = service?.parameters.map((name) => url.searchParams.get(name)) ?? [];
  const found = values.find((value) => value !== null && value !== '') ?? null;
  if (found === null) return null;
  const plain = url.hostname === 'urldefense.proofpoint.com' ? proofpoint(found) : found;
  return canonicalUrl(plain) === null ? null : plain;
}

/** `https-3A__example.org_a`: percent and slash in other signs. */
function proofpoint(value: string): string {
  const coded = value.replace(/_/g, '/').replace(/-([0-9A-F]{2})/g, '%$1');
  try {
    return decodeURIComponent(coded);
  } catch {
    return value;
  }
}

function parsed(address: string): URL | null {
  if (!/^https?:\/\//i.test(address)) return null;
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

const COUNTED =
  /^https?:\/\/(?:(?:nl|click|clicks|links?|lnks?|track|tracking|trk|email|e-?mail|em\d*|go|url\d*|ct|mailtrack|r|cl|clt|tr)\.[^/]*\/|[^/]*(?:list-manage\d*\.com\/track|\.sendgrid\.net\/|\.mailgun\.org\/c\/|awstrack\.me\/|\.hubspotlinks?\.com|\.cmail\d+\.com\/t\/|\.createsend\d*\.com\/t\/|exacttarget\.com|substack\.com\/(?:redirect|app-link)|sendinblue|mailerlite|\.mlsend\.com|\.constantcontact\.com|rs6\.net\/tn|beehiiv\.com\/(?:v1\/)?c\/|feedburner\.com\/~r))|\/(?:ls|wf|track|trk)\/click\b/i;

/** Whether an address counts a reader's click and hides where it leads; it says nothing about the story. */
export const isCounter = (href: string): boolean => COUNTED.test(href);
