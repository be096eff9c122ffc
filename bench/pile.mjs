// Writes made-up articles for measuring large piles: node bench/pile.mjs FOLDER STORIES ARTICLES_PER_STORY [SEED]
// The same arguments give the same bytes. Every story has its own town, people, bodies and numbers; its articles tell it in
// other words, with some numbers and days that differ, and one in ten takes over most of another's text.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [folder, stories, perStory, seed = "1"] = process.argv.slice(2);
if (!perStory) {
  console.error("usage: node pile.mjs FOLDER STORIES ARTICLES_PER_STORY [SEED]");
  process.exit(2);
}

let state = Number(seed) >>> 0;
const random = () => {
  state = (state + 0x6d2b79f5) >>> 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};
const below = (n) => Math.floor(random() * n);
const one = (list) => list[below(list.length)];
const capital = (text) => text[0].toUpperCase() + text.slice(1);

const onset = ["b", "br", "d", "dr", "f", "g", "gr", "h", "k", "kl", "l", "m", "n", "p", "r", "s", "st", "t", "tr", "v", "w", "z"];
const vowel = ["a", "e", "i", "o", "u", "ai", "ea", "ou"];
const coda = ["", "l", "n", "r", "s", "nd", "rk", "lm", "t", "ck"];
const syllable = () => one(onset) + one(vowel) + one(coda);
const place = () => capital(syllable() + syllable() + one(["ton", "ville", "burg", "field", "mouth", "dale", "ford", ""]));
const surname = () => capital(syllable() + syllable());
const given = ["Anna", "Peter", "Maria", "James", "Helen", "David", "Laura", "Martin", "Julia", "Robert", "Clara", "Thomas", "Sarah", "Daniel", "Emma", "Paul", "Nora", "Victor"];
const person = () => `${one(given)} ${surname()}`;

const kinds = [
  { event: "fire", verb: "destroyed", thing: "warehouse", body: "Fire Service", cause: "a fault in the wiring", harm: "injured" },
  { event: "flood", verb: "swamped", thing: "market hall", body: "River Authority", cause: "three days of rain", harm: "killed" },
  { event: "strike", verb: "closed", thing: "shipyard", body: "Dockers Union", cause: "a dispute over pay", harm: "dismissed" },
  { event: "explosion", verb: "damaged", thing: "refinery", body: "Energy Company", cause: "a leaking valve", harm: "wounded" },
  { event: "raid", verb: "emptied", thing: "jewellery museum", body: "Police Department", cause: "a tip from a former guard", harm: "arrested" },
  { event: "collapse", verb: "blocked", thing: "railway bridge", body: "Railway Board", cause: "rust in the pillars", harm: "hurt" },
  { event: "vote", verb: "ended", thing: "coalition", body: "City Council", cause: "a quarrel about the budget", harm: "expelled" },
  { event: "takeover", verb: "saved", thing: "aircraft maker", body: "Investment Fund", cause: "falling orders", harm: "laid off" },
  { event: "trial", verb: "shook", thing: "banking house", body: "District Court", cause: "forged accounts", harm: "sentenced" },
  { event: "outbreak", verb: "emptied", thing: "boarding school", body: "Health Office", cause: "spoiled milk", harm: "infected" },
];
const outlets = ["Courier", "Herald", "Standard", "Tribune", "Observer", "Gazette", "Examiner", "Mail", "Chronicle", "Dispatch"];
const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];

function makeStory() {
  const kind = one(kinds);
  const town = place();
  return {
    kind, town, region: place(), river: place(), street: `${surname()} Street`, chief: person(), witness: person(), critic: person(), minister: person(),
    firm: `${surname()} ${one(["Works", "Holdings", "Group", "Brothers"])}`, body: `${town} ${kind.body}`, product: syllable() + syllable(), thing: `${syllable()}${syllable()}`,
    hurt: 2 + below(60), cost: 1 + below(90), people: 100 * (2 + below(80)), year: 1950 + below(60), day: below(5),
    date: new Date(Date.UTC(2021, 0, 1) + below(900) * 86400000),
  };
}

