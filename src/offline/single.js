// The one script of the single file: the app, and what stands beside it.
import "../browser/start.js";
