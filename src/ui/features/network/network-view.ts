import { Keymap, Menu, Notice, type PaneType } from 'obsidian';
import { EVERYTHING, makeNetwork, readFilter, type NetworkFilter, type NetworkStories } from '../../../views/network';
import { LayoutView, type LayoutSource } from '../bases/layout';
import type { Host } from '../../kit/host';
import { breathe } from '../../kit/inputs';
import { openNote } from '../../kit/open-note';
import { labelled } from '../../kit/label';
import { TEXT } from '../../../text';
import { NetworkCard } from './card';
import { drawFilters, drawLegend } from './filters';
import { FindModal } from './find-modal';
import { NetworkFrame } from './frame';
import type { Thing } from './graph';
import { startLayoutWorker } from './layout-run';
import { drawPanel } from './panel';
import { NetworkPicture } from './picture';
import { readSentences, readVault, takingTurns } from './reading';
import { drawTiesTable } from './ties-table';
import type { NetworkWorld } from './world';

const T = TEXT.network;

/** What is shown before anybody chose: so much that it can be read. */
const AT_FIRST: NetworkFilter = { ...EVERYTHING, most: 300, leastStrength: 0.05 };
/** What is kept of a filter, by name. */
const KEPT = ['kinds', 'from', 'to', 'stories', 'strength', 'most', 'around'];

/** The network of a vault or a base: picture, list, filters and evidence. */
export class NetworkView extends LayoutView {
  private readonly el: HTMLElement;
  private readonly frame: NetworkFrame;
  private readonly picture: NetworkPicture;
  private readonly card: NetworkCard;
  private stories: NetworkStories | null = null;
  private world: NetworkWorld | null = null;
  private chosen: Thing | null = null;
  private isStale = false;
  private isReading = false;
  private isGone = false;
  /** What was asked for last; an answer to something else is dropped. */
  private asked = '';

  constructor(
    private readonly host: Host,
    containerEl: HTMLElement,
    source: LayoutSource,
  ) {
    super(containerEl, source);
    this.el = containerEl.createDiv();
    this.frame = new NetworkFrame(this.el, {
      find: () => this.find(),
      list: () => this.drawList(),
      fit: () => this.picture.fit(),
      zoom: (direction) => this.picture.zoom(direction),
      refresh: () => this.refresh(),
      whole: () => this.source.set('around', null),
    });
    const parts = { worker: startLayoutWorker, now: () => performance.now(), breathe };
    this.picture = new NetworkPicture(host.app, this.frame.picture, T.picture(0), parts, {
      press: (thing, event) => this.press(thing, event),
      hover: (thing, at) => {
        if (thing === null || this.world === null) this.card.hide();
        else this.card.show(thing, this.world, at);
      },
      menu: (thing, event) => this.openMenu(thing, event),
      step: (by) => this.step(by),
      rest: () => this.frame.note(null),
    });
    this.addChild(this.picture);
    this.picture.el.ariaDescription = T.keys;
    this.card = new NetworkCard(this.frame.picture);
  }

  override onload(): void {
    const { metadataCache } = this.host.app;
    this.registerEvent(metadataCache.on('resolved', () => this.markStale(this.stories !== null)));
  }

  override onunload(): void {
    this.isGone = true;
    this.el.remove();
  }

  /** What the source asks for, or holds, may be other. */
  update(): void {
    const filter = this.filter();
    this.drawFilters(filter);
    if (this.stories === null || (this.isStale && this.source.place === 'base')) this.host.go(this.read());
    else this.host.go(this.make(this.stories, filter));
  }

  private filter(): NetworkFilter {
    const groups = this.source.groups();
    const notes = groups === null ? null : new Set(groups.flatMap(({ files }) => files.map(({ path }) => path)));
    return readFilter((key) => this.source.get(key), { ...AT_FIRST, notes });
  }

  private refresh(): void {
    this.asked = '';
    this.host.go(this.read());
  }

  private markStale(isStale: boolean): void {
    this.isStale = isStale;
    this.frame.markStale(isStale);
  }

  private async read(): Promise<void> {
    if (this.isReading) return;
    this.isReading = true;
    try {
      if (this.world === null) this.frame.note(T.wait);
      const stories = await readVault(this.host);
      if (this.isGone) return;
      if (stories === 'busy') return void this.frame.note(T.busy, () => this.refresh());
      this.stories = stories;
      this.markStale(false);
      this.asked = '';
      await this.make(stories, this.filter());
    } finally {
      this.isReading = false;
    }
  }

  private async make(stories: NetworkStories, filter: NetworkFilter): Promise<void> {
    const asked = JSON.stringify([filter, filter.notes === null ? null : [...filter.notes]]);
    if (asked === this.asked) return;
    this.asked = asked;
    const network = await makeNetwork(stories, filter, takingTurns());
    if (this.isGone || this.asked !== asked) return;
    this.show({ network, stories, filter });
  }

