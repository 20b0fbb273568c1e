// Puts a .gz beside every text file of the build that is worth it, so that the gateway need not compress while it serves.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const [dist] = process.argv.slice(2);
for (const file of readdirSync(dist, { recursive: true })) {
    if (!/\.(js|css|html|svg|json|webmanifest)$/.test(file)) continue;
    const plain = readFileSync(join(dist, file));
    const packed = gzipSync(plain, { level: 9 });
    if (plain.length > 1024 && packed.length < plain.length * 0.9) writeFileSync(join(dist, `${file}.gz`), packed);
}
