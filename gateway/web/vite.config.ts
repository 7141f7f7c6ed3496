import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  base: '/console/',
  plugins: [react()],
  build: {
    outDir: '../target/classes/console',
    emptyOutDir: true,
    // An image in a style sheet as data: would be another kind of source for the policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    // What is made of what, for scripts/weight.mjs.
    manifest: true,
    // What most pages share is one file, not a file for each set of pages that share a little.
    rolldownOptions: {
      input: { index: 'index.html', worker: 'src/scanner/worker.ts' },
      output: {
        // A worker is known by its address, and reaches no further than the folder that it lies in.
        entryFileNames: ({ name }) => (name === 'worker' ? 'worker.js' : 'assets/[name]-[hash].js'),
        codeSplitting: { groups: [{ name: 'common', minShareCount: 10, test: /./ }] },
      },
    },
  },
  // No test is wrong for being slow: builds share their machine.
  test: { environment: 'happy-dom', testTimeout: 0, hookTimeout: 0 },
});
