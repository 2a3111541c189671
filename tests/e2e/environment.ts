import type { Environment } from 'vitest/runtime';
import { Stage } from './stage';

declare global {
  /** The browser of this process: one for all test files that run in it. */
  var stage: Stage;
}

/** Where the suites of `tests/e2e` run: Node, with a browser at hand. */
export default {
  name: 'chromium',
  viteEnvironment: 'ssr',
  async setup(global: typeof globalThis) {
    global.stage = await Stage.start();
    return { teardown: () => global.stage.close() };
  },
} satisfies Environment;