// Each entry is one thing told in several ways.
const tellings = (s, hurt, day, people) => [
  [`A ${s.kind.event} ${s.kind.verb} the ${s.thing} ${s.kind.thing} in ${s.town} on ${day}, the ${s.body} said.`, `The ${s.body} said that the ${s.thing} ${s.kind.thing} in ${s.town} was ${s.kind.verb} by a ${s.kind.event} on ${day}.`, `${s.town} woke to a ${s.kind.event} on ${day} that ${s.kind.verb} its ${s.thing} ${s.kind.thing}.`],
  [`${hurt} people were ${s.kind.harm}, according to ${s.chief}, who leads the ${s.body}.`, `At least ${hurt} people were ${s.kind.harm}, ${s.chief} of the ${s.body} said.`, `${s.chief}, head of the ${s.body}, put the number of people ${s.kind.harm} at ${hurt}.`],
  [`The cause was ${s.kind.cause}, ${s.chief.split(" ")[1]} told reporters.`, `Investigators believe that ${s.kind.cause} led to the ${s.kind.event}.`, `"It began with ${s.kind.cause}," ${s.chief.split(" ")[1]} said.`],
  [`${people} residents of ${s.region} had to leave their homes.`, `About ${people} people in ${s.region} spent the night elsewhere.`, `The authorities moved some ${people} people out of ${s.region}.`],
  [`${s.firm} owns the ${s.kind.thing}, which opened in ${s.year}.`, `The ${s.kind.thing}, owned by ${s.firm}, has stood in ${s.street} since ${s.year}.`],
  [`"We heard a noise and ran towards ${s.street}," said ${s.witness}, who lives nearby.`, `${s.witness}, a neighbour, said that the ground shook in ${s.street}.`],
  [`${s.critic}, a lawyer for the families, accused ${s.firm} of ignoring warnings about ${s.product}.`, `${s.firm} knew of the danger from ${s.product}, ${s.critic} said.`],
  [`${s.firm} denied that it had been warned about ${s.product}.`, `A spokesman for ${s.firm} said that the company had followed every rule on ${s.product}.`],
  [`Minister ${s.minister} promised ${s.cost} million dollars for ${s.town}.`, `The government will pay ${s.cost} million dollars, Minister ${s.minister} said in ${s.town}.`],
  [`The bridge over the ${s.river} was still closed in the evening.`, `Traffic across the ${s.river} stood still for hours.`, `Boats on the ${s.river} were told to keep away.`],
  [`${s.minister.split(" ")[1]} will visit ${s.region} next week.`, `A visit of the minister to ${s.region} was announced for next week.`],
  [`Schools in ${s.region} will stay shut until Friday.`, `Parents in ${s.region} were asked to keep their children at home.`],
  [`The ${s.body} has opened an inquiry that ${s.critic.split(" ")[1]} called late.`, `An inquiry of the ${s.body} is to report within a month.`],
  [`It was the worst ${s.kind.event} in ${s.region} since ${s.year + 7}.`, `Nothing like it had happened in ${s.region} since ${s.year + 7}.`],
];
// Other words for common ones, so that articles say the same without sharing their sentences.
const otherWords = {
  people: ["people", "persons", "men and women", "residents"], said: ["said", "stated", "explained", "told the press", "added"], homes: ["homes", "houses", "flats"],
  closed: ["closed", "shut", "blocked"], warned: ["warned", "cautioned", "alerted"], promised: ["promised", "pledged", "offered"], inquiry: ["inquiry", "investigation", "review"],
  week: ["week", "month"], evening: ["evening", "afternoon", "night"], noise: ["noise", "bang", "rumble"], visit: ["visit", "come to", "travel to"], danger: ["danger", "risk", "threat"],
  families: ["families", "relatives", "victims"], authorities: ["authorities", "officials", "police"], bridge: ["bridge", "crossing", "footbridge"], owned: ["owned", "run", "operated"],
  Investigators: ["Investigators", "Experts", "Engineers"], believe: ["believe", "suspect", "assume"], neighbour: ["neighbour", "passer-by", "shopkeeper"], accused: ["accused", "suspected"],
  denied: ["denied", "rejected the charge", "disputed"], Traffic: ["Traffic", "Cars", "Lorries"], children: ["children", "pupils", "sons and daughters"], happened: ["happened", "occurred", "been seen"],
};
const openings = ["", "", "", "", "In the meantime, ", "At first light, ", "By all accounts, ", "Late in the day, ", "After some delay, ", "Contrary to early reports, "];
const reworded = (sentence) => {
  const opening = one(openings);
  const other = sentence.replace(/[A-Za-z]+/g, (word) => (otherWords[word] ? one(otherWords[word]) : word));
  return opening && /^(A|The|About|At|Some|Schools|Parents|Nothing|Boats|Traffic|Cars|Lorries) /.test(other) ? opening + other[0].toLowerCase() + other.slice(1) : other;
};

