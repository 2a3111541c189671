/** What runs are called, by their command in the journal. */
const RUNS: Readonly<Record<string, string>> = {
  import: 'Import',
  file: 'Filing',
  feeds: 'Feed sync',
  merge: 'Merge',
  split: 'Split',
  retype: 'Type change',
  relink: 'Relink',
  tidy: 'Tidying',
  relate: 'Related lists',
  'not-same': 'Telling apart',
  adopt: 'Adoption',
  'keep-apart': 'Keeping apart',
  grade: 'Grade',
  cite: 'Block id for a citation',
  dossier: 'Dossier',
  base: 'Base',
  vocabulary: 'Vocabulary',
  selection: 'New entity',
  sample: 'Sample',
  ignore: 'Ignored names',
  deletions: 'Deleted entities',
  undo: 'Undo',
  recover: 'Recovery',
};

/** Others go by their command. */
export const runName = (command: string): string => RUNS[command] ?? command;
