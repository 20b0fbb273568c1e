import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** Tells the service worker which hashed files make up the shell and the portal; staff pages are cached as they are used. */
export function precache(): Plugin {
  return {
    name: 'precache',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const files = new Set<string>();
      const visit = (name: string) => {
        const found = bundle[name];
        if (files.has(name) || found?.type !== 'chunk') return;
        files.add(name);
        for (const css of (found as { viteMetadata?: { importedCss: Set<string> } }).viteMetadata?.importedCss ?? []) {
          files.add(css);
        }
        found.imports.forEach(visit);
      };
      const OURS = /\/src\/(features\/(portal|cities)|shared\/(locales|map))\//;
      for (const [name, found] of Object.entries(bundle)) {
        if (found.type !== 'chunk' || name === 'sw.js') continue;
        const ours = OURS.test(Object.keys(found.modules).join('\n'));
        if (found.isEntry || ours) visit(name);
        if (ours) found.dynamicImports.forEach(visit); // some are only a door to a chunk shared with others
      }
      const worker = bundle['sw.js'];
      if (worker?.type !== 'chunk') throw new Error('the service worker is missing from the build');
      const list = [...files].filter((name) => name !== 'sw.js').map((name) => `/${name}`);
      const version = createHash('sha256')
        .update([...list].sort().join())
        .digest('hex')
        .slice(0, 12);
      worker.code = worker.code
        .replace(/__PRECACHE__/g, JSON.stringify(list))
        .replace(/__VERSION__/g, JSON.stringify(version));
    },
  };
}
