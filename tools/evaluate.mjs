// Scores the built `dateline extract` on the annotated articles: npm run evaluate -- SHARED_DIR
// SHARED_DIR holds `score/score.mjs` and `data/dateline-gold`, which are not part of the project.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const [shared] = process.argv.slice(2);
if (shared === undefined) {
  console.error('usage: npm run evaluate -- SHARED_DIR');
  process.exit(2);
}
const score = [join(shared, 'score/score.mjs'), 'gold', join(shared, 'data/dateline-gold')];
const { status } = spawnSync(process.execPath, [...score, '--', process.execPath, 'dist/cli.mjs', 'extract'], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
