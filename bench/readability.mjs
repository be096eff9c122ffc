// Pages a second of @mozilla/readability on linkedom, warm, in processor time as in `Crosscheck.Benchmarks reading`.
// Run by bench/reading.sh in a folder where npm has put both.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createRequire } from 'node:module';

const require = createRequire(join(process.cwd(), 'x.js'));
const { Readability } = require('@mozilla/readability');
const { parseHTML } = require('linkedom');

const walk = (folder) => readdirSync(folder).sort().flatMap((name) => {
  const path = join(folder, name);
  return statSync(path).isDirectory() ? walk(path) : [path];
});
const pages = walk(process.argv[2]).map((path) => readFileSync(path, 'utf8'));
const bytes = pages.reduce((sum, page) => sum + Buffer.byteLength(page), 0);
const seconds = [];
let failed = 0;
for (let pass = 0; pass < 4; pass++) {
  failed = 0;
  const start = process.cpuUsage();
  for (const page of pages) {
    try { new Readability(parseHTML(page).document).parse(); } catch { failed++; }
  }
  const used = process.cpuUsage(start);
  if (pass > 0) seconds.push((used.user + used.system) / 1e6);
}
seconds.sort((a, b) => a - b);
const median = seconds[seconds.length >> 1];
console.log(`| @mozilla/readability on linkedom | ${pages.length} | ${median.toFixed(3)} | ${(pages.length / median).toFixed(0)} | ${(bytes / 1e6 / median).toFixed(1)} | |`);
if (failed > 0) console.log(`\n${failed} pages it gave up on.`);
