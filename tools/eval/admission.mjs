// Whether an analyst would want a note for a name, as the engine decides it with one article: what comes at once.
import { inputOf, labelled, readLabels, textsOf } from '../admission/labels.mjs';
import { loadEngine } from '../load-engine.mjs';

export const ADMISSION_HEADS = {
  part: 'part',
  names: 'names',
  precision: 'precision',
  recall: 'recall',
  f1: 'F1',
  refused: 'no names linked',
};

/** A row for each part of the labels. */
export async function admissionRows(data) {
  const { understand, comesAtOnce } = await loadEngine();
  const labels = readLabels('labels.tsv', 'labels.unseen.tsv');
  const texts = textsOf(data, new Set(labels.map(({ id }) => id)));
  const judged = { fit: [], tune: [], unseen: [] };
  for (const label of labels) {
    const understood = await understand(inputOf(label.id, texts));
    const { mentions, actors, entities } = understood.analysis;
    const mention = labelled(label, mentions);
    const finding = mention && actors.find(({ entity }) => entity === mention.entity);
    const linked = finding?.linked === true;
    judged[label.part].push({ ...label, linked, told: linked && comesAtOnce(finding, entities[finding.entity]) });
  }
  return Object.entries(judged).map(([part, rows]) => rowOf(part, rows));
}

function rowOf(part, rows) {
  const count = (test) => rows.filter(test).length;
  const both = count(({ letter, told }) => told && letter === 'y');
  const [told, wanted] = [count((row) => row.told), count(({ letter }) => letter === 'y')];
  const share = (of) => (of === 0 ? '—' : (both / of).toFixed(3));
  const no = rows.filter(({ letter }) => letter === 'n');
  return {
    ...{ part, names: String(rows.length), precision: share(told), recall: share(wanted) },
    f1: ((2 * both) / (told + wanted)).toFixed(3),
    refused: `${no.filter(({ linked }) => linked).length} of ${no.length}`,
  };
}
