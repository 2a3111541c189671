import fc from 'fast-check';
import { type NoteProperties, type TimelineArticle, timelineArticle } from '../../../src/views/timeline/article';
import { countBy } from '../../../src/views/timeline/buckets';
import { isoDay, DEFAULT_SETTINGS } from '../../../src/model';
import { groupedBy } from '../../../src/views/timeline/groups';
import { itemsOf } from '../../../src/views/timeline/items';
import { holds, regionOf, scaleOf, stepOf, TimelineLayout } from '../../../src/views/timeline/layout';
import { pack, reach } from '../../../src/views/timeline/pack';
import { barsIn, boxesIn, itemsIn, listed, seenAt } from '../../../src/views/timeline/seen';
import { axisOf } from '../../../src/views/timeline/ticks';
import { nextOf, startOf, startsIn, UNITS } from '../../../src/views/timeline/units';
import * as time from '../../../src/views/timeline/window';

const SIZES = { lane: 28, marks: 14, head: 24, bars: 56, gap: 8 };

const day = fc.integer({ min: -40_000, max: 40_000 });
const unit = fc.constantFrom(...UNITS);
const recent = fc.integer({ min: 17_000, max: 20_000 });
const span = fc.tuple(recent, fc.integer({ min: 0, max: 400 }));
const article = fc.record({
  published: fc.option(recent),
  happened: fc.array(span, { maxLength: 3 }),
  title: fc.string({ maxLength: 40 }),
  source: fc.array(fc.constantFrom('[[Ada News]]', '[[Byron Post|Post]]', 'Cicero'), { maxLength: 2 }),
});
const vault = fc.array(article, { maxLength: 60 }).map((all) =>
  all.map(({ published, happened, title, source }, at): TimelineArticle => {
    const data: NoteProperties = {
      'article-id': `a${at}`,
      title,
      source,
      ...(published === null ? {} : { date: isoDay(published) }),
      'event-dates': happened.map(([first, days]) => `${isoDay(first)}/${isoDay(first + days)}`),
    };
    return timelineArticle(`A/${at}.md`, data, DEFAULT_SETTINGS);
  }),
);
const window = fc
  .tuple(
    fc.double({ min: 16_500, max: 20_500, noNaN: true }),
    fc.double({ min: time.SHORTEST, max: 4000, noNaN: true }),
  )
  .map(([from, length]) => ({ from, to: from + length }));
const width = fc.integer({ min: 280, max: 2400 });

describe('days of the calendar', () => {
  it('lie in the one stretch of a unit that begins before them and ends behind them', () => {
    fc.assert(
      fc.property(day, unit, (each, of) => {
        const start = startOf(of, each);
        expect(start).toBeLessThanOrEqual(each);
        expect(nextOf(of, start)).toBeGreaterThan(each);
        expect(startOf(of, start)).toBe(start);
        expect(startOf(of, nextOf(of, start))).toBe(nextOf(of, start));
      }),
    );
  });

  it('fill a window with stretches that follow on each other', () => {
    fc.assert(
      fc.property(window, width, (shown, pixels) => {
        const { minor, major } = axisOf(shown, pixels);
        expect(minor.days.length).toBeLessThan(pixels / 20 + 3);
        for (const ticks of [minor, ...(major === null ? [] : [major])]) {
          expect(ticks.days).toEqual(startsIn(ticks.unit, shown.from, shown.to));
          expect(ticks.days[0]!).toBeLessThanOrEqual(shown.from);
          expect(nextOf(ticks.unit, ticks.days.at(-1)!)).toBeGreaterThanOrEqual(shown.to);
        }
      }),
    );
  });
});

