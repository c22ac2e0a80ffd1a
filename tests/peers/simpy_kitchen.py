#!/usr/bin/env python3
"""The kitchen with SimPy 4.1.

    simpy_kitchen.py [DISHES [CORES [ROUNDS]]]   the bench kitchen: {"makespan_ms":…,"ms":…} a round
    simpy_kitchen.py --stdin                     a scenario (`key=value&…`) a line in, its makespan a line out

The bench kitchen is written as anybody would write it with SimPy: a process per dish, a Resource for the sinks and
one for the cores; 30,000 dishes and 8 cores where nothing is said.

The other one takes any scenario of program=per-dish, policy=fifo, waiting=park without slice and switch, and follows
MODEL.md, section 4, where the two differ: a task does whatever it does on a core, even what takes no time.
"""

import sys
import time

import simpy

SINKS, WASH, SOAK, DRY = 4, 3000, 5000, 2000


def bench_dish(env, sinks, cores):
    with sinks.request() as sink:
        yield sink
        with cores.request() as core:
            yield core
            yield env.timeout(WASH)
    yield env.timeout(SOAK)
    with cores.request() as core:
        yield core
        yield env.timeout(DRY)


def bench(dishes, cores):
    env = simpy.Environment()
    at_sinks = simpy.Resource(env, SINKS)
    hands = simpy.Resource(env, cores)
    for _ in range(dishes):
        env.process(bench_dish(env, at_sinks, hands))
    env.run()
    return env.now


# ---- any stages


class Station(simpy.Resource):
    """Places, handed over as MODEL.md 4.6 and 4.8 say: who gets one joins the queue for a core at that moment,
    not when its process next runs, or others ready at the same instant would overtake it."""

    def __init__(self, env, places, cores):
        super().__init__(env, places)
        self.cores = cores

    def _do_put(self, event):
        super()._do_put(event)
        if event.triggered and getattr(event, "parked", False):
            event.core = self.cores.request()

    def _do_get(self, event):
        super()._do_get(event)
        self._trigger_put(None)  # at once; SimPy would do it when the release is processed


def dish(env, arrival, cores, stations, stages):
    if arrival:
        yield env.timeout(arrival)  # asked for at 0 by every dish: arrivals come first at their instant
    core = cores.request()
    yield core
    for station, (ms, hands) in zip(stations, stages):
        if station:
            place = station.request()
            if not place.triggered:
                place.parked = True
                cores.release(core)
                yield place
                core = place.core
                yield core
        if ms > 0 and hands:
            yield env.timeout(ms)
        elif ms > 0:
            cores.release(core)
            yield env.timeout(ms)
            core = cores.request()
            yield core
        if station:
            station.release(place)
    cores.release(core)
    return env.now


def variation(seed):
    """SplitMix64."""
    mask = (1 << 64) - 1
    while True:
        seed = (seed + 0x9E3779B97F4A7C15) & mask
        z = ((seed ^ seed >> 30) * 0xBF58476D1CE4E5B9) & mask
        z = ((z ^ z >> 27) * 0x94D049BB133111EB) & mask
        yield z ^ z >> 31


def thousandths(seconds):
    whole, _, part = seconds.partition(".")
    return int(whole) * 1000 + int(part.ljust(3, "0"))


def general(text):
    given = dict(pair.split("=") for pair in text.split("&") if pair)
    stages = given.pop("stages", "wash:3:hands,soak:4:wait,dry:2:hands").split(",")
    dishes, cores = int(given.pop("dishes", 6)), int(given.pop("cores", 1))
    every, speed = thousandths(given.pop("every", "0")), int(given.pop("speed", 100))
    vary, draws = int(given.pop("vary", 0)), variation(int(given.pop("seed", 1)))
    for ignored in ("workers", "rack"):
        given.pop(ignored, None)
    for key, only in (("program", "per-dish"), ("policy", "fifo"), ("waiting", "park"), ("slice", "0"), ("switch", "0")):
        if given.pop(key, only) != only:
            raise ValueError(f"{key}: only {only} is done here")
    if given:
        raise ValueError(f"unknown: {', '.join(given)}")

    parts = [(thousandths(p[1]), p[2] == "hands", int(p[3]) if len(p) > 3 else 0) for p in (s.split(":") for s in stages)]

    def length(ms, hands):
        if vary:
            percent = 100 - vary + next(draws) % (2 * vary + 1)
            ms = max(1, (ms * percent + 50) // 100) if ms else 0
        return -(-ms * 100 // speed) if hands else ms

    durations = [[(length(ms, hands), hands) for ms, hands, _ in parts] for _ in range(dishes)]

    env = simpy.Environment()
    hands = simpy.Resource(env, cores)
    stations = [Station(env, places, hands) if places else None for _, _, places in parts]
    processes = [
        env.process(dish(env, number * every, hands, stations, mine)) for number, mine in enumerate(durations)
    ]
    env.run()
    return max(process.value for process in processes)


def main():
    if sys.argv[1:] == ["--stdin"]:
        for line in sys.stdin:
            print(general(line.strip()))
        return
    given = [int(text) for text in sys.argv[1:]]
    dishes, cores, rounds = given + [30_000, 8, 1][len(given):]
    for _ in range(rounds):
        start = time.perf_counter()
        makespan = bench(dishes, cores)
        ms = (time.perf_counter() - start) * 1e3
        print(f'{{"makespan_ms":{makespan},"ms":{ms:.4f}}}', flush=True)


if __name__ == "__main__":
    main()
