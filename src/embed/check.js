// `embed-check.js`: tries on a page all that the element and the frame need, and says what to
// mend. It runs on our own `embed-check.html`, or on a webmaster's page by one line. The build
// puts WORDS and FILES in. It may be a page with the strictest policy: nothing here but plain
// elements and adopted styles.
const host = new URL("./", import.meta.url);
const start = performance.now();
/** No guide is higher, in pixels, as in `height.js`. */
const MOST = 30000;
/** The report's own element on a page of others. */
const ID = "two-protocols-check";

const say = (key, values = {}) =>
  WORDS[key].replace(/\{(\w+)\}/g, (_, name) => ({ host: host.origin, ...values })[name] ?? "");

function make(name, words = "", ...children) {
  const element = document.createElement(name);
  if (words) element.textContent = words;
  element.append(...children);
  return element;
}

const wait = (ms) => new Promise((done) => setTimeout(done, ms));
/** The promise, or nothing after a time. */
const within = (ms, promise) => Promise.race([promise, wait(ms)]);

/** What is stored on this page now, as a list of texts. */
async function stored() {
  const asked = [
    () => document.cookie.split("; ").filter(Boolean).map((it) => `cookie ${it.split("=")[0]}`),
    () => Object.keys(localStorage).map((key) => `localStorage ${key}`),
    () => Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
    async () => (await indexedDB.databases()).map((it) => `IndexedDB ${it.name}`),
    async () => (await navigator.serviceWorker.getRegistrations()).map((it) => `service worker ${it.scope}`),
  ];
  const list = [];
  for (const ask of asked) {
    try {
      list.push(...(await ask()));
    } catch {
      // Refused, or not in this browser: then nothing is stored there.
    }
  }
  return list;
}

/** Rules on the shadow root's own element, above whatever the page says of it. */
function shield(root, rules) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`:host{all:initial!important;display:block!important;clear:both!important;color-scheme:light dark!important;${rules}}`);
  root.adoptedStyleSheets = [sheet];
}

/** A place for what is tried, which nobody need see, hear or reach. */
function aside() {
  const place = make("div");
  place.inert = true;
  place.attachShadow({ mode: "open" }).append(make("slot"));
  try {
    // In a frame higher than the window, what is fixed may be out of sight: there it is at the report.
    const at = self === top ? "fixed!important;left:0!important;top:0" : "absolute";
    shield(place.shadowRoot, `position:${at}!important;width:300px!important;height:300px!important;overflow:hidden!important;opacity:0!important;pointer-events:none!important;z-index:-1!important`);
  } catch {
    // Seen for a moment, then.
  }
  document.body.insertBefore(place, document.getElementById(ID));
  return place;
}

/** All that is fetched from now on: the browser's own list is full after 250. */
const fetched = [];
const watch = new PerformanceObserver((list) => fetched.push(...list.getEntries()));
watch.observe({ type: "resource" });

const well = (found) => ({ state: "well", found });
const problem = (found) => ({ state: "problem", found });

const tests = {
  script() {
    return well(say("script-ok"));
  },

  async wasm() {
    if (typeof WebAssembly !== "object") return problem(say("wasm-none"));
    try {
      await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
      return well(say("wasm-ok"));
    } catch ({ message }) {
      const policy = /unsafe-eval|content security policy|blocked by csp/i.test(message);
      return problem(say(policy ? "wasm-policy" : "wasm-none"));
    }
  },

  styles(place) {
    try {
      const shell = place.appendChild(make("div"));
      const root = shell.attachShadow({ mode: "open" });
      const inside = root.appendChild(make("p"));
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("p{letter-spacing:7px}");
      root.adoptedStyleSheets = [sheet];
      const applies = getComputedStyle(inside).letterSpacing === "7px";
      return applies ? well(say("styles-ok")) : problem(say("styles-bad"));
    } catch {
      return problem(say("styles-bad"));
    }
  },

  async connection() {
    try {
      const response = await fetch(new URL("custom-elements.json", host));
      return response.ok ? well(say("connection-ok")) : problem(say("connection-bad"));
    } catch {
      return problem(say("connection-bad"));
    }
  },

  async type() {
    try {
      const response = await fetch(new URL(FILES.wasm, host), { method: "HEAD" });
      if (!response.ok) throw response.status;
      const type = response.headers.get("content-type") ?? "";
      return type === "application/wasm" ? well(say("type-ok")) : problem(say("type-bad", { type }));
    } catch {
      return { state: "left-out", found: say("connection-bad") };
    }
  },

  async element(place) {
    const begun = performance.now();
    const element = make("two-protocols");
    const answer = new Promise((done) => {
      element.addEventListener("two-protocols-ready", ({ detail }) => done({ detail }));
      element.addEventListener("two-protocols-error", ({ detail }) => done({ message: detail.message }));
    });
    try {
      await import(new URL("embed.js", host).href);
    } catch (error) {
      return problem(say("element-bad", { message: error.message }));
    }
    place.append(element);
    const said = await within(20000, answer);
    element.remove();
    if (!said?.detail) return problem(say("element-bad", { message: said?.message ?? "…" }));
    return well(say("element-ok", { n: Math.round(performance.now() - begun) }));
  },

  async frame(place) {
    const frame = make("iframe");
    let hear;
    const told = new Promise((done) => {
      hear = ({ data, origin, source }) => {
        if (origin !== host.origin || source !== frame.contentWindow) return;
        if (data?.type !== "two-protocols-height") return;
        // The first is the height of the own words, before the guide is drawn.
        if (data.height > 200 && data.height <= MOST) done(data.height);
      };
    });
    addEventListener("message", hear);
    frame.src = new URL(`embed.html?view=${FILES.view}`, host).href;
    frame.width = frame.height = "300";
    place.append(frame);
    const height = await within(15000, told);
    removeEventListener("message", hear);
    frame.remove();
    return height ? well(say("frame-ok", { n: height })) : problem(say("frame-bad"));
  },

  async third() {
    // The browser tells a little later.
    await wait(100);
    const origins = [...fetched, ...watch.takeRecords()]
      .filter((it) => it.startTime >= start && /^(http|ws)/.test(it.name))
      .map((it) => new URL(it.name).origin)
      .filter((it) => it !== host.origin && it !== location.origin);
    const other = [...new Set(origins)].join(", ");
    return other ? problem(say("third-bad", { origins: other })) : well(say("third-ok"));
  },

  async storage(_, before) {
    const after = (await stored()).filter((it) => !before.includes(it));
    return after.length ? problem(say("storage-bad", { what: after.join(", ") })) : well(say("storage-ok"));
  },
};

