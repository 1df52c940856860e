/** `readFileSync` alone: an import from `node:fs` would load its streams, promises and watchers as well, a hundredth of the start. */
export const { readFileSync } = process.getBuiltinModule('node:fs');
