import {
  BasesView,
  type BasesAllOptions,
  type BasesEntryGroup,
  type BasesViewConfig,
  type IconName,
  type Plugin,
  type QueryController,
} from 'obsidian';
import { hasPart } from '../../kit/missing';
import { LayoutPane } from './layout-pane';
import type { LayoutGroup, LayoutSource, LayoutView } from './layout';

/**
 * A layout of ours: a view of bases, and a pane of its own for the whole vault, which is there where Bases is off. One
 * drawing serves both. To add one: `xLayout(host): Layout`, and a place in the list that `basesFeature` is given.
 */
export interface Layout {
  /** Of the view in a base's file, and of the pane: kept for ever, since files hold it. */
  readonly type: string;
  readonly name: string;
  readonly icon: IconName;
  /** The command that opens the pane; ids are kept for ever. */
  readonly command: { readonly id: string; readonly name: string };
  /** What the menu of a base's view offers. */
  readonly options?: (config: BasesViewConfig) => BasesAllOptions[];
  /** Makes the drawing, in an element of its own; it loads its work itself, when it is loaded. */
  create(containerEl: HTMLElement, source: LayoutSource): LayoutView;
}

/** Registers the pane. The view of bases is for `registerInBases`. */
export function registerPane(plugin: Plugin, layout: Layout): void {
  plugin.registerView(layout.type, (leaf) => new LayoutPane(leaf, layout));
}

/** False where Bases is missing or off: asked again it may be on. Never again once it was true. */
export function registerInBases(plugin: Plugin, layout: Layout): boolean {
  const { type, name, icon, options } = layout;
  if (!hasPart(plugin, 'bases')) return false;
  const LayoutInBase = layoutInBase();
  return plugin.registerBasesView(type, {
    name,
    icon,
    factory: (controller, containerEl) => new LayoutInBase(controller, containerEl, layout),
    ...(options === undefined ? {} : { options }),
  });
}

/** A layout as a view of a base: what the base asks for, in the groups it asks for. */
const layoutInBase = () =>
  // Made when it is asked for: where Bases is missing there is nothing to extend.
  class extends BasesView {
    readonly type: string;
    readonly #drawing: LayoutView;

    constructor(controller: QueryController, containerEl: HTMLElement, layout: Layout) {
      super(controller);
      this.type = layout.type;
      this.#drawing = this.addChild(layout.create(containerEl, this.#source()));
    }

    override onDataUpdated(): void {
      this.#drawing.update();
    }

    #source(): LayoutSource {
      return {
        place: 'base',
        groups: () => this.data.groupedData.map(groupOf),
        get: (key) => this.config.get(key),
        set: (key, value) => this.config.set(key, value),
      };
    }
  };

function groupOf(group: BasesEntryGroup): LayoutGroup {
  const name = group.hasKey() ? (group.key?.toString() ?? null) : null;
  return { name, files: group.entries.map(({ file }) => file) };
}
