// Starts what answers in the page; without it the examples stay as they are.
import init from "two-protocols-builder.js";

init({ module_or_path: new URL(WASM, import.meta.url) });
