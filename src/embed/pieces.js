// How the loader of the program's pieces has one come: as load.js does it, which checks what it
// fetches and says why something cannot come. The build puts these two in the place of its calls.
let compiled;

/** Says how a file of the program becomes a module. */
export const pieces = (by) => (compiled = by);

/** A piece by its address. */
export const own = (url) => compiled(url.pathname.split("/").pop());

/** An instance of a piece that is on its way. */
export const instantiate = async (coming, imports) => WebAssembly.instantiate(await coming, imports);
