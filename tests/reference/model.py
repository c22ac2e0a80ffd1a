#!/usr/bin/env python3
"""Wash & Dry: the model of MODEL.md, sections 2 to 5 and 7, a second time and independently.

Standard input: scenario texts (`key=value&...`, valid ones only), one to a line.

    model.py              one line of JSON for each scenario (MODEL.md, section 7)
    model.py --expected   the table expected.tsv
    model.py --check      no input: the checked examples of MODEL.md, section 6
"""

import heapq
import json
import sys
from collections import deque
from urllib.parse import unquote

MASK = 2**64 - 1

# ---------------------------------------------------------------- section 2: the scenario

DEFAULTS = {
    "program": "per-dish",
    "workers": "2",
    "rack": "0",
    "dishes": "6",
    "cores": "1",
    "stages": "wash:3:hands,soak:4:wait,dry:2:hands",
    "waiting": "park",
    "sizes": "100",
    "policy": "fifo",
    "slice": "0",
    "switch": "0",
    "speed": "100",
    "every": "0",
    "vary": "0",
    "seed": "1",
    "lots": "",
    "choices": "",
}


def milliseconds(text):
    """Seconds with up to three decimals, as a whole number of milliseconds."""
    whole, _, part = text.partition(".")
    return int(whole) * 1000 + int(part.ljust(3, "0"))


def parse(text):
    values = dict(DEFAULTS)
    seen = set()
    for piece in text.rpartition("#")[2].split("&"):
        key, equals, value = piece.partition("=")
        key = unquote(key)
        if equals and key in DEFAULTS and key not in seen:
            seen.add(key)
            values[key] = unquote(value)
    stages = []
    for item in values["stages"].split(","):
        fields = item.split(":")
        stages.append({
            "name": fields[0],
            "ms": milliseconds(fields[1]),
            "kind": fields[2],
            "places": int(fields[3]) if len(fields) > 3 else None,
        })
    return {
        "program": values["program"],
        "workers": int(values["workers"]),
        "rack": int(values["rack"]),
        "dishes": int(values["dishes"]),
        "cores": int(values["cores"]),
        "stages": stages,
        "sizes": [int(size) for size in values["sizes"].split(",")],
        "waiting": values["waiting"],
        "policy": values["policy"],
        "slice_ms": milliseconds(values["slice"]),
        "switch_ms": milliseconds(values["switch"]),
        "speed": int(values["speed"]),
        "every_ms": milliseconds(values["every"]),
        "vary": int(values["vary"]),
        "seed": str(int(values["seed"])),
        "lots": str(int(values["lots"])) if values["lots"] else None,
        "choices": [int(place) for place in values["choices"].split(".") if place],
    }


class SplitMix64:
    def __init__(self, seed):
        self.state = seed & MASK

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return z ^ (z >> 31)