const subjects = ["A crowd", "Nobody", "The mayor", "A church choir", "Most shops", "Several drivers", "A retired teacher", "The local paper", "Two students", "Some volunteers", "The hospital", "An old sailor",
  "Many commuters", "The football club", "A baker", "The night watch", "Three cousins", "A film crew", "The library", "One insurer"];
const verbs = ["asked for", "spoke about", "waited for", "remembered", "complained of", "collected", "carried away", "wrote down", "refused", "looked into", "praised", "forgot", "wanted", "talked over", "described", "sold"];
const objects = ["blankets and tea", "the price of bread", "better roads", "old photographs", "a quiet winter", "more patience", "the broken lamps", "a second hearing", "all their letters", "cheaper tickets", "the morning trains",
  "new rules", "heavy boxes", "the first frost", "a minute of silence", "fresh paint", "the empty square", "wet furniture", "their savings", "a longer bench"];
const circumstances = ["before noon", "without much hope", "in the cold", "near the station", "for hours", "as in earlier years", "behind the barriers", "on the way home", "at the end of the day", "with some care", "far from the river",
  "after the service", "under a grey sky", "to little effect", "in plain words", "while the bells rang", "against all advice", "once again", "in a side street", "for the third time"];
const filler = () => `${one(subjects)} ${one(verbs)} ${one(objects)} ${one(circumstances)}.`;

function makeArticle(s) {
  const late = below(4) === 0;
  const hurt = late ? s.hurt + 1 + below(5) : s.hurt;
  const told = tellings(s, hurt, days[below(6) === 0 ? (s.day + 1) % 5 : s.day], below(5) === 0 ? s.people + 100 : s.people);
  const lines = [reworded(one(told[0]))];
  for (const telling of told.slice(1)) if (below(5) > 0) lines.push(...(below(2) ? [one(telling)] : telling.slice(0, 2)).map(reworded));
  for (let count = 14 + below(12); count > 0; count--) lines.splice(1 + below(lines.length), 0, filler());
  const paragraphs = [];
  for (let at = 0; at < lines.length; at += 3) paragraphs.push(lines.slice(at, at + 3).join(" "));
  const title = one([`${capital(s.kind.event)} hits ${s.kind.thing} in ${s.town}`, `${hurt} ${s.kind.harm} in ${s.town} ${s.kind.event}`, `${s.town} mourns after ${s.kind.event}`, `${s.firm} under fire over ${s.town} ${s.kind.event}`]);
  return { title, paragraphs, published: new Date(s.date.getTime() + (late ? 1 : 0) * 86400000 + below(86400) * 1000).toISOString().slice(0, 19) + "Z", outlet: `${s.region} ${one(outlets)}` };
}

const page = (a) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${a.title} - ${a.outlet}</title><meta property="og:title" content="${a.title}"><meta property="og:site_name" content="${a.outlet}"><meta property="article:published_time" content="${a.published}"></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>${a.title}</h1>
${a.paragraphs.map((text) => `<p>${text}</p>`).join("\n")}
</article><footer>All rights reserved</footer></body></html>
`;

for (let story = 0; story < Number(stories); story++) {
  const s = makeStory();
  const storyFolder = join(folder, String(story).padStart(5, "0"));
  mkdirSync(storyFolder, { recursive: true });
  let last = null;
  for (let article = 0; article < Number(perStory); article++) {
    let made = makeArticle(s);
    if (last && below(10) === 0) made = { ...made, paragraphs: [...last.paragraphs.slice(0, -1), made.paragraphs.at(-1)] };
    writeFileSync(join(storyFolder, `${String(article).padStart(4, "0")}.html`), page(made));
    last = made;
  }
}
