// Measures the memory of a page with a kitchen, after a garbage collection.
import { row, section } from './table.mjs';

/** Runs in the page before its own scripts: collects the memory of each module. */
const keep = () => {
  window.memories = [];
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const before = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await before.apply(WebAssembly, given);
      const { exports } = made.instance ?? made;
      window.memories.push(...Object.values(exports).filter((one) => one instanceof WebAssembly.Memory));
      return made;
    };
  }
};

const KITCHENS = [
  ['6 dishes', '#step=sandbox'],
  ['1,000 dishes, 8 cores', '#dishes=1000&cores=8'],
  ['100,000 dishes, 256 cores', '#dishes=100000&cores=256'],
  ['1,000,000 segments', '#dishes=20000&cores=8&slice=0.1'],
];

export async function measureMemory(open) {
  section('memory, MiB', ['script heap', 'WebAssembly', 'elements']);
  for (const [name, hash] of KITCHENS) {
    const { page, session } = await open(hash, keep);
    await page.waitForTimeout(500);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    const [bytes, nodes] = await page.evaluate(() => [
      window.memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0), document.querySelectorAll('*').length,
    ]);
    row(name, [usedSize / 2 ** 20, bytes / 2 ** 20, String(nodes)]);
    await page.close();
  }
}
