// Starts what keeps the guide on the device. The build puts FILES in: the addresses of its
// files and the edition. What stands here is what Rust has no word for.
import init, { start } from "two-protocols-offline.js";
import { paint } from "./theme.js";

const { lang } = document.documentElement;
const at = (file) => new URL(file, import.meta.url);

/** The worker's address, as a policy with Trusted Types wants it. */
function address() {
  const url = at(FILES.worker).href;
  const types = window.trustedTypes;
  return types ? types.createPolicy("two-protocols", { createScriptURL: () => url }).createScriptURL(url) : url;
}

const host = {
  edition: FILES.edition,
  lang,
  // None in a single file, or where the browser allows no worker.
  register:
    FILES.worker && navigator.serviceWorker
      ? () => navigator.serviceWorker.register(address(), { updateViaCache: "none" })
      : null,
  /**
   * The worker as the server has it now, which no copy answers for; empty if it has none, and
   * nothing if the server does not answer or leads elsewhere.
   */
  reach: () =>
    fetch(at(FILES.worker), { cache: "no-cache", redirect: "manual" }).then(
      (it) => (it.ok ? it.text() : it.type === "basic" && it.status < 500 ? "" : null),
      () => null,
    ),
  single: FILES.single,
  paint(theme) {
    paint(theme);
    const [light, dark] = document.querySelectorAll("meta[name=theme-color]");
    light.media = { light: "all", dark: "not all" }[theme] ?? "(prefers-color-scheme: light)";
    dark.media = { dark: "all", light: "not all" }[theme] ?? "(prefers-color-scheme: dark)";
  },
  /** As the edition's day is written, by this device's clock. `Intl` would take a slow phone 130 ms. */
  time(at) {
    const local = new Date(at);
    local.setMinutes(local.getMinutes() - local.getTimezoneOffset());
    return local.toISOString().slice(0, 16).replace("T", " ");
  },
};

// Whoever tidies up sees by this which edition is still on a screen: by its content, and by its
// program, which may change alone. What others put into the page says nothing.
if (FILES.worker) {
  const content = document.getElementById("content").href;
  const files = document.querySelectorAll("script[src], link[rel=stylesheet]");
  const urls = [...files].map((it) => it.src ?? it.href).filter((it) => it.startsWith(at(".")));
  const name = [content, import.meta.url, ...urls].join(" ");
  navigator.locks?.request(name, { mode: "shared" }, () => new Promise(() => {})).catch(() => {});
}

const words = fetch(at(FILES.words[lang] ?? Object.values(FILES.words)[0])).then((it) => it.json());
Promise.all([words, init({ module_or_path: at(FILES.program) })]).then(([words]) =>
  start({ ...host, words }),
);
