// What elements need, fetched once for all on the page. The build puts FILES in: where each
// file is, from this script's own address and never from the page's.
const base = new URL(FILES.base, import.meta.url);

/** The address of the guide's own page. */
export const home = new URL(FILES.home, import.meta.url).href;

/** Why an element cannot be drawn: a reason of the `two-protocols-error` event, and words. */
export class Failure extends Error {
  constructor(reason, message) {
    super(message);
    this.reason = reason;
  }
}

const promises = new Map();

/** The same promise for the same key, unless it failed: then the next element tries anew. */
function once(key, make) {
  if (!promises.has(key)) {
    const promise = make();
    promise.catch(() => promises.delete(key));
    promises.set(key, promise);
  }
  return promises.get(key);
}

async function get(url, integrity) {
  // The default of a missing value is no integrity to check.
  const response = await fetch(url, { integrity }).catch((error) => {
    throw new Failure("network", `${url} cannot be fetched: no connection, or connect-src does not allow ${base.origin}, or it sends no Access-Control-Allow-Origin (${error.message})`);
  });
  if (!response.ok) throw new Failure("network", `${url}: ${response.status}`);
  return response;
}

const file = (name) => get(new URL(name, base).href, FILES.integrity[name]);

/** Why the browser does not run a part of the program. */
function refused({ message }) {
  const policy = /unsafe-eval|content security policy|blocked by csp/i.test(message);
  throw policy
    ? new Failure("policy", `the page's policy forbids WebAssembly: it needs script-src 'self' ${base.origin} 'wasm-unsafe-eval'`)
    : new Failure("wasm", message);
}

/** A part of the program, compiled: what comes first, or a piece that a view needs. */
const compiled = (name) =>
  once(name, async () => {
    if (typeof WebAssembly !== "object") {
      throw new Failure("wasm", "this browser has no WebAssembly, or has it switched off");
    }
    const response = await file(name);
    // A host may send another type, which the browser does not compile as it comes.
    const typed = response.headers.get("content-type") === "application/wasm";
    const module = typed
      ? WebAssembly.compileStreaming(response)
      : WebAssembly.compile(await response.arrayBuffer());
    return module.catch(refused);
  });

/** The program, which has its pieces from here. */
export const program = () =>
  once("program", async () => {
    const url = new URL(FILES.js, base).href;
    const script = import(url).catch((error) => {
      throw new Failure("network", `${url} cannot be loaded: no connection, or script-src does not allow ${base.origin}, or its type is not JavaScript (${error.message})`);
    });
    const [glue, module] = await Promise.all([script, compiled(FILES.wasm)]);
    glue.pieces(compiled);
    await glue.default({ module_or_path: module }).catch(refused);
    return glue;
  });

/**
 * The styles in a theme: the element's own choice stands above the reader's setting. A page
 * may have set what `rem` is: lengths go by the reader's own letters, as `root` shows them.
 */
export const styles = (theme, root) =>
  once(`css ${theme}`, async () => {
    const css = await once("css", async () => (await file(FILES.css)).text());
    const dark = { dark: " all", light: " not all" }[theme];
    const themed = dark
      ? `${css.replaceAll(/\(prefers-color-scheme: ?dark\)/g, dark)}:host{color-scheme:${theme}}`
      : css;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${themed}:host{--tp-rem:${letters(root)}}`);
    return sheet;
  });

/** The size of letters that the reader has set in the browser. */
function letters(root) {
  const probe = root.appendChild(document.createElement("span"));
  probe.style.fontSize = "medium";
  const { fontSize } = getComputedStyle(probe);
  probe.remove();
  return fontSize || "16px";
}

/** The language in which the guide speaks to readers of another. */
export const spoken = (lang) =>
  [lang, lang.split("-")[0]].find((it) => Object.hasOwn(FILES.content, it)) ?? "en";

/**
 * The words of a view, with the pieces of the program that it needs, or the stories; of an address the words of
 * all views, which a piece of their own parts.
 */
async function needs(url, lang, view) {
  const name = FILES.content[lang][view];
  if (!url && !name) throw new Failure("content", `${view}: the document of this guide has none`);
  const json = url ? once(url, async () => (await get(url)).json()) : file(name).then((it) => it.json());
  const pieces = [...(FILES.pieces[view] ?? []), ...(url ? FILES.pieces.bundle : [])];
  const [words] = await Promise.all([json, ...pieces.map(compiled)]);
  return words;
}

/** A view that can be drawn, in the words of an address or in a language. */
export const content = (url, lang, view) => {
  const [spoke, first] = [spoken(lang), view === "all" ? "compare" : view];
  const key = url ?? spoke;
  return once(`${key} ${first}`, async () => {
    const words = once(`words ${key}`, async () => {
      const glue = await program();
      return new glue.Words((view) => needs(url, spoke, view));
    });
    const [all, json] = await Promise.all([words, needs(url, spoke, first)]);
    return all.read(first, json);
  }).catch((error) => {
    throw error instanceof Failure ? error : new Failure("content", `${key}: ${error.message ?? error}`);
  });
};

/** What a page may style of the text, with `::part()`: names with their selectors. */
export const parts = FILES.parts;
