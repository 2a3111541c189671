/** The first Ctrl-C ends the run after the article at hand; a second one ends the process. */
export function stopOnInterrupt(): AbortSignal {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  return stop.signal;
}
