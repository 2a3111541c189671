import { Component, type TFile } from 'obsidian';

/** Notes that a base shows together; `name` is null where they have no value to be grouped by. */
export interface LayoutGroup {
  readonly name: string | null;
  readonly files: readonly TFile[];
}

/** What a drawing shows, and where it keeps what the user chose. */
export interface LayoutSource {
  readonly place: 'base' | 'pane';
  /** What the base asks for now; null in a pane, which shows the whole vault. Not before the first `update`. */
  groups(): readonly LayoutGroup[] | null;
  /** A choice kept with the view: in the base's file, or in the workspace's layout. */
  get(key: string): unknown;
  set(key: string, value: unknown): void;
}

/** A drawing in an element it was given; empties it when it is unloaded. Its `onload` may come before or after the first `update`. */
export abstract class LayoutView extends Component {
  constructor(
    protected readonly containerEl: HTMLElement,
    protected readonly source: LayoutSource,
  ) {
    super();
  }

  /** What the source has, or a choice, may have changed: draw it anew. */
  abstract update(): void;
}
