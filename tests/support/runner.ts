/**
 * Gives the runner its turn, so that a test which took longer than its time-out fails: a time-out is a timer, no timer
 * fires while code runs without a pause, and a test that ends with such code would pass however long it took.
 */
export const runnersTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
