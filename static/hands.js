// A pair of hands: a web worker that does counted work, so that the reader's own cores can work a kitchen (src/page/platform/hands.rs). A message
// is a number of rounds to do; what comes back says that they are done. 0 asks how many rounds a millisecond takes, in some samples.

const CALL = 20_000; // rounds in one call: browsers replace quickly compiled code by better code between calls
const WARM_UP = 60; // milliseconds until the code is as fast as it gets
const [SAMPLES, SAMPLE] = [9, 8]; // how many, and the least milliseconds of each

let state = 1;

/** Rounds of a generator of random numbers, each of which needs the one before. No browser can leave them out: the state is kept. */
function work(rounds) {
  let x = state;
  for (let round = 0; round < rounds; round += 1) {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
  }
  state = x;
}

function workAll(rounds) {
  for (let left = rounds; left > 0; left -= CALL) work(Math.min(left, CALL));
}

/** Works for so many milliseconds and gives the rounds of a millisecond. */
function sample(least) {
  const from = performance.now();
  let [rounds, took] = [0, 0];
  while (took < least) {
    work(CALL);
    rounds += CALL;
    took = performance.now() - from;
  }
  return Math.round(rounds / took);
}

addEventListener('message', ({ data: rounds }) => {
  if (rounds > 0) {
    workAll(rounds);
    postMessage([]);
  } else {
    sample(WARM_UP);
    postMessage(Array.from({ length: SAMPLES }, () => sample(SAMPLE)));
  }
});
