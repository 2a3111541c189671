// What long tasks were busy with: one more run beside the browser's profiler.

const nameOf = ({ functionName, url, lineNumber }) =>
  `${functionName || '(anonymous)'} (${url.split('/').at(-1) || 'native'}:${lineNumber + 1})`;

/** Milliseconds by function, with all it called, of the samples between two moments of the browser's clock. */
function timesWithin({ nodes, samples, timeDeltas, startTime }, from, to) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const times = new Map();
  let at = startTime / 1000;
  for (const [index, sample] of samples.entries()) {
    const since = timeDeltas[index] / 1000;
    at += since;
    if (at < from || at > to) continue;
    const took = Math.min(since, at - from);
    const seen = new Set();
    for (let id = sample; id !== undefined; id = parents.get(id)) {
      const name = nameOf(byId.get(id).callFrame);
      if (/^\((?:root|program|idle)\)/.test(name) || seen.has(name)) continue;
      seen.add(name);
      times.set(name, (times.get(name) ?? 0) + took);
    }
  }
  return [...times].sort((a, b) => b[1] - a[1]);
}

/** Functions told of one task, at most; each had at least this part of it. */
const [MOST_LINES, LEAST_PART] = [12, 1 / 4];

/** Lines on the `most` tasks of another run that compute the longest. */
export async function blame(measure, most) {
  let profile = null;
  const { tasks } = await measure(false, async (page, act) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Profiler.enable');
    await session.send('Profiler.setSamplingInterval', { interval: 500 });
    await session.send('Profiler.start');
    const done = await act();
    ({ profile } = await session.send('Profiler.stop'));
    return done;
  });
  const [first] = tasks;
  const lines = [...tasks]
    .sort((a, b) => b.own - a.own)
    .slice(0, most)
    .flatMap(({ start, wall, own }) => [
      `${own.toFixed(0)} ms computing of ${wall.toFixed(0)} ms, ${((start - first.start) / 1000).toFixed(1)} s after the start`,
      ...timesWithin(profile, start, start + wall)
        .filter(([, time]) => time > wall * LEAST_PART)
        .slice(0, MOST_LINES)
        .map(([name, time]) => `    ${time.toFixed(0)} ms  ${name}`),
    ]);
  return ['The tasks that compute the longest, in one more run with the profiler:', ...lines].join('\n');
}
