import { defineConfig } from 'vitest/config';

/** Where CI wants the results as JSON, to count them. By environment, since `npm cit` hands no arguments on. */
const results = process.env.TEST_RESULTS;

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // The end-to-end tests run the built program many times, on machines that may have only two cores.
    testTimeout: 30_000,
    reporters: results ? ['default', ['json', { outputFile: results }]] : ['default'],
  },
});
