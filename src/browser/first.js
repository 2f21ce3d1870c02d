// Before the first paint, which is before the app: the colours that the reader has set.
import { paint } from "../offline/theme.js";

try {
  paint(JSON.parse(localStorage["two-protocols"]).theme);
} catch {}
// A page opened at an item is laid out whole, so that the item stays where the browser goes.
// The styles (late.css) cannot know it so early. So is one that is loaded anew where it was.
if (location.hash || history.state) document.documentElement.dataset.laid = "";
