// Runs of a link's kitchen by the command line, which has the same core as the page, to compare the page with.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const COMMANDS = ['release', 'debug'].map((folder) => fileURLToPath(new URL(`../../target/${folder}/wash-and-dry`, import.meta.url)));
const run = promisify(execFile);

/** Whether the command line is built. */
export const built = () => COMMANDS.some(existsSync);

/** The run of a link, as JSON; null where the command line refuses what a page reads with a notice, and where it is longer than can be compared here. */
export async function kitchen(hash) {
  try {
    const { stdout } = await run(COMMANDS.find(existsSync), ['simulate', hash, '--format', 'json'], { maxBuffer: 1 << 28 });
    return JSON.parse(stdout);
  } catch (error) {
    if (error.code === 2 || error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') return null;
    throw error;
  }
}

/** The numbers in progress and running at a moment: an interval counts from its start up to, not including, its end. */
export function levels({ dishes, segments }, at) {
  const inProgress = dishes.filter((dish) => dish.begun_ms <= at && at < dish.finished_ms).length;
  const running = segments.filter(({ kind, from_ms: from, to_ms: to }) => kind === 'work' && from <= at && at < to).length;
  return { inProgress, running };
}

/** Seconds as the page shows them. */
export const seconds = (ms) => (Math.floor((ms + 50) / 100) / 10).toFixed(1);
