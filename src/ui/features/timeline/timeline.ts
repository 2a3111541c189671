import { debounce, getLanguage, Keymap, Platform } from 'obsidian';
import { sourceOf, type TimelineArticle } from '../../../views/timeline/article';
import { groupedBy, groupingKeys, inOne, type ArticleGroup } from '../../../views/timeline/groups';
import { itemsOf } from '../../../views/timeline/items';
import { holds, regionOf, sizesOf, TimelineLayout, type Stack } from '../../../views/timeline/layout';
import { footOf, listed, seenAt, type Screen, type SeenBar, type SeenItem } from '../../../views/timeline/seen';
import { pixelsPerDay } from '../../../views/timeline/window';
import { LayoutView, type LayoutSource } from '../bases/layout';
import type { Host } from '../../kit/host';
import { TEXT } from '../../../text';
import { TimelineArticles } from './articles';
import { articleLines, TimelineCard } from './card';
import { registerKeys, registerPointers } from './gestures';
import { groupNames } from './group-names';
import { SeenList } from './list';
import { keyOf, linesOf } from './lines';
import { AXIS, type TimelinePicture } from './painter';
import { Sight } from './sight';
import { Stage } from './stage';
import { DateEvidenceReader } from './date-evidence';
import { drawLegend, TimelineToolbar } from './toolbar';
import { DayWords } from './words';

const T = TEXT.timeline;

type Seen = SeenItem | SeenBar;

/** Lines of the list. */
const MOST = 100;
/** Milliseconds without a change after which the picture counts as settled. */
const SETTLED = 200;
/** Pixels beside an item that count as on it. */
const SLACK = { mouse: 4, finger: 22 };

const NO_STACK: Stack = { boxes: [], height: 0, step: NaN, region: { from: 0, to: 0 } };

let count = 0;

/** Articles in time: what was published and what happened when, to move over and to come nearer to. */
export class TimelineView extends LayoutView {
  private readonly reader: TimelineArticles;
  private readonly dateEvidence: DateEvidenceReader;
  private readonly words = new DayWords(getLanguage());
  private readonly el: HTMLElement;
  private readonly toolbar: TimelineToolbar;
  private readonly stage: Stage;
  private readonly card: TimelineCard;
  private readonly list: SeenList;
  private readonly sight = new Sight();
  private articles: readonly TimelineArticle[] = [];
  private groups: readonly ArticleGroup[] = [];
  private layout: TimelineLayout | null = null;
  private stack: Stack = NO_STACK;
  /** The property that groups; null: the base groups. */
  private grouping: string | null = '';
  private lit: Seen | null = null;
  private hasFocus = false;
  private settling = 0;
  private isDue = false;

  constructor(
    containerEl: HTMLElement,
    source: LayoutSource,
    private readonly host: Pick<Host, 'app' | 'settings' | 'go'>,
  ) {
    super(containerEl, source);
    const { app, go } = host;
    this.reader = new TimelineArticles(app);
    this.dateEvidence = new DateEvidenceReader(app);
    this.el = containerEl.createDiv('dateline-timeline');
    this.toolbar = new TimelineToolbar(this, this.el, {
      group: (key) => source.set('group', key === '' ? null : `note.${key}`),
      zoom: (factor) => this.zoom(factor, null),
      showAll: () => this.showAll(),
      list: (shown) => this.el.toggleClass('mod-list', shown),
    });
    this.stage = new Stage(app, this, this.el, this.words, {
      moved: () => this.moved(),
      picture: () => this.picture(),
    });
    const id = `dateline-timeline-card-${(count += 1)}`;
    this.card = new TimelineCard(this.stage.el, id, this.words, go);
    drawLegend(this.el);
    this.list = new SeenList(this, this.el, id, {
      focus: (key) => this.focus(key),
      open: (key, event) => this.openSeen(this.withKey(key), event),
    });
    this.registerGestures();
  }

