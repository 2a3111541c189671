/** What a built plugin exports: its class, as the default. */
export type PluginModule = { readonly default: new (app: never, manifest: never) => unknown };

/**
 * Evaluates a built `main.js` as the app does: CommonJS text in a function of `require`, `module` and `exports`, with no
 * other module than the app's to be had.
 */
export function loadModule(mainJs: string, modules: Readonly<Record<string, unknown>>): PluginModule {
  const module: { exports: unknown } = { exports: {} };
  const require = (id: string): unknown => {
    if (id in modules) return modules[id];
    throw new Error(`Cannot find module '${id}'`);
  };
  const run = window.eval(`(function anonymous(require,module,exports){${mainJs}\n})\n`) as (
    require: unknown,
    module: unknown,
    exports: unknown,
  ) => void;
  run(require, module, module.exports);
  return module.exports as PluginModule;
}
