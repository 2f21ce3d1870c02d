// Before the first paint, which is before the app: the colours that the reader has set. And who
// sees that the app does not even begin: a script that is no module, in signs that an older
// browser knows.
import { paint } from "../offline/theme.js";
import { failed } from "./failed.js";

try {
  paint(JSON.parse(localStorage["two-protocols"]).theme);
} catch {}
// Where the page is whole, `start.js` has run, unless it is not there, is something else, or is
// of more than this browser can read. The page that has all views has none.
let started = false;
addEventListener("two-protocols-start", () => (started = true));
addEventListener("load", () => {
  if (!started && document.querySelector("script[type=module]")) failed();
});
