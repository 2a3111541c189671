// Every mention of the two sets whose gold says what each is, judged: one annotated by spans, one by surface forms.
import { loadEngine } from '../load-engine.mjs';
import { readUnit } from './conll.mjs';
import { itemsOf, setNamed } from './data.mjs';
import { judgeSpans, judgeSurfaces } from './judge.mjs';

const [SPANS, SURFACES] = ['worldwide-tune', 'gold'].map(setNamed);

/** What `judge.mjs` says of each mention, with the part its article is of. */
export async function judgedMentions(data) {
  const { understand } = await loadEngine();
  const judged = [];
  const add = async (part, input, judge) => {
    const found = await understand(input);
    if (found) judged.push(...judge(found.analysis.mentions).map((one) => ({ ...one, part })));
  };
  for (const { part, record } of itemsOf(data, SPANS)) {
    const { text, spans } = readUnit(record);
    await add(part, { name: 'passage', text, format: 'passage' }, (mentions) => judgeSpans(mentions, spans));
  }
  for (const { part, record } of itemsOf(data, SURFACES)) {
    const { id, input, format, url, gold } = record;
    const given = { name: id, text: input, ...(format ? { format } : {}), ...(url ? { url } : {}) };
    await add(part, given, (mentions) => judgeSurfaces(mentions, gold));
  }
  return judged;
}
