// Runs the engine in WebAssembly under Node, as engine.rs says: wasm.mjs SCENARIO ROUNDS
// BENCH_MODULE is what `./dev bench` built; running it is all there is to do.
import { createRequire } from 'node:module';

if (!process.env.BENCH_MODULE) throw new Error('BENCH_MODULE is not set: call ./dev bench');
createRequire(import.meta.url)(process.env.BENCH_MODULE);
