#!/usr/bin/env python3
"""Wash & Dry, a second implementation: MODEL.md sections 2 to 5 and the JSON of section 7.

Written from that page alone, without looking at the Rust engine, so that a disagreement between the two
means something. Literal rather than fast. Python 3.11, no packages.

    python3 model.py [--digest | --row]  < scenarios

Reads one scenario (`key=value&…`) a line and writes one line for each:

  (nothing)   the JSON of section 7
  --digest    {"scenario": …text…, "makespan_ms": …, "sha256": … of the canonical JSON}
  --row       the tab-separated line of expected.tsv (see HEADER)

A scenario that is not valid gives {"error": …, "scenario": …text…}; exit 1 then, at the end.
"""

import hashlib
import heapq
import json
import re
import sys
from collections import deque
from urllib.parse import unquote

# ---------------------------------------------------------------- section 2: the scenario

WORK, HOLD, SWITCH = "work", "hold", "switch"
HANDS, WAIT = "hands", "wait"
MASK = (1 << 64) - 1
LIMIT = 5_000_000

DEFAULTS = {
    "program": "per-dish", "workers": "2", "rack": "0", "dishes": "6", "cores": "1",
    "stages": "wash:3:hands,soak:4:wait,dry:2:hands", "waiting": "park", "policy": "fifo",
    "slice": "0", "switch": "0", "speed": "100", "every": "0", "vary": "0", "seed": "1",
}


class Invalid(Exception):
    """The scenario is not valid; the message names the key."""


def whole(key, text, low, high):
    if not re.fullmatch(r"[0-9]+", text):
        raise Invalid(f"{key}: not a whole number: {text!r}")
    value = int(text)
    if not low <= value <= high:
        raise Invalid(f"{key}: {value} is not within {low} to {high}")
    return value


def milliseconds(key, text, low, high):
    """Seconds with up to three decimals, as whole milliseconds; low and high in milliseconds."""
    match = re.fullmatch(r"([0-9]+)(?:\.([0-9]{1,3}))?", text)
    if not match:
        raise Invalid(f"{key}: not seconds with up to three decimals: {text!r}")
    value = int(match[1]) * 1000 + int((match[2] or "").ljust(3, "0"))
    if not low <= value <= high:
        raise Invalid(f"{key}: {value} ms is not within {low} to {high} ms")
    return value


def one_of(key, text, allowed):
    if text not in allowed:
        raise Invalid(f"{key}: {text!r} is none of {', '.join(allowed)}")
    return text


class Stage:
    def __init__(self, text):
        parts = text.split(":")
        if len(parts) not in (3, 4):
            raise Invalid(f"stages: {text!r} is not name:seconds:kind or name:seconds:kind:places")
        if not re.fullmatch(r"[A-Za-z0-9-]{1,16}", parts[0]):
            raise Invalid(f"stages: name {parts[0]!r} is not 1 to 16 letters, digits or -")
        self.name = parts[0]
        self.ms = milliseconds("stages", parts[1], 0, 3_600_000)
        self.kind = one_of("stages", parts[2], (HANDS, WAIT))
        self.places = whole("stages", parts[3], 1, 1000) if len(parts) == 4 else None


