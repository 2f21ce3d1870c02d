// The worker of the guide's own page: keeps a whole edition on the device, and answers from it.
// Workbox fetches the files of the list, which the build makes, checks each against its hash
// and fails as a whole if one is wrong. What is answered is decided here: a request is only
// ever answered from a whole edition or by the server, and nothing else is kept.
import { PrecacheController } from "workbox-precaching/PrecacheController.js";

const files = self.__WB_MANIFEST;
const scope = registration.scope;
const prefix = "two-protocols-";
// The pages name all others by their hashes: MARK is of the pages.
const name = `${prefix}${EDITION.version}-${EDITION.hash}-${MARK}-${scope}`;

const controller = new PrecacheController({
  cacheName: name,
  fallbackToNetwork: false,
  plugins: [
    {
      // A redirect leads to no other site.
      requestWillFetch: async ({ request }) => {
        if (stopped) throw new Error("stopped");
        return new Request(request, { mode: "same-origin" });
      },
      cacheWillUpdate: async ({ response }) => (response.status === 200 ? response : null),
      handlerDidComplete: async ({ response }) =>
        response && tell({ told: "saving", done: ++done, all }),
      handlerDidError: async ({ request, error }) =>
        tell({
          told: error?.name === "QuotaExceededError" ? "full" : "broken",
          file: request.url.slice(scope.length),
        }),
    },
  ],
});
const all = files.length;
let done = 0;
// Whether the reader clears everything meanwhile.
let stopped = false;
controller.addToCacheList(files);

/** Tells all windows of the guide, those that came before the worker too. */
async function tell(message) {
  const windows = await clients.matchAll({ type: "window", includeUncontrolled: true });
  // Whether a copy is in use already is known here and now: who hears of it hears it later.
  const another = Boolean(registration.active);
  for (const it of windows.filter((it) => it.url.startsWith(scope))) {
    it.postMessage({ ...message, another, scope });
  }
}

const editions = async () =>
  (await caches.keys()).filter((it) => it.startsWith(prefix) && it.endsWith(`-${scope}`));

/** A file of this edition. To look for it makes no store where there is none. */
const saved = (url) =>
  caches.match(controller.getCacheKeyForURL(url), { cacheName: name }).catch(() => {});

/** A file of an edition before this one, which another window still shows. */
async function older(url) {
  for (const cacheName of await editions()) {
    const found = cacheName !== name && (await caches.match(url, { cacheName }));
    if (found) return found;
  }
}

/** Whether another edition is on its way, which is not old, or took this one's place. */
const passing = () =>
  registration.installing || registration.waiting || self.serviceWorker?.state === "redundant";

/** Whether all these files are in one edition. */
const within = async (urls, cacheName) =>
  (await Promise.all(urls.map((url) => caches.match(url, { cacheName })))).every(Boolean);

/** Removes the editions that no window needs. A page holds a lock by the names of its files. */
async function sweep() {
  if (passing()) return;
  const locks = (await navigator.locks?.query())?.held.map((lock) => lock.name.split(" "));
  const held = locks?.filter(([url]) => url.startsWith(scope));
  // A window whose files are all here needs no other edition: they name all that it loads.
  const here = await Promise.all((held ?? []).map((urls) => within(urls, name)));
  const others = held?.filter((_, at) => !here[at]);
  const windows = await clients.matchAll({ type: "window" });
  for (const cacheName of await editions()) {
    if (cacheName === name) continue;
    const shown = others
      ? await Promise.all(others.map((urls) => within(urls, cacheName)))
      : [windows.length > 1];
    // One may have set out meanwhile, in what an earlier try has left.
    if (passing()) return;
    if (!shown.some(Boolean)) await caches.delete(cacheName);
  }
}

const answers = {
  /** Whether each file is here; one that went missing is fetched again, if it is the same. */
  async whole(source) {
    let missing = 0;
    let cache;
    for (const url of controller.getCachedURLs()) {
      if (await saved(url)) continue;
      // Opened once: what is cleared meanwhile does not come back.
      cache ??= caches.open(name);
      const key = controller.getCacheKeyForURL(url);
      const integrity = controller.getIntegrityForCacheKey(key);
      try {
        const found = await fetch(url, { integrity, cache: "no-cache", mode: "same-origin" });
        if (found.status !== 200) throw new Error(found.statusText);
        // A copy: no page is opened by an answer that was redirected.
        await (await cache).put(key, new Response(found.body, found));
      } catch {
        missing += 1;
      }
    }
    source.postMessage({ told: missing ? "missing" : "whole", missing, mark: MARK, scope });
    await sweep();
  },
  /** Which edition this is, and what changed up to it. */
  async edition(source, { lang }) {
    const changes = CHANGES[lang] ?? Object.values(CHANGES)[0];
    const found = await saved(new URL(changes, scope).href);
    source.postMessage({ told: "edition", ...EDITION, changes: await found?.json(), scope });
  },
  /** The reader wants this edition now. */
  use: () => skipWaiting(),
  /** The reader clears everything: what is not here yet does not come. */
  stop: () => (stopped = true),
};

addEventListener("message", (event) => {
  const answer = answers[event.data?.ask];
  if (answer) event.waitUntil(answer(event.source, event.data));
});

/** Saves all files, and sees that all are there: some of them may be from an earlier try. */
async function install(event) {
  await controller.install(event);
  for (const url of controller.getCachedURLs()) {
    if (await saved(url)) continue;
    await tell({ told: "broken", file: url.slice(scope.length) });
    throw new Error(url);
  }
}

addEventListener("install", (event) => event.waitUntil(install(event)));

addEventListener("activate", (event) => {
  event.waitUntil(controller.activate(event));
  // What the page loads later is answered from here at once; no window is loaded anew.
  event.waitUntil(clients.claim().then(sweep));
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || !url.href.startsWith(scope)) return;
  url.search = "";
  url.hash = "";
  if (url.href.endsWith("/")) url.href += "index.html";
  if (controller.getCacheKeyForURL(url.href)) {
    event.respondWith(saved(url.href).then((found) => found ?? fetch(request)));
  } else if (/\.[0-9a-f]{8}\.\w+$/.test(url.pathname)) {
    event.respondWith(older(url.href).then((found) => found ?? fetch(request)));
  } else if (request.destination === "document") {
    // No such page here: the server's word, and without one the guide's own page.
    event.respondWith(fetch(request).catch(() => Response.redirect(scope)));
  }
});