  private show(world: NetworkWorld): void {
    const { network, stories, filter } = world;
    const { nodes, ties, found } = network;
    const kept = this.chosenId();
    this.world = world;
    this.card.hide();
    this.frame.tell(T.stand(nodes.length, found.nodes, ties.length, network.stories));
    this.frame.tellAround(stories.entities.find(({ id }) => id === filter.around)?.name ?? null);
    this.frame.note(nodes.length === 0 ? T.empty : T.laying);
    labelled(this.picture.el, T.picture(nodes.length));
    this.picture.show(network);
    drawLegend(this.frame.legend, filter, network, this.filterEvents);
    this.drawList();
    const at = nodes.findIndex(({ id }) => id === kept);
    this.choose(at < 0 ? null : { kind: 'node', at });
  }

  private readonly filterEvents = {
    set: (key: string, value: unknown): void => this.source.set(key, value),
    reset: (): void => {
      for (const key of KEPT) if (this.source.get(key) !== undefined) this.source.set(key, undefined);
    },
  };

  private drawFilters(filter: NetworkFilter): void {
    // Not while somebody is typing in them.
    if (!this.frame.filters.contains(this.frame.filters.doc.activeElement))
      drawFilters(this.frame.filters, filter, this.filterEvents);
    if (this.world === null) drawLegend(this.frame.legend, filter, null, this.filterEvents);
  }

  private drawList(): void {
    if (!this.frame.isList || this.world === null) return void this.frame.listing.empty();
    drawTiesTable(this.frame.listing, this.world.network, (thing) => this.choose(thing, true));
  }

  private chosenId(): string | null {
    if (this.chosen?.kind !== 'node') return null;
    return this.world?.network.nodes[this.chosen.at]?.id ?? null;
  }

  /** Shows the evidence; `isEntered`: and goes there. */
  private choose(thing: Thing | null, isEntered = false): void {
    const had = this.frame.panel.contains(this.frame.panel.doc.activeElement);
    this.chosen = thing;
    this.card.hide();
    this.picture.choose(thing);
    this.frame.panel.toggle(thing !== null);
    if (thing === null || this.world === null) {
      if (had) this.picture.el.focus();
      return;
    }
    drawPanel(this.frame.panel, thing, this.world, {
      open: (path, line, event) => this.host.go(this.open(path, line, Keymap.isModEvent(event))),
      choose: (other) => this.choose(other, true),
      around: (id) => this.source.set('around', id),
      close: () => this.choose(null),
      sentences: async (story, pair) => {
        const read = await readSentences(this.host, story, pair);
        if (read !== 'busy') return read;
        new Notice(TEXT.common.busy);
        return [];
      },
      go: this.host.go,
    });
    this.picture.centre(thing, true);
    if (isEntered) this.frame.panel.focus();
  }

  private press(thing: Thing | null, event: PointerEvent | KeyboardEvent): void {
    const node = thing?.kind === 'node' ? this.world?.network.nodes[thing.at] : undefined;
    // A finger cannot hover: it looks first.
    const isTouch = event.instanceOf(PointerEvent) && event.pointerType !== 'mouse';
    if (node === undefined || isTouch) this.choose(thing, event.instanceOf(KeyboardEvent));
    else this.host.go(this.open(node.path, 0, Keymap.isModEvent(event)));
  }

  private openMenu(thing: Thing, event: MouseEvent): void {
    const menu = new Menu();
    const node = thing.kind === 'node' ? this.world?.network.nodes[thing.at] : undefined;
    const add = (title: string, icon: string, act: () => void): void =>
      void menu.addItem((item) => item.setTitle(title).setIcon(icon).onClick(act));
    add(T.evidence, 'quote', () => this.choose(thing, true));
    if (node !== undefined) {
      const isCentre = this.world?.filter.around === node.id;
      add(isCentre ? T.wholeAgain : T.onlyAround, 'circle-dot', () =>
        this.source.set('around', isCentre ? null : node.id),
      );
      add(T.open, 'file-text', () => this.host.go(this.open(node.path, 0, false)));
      add(T.openTab, 'file-plus', () => this.host.go(this.open(node.path, 0, 'tab')));
    }
    menu.showAtMouseEvent(event);
  }

  private step(by: 1 | -1): void {
    const count = this.world?.network.nodes.length ?? 0;
    if (count === 0) return;
    const from = this.chosen?.kind === 'node' ? this.chosen.at : by === 1 ? -1 : count;
    this.goTo((from + by + count) % count);
  }

  private goTo(at: number): void {
    const node = this.world?.network.nodes[at];
    if (node === undefined) return;
    this.choose({ kind: 'node', at });
    this.picture.centre({ kind: 'node', at });
    this.frame.say(`${node.name}, ${T.kind[node.kind]}. ${T.named(node.stories)}`);
  }

  private find(): void {
    if (this.world !== null) new FindModal(this.host.app, this.world.network.nodes, (at) => this.goTo(at)).open();
  }

  /** `line` counts from 0. */
  private async open(path: string, line: number, pane: PaneType | boolean): Promise<void> {
    if (!(await openNote(this.host.app, path, { pane, line }))) new Notice(T.gone);
  }
}
