// Lends the machine's own Node to frontend-maven-plugin, which has no option for it.
// Exit 0: this Node fits package.json's `engines`, and DIR/node looks as the plugin expects. Any other exit: the plugin downloads one.
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const [dir] = process.argv.slice(2);
const [major, minor] = process.versions.node.split('.').map(Number);
if (!(major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19))) {
    console.log(`Node ${process.version} does not fit (^20.19 or >=22.12): another is downloaded`);
    process.exit(2);
}

const prefix = dirname(realpathSync(process.execPath));
const npm = [
    join(prefix, '../lib/node_modules/npm'),
    '/usr/share/nodejs/npm',
    '/usr/share/npm',
    '/usr/local/lib/node_modules/npm',
].find((at) => existsSync(join(at, 'bin/npm-cli.js')));
if (!npm) {
    console.log(`Node ${process.version} has no npm: another is downloaded`);
    process.exit(3);
}

const home = join(dir, 'node');
const bin = join(home, 'node_modules/npm/bin');
rmSync(home, { recursive: true, force: true });
mkdirSync(bin, { recursive: true });
symlinkSync(process.execPath, join(home, 'node'));
for (const cli of ['npm-cli.js', 'npx-cli.js']) {
    // a stub, not a link: nothing may write into the machine's npm
    writeFileSync(join(bin, cli), `require(${JSON.stringify(join(npm, 'bin', cli))})\n`);
}
const { version } = JSON.parse(readFileSync(join(npm, 'package.json'), 'utf8'));
console.log(`using Node ${process.version} of this machine with npm ${version}`);
