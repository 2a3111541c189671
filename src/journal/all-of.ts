/** Waits for steps that go side by side, all of them to their end, then rejects with the first reason there is. */
export async function allOf(...steps: readonly Promise<unknown>[]): Promise<void> {
  const ends = await Promise.allSettled(steps);
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}
