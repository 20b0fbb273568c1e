import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** What every citizen's phone keeps beside the shell, and what those keep who work on the street. */
const PORTAL = /\/src\/(features\/(portal|cities)|shared\/(locales|map|report))\//;
const STREET = /\/src\/(features\/street|shared\/cases)\//;

/** Tells the service worker which hashed files make up the shell, the portal and the street face; other pages are cached as they are used. */
export function precache(): Plugin {
  return {
    name: 'precache',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const reached = (ours: RegExp, entries: boolean) => {
        const files = new Set<string>();
        const visit = (name: string) => {
          const found = bundle[name];
          if (files.has(name) || found?.type !== 'chunk') return;
          files.add(name);
          for (const css of (found as { viteMetadata?: { importedCss: Set<string> } }).viteMetadata?.importedCss ??
            []) {
            files.add(css);
          }
          found.imports.forEach(visit);
        };
        for (const [name, found] of Object.entries(bundle)) {
          if (found.type !== 'chunk' || name === 'sw.js') continue;
          const fits = ours.test(Object.keys(found.modules).join('\n'));
          if ((entries && found.isEntry) || fits) visit(name);
          if (fits) found.dynamicImports.forEach(visit); // some are only a door to a chunk shared with others
        }
        files.delete('sw.js');
        return files;
      };
      const worker = bundle['sw.js'];
      if (worker?.type !== 'chunk') throw new Error('the service worker is missing from the build');
      const portal = reached(PORTAL, true);
      const street = [...reached(STREET, false)].filter((name) => !portal.has(name));
      const listed = (names: Iterable<string>) => JSON.stringify([...names].map((name) => `/${name}`));
      worker.code = worker.code
        .replace(/__PRECACHE__/g, listed(portal))
        .replace(/__STREET__/g, listed(street))
        .replace(/__PRECACHE_VERSION__/g, versionOf(portal))
        .replace(/__STREET_VERSION__/g, versionOf(street));
    },
  };
}

/** The names tell what is in the files. */
function versionOf(names: Iterable<string>): string {
  return JSON.stringify(
    createHash('sha256')
      .update([...names].sort().join())
      .digest('hex')
      .slice(0, 12),
  );
}
