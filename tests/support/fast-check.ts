/**
 * What tests get for `fast-check`: always the same cases, so that a run tells of the change at hand. New ones are looked for
 * by `npm run soak` and `npm run fuzz`, or with DATELINE_SEED=<number> here.
 */
import check from '../../node_modules/fast-check/lib/fast-check';

check.configureGlobal({ ...check.readConfigureGlobal(), seed: Number(process.env.DATELINE_SEED ?? 20261127) });

export * from '../../node_modules/fast-check/lib/fast-check';
export default check;
