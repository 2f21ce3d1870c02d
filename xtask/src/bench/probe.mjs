// Measures what Lighthouse does not, in Chromium, and prints it as one line of JSON.
// Arguments: `page` for what any page has, `find` or `all`, the page's URL, Chromium's path, then
// Chromium's own arguments.
import puppeteer from "puppeteer-core";

// What only the started app has: its controls answer.
const ANSWERS = "#app[data-ready]";
// A row of the comparison, which opens without the app.
const ROW = "details.row";
// The control whose answer is timed: the first element in a row that is open.
const CONTROL = "details.row[open] a.element-link";
// The views to which a reader goes from the first.
const VIEWS = ["situation", "law", "recommendations", "summary", "about", "compare"];
// A fact whose answers change the two compared offences, with all else known.
const SITUATION = "situation.html#facts=recruitment.y,deception.y,forced-labour.y,child.n,foreigner.y,intent.y,"
  + "procures-entry.y,border-crossed.y,entry-unlawful.y,benefit.y";
const FACT = "[data-fact=recruitment] input[data-set$='.y']";
const PRESSES = 21;
// What is typed into Find, letter by letter.
const QUESTIONS = ["trafficking in persons", "exploitacion", "art 3", '"use of force', "smugler benifit"];
const STARTS = 5;
const SLOWER = 4;
// Slow 4G as Lighthouse has it: 150 ms there and back, 1.6 Mbit/s, as felt by one request.
const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: 180000, uploadThroughput: 84375 };
const PHONE = { width: 412, height: 823, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };

const [extent, url, executablePath, ...args] = process.argv.slice(2);
const browser = await puppeteer.launch({ executablePath, args, headless: true });
const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

async function withPage(use) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  try {
    return await use(page, await page.createCDPSession());
  } finally {
    await context.close();
  }
}

// Bytes that scripts and the WASM hold after the load.
const memory = () => withPage(async (page, cdp) => {
  await page.goto(url);
  await page.waitForSelector(ANSWERS);
  return held(page, cdp);
});

// Bytes that they hold now.
async function held(page, cdp) {
  await cdp.send("Performance.enable");
  await cdp.send("HeapProfiler.collectGarbage");
  const { metrics } = await cdp.send("Performance.getMetrics");
  const heap = metrics.find(({ name }) => name === "JSHeapUsedSize").value;
  const prototype = await page.evaluateHandle(() => WebAssembly.Memory.prototype);
  const memories = await page.queryObjects(prototype);
  const wasm = await memories.evaluate((all) => all.reduce((sum, { buffer }) => sum + buffer.byteLength, 0));
  return { heap, wasm };
}

// A phone that knows nothing of the page: slow 4G, a slow CPU.
const phone = async (page, cdp) => {
  await page.setViewport(PHONE);
  await cdp.send("Network.enable");
  await cdp.send("Network.emulateNetworkConditions", SLOW_4G);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
};

// Milliseconds until the app answers, on such a phone.
const start = () => withPage(async (page, cdp) => {
  await phone(page, cdp);
  await page.evaluateOnNewDocument((answers) => {
    const seen = new MutationObserver(() => {
      if (!document.querySelector(answers)) return;
      seen.disconnect();
      globalThis.answersAt = performance.now();
    });
    seen.observe(document, { childList: true, subtree: true, attributes: true });
  }, ANSWERS);
  await page.goto(url, { waitUntil: "domcontentloaded" });
  await page.waitForFunction(() => globalThis.answersAt);
  return page.evaluate(() => globalThis.answersAt);
});

// Milliseconds until a row opens, pressed as soon as it is there, on such a phone.
const row = () => withPage(async (page, cdp) => {
  await phone(page, cdp);
  await page.evaluateOnNewDocument((row) => {
    const look = () => {
      const details = document.querySelector(row);
      details?.querySelector("summary")?.click();
      if (details?.open && details.getClientRects().length) globalThis.opensAt = performance.now();
      else setTimeout(look, 8);
    };
    look();
  }, ROW);
  await page.goto(url, { waitUntil: "domcontentloaded" });
  await page.waitForFunction(() => globalThis.opensAt);
  return page.evaluate(() => globalThis.opensAt);
});

// Milliseconds from a click on a view's name to the frame that shows the view, on the slow CPU.
// Each was there before: its code and its words are.
const views = () => withPage(async (page, cdp) => {
  await page.setViewport(PHONE);
  await page.goto(url);
  await page.waitForSelector(ANSWERS);
  const go = (view) => page.evaluate((view) => new Promise((done) => {
    const file = view === "compare" ? "index.html" : `${view}.html`;
    const from = performance.now();
    const seen = new MutationObserver(() => {
      if (!document.querySelector(`main[data-view=${view}] > *`)) return;
      seen.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.now() - from);
        port2.postMessage(null);
      });
    });
    seen.observe(document, { childList: true, subtree: true, attributes: true });
    document.querySelector(`nav a[href="${file}"]`).click();
  }), view);
  for (const view of VIEWS) await go(view);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  const times = VIEWS.map((view) => [view, []]);
  for (let round = 0; round < STARTS; round += 1) {
    for (const [view, all] of times) {
      all.push(await go(view));
      await new Promise((rest) => setTimeout(rest, 500));
    }
  }
  return times.map(([view, all]) => [view, median(all)]);
});

// Has each key timed from here on: to its result in the page, and to the frame that shows it.
const timeKeys = (page) => page.evaluate(() => {
  addEventListener("keydown", () => {
    const from = performance.now();
    let result = null;
    const seen = new MutationObserver(() => { result = performance.now() - from; });
    seen.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        seen.disconnect();
        globalThis.pressed = { result, paint: performance.now() - from };
      };
      port2.postMessage(null);
    });
  }, { capture: true });
});

