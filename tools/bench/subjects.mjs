// Who is measured: each takes a record `{id, text}` and does all of its work on it.
import { pathToFileURL } from 'node:url';

/** Name → what loads it. `engine` is the path of the bundled engine. */
export const SUBJECTS = {
  // From a line of JSON to a line of JSON, as `dateline extract` does.
  dateline: async (engine) => {
    const { extract } = await import(pathToFileURL(engine).href);
    return ({ id, text, format = 'text' }) => extract(JSON.stringify({ id, input: text, format }));
  },
  // Its default pipe alone: sentences, parts of speech, entities, negation, sentiment. Nothing is read out.
  wink: async () => {
    const nlp = await winkNlp();
    return ({ text }) => nlp.readDoc(text);
  },
  // The same with what a program would take from it.
  'wink, read out': async () => {
    const nlp = await winkNlp();
    const { its } = nlp;
    return ({ text }) => {
      const document = nlp.readDoc(text);
      return [
        document.tokens().out(its.value),
        document.tokens().out(its.pos),
        document.entities().out(its.detail),
        document.sentences().out(),
      ];
    };
  },
  compromise: async () => {
    const { default: nlp } = await import('compromise/three');
    return ({ text }) => {
      const document = nlp(text);
      return [document.people(), document.places(), document.organizations()].map((found) =>
        found.json({ offset: true }),
      );
    };
  },
};

async function winkNlp() {
  const { default: wink } = await import('wink-nlp');
  const { default: model } = await import('wink-eng-lite-web-model');
  return wink(model);
}
