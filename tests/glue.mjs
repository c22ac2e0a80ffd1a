// Makes the script smaller that wasm-bindgen writes for the first module: it is a part of the first load. What is taken away
// is there for pages that begin in other ways and for browsers older than any that runs the module.

/** What is replaced, and how often it has to be there: another version of wasm-bindgen may write something else. */
const REPLACED = [
  // An import that may throw: a function around a function for each call, where one for all calls does as well.
  [/function handleError\(f, args\) \{\s*try \{\s*return f\.apply\(this, args\);([^]*?\n\})/, 'function handleError(f) { return (...args) => { try { return f(...args);$1; }', 1],
  [/: function\(\) \{ return handleError\(function \((.*?)\) \{/g, ': handleError(($1) => {', 20],
  [/\}, arguments\); \},/g, '}),', 20],
  [/^(\s*"[\w$]+"): function\((.*?)\) \{/gm, '$1: ($2) => {', 50],
  [/let result;\s*try \{\s*result = (arg0 instanceof \w+);\s*\} catch \(_\) \{\s*result = false;\s*\}\s*const ret = result;\s*return ret;/g, 'return $1;', 5],
  [/\(typeof FinalizationRegistry === 'undefined'\)\s*\? \{[^\n]*\}\s*: new/, 'new', 1],
  // Every text is passed with a way to ask for more room.
  [/if \(realloc === undefined\) \{[^{}]*\}/, '', 1],
  [/if \(cachedDataViewMemory0 === null \|\| [^{]*?(wasm\["?\w+"?\]\.buffer|wasm\.memory\.buffer)\)\) \{/, 'if (cachedDataViewMemory0?.buffer !== $1) {', 1],
  // `globalThis` is asked for first, and is there.
  [/\(\) => \{\s*const ret = typeof (global|self|window) === 'undefined' \? undefined : \1;[^{}]*\}/g, '() => 0', 3],
  [/^if \(!\('encodeInto' in cachedTextEncoder\)\) \{[^]*?\n\}\n/m, '', 1],
  // Text that goes to the module, or none: the same four lines for each import.
  [/(?:const|var) ptr1 = (?:isLikeNone\(ret\) \? 0 : )?(passStringToWasm0\()ret(, .*?\));\s*(?:const|var) len1 = WASM_VECTOR_LEN;\s*getDataViewMemory0\(\)\.setInt32\(\(arg0 >>> 0\) \+ 4 \* 1, len1, true\);\s*getDataViewMemory0\(\)\.setInt32\(\(arg0 >>> 0\) \+ 4 \* 0, ptr1, true\);/g, 'giveText(arg0, ret);', 8],
  // An object, or none.
  [/const ret = ([^{};]*);\s*return isLikeNone\(ret\) \? 0 : addToExternrefTable0\(ret\);/g, 'return place($1);', 10],
  [/(?=function handleError)/, `function place(object) { return isLikeNone(object) ? 0 : addToExternrefTable0(object); }
function giveText(to, text) {
  const start = isLikeNone(text) ? 0 : PASS;
  const memory = getDataViewMemory0();
  memory.setInt32((to >>> 0) + 4, WASM_VECTOR_LEN, true);
  memory.setInt32(to >>> 0, start, true);
}
`, 1],
  // Begun in one way: with a module, compiled or not.
  [/function __wbg_finalize_init\([^]*/, `export default async ({ module_or_path: source }) => {
  const made = await WebAssembly.instantiate(source, __wbg_get_imports());
  wasm = (made.instance ?? made).exports;
  START;
};
`, 1],
];

/** The script, smaller; fails where something is not as it is known. */
export function lean(script) {
  const pass = script.match(/passStringToWasm0\(ret, .*?\)/)?.[0].replace('ret', 'text');
  const start = script.match(/function __wbg_finalize_init[^]*?(wasm\["?\w+"?\]\(\)|wasm\.__wbindgen_start\(\));/)?.[1];
  if (!start || !pass) throw new Error('wasm-bindgen’s script does not start its module, or pass it text, as it did: see tests/glue.mjs');
  return REPLACED.reduce((text, [from, to, least]) => {
    const found = text.match(from.global ? from : new RegExp(from, `${from.flags}g`))?.length ?? 0;
    if (found < least) throw new Error(`wasm-bindgen’s script has “${from}” ${found} times, ${least} are known: see tests/glue.mjs`);
    return text.replace(from, to.replace('START', start).replace('PASS', pass));
  }, script);
}
