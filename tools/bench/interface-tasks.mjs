// The tasks of a page's main thread, as the browser itself traces them: how long each was, and how much of that it computed.
// What is left of it the thread waited: on a busy machine, for other programs.

const CATEGORIES = ['-*', 'disabled-by-default-devtools.timeline', 'blink.user_timing', '__metadata'];
const [BEGIN, END] = ['dateline-bench-begin', 'dateline-bench-end'];
/** What a page marks the tasks with that are looked for. */
export const MARK = 'dateline-bench-mark';

/**
 * Traces the browser while `act` goes on in the page. Resolves to what that gave and to the tasks of the page's main thread,
 * `{start, wall, own, isMarked}`: when it began, on the browser's clock, how long it was and how long it computed, in
 * milliseconds; and whether the page set `MARK` in it.
 */
export async function tracedTasks(browser, page, act) {
  await browser.startTracing(page, { categories: CATEGORIES });
  const mark = (name) => page.evaluate((given) => performance.mark(given).name, name);
  try {
    await mark(BEGIN);
    const result = await act();
    await mark(END);
    return { result, tasks: tasksOf(JSON.parse((await browser.stopTracing()).toString('utf8')).traceEvents) };
  } catch (error) {
    await browser.stopTracing();
    throw error;
  }
}

function tasksOf(events) {
  const marked = (name) => {
    const event = events.find((each) => each.name === name && each.cat?.includes('blink.user_timing'));
    if (event === undefined) throw new Error('The trace is not whole: fewer articles fit in it.');
    return event;
  };
  const [begin, end] = [marked(BEGIN), marked(END)];
  const marks = events.filter(({ name, pid, tid }) => name === MARK && pid === begin.pid && tid === begin.tid);
  const hasMark = (ts, dur) => marks.some((each) => ts <= each.ts && each.ts <= ts + dur);
  return events
    .filter(({ name, pid, tid }) => name === 'RunTask' && pid === begin.pid && tid === begin.tid)
    .filter(({ ts, dur = 0 }) => ts + dur > begin.ts && ts < end.ts)
    .map(({ ts, dur = 0, tdur = dur }) => ({
      start: ts / 1000,
      wall: dur / 1000,
      own: tdur / 1000,
      isMarked: hasMark(ts, dur),
    }));
}
