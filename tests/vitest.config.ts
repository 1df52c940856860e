import { defineConfig } from 'vitest/config';
import ClosingLineReporter from './closing-line-reporter.ts';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['tests/**/*.test.ts'],
    reporters: ['default', new ClosingLineReporter()],
    setupFiles: ['tests/setup.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
