import { ok, type Input, type Outcome } from '../../src/model';

/** Small articles of ours, each the same for the same number: people, bodies and places that recur and some that are new. */

const PEOPLE = [
  'Jang Myong Ho',
  'Ri Sun Bok',
  'Olena Marchuk',
  'Tun Zaw',
  'Marta Quispe',
  'Pak Chol Jin',
  'Viktor Hale',
];
const ROLES = ['spokesman', 'director', 'Foreign Minister', 'party secretary', 'mayor', 'market manager', 'commander'];
const BODIES = [
  'Ministry of State Security',
  'Hoeryong Police Department',
  'World Food Programme',
  'Ukrainian Sea Ports Authority',
  'Musan Mine Complex',
  'Central Bank of Myanmar',
  'United Nations',
];
const PLACES = [
  'Hoeryong',
  'Musan',
  'Odesa',
  'Yangon',
  'Hyesan',
  'Kyiv',
  'Chongjin',
  'Pyongyang',
  'Mandalay',
  'Sinuiju',
];
const OUTLETS = ['Daily NK', 'Reuters', 'The Irrawaddy', 'NK News'];
const SAID = [
  'The price of rice rose again this week, traders said.',
  'Border guards were told to stop anyone with a foreign mobile phone.',
  'Two people were detained after the flood, according to residents.',
  'The talks on sanctions are to go on next month.',
  'No further details were given.',
];

/** Numbers that follow from a number. */
function picker(seed: number): (list: readonly string[]) => string {
  let state = Math.imul(seed + 1, 2654435761) >>> 0;
  return (list) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return list[(state >>> 8) % list.length] ?? '';
  };
}

export const STORIES = 48;

/** Text of story `number`, of so many; `version` adds a paragraph, `outlet` says who tells it. */
export function article(number: number, { version = 0, outlet = 0, stories = STORIES } = {}): string {
  const pick = picker(number % stories);
  const [one, two] = [pick(PEOPLE), pick(PEOPLE)];
  const [place, other] = [pick(PLACES), pick(PLACES)];
  const body = pick(BODIES);
  const source = OUTLETS[(number + outlet) % OUTLETS.length] ?? '';
  const day = String(1 + (number % 27)).padStart(2, '0');
  const paragraphs = [
    `${one}, the ${pick(ROLES)} of the ${body}, arrived in ${place} on Monday. ${pick(SAID)}`,
    `In ${other}, ${two} met officials of the ${pick(BODIES)}. ${pick(SAID)} ${one.split(' ')[0] ?? ''} had said so before.`,
    `${pick(SAID)} The ${pick(ROLES)} of ${pick(PLACES)} did not answer.`,
    ...Array.from({ length: version }, (_, at) => `Update ${at + 1}: ${pick(PEOPLE)} spoke in ${pick(PLACES)}.`),
  ];
  const head = [
    '---',
    `title: "Story ${number} from ${place}"`,
    `source: "https://${source.toLowerCase().replace(/ /g, '')}.example/${number}"`,
    `published: 2024-11-${day}`,
    `site: ${source}`,
    '---',
  ];
  return `${head.join('\n')}\n\n${paragraphs.join('\n\n')}\n`;
}

export const articleInput = (text: string): Outcome<Input> => ok({ name: 'clipping.md', text });
