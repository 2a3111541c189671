/** The folder of a vault's settings, below which the plugin has its own. */
export const CONFIG_FOLDER = '.obsidian';
