// Every mention of the two sets whose gold says what each is, judged: one annotated by spans, one by surface forms.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { loadEngine } from '../load-engine.mjs';
import { readConll } from './conll.mjs';
import { SETS } from './data.mjs';
import { judgeSpans, judgeSurfaces } from './judge.mjs';

export async function judgedMentions(data) {
  const { understand } = await loadEngine();
  const judged = [];
  for (const { text, spans } of readConll(gunzipSync(readFileSync(join(data, SETS.ner[0].file))).toString())) {
    const found = await understand({ name: 'passage', text, format: 'passage' });
    if (found) judged.push(...judgeSpans(found.analysis.mentions, spans));
  }
  for (const { id, input, format, url, gold } of articles(join(data, SETS.gold[0].file))) {
    const found = await understand({ name: id, text: input, ...(format ? { format } : {}), ...(url ? { url } : {}) });
    if (found) judged.push(...judgeSurfaces(found.analysis.mentions, gold));
  }
  return judged;
}

function* articles(folder) {
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.jsonl')) continue;
    for (const line of readFileSync(join(folder, name), 'utf8').split('\n')) if (line !== '') yield JSON.parse(line);
  }
}
