// Loads data files as their text, as esbuild's text loader does in the bundles.
module.exports = {
  process: (source) => ({ code: `module.exports = { __esModule: true, default: ${JSON.stringify(source)} };` }),
};