describe('the window', () => {
  it('keeps the day under the pointer where it is', () => {
    fc.assert(
      fc.property(
        window,
        width,
        fc.double({ min: 0.6, max: 1.7, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (shown, pixels, factor, at) => {
          const around = time.dayAtX(at * pixels, shown, pixels);
          const nearer = time.zoomed(shown, factor, around);
          expect(time.xOf(around, nearer, pixels)).toBeCloseTo(at * pixels, 3);
          expect(time.lengthOf(nearer)).toBeGreaterThanOrEqual(time.SHORTEST - 1e-6);
          expect(time.readWindow(nearer.from, nearer.to) === null).toBe(time.lengthOf(nearer) < time.SHORTEST);
        },
      ),
    );
  });

  it('never leaves what there is', () => {
    fc.assert(
      fc.property(window, fc.double({ min: -1e5, max: 1e5, noNaN: true }), (shown, days) => {
        const all = { from: 17_000, to: 20_000 };
        const moved = time.panned(shown, days, all);
        expect(moved.to).toBeGreaterThan(all.from);
        expect(moved.from).toBeLessThan(all.to);
        expect(time.lengthOf(moved)).toBeCloseTo(time.lengthOf(shown), 6);
      }),
    );
  });
});

describe('the layout', () => {
  it('has each date of each article in exactly one item', () => {
    fc.assert(
      fc.property(vault, (articles) => {
        const items = itemsOf(articles);
        for (const [at, { published, happened }] of articles.entries()) {
          const own = items.filter((item) => item.article === at);
          expect(own.flatMap((item) => item.happened).sort(byFirst)).toEqual([...happened].sort(byFirst));
          expect(own.filter((item) => item.published !== null)).toHaveLength(published === null ? 0 : 1);
          for (const item of own) {
            expect(item.from).toBeLessThan(item.to);
            expect(item.at).toBeGreaterThanOrEqual(item.from);
            expect(item.at).toBeLessThan(item.to);
          }
        }
        const starts = items.map(({ from }) => from);
        expect(starts).toEqual([...starts].sort((one, other) => one - other));
      }),
    );
  });

  it('puts no item of a lane over another, at the scale and at any larger one', () => {
    const more = fc.double({ min: 1, max: 1.4, noNaN: true });
    fc.assert(
      fc.property(vault, fc.integer({ min: -16, max: 12 }), more, fc.boolean(), (articles, step, factor, hasLabels) => {
        const items = itemsOf(articles);
        const lanes = pack([...items.keys()], items, scaleOf(step), { most: Infinity, hasLabels })!;
        expect([...lanes.flat()].sort((one, other) => one - other)).toEqual([...items.keys()]);
        expect(pack([...items.keys()], items, scaleOf(step), { most: lanes.length - 1, hasLabels }) === null).toBe(
          lanes.length > 0,
        );
        for (const lane of lanes) {
          const spans = lane.map((index) => reach(items[index]!, scaleOf(step) * factor, hasLabels));
          for (let at = 1; at < spans.length; at += 1) expect(spans[at]![0]).toBeGreaterThan(spans[at - 1]![1]);
        }
      }),
    );
  });

  it('stands group under group: those that have something near the window, and all they have there', () => {
    fc.assert(
      fc.property(vault, window, width, (articles, shown, pixels) => {
        const items = itemsOf(articles);
        const groups = groupedBy('source', articles);
        const layout = new TimelineLayout(items, groups, SIZES);
        const scale = time.pixelsPerDay(shown, pixels);
        const stack = layout.stack(scale, regionOf(shown));
        expect(holds(stack, shown, scale)).toBe(true);
        expect(stack.step).toBe(stepOf(scale));
        let top = 0;
        for (const box of stack.boxes) {
          expect(box.top).toBe(top);
          top += box.height;
          const members = groups[box.group]!.articles;
          const own = items.filter((item) => members.includes(item.article));
          const { buckets } = layout.bucketsOf(box.group, scale);
          expect(buckets.reduce((sum, { count }) => sum + count, 0)).toBe(own.length);
        }
        expect(stack.height).toBe(top);
        for (const [group, { articles: members }] of groups.entries()) {
          const box = stack.boxes.find((each) => each.group === group);
          const near = [...items.entries()]
            .filter(([, item]) => members.includes(item.article) && item.from < shown.to && item.to > shown.from)
            .map(([index]) => index);
          if (near.length > 0 && box?.as !== 'bars') expect(box?.lanes.flat()).toEqual(expect.arrayContaining(near));
        }
      }),
    );
  });

  it('finds on screen what a look at everything finds', () => {
    fc.assert(
      fc.property(vault, window, width, fc.integer({ min: 0, max: 600 }), (articles, shown, pixels, top) => {
        const items = itemsOf(articles);
        const layout = new TimelineLayout(items, groupedBy('source', articles), SIZES);
        const scale = time.pixelsPerDay(shown, pixels);
        const stack = layout.stack(scale, regionOf(shown));
        const screen = { stack, window: shown, width: pixels, top, height: 300 };
        const boxes = stack.boxes.filter((box) => box.top + box.height > top && box.top < top + 300);
        expect(boxesIn(screen)).toEqual(boxes);
        for (const box of boxes) {
          const lanes = box.lanes.map((lane, at) => ({ lane, y: box.top + SIZES.head + at * box.lane }));
          const expected = lanes
            .filter(({ y }) => y + box.lane > top && y < top + 300)
            .flatMap(({ lane }) => lane)
            .filter((index) => {
              const [left, right] = reach(items[index]!, scale, box.as === 'headlines').map(
                (x) => x - shown.from * scale,
              );
              return right! > 0 && left! < pixels;
            });
          expect(itemsIn(box, layout, screen).map(({ index }) => index)).toEqual(expected);
          const { buckets } = layout.bucketsOf(box.group, scale);
          const bars = buckets.filter(({ start, end }) => end > shown.from && start < shown.to);
          expect(barsIn(box, layout, screen).map(({ bucket }) => bucket)).toEqual(bars);
        }
      }),
    );
  });

  it('finds an item, or a bar, at every point it covers', () => {
    fc.assert(
      fc.property(vault, window, width, (articles, shown, pixels) => {
        const layout = new TimelineLayout(itemsOf(articles), groupedBy('source', articles), SIZES);
        const stack = layout.stack(time.pixelsPerDay(shown, pixels), regionOf(shown));
        const screen = { stack, window: shown, width: pixels, top: 0, height: 500 };
        for (const seen of listed(layout, screen, 20)) {
          const x = (Math.max(seen.left, 0) + Math.min(seen.right, pixels)) / 2;
          const y = seen.box.top + SIZES.head + ('item' in seen ? (seen.lane + 0.5) * seen.box.lane : 2);
          const found = seenAt(x, y, 0, layout, screen)!;
          // Marks may lie so close that two cover the point.
          expect(found.box).toBe(seen.box);
          expect(found.left <= x && found.right >= x).toBe(true);
          if (seen.box.as === 'headlines') expect(found).toEqual(seen);
        }
      }),
    );
  });
});

describe('counts', () => {
  it('lose no day and overlap nowhere', () => {
    fc.assert(
      fc.property(fc.array(day), unit, (days, of) => {
        const buckets = countBy(of, days);
        expect(buckets.reduce((sum, { count }) => sum + count, 0)).toBe(days.length);
        for (let at = 1; at < buckets.length; at += 1)
          expect(buckets[at]!.start).toBeGreaterThanOrEqual(buckets[at - 1]!.end);
      }),
    );
  });
});

const byFirst = (one: { first: number; value: string }, other: { first: number; value: string }): number =>
  one.first - other.first || (one.value < other.value ? -1 : 1);
