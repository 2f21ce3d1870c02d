// The element `<two-protocols>`: a class of its own, which Rust cannot write. It waits until it
// comes near the window, loads what `load.js` has, and hands over to the WASM.
import { Failure, content, home, parts, program, spoken, styles } from "./load.js";

const VIEWS = ["compare", "situation", "law", "recommendations", "summary", "all"];
const THEMES = ["auto", "light", "dark"];
const ATTRIBUTES = ["view", "lang", "theme", "content", "facts", "open"];
/** Languages written from right to left. */
const FROM_RIGHT = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/;

const block = new CSSStyleSheet();
block.replaceSync(":host{display:block}:host([hidden]){display:none}");

/** Facts as the attribute has them, from that text, a list of such, or `{ "child": false }`. */
function answers(facts) {
  if (facts === null || typeof facts !== "object") return String(facts ?? "");
  if (Symbol.iterator in facts) return [...facts].join(",");
  const said = Object.entries(facts).filter(([, answer]) => typeof answer === "boolean");
  return said.map(([id, yes]) => `${id}.${yes ? "y" : "n"}`).join(",");
}

export class TwoProtocols extends HTMLElement {
  static observedAttributes = ATTRIBUTES;

  #root = this.attachShadow({ mode: "open" });
  /** Sees the element come near; there while it is awaited. */
  #near;
  /** What is drawn, and what it was drawn from. */
  #place;
  #drawn;
  /** Counts the drawings asked for: only the last may show. */
  #turn = 0;
  #changes;
  #failed = false;

  constructor() {
    super();
    this.#rest();
  }

  connectedCallback() {
    for (const name of ATTRIBUTES) {
      // Set before the element was known: now it goes through the property.
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
    if (this.#near || this.#place || this.#turn) return;
    this.#near = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        this.#unwatch();
        this.#draw();
      },
      { rootMargin: "400px" },
    );
    this.#near.observe(this);
  }

  /** A move takes the element out and puts it in: what was drawn stays. */
  connectedMoveCallback() {}

  disconnectedCallback() {
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#unwatch();
      this.#rest();
    });
  }

  attributeChangedCallback(name, before, now) {
    if (before === now) return;
    if (!this.#turn) {
      // What failed may do so no more.
      if (this.#failed) this.connectedCallback();
      return;
    }
    // Many changes in one go are one change.
    if (!this.#changes) {
      this.#changes = new Set();
      queueMicrotask(() => this.#change());
    }
    this.#changes.add(name);
  }

  get view() {
    const view = this.getAttribute("view");
    return VIEWS.includes(view) ? view : "compare";
  }
  set view(value) {
    this.#set("view", value);
  }

  get theme() {
    const theme = this.getAttribute("theme");
    return THEMES.includes(theme) ? theme : "auto";
  }
  set theme(value) {
    this.#set("theme", value);
  }

  get content() {
    return this.getAttribute("content") ?? "";
  }
  set content(value) {
    this.#set("content", value);
  }

  get facts() {
    return this.getAttribute("facts") ?? "";
  }
  set facts(value) {
    this.#set("facts", answers(value));
  }

  get open() {
    return this.getAttribute("open") ?? "";
  }
  set open(value) {
    this.#set("open", value);
  }

  #set(name, value) {
    if (value === null || value === undefined || value === "") this.removeAttribute(name);
    else this.setAttribute(name, value);
  }

  #unwatch() {
    this.#near?.disconnect();
    this.#near = undefined;
  }

  /** Back to the page's own words; the place of what was drawn is for others. */
  #rest() {
    this.#turn = 0;
    if (this.#place) {
      this.#place.widget.rest();
      spare.push(this.#place);
    }
    this.#place = this.#drawn = undefined;
    this.#root.replaceChildren(document.createElement("slot"));
    this.#root.adoptedStyleSheets = [block];
  }

  #address() {
    const pairs = [["open", this.open], ["facts", this.facts]].filter(([, value]) => value);
    return pairs.map((pair) => pair.join("=")).join("&");
  }

  #source() {
    let at = this;
    // Up to the nearest that says its language, out of shadow roots too.
    // By the attribute: the property of a form may be a field of that name.
    while (at && !at.getAttribute("lang")) at = at.parentElement ?? at.getRootNode().host;
    const lang = at?.getAttribute("lang") ?? "en";
    const url = this.content && new URL(this.content, document.baseURI).href;
    return { view: this.view, lang: spoken(lang), url: url || undefined };
  }

  async #change() {
    const changes = this.#changes;
    this.#changes = undefined;
    if (!this.#turn) return;
    const { view, lang, url } = this.#source();
    const drawn = this.#drawn;
    if (!drawn || drawn.view !== view || drawn.lang !== lang || drawn.url !== url) {
      return this.#draw(this.#place?.widget.fragment());
    }
    if (changes.has("theme")) {
      const sheet = await styles(this.theme, this.#root);
      if (this.#drawn === drawn) this.#root.adoptedStyleSheets = [block, sheet];
    }
    if (changes.has("open") || changes.has("facts")) this.#place?.widget.visit(this.#address());
  }

  async #draw(fragment = this.#address()) {
    const turn = (this.#turn = ++turns);
    this.#failed = false;
    const source = this.#source();
    const { view, lang, url } = source;
    try {
      const wanted = [program(), styles(this.theme, this.#root), content(url, lang, view)];
      const [glue, sheet, shown] = await Promise.all(wanted);
      if (turn !== this.#turn) return;
      this.#place ??= spare.pop() ?? empty(glue);
      const { place, widget } = this.#place;
      place.lang = shown.lang;
      place.dir = FROM_RIGHT.test(shown.lang) ? "rtl" : "ltr";
      this.#root.adoptedStyleSheets = [block, sheet];
      this.#root.replaceChildren(place);
      this.#drawn = source;
      widget.draw(shown, view === "all", home, fragment, (what, ...details) => {
        // What was drawn before this says no more.
        if (turn === this.#turn) this.#tell(what, details, place, shown);
      });
    } catch (error) {
      if (turn === this.#turn) this.#fail(error);
    }
  }

  #tell(what, [first, second], place, { lang, edition }) {
    switch (what) {
      case "drawn":
        for (const [part, selector] of parts) {
          for (const element of place.querySelectorAll(selector)) element.part.add(part);
        }
        return first && this.#event("ready", { view: this.view, lang, edition });
      case "select":
        return this.#event("select", { id: first, name: second });
      case "assess":
        return this.#event("assess", JSON.parse(first));
    }
  }

  #fail(error) {
    const { reason, message } = error instanceof Failure ? error : new Failure("browser", String(error));
    this.#rest();
    this.#failed = true;
    console.warn(`<two-protocols>: ${message}`);
    this.#event("error", { reason, message });
  }

  #event(name, detail) {
    const event = new CustomEvent(`two-protocols-${name}`, { bubbles: true, composed: true, detail });
    this.dispatchEvent(event);
  }
}

/** Places that nobody needs now. */
const spare = [];

/** A place with what draws in it. */
function empty(glue) {
  const place = document.createElement("div");
  place.className = "two-protocols";
  return { place, widget: new glue.Widget(place) };
}

/** Numbers drawings, on the whole page. */
let turns = 0;
