// The tasks of a page's main thread, as the browser itself traces them: how long each was, and how much of that it computed.
// What is left of it the thread waited: on a busy machine, for other programs.

const CATEGORIES = ['-*', 'disabled-by-default-devtools.timeline', 'blink.user_timing', '__metadata'];
const [BEGIN, END] = ['dateline-bench-begin', 'dateline-bench-end'];

/**
 * Traces the browser while `act` goes on in the page. Resolves to what that gave and to the tasks of the page's main thread,
 * `{start, wall, own}`: when it began, on the browser's clock, how long it was and how long it computed; milliseconds.
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
  return events
    .filter(({ name, pid, tid }) => name === 'RunTask' && pid === begin.pid && tid === begin.tid)
    .filter(({ ts, dur = 0 }) => ts + dur > begin.ts && ts < end.ts)
    .map(({ ts, dur = 0, tdur = dur }) => ({ start: ts / 1000, wall: dur / 1000, own: tdur / 1000 }));
}
