/** Fixtures and samples are in our own words, and lead nowhere: which hosts may stand in them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import outlets from '../src/data/outlets.yaml';
import { load } from 'js-yaml';
import { filesBelow } from './support/workspace';

const ROOT = join(__dirname, '..');
const FOLDERS = ['samples', 'tests/fixtures/intake', 'tests/fixtures/event-dates', 'tests/fixtures/acceptance'];

/** Names of formats, which nobody asks: they stand in every file of them. */
const NAMESPACES = [
  ...['w3.org', 'schema.org', 'purl.org', 'ogp.me', 'jsonfeed.org', 'rssnamespace.org', 'sitemaps.org'],
  ...['wellformedweb.org', 'wordpress.org', 'mhtml.blink'],
  'apple.com',
];
/** Services whose redirects, senders or scripts are told by their host. */
const SERVICES = [
  ...['google.com', 'gmail.com', 'feedburner.com', 'ampproject.org', 'substack.com', 'list-manage.com', 'mailchi.mp'],
  ...['mailchimp.com', 'forward-to-friend.com', 'rsgsv.net', 'exchangelabs.com'],
  ...['proquest.com', 'scorecardresearch.com', 'facebook.com', 'twitter.com', 'yahoo.com', 'yandex.ru'],
];
/** Hosts that outlets of the list have beside the one it names, and pages that articles cite. */
const OF_OUTLETS = ['guim.co.uk', 'joins.com', 'ohchr.org', '127.0.0.1'];

const known = [...NAMESPACES, ...SERVICES, ...OF_OUTLETS];
const isOf = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);
const isReserved = (host: string): boolean =>
  /(?:^|\.)(?:example|test|invalid|localhost)$|(?:^|\.)example\.(?:org|net|com|edu)$/.test(host);

describe('fixtures and samples', () => {
  const domains = [...JSON.stringify(load(outlets)).matchAll(/"((?:[a-z\d-]+\.)+[a-z]+)"/g)].map(
    ([, domain]) => domain ?? '',
  );
  const texts = FOLDERS.flatMap((folder) => filesBelow(join(ROOT, folder)))
    .filter((path) => !/\.(?:zip|gz|docx|pdf|mjs)$|cut-in-the-middle/.test(path))
    .map((path) => [path.slice(ROOT.length + 1), readFileSync(path, 'latin1')] as const);
  // Quoted-printable breaks lines anywhere.
  const hostsOf = (text: string): string[] =>
    [...text.replace(/=\r?\n/g, '').matchAll(/(?:https?:\/\/|[\w.+-]@)([a-z\d-]+(?:\.[a-z\d-]+)+)/gi)].map(([, host]) =>
      (host ?? '').toLowerCase(),
    );

  it('lead to no host but reserved ones, outlets, and services whose form is read', () => {
    const strange = texts.flatMap(([path, text]) =>
      hostsOf(text)
        .filter((host) => !isReserved(host) && ![...domains, ...known].some((domain) => isOf(host, domain)))
        .map((host) => `${path}: ${host}`),
    );
    expect([...new Set(strange)]).toEqual([]);
  });

  it('tell of no domain that nothing needs', () => {
    const hosts = texts.flatMap(([, text]) => hostsOf(text));
    expect(known.filter((domain) => !hosts.some((host) => isOf(host, domain)))).toEqual([]);
  });
});
