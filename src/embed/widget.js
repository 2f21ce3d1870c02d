// The element's program, for load.js: what wasm-bindgen wrote, and how its pieces come.
export { Widget, Words, default } from "element/two-protocols-embed.js";
export { pieces } from "./pieces.js";
