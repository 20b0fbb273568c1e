// What a phone must load before a face answers a finger; the build fails when one outgrows its budget.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const BUDGETS = [
    {
        face: "the portal's map",
        limit: 200_000,
        start: [
            'index.html',
            'src/features/portal/PortalFace.tsx',
            'src/features/portal/map/MapPage.tsx',
            'src/features/portal/map/MapView.tsx',
        ],
    },
    { face: 'the street', limit: 160_000, start: ['index.html', 'src/features/street/StreetFace.tsx'] },
];
const [dist] = process.argv.slice(2);
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));

function reach(key, seen = new Set()) {
    if (seen.has(key)) return seen;
    seen.add(key);
    for (const next of manifest[key].imports ?? []) reach(next, seen);
    return seen;
}

function weigh({ face, limit, start }) {
    const needed = new Set();
    for (const key of start.filter((name) => manifest[name]))
        for (const file of reach(key)) needed.add(manifest[file].file);
    let total = 0;
    for (const file of needed) {
        if (!file.endsWith('.js') || !existsSync(join(dist, file))) continue;
        const text = readFileSync(join(dist, file));
        if (text.includes('ant-design')) throw new Error(`${file} brings antd to ${face}`);
        const size = gzipSync(text, { level: 9 }).length;
        total += size;
        console.log(`${String(size).padStart(8)}  ${file}`);
    }
    console.log(`${String(total).padStart(8)}  bytes of JavaScript (gzip) before ${face} answers; limit ${limit}`);
    return total <= limit;
}

const all = BUDGETS.map(weigh);
rmSync(join(dist, '.vite'), { recursive: true });
if (all.includes(false)) process.exit(1);
