// The bench kitchen with SIM.JS, which is made for browsers, under Node: an Entity per dish, a Buffer of tokens for the
// sinks, a Facility for the cores.
//
//     simjs.mjs [DISHES [CORES [ROUNDS]]]      {"makespan_ms":…,"ms":…} a round; 30,000 dishes and 8 cores if not given

globalThis.window = globalThis; // Where it leaves what it offers.
await import('simjs');
const { Buffer, Entity, Facility, Sim } = window.Sim;
const [SINKS, WASH, SOAK, DRY] = [4, 3000, 5000, 2000];
const [dishes, cores, rounds] = [30_000, 8, 1].map((or, place) => Number(process.argv[2 + place] ?? or));

class Dish extends Entity {
  start({ sinks, hands }) {
    this.sinks = sinks;
    this.hands = hands;
    this.getBuffer(sinks, 1).done(this.wash);
  }

  wash() { this.useFacility(this.hands, WASH).done(this.soak); }

  soak() {
    this.putBuffer(this.sinks, 1);
    this.setTimer(SOAK).done(this.dry);
  }

  dry() { this.useFacility(this.hands, DRY); }
}

for (let round = 0; round < rounds; round += 1) {
  const start = performance.now();
  const sim = new Sim();
  const kitchen = { sinks: new Buffer('sinks', SINKS, SINKS), hands: new Facility('hands', Facility.FCFS, cores) };
  for (let dish = 0; dish < dishes; dish += 1) sim.addEntity(Dish, null, kitchen);
  sim.simulate(Infinity);
  console.log(JSON.stringify({ makespan_ms: sim.time(), ms: Number((performance.now() - start).toFixed(4)) }));
}
