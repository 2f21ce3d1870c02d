// Before the first paint, which is before the app: the colours that the reader has set, and open
// what has in it what the address names. And who sees that the app does not even begin: a script
// that is no module, in signs that an older browser knows.
import { paint } from "../offline/theme.js";
import { failed } from "./failed.js";

try {
  paint(JSON.parse(localStorage["two-protocols"]).theme);
} catch {}
// A browser opens it only after it has painted, and all below it moves.
const named = location.hash.slice(1).split("&")[0];
const parsed = new MutationObserver(() => {
  const it = document.getElementById(named);
  if (!it) return;
  parsed.disconnect();
  for (let fold = it; fold; fold = fold.parentElement) {
    if (fold.localName === "details") fold.open = true;
  }
});
if (named) parsed.observe(document, { childList: true, subtree: true });
// Where the page is whole, `start.js` has run, unless it is not there, is something else, or is
// of more than this browser can read. The page that has all views has none.
let started = false;
addEventListener("two-protocols-start", () => (started = true));
// Nobody prints before.
const sheet = document.currentScript.dataset.paper;
addEventListener("load", () => {
  parsed.disconnect();
  if (sheet) {
    const paper = document.createElement("link");
    paper.rel = "stylesheet";
    paper.media = "print";
    paper.href = sheet;
    document.head.append(paper);
  }
  if (!started && document.querySelector("script[type=module]")) failed();
});
