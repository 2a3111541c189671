/**
 * `worker:./x.worker` is the bundled module as one function that needs nothing from outside itself and returns its exports:
 * to be called here, or to be carried into a worker as its source. It is given the lexicons (`src/data/lexicon`), which the
 * bundle carries once. The build makes it (`esbuild.config.mjs`).
 */
declare module 'worker:*' {
  const bundle: (lexicons: Readonly<Record<string, string>>) => typeof import('./engine/engine.worker');
  export default bundle;
}

declare module 'worker:./layout.worker' {
  const bundle: () => typeof import('./features/network/layout.worker');
  export default bundle;
}