/** Where the report goes: our own page, or a shadow root at the end of another. */
async function home() {
  const own = document.querySelector("main#check");
  if (own && location.href.startsWith(new URL("embed-check.html", host).href)) return own;
  const shell = document.body.appendChild(make("section"));
  shell.id = ID;
  const root = shell.attachShadow({ mode: "open" });
  const place = root.appendChild(make("div"));
  place.className = "two-protocols";
  // The page's own language and direction are not those of these words.
  place.lang = "en";
  place.dir = "ltr";
  try {
    shield(root, "");
    // By the reader's own letters: the page may have set what `rem` is.
    const letters = parseFloat(getComputedStyle(shell).fontSize);
    const css = await (await fetch(new URL(FILES.css, host))).text();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css.replaceAll(/(\d*\.?\d+)rem\b/g, (_, n) => `${n * letters}px`));
    root.adoptedStyleSheets.push(sheet);
  } catch {
    // Plain, then: the words are what matters.
  }
  const main = place.appendChild(make("div"));
  main.className = "main";
  shell.scrollIntoView();
  return main;
}

/** What a test says. One that fails in a way nobody thought of does not end the others. */
async function tried(name, place, before) {
  try {
    return await tests[name](place, before);
  } catch (error) {
    return problem(String(error));
  }
}

/** Prints the sheet alone: of the page around it nothing goes on this paper. */
function paper() {
  const only = new CSSStyleSheet();
  only.replaceSync(`@media print{html,body{all:initial!important;display:block!important}body>:not(#${ID}){display:none!important}}`);
  if (document.getElementById(ID)) document.adoptedStyleSheets.push(only);
  const others = () => document.adoptedStyleSheets.filter((it) => it !== only);
  addEventListener("afterprint", () => (document.adoptedStyleSheets = others()), { once: true });
  print();
}

async function run() {
  const before = await stored();
  const main = await home();
  main.append(make("h1", say("title")), make("p", say("lead")));
  const line = `<script type="module" src="${new URL("embed-check.js", host)}"></script>`;
  const how = main.appendChild(make("div"));
  how.className = "how";
  how.append(make("p", say("how")), make("pre", "", make("code", line)));
  const status = main.appendChild(make("p"));
  status.setAttribute("role", "status");
  const head = make("tr", "", make("th", say("what")), make("th", say("result")), make("th", say("found")));
  const body = make("tbody");
  const table = main.appendChild(make("table", "", make("thead", "", head), body));
  table.className = "sheet";
  const rows = [];
  const place = aside();
  const names = Object.keys(tests);
  for (const name of names) {
    status.textContent = say("running", { n: rows.length + 1, all: names.length });
    const { state, found } = await tried(name, place, before);
    const mark = make("td", say(state));
    mark.dataset.state = state;
    body.append(make("tr", "", make("th", say(name)), mark, make("td", found)));
    rows.push([say(name), state, found]);
  }
  place.remove();
  const ok = rows.filter(([, state]) => state === "well").length;
  status.textContent = say("done", { ok, all: names.length });
  sheet(main, rows);
  main.dataset.done = ok;
}

/** What the security office wants to know beside the table, and ways to hand it on. */
function sheet(main, rows) {
  const facts = [
    [say("sheet-site"), location.href.split(/[?#]/)[0]],
    [say("sheet-guide"), host.href],
    [say("sheet-date"), new Date().toISOString().slice(0, 10)],
    [say("sheet-browser"), navigator.userAgent],
    [say("sheet-edition"), FILES.edition],
  ];
  const policy = `script-src ${host.origin} 'wasm-unsafe-eval'; connect-src ${host.origin}`;
  const list = make("dl");
  for (const [name, value] of facts) list.append(make("dt", name), make("dd", value));
  main.append(make("h2", say("sheet-title")), list, make("p", say("sheet-policy")));
  main.append(make("pre", "", make("code", policy)), make("p", say("sheet-foot")));
  const buttons = main.appendChild(make("p"));
  buttons.className = "buttons";
  buttons.appendChild(make("button", say("print"))).addEventListener("click", paper);
  const copy = buttons.appendChild(make("button", say("copy")));
  const byHand = make("pre");
  byHand.className = "buttons";
  copy.addEventListener("click", async () => {
    const lines = rows.map(([name, state, found]) => `${say(state)}: ${name}. ${found}`);
    const text = [...facts.map((it) => it.join(": ")), "", ...lines, "", `${say("sheet-policy")} ${policy}`, "", say("sheet-foot")];
    try {
      await navigator.clipboard.writeText(text.join("\n"));
      copy.textContent = say("copied");
    } catch {
      // By hand, then; not on paper.
      byHand.textContent = text.join("\n");
      main.append(byHand);
    }
  });
}

run();
