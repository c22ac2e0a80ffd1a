// Runs the engine in WebAssembly under Node, as engine.rs says: wasm.mjs SCENARIO ROUNDS
// BENCH_MODULE is the module that `./dev bench` built.
import { createRequire } from 'node:module';

if (!process.env.BENCH_MODULE) throw new Error('BENCH_MODULE is not set: call ./dev bench');
createRequire(import.meta.url)(process.env.BENCH_MODULE);