def durations(scenario):
    """Milliseconds of every stage of every dish, after `sizes`, `vary` and `speed`."""
    draw = SplitMix64(int(scenario["seed"]))
    vary = scenario["vary"]
    table = []
    for dish in range(scenario["dishes"]):
        size = scenario["sizes"][dish % len(scenario["sizes"])]
        row = []
        for stage in scenario["stages"]:
            ms = stage["ms"]
            if ms > 0:
                ms = max((ms * size + 50) // 100, 1)
            if vary > 0:
                r = draw.next()
                varied = (ms * (100 - vary + r % (2 * vary + 1)) + 50) // 100
                ms = max(varied, 1) if ms > 0 else 0
            if stage["kind"] == "hands":
                ms = ceil_div(ms * 100, scenario["speed"])
            row.append(ms)
        table.append(row)
    return table


def ceil_div(a, b):
    return -(-a // b)


# ---------------------------------------------------------------- sections 3 and 4: running


class Task:
    def __init__(self, number):
        self.number = number
        self.code = None      # the generator that is its program
        self.last_core = None
        self.dish = None      # the dish in hand
        self.stage = None     # the stage that dish is at
        self.left = 0         # hands-work left of that stage
        self.working = False  # it is at a work instruction with `left` to do


class Core:
    def __init__(self, number):
        self.number = number
        self.idle = True
        self.last_task = None
        self.slice_left = 0


class Station:
    def __init__(self, places):
        self.free = places
        self.queue = deque()


class Channel:
    def __init__(self, capacity, stage):
        self.capacity = capacity  # None: no limit
        self.stage = stage        # where a dish received from here begins
        self.closed = False
        self.dishes = deque()
        self.senders = deque()    # (task, dish), parked
        self.receivers = deque()  # tasks, parked


class Simulation:
    def __init__(self, scenario):
        self.scenario = scenario
        self.stages = scenario["stages"]
        self.durations = durations(scenario)
        self.now = 0
        self.events = []
        self.events_added = 0
        self.tasks = []
        self.cores = [Core(n) for n in range(scenario["cores"])]
        stealing = scenario["policy"] == "stealing"
        # One ready queue, or with `stealing` one for each core.
        self.queues = [[] for _ in (self.cores if stealing else [None])]
        lots = scenario["seed"] if scenario["lots"] is None else scenario["lots"]
        self.lots = SplitMix64(int(lots) ^ 0x5DEECE66D)
        self.choices = deque(scenario["choices"])
        self.stations = [Station(s["places"]) if s["places"] is not None else None for s in self.stages]
        count = scenario["dishes"]
        self.arrived = [dish * scenario["every_ms"] for dish in range(count)]
        self.begun = [None] * count
        self.finished = [None] * count
        self.is_there = [False] * count
        self.awaited = None       # (task, dish): the sequential task waiting for an arrival
        self.pile = Channel(None, 0)
        self.segments = []        # [core, task, dish, stage, kind, from, to]
        self.last_segment = [None] * len(self.cores)
        self.switches = 0
        self.switch_ms = 0
        self.hold_ms = 0

    # ---- programs (section 3). They yield ("work",), ("wait", ms), ("hold", ms) or ("park",).

    def sequential(self, task):
        for dish in range(self.scenario["dishes"]):
            if not self.is_there[dish]:
                self.awaited = (task, dish)
                yield ("park",)
            yield from self.all_stages(task, dish)

    def per_dish(self, task, dish):
        yield from self.all_stages(task, dish)

    def worker(self, task):
        while (yield from self.receive(task, self.pile)):
            yield from self.all_stages(task, task.dish)

    def stage_task(self, task, stage, before, after, team):
        while (yield from self.receive(task, before)):
            dish = task.dish
            yield from self.one_stage(task, dish, stage)
            if after is None:
                self.finish(task, dish)
            else:
                yield from self.send(task, after, dish)
        team["left"] -= 1
        if team["left"] == 0 and after is not None:
            self.close(after)

    def all_stages(self, task, dish):
        for stage in range(len(self.stages)):
            yield from self.one_stage(task, dish, stage)
        self.finish(task, dish)

    def one_stage(self, task, dish, stage):
        self.take_in_hand(task, dish, stage)
        station = self.stations[stage]
        if station is not None:
            if station.free > 0:
                station.free -= 1
            else:
                station.queue.append(task)
                yield ("park",)
        if stage == 0:
            self.begun[dish] = self.now
        ms = self.durations[dish][stage]
        if ms > 0:
            if self.stages[stage]["kind"] == "hands":
                yield ("work",)
            elif self.scenario["waiting"] == "hold":
                yield ("hold", ms)
            else:
                yield ("wait", ms)
        if station is not None:
            if station.queue:
                self.make_ready(station.queue.popleft())
            else:
                station.free += 1

    def take_in_hand(self, task, dish, stage):
        task.dish = dish
        task.stage = stage
        task.left = self.durations[dish][stage] if self.stages[stage]["kind"] == "hands" else 0

    def put_down(self, task):
        task.dish = None
        task.stage = None
        task.left = 0

    def finish(self, task, dish):
        self.finished[dish] = self.now
        self.put_down(task)

    # ---- channels

    def offer(self, channel, dish):
        """Send without parking; whether it was possible."""
        if channel.receivers:
            receiver = channel.receivers.popleft()
            self.take_in_hand(receiver, dish, channel.stage)
            self.make_ready(receiver)
            return True
        if channel.capacity is None or len(channel.dishes) < channel.capacity:
            channel.dishes.append(dish)
            return True
        return False

    def send(self, task, channel, dish):
        if self.offer(channel, dish):
            self.put_down(task)
        else:
            channel.senders.append((task, dish))
            yield ("park",)

    def receive(self, task, channel):
        """True with a dish in the task's hand; False when the channel is closed and empty."""
        if channel.dishes:
            self.take_in_hand(task, channel.dishes.popleft(), channel.stage)
            if channel.senders:
                channel.dishes.append(self.release_sender(channel))
        elif channel.senders:
            self.take_in_hand(task, self.release_sender(channel), channel.stage)
        elif not channel.closed:
            channel.receivers.append(task)
            yield ("park",)
        return task.dish is not None

    def release_sender(self, channel):
        sender, dish = channel.senders.popleft()
        self.put_down(sender)
        self.make_ready(sender)
        return dish

    def close(self, channel):
        channel.closed = True
        while channel.receivers:
            self.make_ready(channel.receivers.popleft())

    # ---- making tasks and arrivals

    def make_task(self, program, *arguments):
        task = Task(len(self.tasks))
        self.tasks.append(task)
        task.code = program(task, *arguments)
        self.make_ready(task)
        return task

    def arrive(self, dish):
        self.is_there[dish] = True
        program = self.scenario["program"]
        if program == "per-dish":
            task = self.make_task(self.per_dish, dish)
            self.take_in_hand(task, dish, 0)
        elif program == "sequential":
            if self.awaited is not None and self.awaited[1] == dish:
                task = self.awaited[0]
                self.awaited = None
                self.make_ready(task)
        else:
            self.offer(self.pile, dish)
            if dish == self.scenario["dishes"] - 1:
                self.close(self.pile)

    def set_up(self):
        scenario = self.scenario
        for dish, at in enumerate(self.arrived):
            if at == 0:
                self.arrive(dish)
            else:
                self.add_event(at, self.arrive, dish)
        if scenario["program"] == "sequential":
            self.make_task(self.sequential)
        elif scenario["program"] == "workers":
            for _ in range(scenario["workers"]):
                self.make_task(self.worker)
        elif scenario["program"] == "stages":
            before = self.pile
            for number, stage in enumerate(self.stages):
                last = number == len(self.stages) - 1
                after = None if last else Channel(scenario["rack"], number + 1)
                size = stage["places"] if stage["places"] is not None else 1
                team = {"left": size}
                for _ in range(size):
                    self.make_task(self.stage_task, number, before, after, team)
                before = after

    # ---- section 4.1: events

    def add_event(self, at, action, *arguments):
        heapq.heappush(self.events, (at, self.events_added, action, arguments))
        self.events_added += 1

    def run(self):
        self.set_up()
        self.dispatch()
        while self.events:
            self.now = self.events[0][0]
            while self.events and self.events[0][0] == self.now:
                _, _, action, arguments = heapq.heappop(self.events)
                action(*arguments)
            self.dispatch()
        assert all(at is not None for at in self.finished), "a dish was never finished"
        self.segments.sort(key=lambda s: (s[5], s[0]))
        return self

    # ---- section 4.2: dispatch

    def dispatch(self):
        while any(self.queues):
            core = next((core for core in self.cores if core.idle), None)
            if core is None:
                return
            self.take_up(core, self.choose(core))

    def take_up(self, core, task):
        cost = self.scenario["switch_ms"]
        other = core.last_task is not None and core.last_task is not task
        core.idle = False
        core.last_task = task
        core.slice_left = self.scenario["slice_ms"]
        task.last_core = core
        if other and cost > 0:
            self.switches += 1
            self.switch_ms += cost
            self.segment(core, task, None, None, "switch", cost)
            self.add_event(self.now + cost, self.go_on, core, task)
        else:
            self.go_on(core, task)

    # ---- sections 4.3 and 4.4: a task on its core

    def go_on(self, core, task):
        """Run the task until it occupies its core for some time, parks, ends or is sent back."""
        while True:
            if task.working:
                self.work_on(core, task)
                return
            instruction = next(task.code, ("end",))
            if instruction[0] == "work":
                task.working = True
            elif instruction[0] == "hold":
                ms = instruction[1]
                self.hold_ms += ms
                self.segment(core, task, task.dish, task.stage, "hold", ms)
                self.add_event(self.now + ms, self.go_on, core, task)
                return
            elif instruction[0] == "wait":
                self.add_event(self.now + instruction[1], self.make_ready, task)
                core.idle = True
                return
            else:  # park, end
                core.idle = True
                return

    def work_on(self, core, task):
        piece = task.left
        if self.scenario["slice_ms"] > 0:
            if core.slice_left == 0:
                if self.another_is_ready(core):
                    self.make_ready(task)
                    core.idle = True
                    return
                core.slice_left = self.scenario["slice_ms"]
            piece = min(piece, core.slice_left)
        self.segment(core, task, task.dish, task.stage, "work", piece)
        self.add_event(self.now + piece, self.piece_done, core, task, piece)

    def piece_done(self, core, task, piece):
        task.left -= piece
        if self.scenario["slice_ms"] > 0:
            core.slice_left -= piece
        if task.left == 0:
            task.working = False
        self.go_on(core, task)

    def segment(self, core, task, dish, stage, kind, ms):
        new = [core.number, task.number, dish, stage, kind, self.now, self.now + ms]
        last = self.last_segment[core.number]
        if last is not None and last[:5] == new[:5] and last[6] == new[5]:
            last[6] = new[6]
        else:
            self.segments.append(new)
            self.last_segment[core.number] = new

    # ---- section 4.5: which one

    def own_queue(self, core):
        return self.queues[core.number] if self.scenario["policy"] == "stealing" else self.queues[0]

    def another_is_ready(self, core):
        return len(self.own_queue(core)) > 0

    def make_ready(self, task):
        self.own_queue(task.last_core or self.cores[0]).append(task)

    def choose(self, core):
        policy = self.scenario["policy"]
        queue = self.own_queue(core)
        if policy == "random":
            return queue.pop(self.lots.next() % len(queue))
        if policy == "chosen":
            place = self.choices.popleft() if len(queue) > 1 and self.choices else 0
            return queue.pop(min(place, len(queue) - 1))
        if policy == "shortest":
            return queue.pop(min(range(len(queue)), key=lambda place: (self.work_left(queue[place]), place)))
        if policy == "stealing" and not queue:
            for step in range(1, len(self.cores)):
                victim = self.queues[(core.number + step) % len(self.cores)]
                if victim:
                    half = ceil_div(len(victim), 2)
                    queue.extend(victim[:half])
                    del victim[:half]
                    break
        return queue.pop(0)

    def work_left(self, task):
        if task.dish is None:
            return 0
        later = range(task.stage + 1, len(self.stages))
        return task.left + sum(self.durations[task.dish][s] for s in later if self.stages[s]["kind"] == "hands")


# ---------------------------------------------------------------- section 5: measures


def mean(total, count):
    """Rounded half up."""
    return (2 * total + count) // (2 * count)


def peak(intervals):
    changes = []
    for start, end in intervals:
        if start < end:
            changes.append((start, 1))
            changes.append((end, -1))
    most = current = 0
    for _, change in sorted(changes):  # at one instant the ends come first
        current += change
        most = max(most, current)
    return most


def measure(sim):
    scenario = sim.scenario
    count = scenario["dishes"]
    stages = scenario["stages"]
    makespan = max(sim.finished)
    times = sorted(f - a for f, a in zip(sim.finished, sim.arrived))
    services = [sum(row) for row in sim.durations]
    hands = sum(row[s] for row in sim.durations for s in range(len(stages)) if stages[s]["kind"] == "hands")
    bounds = [a + s for a, s in zip(sim.arrived, services)]
    bounds.append(ceil_div(hands, scenario["cores"]))
    for s, stage in enumerate(stages):
        if stage["places"] is not None:
            bounds.append(ceil_div(sum(row[s] for row in sim.durations), stage["places"]))
    one_by_one = max(Simulation(dict(scenario, program="sequential", cores=1)).run().finished)
    return {
        "makespan_ms": makespan,
        "dish_time_ms": {
            "mean": mean(sum(times), count),
            "median": times[ceil_div(count, 2) - 1],
            "p95": times[ceil_div(95 * count, 100) - 1],
            "max": times[-1],
        },
        "service_ms": mean(sum(services), count),
        "waiting_ms": mean(sum(times) - sum(services), count),
        "throughput_per_min": count * 60000 / makespan,
        "utilisation": hands / (scenario["cores"] * makespan),
        "max_in_progress": peak(zip(sim.begun, sim.finished)),
        "max_running": peak((s[5], s[6]) for s in sim.segments if s[4] == "work"),
        "switches": sim.switches,
        "switch_ms": sim.switch_ms,
        "hold_ms": sim.hold_ms,
        "lower_bound_ms": max(bounds),
        "sequential_ms": one_by_one,
        "speedup": one_by_one / makespan,
    }


# ---------------------------------------------------------------- section 7: JSON


def result(text):
    sim = Simulation(parse(text)).run()
    names = ("core", "task", "dish", "stage", "kind", "from_ms", "to_ms")
    return {
        "scenario": sim.scenario,
        "metrics": measure(sim),
        "dishes": [
            {"arrived_ms": a, "begun_ms": b, "finished_ms": f, "stages_ms": row}
            for a, b, f, row in zip(sim.arrived, sim.begun, sim.finished, sim.durations)
        ],
        "segments": [dict(zip(names, s)) for s in sim.segments],
    }


# ---------------------------------------------------------------- expected.tsv

COLUMNS = (
    "scenario", "makespan_ms", "max_in_progress", "max_running", "switches", "switch_ms", "hold_ms",
    "begun_ms_sum", "finished_ms_sum", "lower_bound_ms", "sequential_ms", "segments", "segments_fnv1a",
)


def fnv1a(data):
    value = 0xCBF29CE484222325
    for byte in data:
        value = ((value ^ byte) * 0x100000001B3) & MASK
    return value


def expected_row(text):
    answer = result(text)
    metrics = answer["metrics"]
    lines = "".join(
        ",".join("" if v is None else str(v) for v in segment.values()) + "\n" for segment in answer["segments"]
    )
    return [
        text, metrics["makespan_ms"], metrics["max_in_progress"], metrics["max_running"], metrics["switches"],
        metrics["switch_ms"], metrics["hold_ms"], sum(d["begun_ms"] for d in answer["dishes"]),
        sum(d["finished_ms"] for d in answer["dishes"]), metrics["lower_bound_ms"], metrics["sequential_ms"],
        len(answer["segments"]), f"{fnv1a(lines.encode()):016x}",
    ]


# ---------------------------------------------------------------- section 6: checked examples

SINK = "stages=wash:3:hands:1,soak:4:wait,dry:2:hands&cores="
DRY = "stages=wash:3:hands,dry:2:hands&slice=1"
PAN = "stages=wash:3:hands,dry:2:hands&sizes=1000,100,100,100,100,100"
BIG = "stages=wash:3:hands,dry:2:hands&cores=2&dishes=5&sizes=100,100,100,100,400"
LOTS = "cores=2&policy=random&vary=40&lots="
LONG = "stages=wash:1:hands,soak:10:wait,dry:1:hands"
EXAMPLES = [  # scenario, makespan, most in progress, most running, mean dish time (None: not given)
    ("program=sequential", 54000, 1, 1, 31500),
    ("program=sequential&cores=4", 54000, 1, 1, 31500),
    ("", 30000, 6, 1, 25000),
    ("waiting=hold", 54000, 1, 1, 31500),
    ("cores=2", 15000, 6, 2, 13000),
    ("cores=3", 12000, 6, 3, 10500),
    ("cores=6", 9000, 6, 6, 9000),
    ("cores=8", 9000, 6, 6, 9000),
    (SINK + "2", 24000, 3, 2, None),
    (SINK + "3", 24000, 3, 2, None),
    (SINK + "4", 24000, 3, 2, None),
    (SINK + "8", 24000, 3, 2, None),
    ("program=workers", 33000, 2, 1, None),
    ("program=workers&cores=2", 27000, 2, 2, None),
    ("program=stages&cores=3", 29000, 3, 2, 19000),
    (DRY, 30000, 6, 1, 27500),
    (DRY + "&switch=0.5", 44500, 6, 1, 40750),
    (LONG + "&program=sequential", 72000, 1, 1, None),
    (LONG, 17000, 6, 1, None),
    (LONG + "&cores=4", 13000, 6, 4, None),
    (PAN, 75000, 1, 1, 62500),
    (PAN + "&slice=1", 75000, 6, 1, 35833),
    (PAN + "&policy=shortest", 75000, 1, 1, 25000),
    (BIG, 30000, 2, 2, 12000),
    (BIG + "&policy=chosen&choices=4", 20000, 2, 2, 14000),
    (LOTS + "2", 15100, None, 2, None),
    (LOTS + "3", 16600, None, 2, None),
    (LOTS + "4", 14920, None, 2, None),
]


def check():
    wrong = 0
    for text, *wanted in EXAMPLES:
        metrics = result(text)["metrics"]
        got = [metrics["makespan_ms"], metrics["max_in_progress"], metrics["max_running"],
               metrics["dish_time_ms"]["mean"]]
        good = all(w is None or w == g for w, g in zip(wanted, got))
        wrong += not good
        print("ok   " if good else "WRONG", text or "(default)", got, "" if good else f"wanted {wanted}")
    return 1 if wrong else 0


def main():
    if sys.argv[1:] == ["--check"]:
        sys.exit(check())
    expected = sys.argv[1:] == ["--expected"]
    if expected:
        print(*COLUMNS, sep="\t")
    for line in sys.stdin:
        text = line.rstrip("\r\n")
        if expected:
            print(*expected_row(text), sep="\t")
        else:
            print(json.dumps(result(text), separators=(",", ":")))


if __name__ == "__main__":
    main()