class Scenario:
    def __init__(self, text):
        given = {}
        for pair in text.strip().removeprefix("#").split("&"):
            if pair == "":
                continue
            key, equals, value = pair.partition("=")
            if not equals:
                raise Invalid(f"{pair!r}: no =")
            if key not in DEFAULTS:
                raise Invalid(f"{key!r}: unknown key")
            if key in given:
                raise Invalid(f"{key}: given twice")
            given[key] = unquote(value, errors="strict")
        value = DEFAULTS | given
        self.program = one_of("program", value["program"], ("sequential", "per-dish", "stages", "workers"))
        self.workers = whole("workers", value["workers"], 1, 256)
        self.rack = whole("rack", value["rack"], 0, 1000)
        self.dishes = whole("dishes", value["dishes"], 1, 100_000)
        self.cores = whole("cores", value["cores"], 1, 256)
        self.stages = [Stage(part) for part in value["stages"].split(",")]
        if len(self.stages) > 8:
            raise Invalid("stages: more than 8")
        if all(stage.ms == 0 for stage in self.stages):
            raise Invalid("stages: none is longer than 0")
        self.waiting = one_of("waiting", value["waiting"], ("park", "hold"))
        self.policy = one_of("policy", value["policy"], ("fifo", "random", "shortest", "stealing"))
        self.slice = milliseconds("slice", value["slice"], 0, 3_600_000)
        if 0 < self.slice < 10:
            raise Invalid("slice: shorter than 0.01 s and not 0")
        self.switch = milliseconds("switch", value["switch"], 0, 60_000)
        self.speed = whole("speed", value["speed"], 10, 1000)
        self.every = milliseconds("every", value["every"], 0, 3_600_000)
        self.vary = whole("vary", value["vary"], 0, 90)
        self.seed = whole("seed", value["seed"], 0, MASK)

    def as_json(self):
        return {
            "program": self.program, "workers": self.workers, "rack": self.rack, "dishes": self.dishes,
            "cores": self.cores,
            "stages": [
                {"name": s.name, "ms": s.ms, "kind": s.kind, "places": s.places} for s in self.stages
            ],
            "waiting": self.waiting, "policy": self.policy, "slice_ms": self.slice, "switch_ms": self.switch,
            "speed": self.speed, "every_ms": self.every, "vary": self.vary, "seed": str(self.seed),
        }