  override onload(): void {
    const { metadataCache, vault } = this.host.app;
    const again = debounce(() => this.updateWhenSeen(), 400, true);
    this.register(() => again.cancel());
    if (this.source.place === 'base') return;
    for (const event of [
      metadataCache.on('changed', again),
      // Of notes that it has read in an earlier session the app tells nothing else.
      metadataCache.on('resolved', again),
      metadataCache.on('deleted', again),
      vault.on('rename', again),
    ])
      this.registerEvent(event);
  }

  override onunload(): void {
    window.clearTimeout(this.settling);
    this.el.remove();
  }

  /** Nothing is read for a pane that is behind another: it is as soon as it has room again. */
  private updateWhenSeen(): void {
    this.isDue = !this.el.isShown();
    if (!this.isDue) this.update();
  }

  private moved(): void {
    if (this.isDue) this.updateWhenSeen();
    else this.changed();
  }

  update(): void {
    const { articles, groups } = this.reader.read(this.source.groups(), this.host.settings.current);
    const wanted = this.source.get('group');
    const grouping = typeof wanted === 'string' ? wanted.replace(/^note\./, '') : '';
    const keys = groups === null ? groupingKeys(articles, this.host.settings.current) : [];
    this.toolbar.offer(groupNames(keys, this.host.settings.current), groups === null ? grouping : null);
    const own = groups === null ? grouping : null;
    if (own === null || own !== this.grouping || !isSame(articles, this.articles)) {
      this.grouping = own;
      this.articles = articles;
      this.groups = groups ?? (grouping === '' ? inOne(articles) : groupedBy(grouping, articles));
      this.layout = new TimelineLayout(itemsOf(articles), this.groups, sizesOf(Platform.isPhone, this.showsGroups));
      this.stack = NO_STACK;
      this.sight.know(this.layout.items);
      this.light(null);
    }
    this.stage.showEmpty(this.layout === null || this.layout.items.length === 0 ? T.empty : null);
    this.sight.restore(this.source.place === 'pane' ? this.source.get('window') : null);
    this.changed();
  }

  private registerGestures(): void {
    const asked = {
      pan: (x: number, y: number) => this.pan(x, y),
      zoom: (factor: number, x: number | null) => this.zoom(factor, x),
      showAll: () => this.showAll(),
      point: (x: number, y: number) => this.point(x, y),
      leave: () => this.light(null),
      select: (x: number, y: number, event: MouseEvent) => this.select(x, y, event),
      isAxis: (y: number) => y < AXIS,
    };
    registerPointers(this, this.stage.canvasEl, asked);
    registerKeys(this, this.stage.scroller, asked);
  }

  private get screen(): Screen {
    const { width, height, top } = this.stage;
    return { stack: this.stack, window: this.sight.window, width, height, top };
  }

  private picture(): TimelinePicture | null {
    const { layout, articles, screen, lit, hasFocus } = this;
    if (layout === null) return null;
    return { layout, articles, screen, lit, hasFocus, showsGroups: this.showsGroups };
  }

  private get showsGroups(): boolean {
    return this.groups.length > 1 || (this.groups[0]?.name ?? null) !== null;
  }

  private pan(x: number, y: number): void {
    if (this.layout === null) return;
    this.sight.pan(-x, this.stage.width);
    this.stage.scrollBy(-y);
    this.light(null);
    this.changed();
  }

  private zoom(factor: number, x: number | null): void {
    const { width } = this.stage;
    if (this.layout === null || width === 0) return;
    this.sight.zoom(factor, x ?? width / 2, width);
    this.light(null);
    this.changed();
  }

  private showAll(): void {
    this.sight.showAll();
    this.changed();
  }

  private changed(): void {
    this.arrange(false);
    this.stage.drawSoon();
    // Of the app's first window: the pane may be moved to another meanwhile.
    window.clearTimeout(this.settling);
    this.settling = window.setTimeout(() => this.settle(), SETTLED);
  }

  /** Makes the stack anew where it no longer shows what is in the window; `anyway`: without what is not there any more. */
  private arrange(anyway: boolean): void {
    const { layout, stage, sight, stack } = this;
    if (layout === null || stage.width === 0) return;
    const scale = pixelsPerDay(sight.window, stage.width);
    if (!anyway && holds(stack, sight.window, scale)) return;
    this.stack = layout.stack(scale, regionOf(sight.window));
    stage.takeStack(stack === NO_STACK ? null : stack, this.stack);
  }

