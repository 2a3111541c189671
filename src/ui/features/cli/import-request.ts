import { failed, ok, type Outcome } from '../../../model';
import { TEXT } from '../../../text';
import { fetchableUrl } from '../import/url';

/** What a call of `dateline:import` asks for. Who types a command has agreed to it: nothing is asked again. */
export interface ImportRequest {
  readonly what:
    | { readonly kind: 'url'; readonly url: string }
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'file' | 'note'; readonly path: string };
  readonly dryRun: boolean;
  readonly json: boolean;
}

/** Flags without a value come as the text `true`. The first of url, text, file and note that is there counts. */
export function readImportRequest(params: Readonly<Record<string, string>>): Outcome<ImportRequest> {
  const what = readWhat(params);
  if (!what.ok) return what;
  return ok({ what: what.value, dryRun: params['dry-run'] !== undefined, json: params.json !== undefined });
}

function readWhat({ url, text, file, note }: Readonly<Record<string, string>>): Outcome<ImportRequest['what']> {
  if (url !== undefined) {
    const address = fetchableUrl(url);
    return address.ok ? ok({ kind: 'url', url: address.value }) : address;
  }
  if (text !== undefined) return ok({ kind: 'text', text });
  if (file !== undefined) return ok({ kind: 'file', path: file });
  if (note !== undefined) return ok({ kind: 'note', path: note });
  return failed({ code: 'usage', subject: 'dateline:import', message: TEXT.cli.import.nothing });
}
