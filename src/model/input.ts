/** The formats an input can have; a format is added by adding one file under `intake/formats/`. */
export type FormatId = 'text' | 'markdown' | 'clipper' | 'html' | 'passage';

/** Something to import, before anything is known about it. Exactly one of `bytes` and `text` is set. */
export interface Input {
  /** What the report calls it: a path, a URL, `clipboard`. */
  readonly name: string;
  readonly bytes?: Uint8Array;
  readonly text?: string;
  /** Where it was fetched from, when it was. */
  readonly url?: string;
  /** Overrides sniffing. */
  readonly format?: FormatId;
  /** The text is a note already in the vault: its body is the user's, kept verbatim, not neutralised. */
  readonly inPlace?: boolean;
  /** `Content-Type` of the response it came from, for its charset. */
  readonly contentType?: string;
}
