/** The pages of `docs/` for users as JSON, packed as data are; `tools/help/text.mjs` makes it. */
declare module 'help:text' {
  const text: string;
  export default text;
}
