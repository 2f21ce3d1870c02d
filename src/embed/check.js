// `embed-check.js`: tries on a page all that the element and the frame need, and says what to
// mend. It runs on our own `embed-check.html`, or on a webmaster's page by one line. The build
// puts WORDS and FILES in. It may be a page with the strictest policy: nothing here but plain
// elements and adopted styles.
const host = new URL("./", import.meta.url);
const start = performance.now();

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
  const list = document.cookie ? document.cookie.split("; ").map((it) => `cookie ${it.split("=")[0]}`) : [];
  for (const name of ["localStorage", "sessionStorage"]) {
    try {
      list.push(...Object.keys(window[name]).map((key) => `${name} ${key}`));
    } catch {
      // Refused: then nothing is stored there.
    }
  }
  try {
    list.push(...(await indexedDB.databases()).map((it) => `IndexedDB ${it.name}`));
    list.push(...(await navigator.serviceWorker.getRegistrations()).map((it) => `service worker ${it.scope}`));
  } catch {
    // Not there in this browser or without a secure connection.
  }
  return list;
}

/** A place for what is tried, which the reader need not see. */
function aside() {
  const place = make("div");
  Object.assign(place.style, { position: "fixed", insetInlineStart: "0", top: "0", width: "300px", height: "300px", opacity: "0", pointerEvents: "none", zIndex: "-1" });
  document.body.append(place);
  return place;
}

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
    } catch {
      return problem(say("wasm-policy"));
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
    const told = new Promise((done) => {
      const hear = ({ data, origin, source }) => {
        if (origin !== host.origin || source !== frame.contentWindow) return;
        // The first is the height of the own words, before the guide is drawn.
      if (data?.type !== "two-protocols-height" || !(data.height > 200)) return;
        removeEventListener("message", hear);
        done(data.height);
      };
      addEventListener("message", hear);
    });
    frame.src = new URL("embed.html?view=recommendations", host).href;
    frame.width = frame.height = "300";
    place.append(frame);
    const height = await within(15000, told);
    frame.remove();
    return height ? well(say("frame-ok", { n: height })) : problem(say("frame-bad"));
  },

  third() {
    const origins = performance
      .getEntriesByType("resource")
      .filter((it) => it.startTime >= start)
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
  const root = shell.attachShadow({ mode: "open" });
  const place = root.appendChild(make("div"));
  place.className = "two-protocols";
  try {
    const css = await (await fetch(new URL(FILES.css, host))).text();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Plain, then: the words are what matters.
  }
  const main = place.appendChild(make("div"));
  main.className = "main";
  shell.scrollIntoView();
  return main;
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
    const { state, found } = await tests[name](place, before);
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
    [say("sheet-site"), location.origin + location.pathname],
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
  const print = buttons.appendChild(make("button", say("print")));
  print.addEventListener("click", () => window.print());
  const copy = buttons.appendChild(make("button", say("copy")));
  copy.addEventListener("click", async () => {
    const lines = rows.map(([name, state, found]) => `${say(state)}: ${name}. ${found}`);
    const text = [...facts.map((it) => it.join(": ")), "", ...lines, "", `${say("sheet-policy")} ${policy}`, "", say("sheet-foot")];
    try {
      await navigator.clipboard.writeText(text.join("\n"));
      copy.textContent = say("copied");
    } catch {
      main.append(make("pre", text.join("\n")));
    }
  });
}

run();
