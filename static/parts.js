// How the first part of the page asks for the second: the script of the module imports this, and the starter (start.js) does it.

/** Fetches the second part and starts it; calls back, by the number of the function, with whether it is here. */
export const __wasm_split_load_later = (callback, data) => { page.loadLater(callback, data); };
