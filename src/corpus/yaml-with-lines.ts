import { createRequire } from 'node:module';

type Yaml = typeof import('yaml');

/**
 * The `yaml` package, which knows the line of every node. Loaded when a fault has to be located: it is 72 modules, which the
 * start of a sound corpus need not wait for.
 */
export const yamlWithLines = (): Yaml => createRequire(import.meta.url)('yaml') as Yaml;