  /** What is too slow, or too much, for each frame: the list, what is said, and what is kept. */
  private settle(): void {
    const { layout, stage, sight } = this;
    if (layout === null || stage.width === 0) return;
    this.arrange(true);
    stage.drawSoon();
    const { screen } = this;
    const seen = listed(layout, screen, MOST + 1);
    const lines = linesOf(seen.slice(0, MOST), this.articles, layout, screen, this.words, this.told);
    this.list.show(lines, seen.length <= MOST);
    const { from, to } = sight.window;
    this.toolbar.say(T.status(this.articles.length, this.words.between(Math.floor(from), Math.ceil(to) - 1)));
    if (this.source.place === 'pane' && sight.isMoved) this.source.set('window', sight.keep());
  }

  private point(x: number, y: number): void {
    const seen = this.at(x, y, SLACK.mouse);
    this.light(seen);
    if (seen !== null) this.card.moveTo(x, y);
  }

  private at(x: number, y: number, slack: number): Seen | null {
    if (this.layout === null || y < AXIS) return null;
    return seenAt(x, y - AXIS, slack, this.layout, this.screen);
  }

  private select(x: number, y: number, event: MouseEvent): void {
    const before = this.lit;
    const seen = this.at(x, y, Platform.isMobile ? SLACK.finger : SLACK.mouse);
    // Fingers do not hover: the first touch tells what it is, the second opens it.
    if (Platform.isMobile && seen !== null && (before === null || keyOf(before) !== keyOf(seen))) {
      this.light(seen);
      this.card.moveTo(x, y);
      return;
    }
    this.openSeen(seen, event);
  }

  private openSeen(seen: Seen | null, event: MouseEvent): void {
    if (seen === null) return;
    if ('bucket' in seen) {
      this.sight.show({ from: seen.bucket.start, to: seen.bucket.end });
      this.light(null);
      this.changed();
      return;
    }
    const article = this.articles[seen.item.article];
    if (article !== undefined)
      this.host.go(this.host.app.workspace.openLinkText(article.path, '', Keymap.isModEvent(event)));
  }

  private focus(key: string | null): void {
    const seen = key === null ? null : this.withKey(key);
    this.light(seen, seen !== null);
    if (seen === null || this.layout === null) return;
    const y = AXIS + footOf(seen, this.layout.sizes, this.stage.top);
    this.card.moveTo(Math.max(seen.left, 0), Math.max(y, AXIS));
  }

  private withKey(key: string): Seen | null {
    if (this.layout === null) return null;
    return listed(this.layout, this.screen, MOST).find((seen) => keyOf(seen) === key) ?? null;
  }

  private light(seen: Seen | null, hasFocus = false): void {
    const isSameOne = seen === this.lit || (seen !== null && this.lit !== null && keyOf(seen) === keyOf(this.lit));
    if (isSameOne && hasFocus === this.hasFocus) return;
    this.lit = seen;
    this.hasFocus = hasFocus;
    this.stage.canvasEl.toggleClass('is-pointing', seen !== null);
    this.tell(seen);
    this.stage.drawSoon();
  }

  private readonly told = (article: TimelineArticle): readonly string[] =>
    articleLines(article, sourceOf(article, this.host.settings.current), this.words);

  private tell(seen: Seen | null): void {
    if (seen === null) return this.card.hide();
    if ('bucket' in seen) {
      const scale = pixelsPerDay(this.sight.window, this.stage.width);
      return this.card.showBar(seen, this.layout?.bucketsOf(seen.box.group, scale).unit ?? 'day');
    }
    const article = this.articles[seen.item.article];
    if (article !== undefined)
      this.card.showArticle(seen, article, this.told(article), () => this.dateEvidence.of(article));
  }
}

const isSame = (one: readonly TimelineArticle[], other: readonly TimelineArticle[]): boolean =>
  one.length === other.length && one.every((article, at) => article === other[at]);
