// What long tasks were busy with: a second run beside the browser's profiler.
/* global performance */

const nameOf = ({ functionName, url, lineNumber }) =>
  `${functionName || '(anonymous)'} (${url.split('/').at(-1) || 'native'}:${lineNumber + 1})`;

/** Microseconds by function, with all it called, of the samples between two moments of the profile's clock. */
function timesWithin({ nodes, samples, timeDeltas, startTime }, from, to) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const times = new Map();
  let at = startTime;
  for (const [index, sample] of samples.entries()) {
    at += timeDeltas[index];
    if (at < from || at > to) continue;
    const seen = new Set();
    for (let id = sample; id !== undefined; id = parents.get(id)) {
      const name = nameOf(byId.get(id).callFrame);
      if (/^\((?:root|program|idle)\)/.test(name) || seen.has(name)) continue;
      seen.add(name);
      times.set(name, (times.get(name) ?? 0) + timeDeltas[index]);
    }
  }
  return [...times].sort((a, b) => b[1] - a[1]);
}

/** Functions told of one task, at most. */
const MOST_LINES = 12;

/** Lines on the `most` busiest tasks of one more run: what took at least a third of each. */
export async function blame(measure, most) {
  let profile = null;
  let zero = 0;
  const { tasks } = await measure(null, async (page, act) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Profiler.enable');
    await session.send('Profiler.setSamplingInterval', { interval: 1000 });
    await session.send('Profiler.start');
    const begun = await page.evaluate(() => performance.now());
    const done = await act();
    ({ profile } = await session.send('Profiler.stop'));
    zero = profile.startTime - begun * 1000;
    return done;
  });
  const looked = tasks.map(({ start, duration }) => {
    const from = zero + start * 1000;
    const found = timesWithin(profile, from, from + duration * 1000);
    return { start, duration, found, busy: (found[0]?.[1] ?? 0) / 1000 };
  });
  const lines = looked
    .sort((a, b) => b.busy - a.busy)
    .slice(0, most)
    .flatMap(({ start, duration, busy, found }) => [
      `${duration.toFixed(0)} ms at ${(start / 1000).toFixed(1)} s, ${busy.toFixed(0)} ms of it the most in one place`,
      ...found
        .filter(([, time]) => time > (busy * 1000) / 3)
        .slice(0, MOST_LINES)
        .map(([name, time]) => `    ${(time / 1000).toFixed(0)} ms  ${name}`),
    ]);
  return lines.join('\n');
}
