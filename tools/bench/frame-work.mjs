// How much the main thread works for each frame, told from its tasks (`interface-tasks.mjs`).

/** Milliseconds between two frames of a screen. */
const FRAME = 1000 / 60;
/** What is less than this is the browser looking whether there is anything to do. */
const IDLE = 0.5;

/** The work of each frame in which there was any: the time of all tasks that began in it; `judged` gives the time of one. */
export function workPerFrame(tasks, judged) {
  const frames = new Map();
  for (const task of tasks) {
    const frame = Math.floor(task.start / FRAME);
    frames.set(frame, (frames.get(frame) ?? 0) + judged(task));
  }
  return [...frames.values()].filter((work) => work > IDLE);
}
