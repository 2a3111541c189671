/** `worker:./x.worker` is the bundled worker as text; the build makes it (`esbuild.config.mjs`). */
declare module 'worker:*' {
  const source: string;
  export default source;
}
