import type { Analysis, ArticleReader } from '../../model';
import type { VaultIndex } from '../../index/vault-index';
import { areStrangers, suspectsIn, withoutStrangers, type Stranger, type Suspect } from './strangers';
import { rolesIn } from '..';
import { bodyOf } from '../../index/known-stories';

export interface Strangeness {
  readonly index: VaultIndex;
  readonly engine: ArticleReader;
  /** Text of a note; null where there is none any more. */
  readonly read: (path: string) => Promise<string | null>;
  /** Id of the article's note, where it has one. */
  readonly own: string | null;
}

/**
 * An analysis, reconciled with the vault, without those who only bear the name of somebody the vault knows: the article and
 * the stories of that one say what they are in fields far apart, and name nobody in common. Such a person is not linked;
 * the report says why. Some repeated name in a hundred is looked at so closely that stories are read.
 */
export async function tellStrangers(analysis: Analysis, strangeness: Strangeness): Promise<Analysis> {
  const strangers: Stranger[] = [];
  for (const suspect of suspectsIn(analysis, strangeness.own, strangeness.index)) {
    const why = await whyStranger(suspect, strangeness);
    if (why !== null) strangers.push({ record: suspect.record, why });
  }
  return withoutStrangers(analysis, strangers);
}

async function whyStranger(suspect: Suspect, strangeness: Strangeness): Promise<string | null> {
  const roles: string[] = [];
  for (const path of suspect.articles) {
    const text = await textAt(path, strangeness);
    if (suspect.company.some((name) => text.includes(name))) return null;
    roles.push(...rolesIn(text, suspect.forms));
  }
  if (!areStrangers(suspect.roles, roles)) return null;
  const said = (some: readonly string[]): string => [...new Set(some)].slice(0, 3).join(', ');
  return `another of that name: “${said(suspect.roles)}” here, “${said(roles)}” in the stories of “${suspect.record.path}”, and nobody is named in both`;
}

/** What an article's note tells, without its markup; empty where it is gone or cannot be read. */
async function textAt(path: string, { read, engine }: Strangeness): Promise<string> {
  const text = await read(path);
  if (text === null) return '';
  for await (const article of engine.read({ name: path, text: bodyOf(text), inPlace: true }))
    if (article.ok) return article.value.body.text;
  return '';
}
