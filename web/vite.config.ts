import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { precache } from './build/precache.ts';

export default defineConfig({
  plugins: [react(), precache()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    target: 'es2022',
    cssTarget: ['chrome99', 'safari15.4'],
    manifest: true,
    sourcemap: false,
    assetsInlineLimit: 0, // data: URLs and inline scripts are not part of our Content-Security-Policy
    chunkSizeWarningLimit: 1500,
    rollupOptions: {
      input: { index: 'index.html', sw: 'src/sw/sw.ts' },
      output: { entryFileNames: (chunk) => (chunk.name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js') },
    },
  },
  server: { proxy: { '^/t/[^/]+/(api|auth|ogc)/': 'http://localhost:8080', '/api/': 'http://localhost:8080' } },
  test: {
    // a machine that is busy with other tests may be ten times as slow
    testTimeout: 120_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        test: { name: 'logic', environment: 'node', include: ['src/**/*.test.ts'], unstubGlobals: true },
      },
      {
        extends: true,
        test: {
          name: 'pages',
          environment: 'jsdom',
          include: ['src/**/*.test.tsx'],
          setupFiles: ['src/shared/testing/setup.ts'],
          unstubGlobals: true,
        },
      },
    ],
  },
});
