/** `readFileSync` alone: an import from `node:fs` would load its streams, promises and watchers as well, at every start. */
export const { readFileSync } = process.getBuiltinModule('node:fs');
