// Starts the app: the build puts wasm-bindgen's script in here, and names of files in place of WASM
// and of FIND, what searches. Where the app cannot start, the text of the page stays.
import init from "two-protocols.js";
import { failed } from "./failed.js";
import { ahead, own } from "./own.js";
import { sheet } from "./sheet.js";

dispatchEvent(new Event("two-protocols-start"));
// A step on the page before the app comes takes no answers away.
document.documentElement.dataset.asked = location.hash;
// The installed app goes on in the view that was read last.
if (/\/(index\.html)?$/.test(location.pathname) && !location.hash && matchMedia("(display-mode: standalone)").matches) {
  try {
    const { view } = JSON.parse(localStorage["two-protocols"]);
    if (view && view !== "compare") location.replace(`${view}.html`);
  } catch {}
}
// What hangs on to the page begins when the app has taken the text's place.
const drawn = new Promise((done) => addEventListener("two-protocols-view", done, { once: true }));
// What other views and what comes later look like: not before all that the reader waits for.
drawn.then(sheet);
// The app says so itself where it can; it cannot when it breaks.
addEventListener("two-protocols-failed", ({ detail }) => failed(detail));
const broken = (error) => error instanceof WebAssembly.RuntimeError && failed();
addEventListener("error", ({ error }) => broken(error));
addEventListener("unhandledrejection", ({ reason }) => broken(reason));
init({ module_or_path: own(new URL(WASM, import.meta.url)) }).catch(() => failed());

// Who is in the field before the app comes, or asks by the address, waits for no file after it.
const field = document.querySelector("#find input");
const find = () => FIND.forEach(ahead);
if (document.activeElement === field || /[#&]find=/.test(location.hash)) find();
else field?.addEventListener("focus", find, { once: true });

// What is to be cited before the app comes is cited when it has.
let cited = "";
addEventListener("click", ({ target }) => (cited = target.dataset?.cite ?? cited));
drawn.then(() => document.querySelector(`[data-cite="${cited}"]`)?.click());
