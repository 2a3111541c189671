import { failed, ok, type Outcome } from '../../../model';
import type { DossierRequest } from '../../../views/dossier';
import { TEXT } from '../../../text';
import { isSet } from './printing';

const T = TEXT.cli.dossier;

/** What a call of `dateline:dossier` asks for. */
export interface DossierCall {
  readonly request: DossierRequest;
  /** Stories told with their sentences; null: as many as it takes by itself. */
  readonly stories: number | null;
  /** Also who says what, and what stories lead back to and tell otherwise. */
  readonly statements: boolean;
  readonly write: boolean;
  readonly json: boolean;
}

/** `open`: path of the note that is open, which it is about when nothing is named. Problem `usage`. */
export function readDossierCall(params: Readonly<Record<string, string>>, open: string | null): Outcome<DossierCall> {
  const { entity, articles } = params;
  const entities = namesIn(entity === undefined || entity === 'true' ? (open ?? '') : entity);
  if (entities.length === 0) return usage(T.nothing);
  if (articles !== undefined && !/^\d{1,9}$/.test(articles)) return usage(T.number);
  return ok({
    request: { entities, which: isSet(params.any) ? 'any' : 'all' },
    stories: articles === undefined ? null : Number(articles),
    statements: !isSet(params['no-statements']),
    write: isSet(params.write),
    json: isSet(params.json),
  });
}

/** Names with `|` between them. */
export const namesIn = (text: string): readonly string[] =>
  text
    .split('|')
    .map((name) => name.trim())
    .filter((name) => name !== '');

const usage = (message: string): Outcome<never> => failed({ code: 'usage', subject: 'dateline:dossier', message });
