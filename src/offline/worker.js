// The worker of the guide's own page: keeps a whole edition on the device, and answers from it.
// Workbox fetches the files of the list, which the build makes, checks each against its hash
// and fails as a whole if one is wrong. What is answered is decided here: a request is only
// ever answered from a whole edition or by the server, and nothing else is kept.
import { PrecacheController } from "workbox-precaching/PrecacheController.js";

const files = self.__WB_MANIFEST;
const scope = registration.scope;
const prefix = "two-protocols-";
// The page names all others by their hashes: its own stands for them.
const page = files.find((file) => file.url === "index.html");
const name = `${prefix}${EDITION.version}-${EDITION.hash}-${page.revision.slice(0, 8)}-${scope}`;

const controller = new PrecacheController({
  cacheName: name,
  fallbackToNetwork: false,
  plugins: [
    {
      cacheWillUpdate: async ({ response }) => (response.status === 200 ? response : null),
      handlerDidComplete: async ({ response }) =>
        response && tell({ told: "saving", done: ++done, all }),
      handlerDidError: async ({ request }) =>
        tell({ told: "broken", file: request.url.slice(scope.length) }),
    },
  ],
});
const all = files.length;
let done = 0;
// Adds what happens at "install" and "activate".
controller.precache(files);

/** Tells all windows of the guide, those that came before the worker too. */
async function tell(message) {
  const windows = await clients.matchAll({ type: "window", includeUncontrolled: true });
  // Whether a copy is in use already is known here and now: who hears of it hears it later.
  const another = Boolean(registration.active);
  for (const it of windows.filter((it) => it.url.startsWith(scope))) {
    it.postMessage({ ...message, another });
  }
}

const editions = async () =>
  (await caches.keys()).filter((it) => it.startsWith(prefix) && it.endsWith(`-${scope}`));

/** A file of this edition. To look for it makes no store where there is none. */
const saved = (url) => caches.match(controller.getCacheKeyForURL(url), { cacheName: name });

/** A file of an edition before this one, which another window still shows. */
async function older(url) {
  for (const cacheName of await editions()) {
    const found = cacheName !== name && (await caches.match(url, { cacheName }));
    if (found) return found;
  }
}

/** Removes the editions that no window shows. A page holds a lock by the name of its content. */
async function sweep() {
  // What is on its way is not old.
  if (registration.installing || registration.waiting) return;
  const held = (await navigator.locks?.query())?.held.map((lock) => lock.name);
  const windows = await clients.matchAll({ type: "window" });
  for (const cacheName of await editions()) {
    if (cacheName === name) continue;
    const shown = held
      ? await Promise.all(held.map((url) => caches.match(url, { cacheName })))
      : [windows.length > 1];
    if (!shown.some(Boolean)) await caches.delete(cacheName);
  }
}

const answers = {
  /** Whether each file is here; one that went missing is fetched again, if it is the same. */
  async whole(source) {
    let missing = 0;
    for (const url of controller.getCachedURLs()) {
      if (await saved(url)) continue;
      const key = controller.getCacheKeyForURL(url);
      const integrity = controller.getIntegrityForCacheKey(key);
      const response = await fetch(url, { integrity, cache: "no-cache" }).catch(() => {});
      if (response?.status === 200) await (await caches.open(name)).put(key, response);
      else missing += 1;
    }
    source.postMessage({ told: missing ? "missing" : "whole", missing });
    await sweep();
  },
  /** Which edition this is, and what changed up to it. */
  async edition(source, { lang }) {
    const changes = CHANGES[lang] ?? Object.values(CHANGES)[0];
    const found = await saved(new URL(changes, scope).href);
    source.postMessage({ told: "edition", ...EDITION, changes: await found?.json() });
  },
  /** The reader wants this edition now. */
  use: () => skipWaiting(),
};

addEventListener("message", (event) => {
  const answer = answers[event.data?.ask];
  if (answer) event.waitUntil(answer(event.source, event.data));
});

addEventListener("activate", (event) => {
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