class SplitMix64:
    def __init__(self, seed):
        self.state = seed

    def draw(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return z ^ (z >> 31)


def ceil_div(a, b):
    return -(-a // b)


def durations(sc):
    """durations[dish][stage], after variation and speed."""
    random = SplitMix64(sc.seed)
    table = []
    for _ in range(sc.dishes):
        row = []
        for stage in sc.stages:
            ms = stage.ms
            if sc.vary > 0:
                r = random.draw()
                varied = (ms * (100 - sc.vary + r % (2 * sc.vary + 1)) + 50) // 100
                ms = max(varied, 1) if ms > 0 else 0
            if stage.kind == HANDS:
                ms = ceil_div(ms * 100, sc.speed)
            row.append(ms)
        table.append(row)
    return table


def hands_work(sc, table):
    return sum(row[s] for row in table for s, stage in enumerate(sc.stages) if stage.kind == HANDS)


def refuse_if_too_large(sc, table):
    pieces = sc.dishes * len(sc.stages)
    if sc.slice > 0:
        pieces += ceil_div(hands_work(sc, table), sc.slice)
    if pieces > LIMIT:
        raise Invalid(f"{pieces} pieces of work are more than {LIMIT}")


# ---------------------------------------------------------------- sections 3 and 4: running


class Task:
    """A task; `instructions` is a generator of the instructions that the program makes."""

    def __init__(self, number, instructions):
        self.number = number
        self.instructions = instructions
        self.answer = None        # what the instruction that it is at will give when it goes on
        self.dish = None          # the dish in hand
        self.stage = None         # the stage it is at
        self.stage_left = 0       # hands-work left of that stage
        self.to_work = 0          # milliseconds left of a `work` instruction that has begun
        self.slice_left = 0
        self.last_core = None


class Core:
    def __init__(self, number):
        self.number = number
        self.task = None          # None: idle
        self.last_task = None     # the one it last took up
        self.queue = deque()      # of its own; used by `stealing` only


class Station:
    def __init__(self, places):
        self.free = places
        self.parked = deque()


class Channel:
    def __init__(self, capacity, stage):
        self.capacity = capacity  # None: without limit
        self.stage = stage        # the one that receives from it
        self.dishes = deque()
        self.senders = deque()    # (task, dish), parked
        self.receivers = deque()  # tasks, parked
        self.closed = False


class Simulation:
    def __init__(self, sc, table):
        self.sc = sc
        self.table = table
        self.now = 0
        self.events = []
        self.added = 0
        self.cores = [Core(c) for c in range(sc.cores)]
        self.ready = deque()      # one queue for all policies but `stealing`
        self.random = SplitMix64(sc.seed ^ 0x5DEECE66D)
        self.stations = [Station(s.places) if s.places is not None else None for s in sc.stages]
        self.tasks = []
        self.pieces = []          # (from, to, core, task, dish, stage, kind)
        self.arrived_at = [d * sc.every for d in range(sc.dishes)]
        self.arrived = [False] * sc.dishes
        self.awaited = {}         # dish -> the task parked until it arrives
        self.begun = [None] * sc.dishes
        self.finished = [None] * sc.dishes
        self.pile = Channel(None, 0)
        self.set_up()

    # ---- section 3: programs, as generators of instructions

    def all_stages(self, dish):
        for s in range(len(self.sc.stages)):
            yield from self.one_stage(dish, s)
        yield ("finished", dish)

    def one_stage(self, dish, s):
        stage, ms = self.sc.stages[s], self.table[dish][s]
        yield ("at", dish, s)
        if stage.places is not None:
            yield ("acquire", s)
        if s == 0:
            yield ("begun", dish)
        if ms > 0:
            if stage.kind == HANDS:
                yield ("work", ms)
            elif self.sc.waiting == "park":
                yield ("wait", ms)
            else:
                yield ("hold", ms)
        if stage.places is not None:
            yield ("release", s)

    def sequential(self):
        for dish in range(self.sc.dishes):
            yield ("arrival", dish)
            yield from self.all_stages(dish)

    def worker(self):
        while (dish := (yield ("receive", self.pile))) is not None:
            yield from self.all_stages(dish)

    def stage_task(self, s, before, after, alive):
        while (dish := (yield ("receive", before))) is not None:
            yield from self.one_stage(dish, s)
            if after is None:
                yield ("finished", dish)
            else:
                yield ("send", after, dish)
        alive[s] -= 1
        if alive[s] == 0 and after is not None:
            yield ("close", after)

    def make_task(self, instructions, dish=None):
        task = Task(len(self.tasks), instructions)
        if dish is not None:
            self.take_in_hand(task, dish, 0)
        self.tasks.append(task)
        self.make_ready(task)

    def set_up(self):
        sc = self.sc
        for dish in range(sc.dishes):
            if self.arrived_at[dish] == 0:
                self.arrive(dish)
            else:
                self.add_event(self.arrived_at[dish], lambda dish=dish: self.arrive(dish))
        if sc.program == "sequential":
            self.make_task(self.sequential())
        elif sc.program == "workers":
            for _ in range(sc.workers):
                self.make_task(self.worker())
        elif sc.program == "stages":
            channels = [self.pile] + [Channel(sc.rack, s) for s in range(1, len(sc.stages))] + [None]
            alive = [stage.places or 1 for stage in sc.stages]
            for s, many in enumerate(list(alive)):
                for _ in range(many):
                    self.make_task(self.stage_task(s, channels[s], channels[s + 1], alive))

    def arrive(self, dish):
        self.arrived[dish] = True
        if self.sc.program == "per-dish":
            self.make_task(self.all_stages(dish), dish)
        elif self.sc.program == "sequential":
            if dish in self.awaited:
                self.make_ready(self.awaited.pop(dish))
        else:
            self.send(None, self.pile, dish)
            if dish == self.sc.dishes - 1:
                self.close(self.pile)

    # ---- 4.1 events

    def add_event(self, at, what):
        heapq.heappush(self.events, (at, self.added, what))
        self.added += 1

    def run(self):
        self.dispatch()
        while self.events:
            self.now = self.events[0][0]
            while self.events and self.events[0][0] == self.now:
                heapq.heappop(self.events)[2]()
            self.dispatch()
        assert all(done is not None for done in self.finished), "a dish was never finished"

    # ---- 4.2 dispatch, 4.5 which one

    def dispatch(self):
        while True:
            idle = next((core for core in self.cores if core.task is None), None)
            if idle is None:
                return
            task = self.choose(idle)
            if task is None:
                return
            self.take_up(idle, task)

    def choose(self, core):
        """Takes the task that this core runs next out of the ready queue; None if none is ready."""
        policy = self.sc.policy
        if policy == "stealing":
            if not core.queue:
                self.steal(core)
            return core.queue.popleft() if core.queue else None
        if not self.ready:
            return None
        place = 0
        if policy == "random":
            place = self.random.draw() % len(self.ready)
        elif policy == "shortest":
            left = [self.hands_left(task) for task in self.ready]
            place = left.index(min(left))  # the oldest of equals
        task = self.ready[place]
        del self.ready[place]
        return task

    def steal(self, core):
        n = len(self.cores)
        for step in range(1, n):
            other = self.cores[(core.number + step) % n]
            if other.queue:
                for _ in range(ceil_div(len(other.queue), 2)):
                    core.queue.append(other.queue.popleft())
                return

    def hands_left(self, task):
        if task.dish is None:
            return 0
        later = range(task.stage + 1, len(self.sc.stages))
        return task.stage_left + sum(
            self.table[task.dish][s] for s in later if self.sc.stages[s].kind == HANDS
        )

    def queue_of(self, task):
        """The ready queue that this task joins."""
        if self.sc.policy != "stealing":
            return self.ready
        return self.cores[task.last_core if task.last_core is not None else 0].queue

    def make_ready(self, task):
        self.queue_of(task).append(task)

    # ---- 4.7 switching

    def take_up(self, core, task):
        costs = core.last_task is not None and core.last_task is not task and self.sc.switch > 0
        core.task = task
        core.last_task = task
        task.last_core = core.number
        task.slice_left = self.sc.slice
        if costs:
            start = self.now

            def switched():
                self.pieces.append((start, self.now, core.number, task.number, None, None, SWITCH))
                self.go_on(core)

            self.add_event(self.now + self.sc.switch, switched)
        else:
            self.go_on(core)

    # ---- running a task: 4.2 (until it starts to work or hold, parks, or ends), 4.3, 4.4

    def go_on(self, core):
        task = core.task
        while True:
            if task.to_work > 0:
                self.start_to_work(core, task)
                return
            answer, task.answer = task.answer, None
            try:
                instruction = task.instructions.send(answer)
            except StopIteration:
                core.task = None
                return
            if not self.obey(core, task, instruction):
                return

    def start_to_work(self, core, task):
        if self.sc.slice > 0 and task.slice_left == 0:
            if self.queue_of(task):  # with `stealing`, the queue of this core: it last ran the task
                self.make_ready(task)
                core.task = None
                return
            task.slice_left = self.sc.slice
        piece = min(task.to_work, task.slice_left) if self.sc.slice > 0 else task.to_work
        start, dish, stage = self.now, task.dish, task.stage

        def worked():
            self.pieces.append((start, self.now, core.number, task.number, dish, stage, WORK))
            task.to_work -= piece
            task.stage_left -= piece
            if self.sc.slice > 0:
                task.slice_left -= piece
            self.go_on(core)

        self.add_event(self.now + piece, worked)

    def obey(self, core, task, instruction):
        """Obeys one instruction. True: the core goes on with the task at once."""
        name, *rest = instruction
        if name == "at":
            self.take_in_hand(task, *rest)
        elif name == "begun":
            self.begun[rest[0]] = self.now
        elif name == "finished":
            self.finished[rest[0]] = self.now
            task.dish = None
        elif name == "work":
            task.to_work = rest[0]
        elif name == "wait":
            self.add_event(self.now + rest[0], lambda: self.make_ready(task))
            core.task = None
            return False
        elif name == "hold":
            start, dish, stage = self.now, task.dish, task.stage

            def held():
                self.pieces.append((start, self.now, core.number, task.number, dish, stage, HOLD))
                self.go_on(core)

            self.add_event(self.now + rest[0], held)
            return False
        elif name == "arrival":
            if not self.arrived[rest[0]]:
                self.awaited[rest[0]] = task
                core.task = None
                return False
        elif name == "acquire":
            station = self.stations[rest[0]]
            if station.free == 0:
                station.parked.append(task)
                core.task = None
                return False
            station.free -= 1
        elif name == "release":
            station = self.stations[rest[0]]
            if station.parked:
                self.make_ready(station.parked.popleft())
            else:
                station.free += 1
        elif name == "send":
            task.dish = None
            if not self.send(task, *rest):
                core.task = None
                return False
        elif name == "receive":
            if not self.receive(task, rest[0]):
                core.task = None
                return False
        elif name == "close":
            self.close(rest[0])
        else:
            raise AssertionError(name)
        return True

    def take_in_hand(self, task, dish, stage):
        task.dish = dish
        task.stage = stage
        task.stage_left = self.table[dish][stage] if self.sc.stages[stage].kind == HANDS else 0

    # ---- channels: True where the task goes on, False where it parks

    def send(self, task, channel, dish):
        if channel.receivers:
            receiver = channel.receivers.popleft()
            self.give(receiver, channel, dish)
            self.make_ready(receiver)
            return True
        if channel.capacity is None or len(channel.dishes) < channel.capacity:
            channel.dishes.append(dish)
            return True
        channel.senders.append((task, dish))
        return False

    def receive(self, task, channel):
        if channel.dishes:
            self.give(task, channel, channel.dishes.popleft())
            if channel.senders:
                sender, dish = channel.senders.popleft()
                channel.dishes.append(dish)
                self.make_ready(sender)
            return True
        if channel.senders:
            sender, dish = channel.senders.popleft()
            self.give(task, channel, dish)
            self.make_ready(sender)
            return True
        if channel.closed:
            task.answer = None
            return True
        channel.receivers.append(task)
        return False

    def give(self, task, channel, dish):
        """The receive of this task gives it the dish; from now on it has it in hand."""
        task.answer = dish
        self.take_in_hand(task, dish, channel.stage)

    def close(self, channel):
        channel.closed = True
        while channel.receivers:
            receiver = channel.receivers.popleft()
            receiver.answer = None
            self.make_ready(receiver)


def segments(pieces):
    """Adjoining pieces of the same core, task, dish, stage and kind made one; by start, then core."""
    merged = []
    for piece in sorted(pieces, key=lambda p: (p[2], p[0])):
        if merged and merged[-1][2:] == piece[2:] and merged[-1][1] == piece[0]:
            merged[-1] = (merged[-1][0], *piece[1:])
        else:
            merged.append(piece)
    return sorted(merged, key=lambda p: (p[0], p[2]))


# ---------------------------------------------------------------- section 5: what is measured


def rounded_mean(values):
    return (2 * sum(values) + len(values)) // (2 * len(values))


def nearest_rank(ordered, percent):
    return ordered[ceil_div(percent * len(ordered), 100) - 1]


def peak(intervals):
    """The most that overlap, each from its start up to, not including, its end."""
    changes = sorted([(start, 1) for start, _ in intervals] + [(end, -1) for _, end in intervals])
    most = level = 0
    for _, change in changes:  # at one instant -1 sorts before 1
        level += change
        most = max(most, level)
    return most


def metrics(sc, table, sim, segs):
    n = sc.dishes
    makespan = max(sim.finished)
    times = sorted(sim.finished[d] - sim.arrived_at[d] for d in range(n))
    service = [sum(row) for row in table]
    hands = hands_work(sc, table)
    bounds = [sim.arrived_at[d] + service[d] for d in range(n)]
    bounds.append(ceil_div(hands, sc.cores))
    for s, stage in enumerate(sc.stages):
        if stage.places is not None:
            bounds.append(ceil_div(sum(row[s] for row in table), stage.places))
    sequential = 0  # one task on one core: it parks for arrivals and soakings only, so nothing else can delay it
    for d in range(n):
        sequential = max(sequential, sim.arrived_at[d]) + service[d]
    switches = [s for s in segs if s[6] == SWITCH]
    return {
        "makespan_ms": makespan,
        "dish_time_ms": {
            "mean": rounded_mean(times), "median": nearest_rank(times, 50), "p95": nearest_rank(times, 95),
            "max": times[-1],
        },
        "service_ms": rounded_mean(service),
        "waiting_ms": rounded_mean([sim.finished[d] - sim.arrived_at[d] - service[d] for d in range(n)]),
        "throughput_per_min": n * 60000 / makespan,
        "utilisation": hands / (sc.cores * makespan),
        "max_in_progress": peak(list(zip(sim.begun, sim.finished))),
        "max_running": peak([(s[0], s[1]) for s in segs if s[6] == WORK]),
        "switches": len(switches),
        "switch_ms": sum(s[1] - s[0] for s in switches),
        "hold_ms": sum(s[1] - s[0] for s in segs if s[6] == HOLD),
        "lower_bound_ms": max(bounds),
        "sequential_ms": sequential,
        "speedup": sequential / makespan,
    }


# ---------------------------------------------------------------- section 7: the JSON


def simulate(text):
    sc = Scenario(text)
    table = durations(sc)
    refuse_if_too_large(sc, table)
    sim = Simulation(sc, table)
    sim.run()
    segs = segments(sim.pieces)
    return {
        "scenario": sc.as_json(),
        "metrics": metrics(sc, table, sim, segs),
        "dishes": [
            {"arrived_ms": sim.arrived_at[d], "begun_ms": sim.begun[d], "finished_ms": sim.finished[d],
             "stages_ms": table[d]}
            for d in range(sc.dishes)
        ],
        "segments": [
            {"core": core, "task": task, "dish": dish, "stage": stage, "kind": kind, "from_ms": start,
             "to_ms": end}
            for start, end, core, task, dish, stage, kind in segs
        ],
    }


# ---------------------------------------------------------------- what the stored answers hold

HEADER = (
    "scenario", "makespan_ms", "max_in_progress", "max_running", "switches", "switch_ms", "hold_ms",
    "finished_sum_ms", "segments", "fnv1a64",
)


def fnv1a64(data):
    value = 0xCBF29CE484222325
    for byte in data:
        value = ((value ^ byte) * 0x100000001B3) & MASK
    return value


def segment_lines(result):
    """`core,task,dish,stage,kind,from,to`, a line each; null is empty."""
    lines = []
    for s in result["segments"]:
        fields = [s["core"], s["task"], s["dish"], s["stage"], s["kind"], s["from_ms"], s["to_ms"]]
        lines.append(",".join("" if f is None else str(f) for f in fields) + "\n")
    return "".join(lines)


def row(text):
    result = simulate(text)
    m = result["metrics"]
    return "\t".join(str(field) for field in (
        text, m["makespan_ms"], m["max_in_progress"], m["max_running"], m["switches"], m["switch_ms"],
        m["hold_ms"], sum(d["finished_ms"] for d in result["dishes"]), len(result["segments"]),
        f"{fnv1a64(segment_lines(result).encode()):016x}",
    ))


def digest(text):
    result = simulate(text)
    canonical = json.dumps(result, sort_keys=True, separators=(",", ":"))
    return json.dumps({
        "scenario": text, "makespan_ms": result["metrics"]["makespan_ms"],
        "sha256": hashlib.sha256(canonical.encode()).hexdigest(),
    })


def main():
    how = {(): lambda text: json.dumps(simulate(text)), ("--digest",): digest, ("--row",): row}
    answer = how.get(tuple(sys.argv[1:]))
    if answer is None:
        sys.exit(__doc__)
    bad = False
    for line in sys.stdin:
        text = line.rstrip("\r\n")
        try:
            print(answer(text))
        except (Invalid, UnicodeDecodeError) as problem:
            bad = True
            print(json.dumps({"error": str(problem), "scenario": text}, ensure_ascii=False))
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
