/** What the tests use of libraries that bring no types. */
declare module '@citation-js/core' {
  export interface CslName {
    readonly family?: string;
    readonly given?: string;
    readonly literal?: string;
  }
  export interface CslItem {
    readonly id: string;
    readonly title?: string;
    readonly 'container-title'?: string;
    readonly URL?: string;
    readonly abstract?: string;
    readonly note?: string;
    readonly issued?: { readonly 'date-parts'?: readonly (readonly number[])[] };
    readonly author?: readonly CslName[];
    /** Texts where they come from RIS. */
    readonly reporter?: string | readonly string[];
  }
  interface InputOptions {
    readonly generateGraph?: boolean;
  }
  export const plugins: { readonly input: { chain(data: unknown, options?: InputOptions): readonly CslItem[] } };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
declare module 'jsonld' {
  interface Loaded {
    readonly documentUrl: string;
    readonly document: object;
  }
  interface Options {
    readonly safe?: boolean;
    readonly documentLoader: (url: string) => Promise<Loaded>;
  }
  export function expand(input: object, options: Options): Promise<readonly Readonly<Record<string, unknown>>[]>;
}