// The milliseconds of one key.
const timed = async (page, key) => {
  await page.evaluate(() => { globalThis.pressed = null; });
  await page.keyboard.press(key);
  await page.waitForFunction(() => globalThis.pressed);
  return page.evaluate(() => globalThis.pressed);
};

// Milliseconds from a key to its result in the page, and to the frame that shows it.
const press = (end, control, ready, [key, other]) => withPage(async (page, cdp) => {
  await page.setViewport(PHONE);
  await page.goto(url + end);
  await page.waitForSelector(ANSWERS);
  await page.evaluate((row) => document.querySelector(row)?.setAttribute("open", ""), ROW);
  await page.waitForSelector(ready);
  await new Promise((rest) => setTimeout(rest, 500));
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.evaluate((control) => document.querySelector(control).focus({ preventScroll: true }), control);
  await timeKeys(page);
  const all = [];
  while (all.length < PRESSES) all.push(await timed(page, all.length % 2 ? other : key));
  if (all.some(({ result }) => result === null)) throw new Error(`pressing ${control} changes nothing`);
  return { result: median(all.map((one) => one.result)), paint: median(all.map((one) => one.paint)) };
});

// Find, on the same phone: milliseconds from the first focus until it has found something, then of
// each key of the questions; and the bytes that are held afterwards.
const find = () => withPage(async (page, cdp) => {
  await page.setViewport(PHONE);
  await page.goto(url);
  await page.waitForSelector(ANSWERS);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  const ready = await page.evaluate(() => new Promise((done) => {
    const from = performance.now();
    const field = document.querySelector("#find input");
    const seen = new MutationObserver(() => {
      if (!document.querySelector("#found [role=option]")) return;
      seen.disconnect();
      done(performance.now() - from);
    });
    seen.observe(document, { childList: true, subtree: true });
    field.value = "child";
    field.focus();
  }));
  await timeKeys(page);
  const all = [];
  for (const question of QUESTIONS) {
    await page.evaluate(() => { document.querySelector("#find input").value = ""; });
    for (const letter of question) all.push(await timed(page, letter));
  }
  const [result, paint] = ["result", "paint"].map((what) => all.map((one) => one[what]));
  const worst = { result: Math.max(...result), paint: Math.max(...paint) };
  const middle = { result: median(result), paint: median(paint) };
  return { ready, middle, worst, ...(await held(page, cdp)) };
});

// Milliseconds that the check of all combinations takes, on the same phone.
const verify = () => withPage(async (page, cdp) => {
  await page.goto(url + SITUATION);
  await page.waitForSelector(".results");
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.evaluate(() => document.querySelector("[data-do=verify]").click());
  await page.waitForSelector(".verified");
  return page.evaluate(() => Number(/in ([\d,]+) ms/.exec(document.querySelector(".verified").textContent)[1]));
});

// The element on a page of others: the longest task that its script makes before it is near, and
// the milliseconds from there until it has drawn, on a phone that knows nothing of it.
const element = () => withPage(async (page, cdp) => {
  await phone(page, cdp);
  await page.tracing.start({ categories: ["disabled-by-default-devtools.timeline", "devtools.timeline", "v8"] });
  await page.setContent(`<body style="height:9000px"><script type="module" src="${url}embed.js"></script>`
    + '<two-protocols style="position:absolute;top:8000px">…</two-protocols></body>');
  await page.waitForFunction(() => customElements.get("two-protocols"));
  await new Promise((done) => setTimeout(done, 300));
  const { traceEvents } = JSON.parse(Buffer.from(await page.tracing.stop()).toString());
  const own = traceEvents.filter(({ dur, args }) => dur && JSON.stringify(args ?? {}).includes("embed.js"));
  const tasks = traceEvents.filter(({ name, dur }) => dur && name === "RunTask");
  const holds = (task) => own.some(({ ts, tid, pid }) => tid === task.tid && pid === task.pid
    && ts >= task.ts && ts < task.ts + task.dur);
  const task = Math.max(0, ...tasks.filter(holds).map(({ dur }) => dur / 1000));
  const drawn = await page.evaluate(() => new Promise((done) => {
    const element = document.querySelector("two-protocols");
    const from = performance.now();
    element.addEventListener("two-protocols-ready", () => done(performance.now() - from));
    element.scrollIntoView();
  }));
  return { task, drawn };
});

try {
  const measured = { find, page: any, all: async () => ({ ...(await any()), ...(await rest()) }) };
  console.log(JSON.stringify(await measured[extent]()));
} finally {
  await browser.close();
}

// What any page has.
async function any() {
  const [starts, rows] = [[], []];
  while (starts.length < STARTS) starts.push(await start());
  while (rows.length < STARTS) rows.push(await row());
  const choice = await press("", CONTROL, CONTROL, ["Enter", "Enter"]);
  return { ...(await memory()), ...choice, start: median(starts), row: median(rows) };
}

// What the guide has beyond that.
async function rest() {
  const fact = await press(SITUATION, FACT, ".results", ["ArrowRight", "ArrowLeft"]);
  const elements = [];
  while (elements.length < STARTS) elements.push(await element());
  const task = median(elements.map((one) => one.task));
  const drawn = median(elements.map((one) => one.drawn));
  return { task, drawn, factResult: fact.result, factPaint: fact.paint, verify: await verify(), views: await views() };
}
