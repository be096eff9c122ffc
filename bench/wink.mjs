// Tokens a second of wink-nlp (tokens, sentences, tags, patterns; no parse, no names of people), warm, in processor time, over the
// first texts of a folder. Run by bench/language.sh in a folder where npm has put wink-nlp and its model.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createRequire } from 'node:module';

const require = createRequire(join(process.cwd(), 'x.js'));
const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'));

const [folder, count] = [process.argv[2], Number(process.argv[3])];
const texts = readdirSync(folder).filter((name) => name.endsWith('.txt')).sort().slice(0, count).map((name) => readFileSync(join(folder, name), 'utf8'));
let best = 0;
for (let round = 0; round < 8; round++) {
  let tokens = 0;
  const start = process.cpuUsage();
  for (const text of texts) tokens += nlp.readDoc(text).tokens().filter((token) => token.out(nlp.its.pos) !== 'SPACE').length();
  const used = process.cpuUsage(start);
  best = Math.max(best, tokens / ((used.user + used.system) / 1e6));
}
console.log(`${texts.length} texts, wink-nlp, best of 8 rounds: ${best.toFixed(0)} tokens/s`);
