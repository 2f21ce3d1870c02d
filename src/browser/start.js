// Has the text answer: the build puts wasm-bindgen's script in here, the WASM's name in place of
// WASM, and in place of SITUATION, PROGRAM, FIND and OFFLINE the names of what comes later: where
// situations are tried and its WASM, what searches and cites, what keeps the guide on the device.
// Where a program cannot start, the text of the page stays, with the notice that waits in it.
import { content, failed } from "./content.js";
import init, { start } from "two-protocols.js";

// The installed app goes on in the part that was read last.
if (!location.hash && matchMedia("(display-mode: standalone)").matches) {
  try {
    const { view } = JSON.parse(localStorage["two-protocols"]);
    if (view) location.replace(`#${view}`);
  } catch {}
}
let first = location.hash.slice(1);
const program = init({ module_or_path: new URL(WASM, import.meta.url) });
const started = Promise.all([content(false), program]).then(([{ url, json }]) => start(json, url));

// Where situations are tried: when the reader is near, or comes with answers.
const tried = new IntersectionObserver(
  (entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    tried.disconnect();
    situation();
  },
  { rootMargin: "1200px" },
);
const situation = () =>
  // All at once: on a slow line each would wait as long for the one before it.
  Promise.all([import(SITUATION), fetch(new URL(PROGRAM, import.meta.url)), content(true)])
    .then(([it, program, whole]) => it.ready(program, whole, () => first))
    .catch(failed);
if (/(^|&)(case|facts)=/.test(first)) situation();
else started.then(() => tried.observe(document.getElementById("try")), () => {});
started.catch(failed);

// What searches and cites comes when it is first wanted. Where it cannot come, the app copies.
let finds, plain;
const finder = () =>
  (finds ??= import(FIND)
    .then((it) => it.ready())
    .catch((cause) => {
      finds = null;
      throw cause;
    }));
const search = () => finder().catch(() => failed());
const place = document.getElementById("find");
const label = document.createElement("label");
const field = Object.assign(document.createElement("input"), {
  type: "search",
  autocomplete: "off",
  autocapitalize: "none",
  // Some browsers send what they check to others.
  spellcheck: false,
});
label.append(...place.childNodes, field);
place.append(label);
field.addEventListener("focus", search);
if (location.hash.includes("find=")) search();
addEventListener("click", ({ target }) => {
  if (!target.closest?.("[data-act=forget], [data-keep=forget]")) return;
  field.value = "";
  // Nor does what is still on its way bring anything back.
  first = "";
  const kept = location.hash.slice(1).split("&").filter((it) => !/^(case|facts|find)=/.test(it));
  history.replaceState(null, "", location.href.split("#")[0] + kept.join("&").replace(/^./, "#$&"));
  field.dispatchEvent(new Event("input"));
});
const cite = (event) => {
  const control = event.target.closest?.("[data-cite]");
  if (!control || plain) return;
  event.preventDefault();
  finder().then(
    (take) => take(control.dataset.cite),
    () => {
      plain = true;
      control.click();
      plain = false;
    },
  );
};
addEventListener("click", cite, true);

// Not before all that the reader waits for: three seconds later a slow phone has laid out the text.
addEventListener("load", () => setTimeout(() => import(OFFLINE), 3000));
