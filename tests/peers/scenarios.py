"""Ten thousand random scenarios of seven kinds, the same ones every time, and each as plain numbers for those who run it.

A run of the model hangs on who goes first among equals; other programs order equals otherwise. So most kinds are such
that the order cannot matter to the makespan, for a reason; what a run came to is never one:

    alone     one loop: a single task.
    busy      one core, hands-work without places, switching free: whoever is chosen, for however long, the core has work
              while there is any. (Conservation of work in a queue of one server.)
    free      a core for every task, switching free, dishes alike: nobody waits for a core, so policies and slices say
              nothing, and at stations and channels the order among equals only says which of two like dishes is which.
    line      a core for every task, switching free, each stage with one place and longer than 0: dishes differ but
              cannot overtake; those there at 0 come in order by fifo. (With channels a network of Kahn's, whose
              histories no scheduler changes; in time an event graph, whose instants are the least ones that a max-plus
              recurrence allows.)
    distinct  whatever else fifo can do, slices, holding and, with one core, the cost of switching included, where in the
              whole run no two things ever compete at an instant: `Watched` says what that is.
    shortest  the same with policy=shortest, per-dish, one dish at 0, for who has a queue by priority.
    ties      per-dish, fifo, parking, many things at one instant on purpose: for who takes events of an instant in the
              order in which they were added, as the model does.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "reference"))
from model import Simulation, SplitMix64, durations, parse  # noqa: E402

DEFAULTS = {"program": "per-dish", "workers": 2, "rack": 0, "dishes": 6, "cores": 1, "speed": 100}
COUNTS = {"alone": 700, "busy": 1000, "free": 2200, "line": 1300, "distinct": 3000, "shortest": 600, "ties": 1200}


class Watched(Simulation):
    """The second implementation, which looks whether anything competes. Not at 0, where tasks begin in order; later, at
    no instant may there be two events, or two of these: a task wakes another one, a slice is judged. What a timer
    wakes is its own event. Then each instant is one chain of causes, and every stage takes time, so that of those woken
    none can act before the one that woke it has given up its core. Tasks woken by a channel's closing only end: they
    count where taking them up costs something."""

    def __init__(self, scenario):
        super().__init__(scenario)
        self.distinct = True
        self.instant = self.count = self.closing = 0

    def competes(self):
        if self.now != self.instant:
            self.instant, self.count = self.now, 0
        self.count += 1
        if self.now and self.count > 1:
            self.distinct = False

    def add_event(self, at, action, *arguments):
        if at and any(at == other[0] for other in self.events):
            self.distinct = False
        if action == self.make_ready:
            action = super().make_ready  # by a timer: that event is all there is
        super().add_event(at, action, *arguments)

    def make_ready(self, task):
        woken = task.last_core and not task.working  # not one that begins, nor one sent back
        if woken and (self.scenario["switch_ms"] or not self.closing):
            self.competes()
        super().make_ready(task)

    def work_on(self, core, task):
        if self.scenario["slice_ms"] and core.slice_left == 0:
            self.competes()
        super().work_on(core, task)

    def close(self, channel):
        self.closing += 1
        super().close(channel)
        self.closing -= 1


class Dice:
    def __init__(self, seed):
        self.draws = SplitMix64(seed)

    def between(self, low, high):
        return low + self.draws.next() % (high - low + 1)

    def chance(self, percent):
        return self.between(1, 100) <= percent

    def one_of(self, *choices):
        return choices[self.between(0, len(choices) - 1)]


def seconds(ms):
    return f"{ms // 1000}.{ms % 1000:03}".rstrip("0").rstrip(".")


def draw(dice, kind):
    """A candidate of a kind: {key of a link: text}."""
    unit = dice.one_of(1000, 1000, 100, 7, 1)
    never_zero = kind in ("line", "distinct", "shortest")
    uneven = never_zero or kind == "busy"
    count = dice.between(1, 4 if kind != "busy" else 3)
    lengths = [0]
    while not any(lengths):
        lengths = [dice.between(1, 4000) if uneven and dice.chance(80) else
                   dice.between(1 if never_zero else 0, 5) * unit for _ in range(count)]
    per_dish = kind in ("shortest", "ties") or dice.chance(50)
    program = "sequential" if kind == "alone" else "per-dish" if per_dish else dice.one_of("stages", "workers")
    if kind == "line":
        program = dice.one_of("per-dish", "stages", "stages")
    places = [1 if kind == "line" else 0 if kind == "busy" else dice.between(1, 3) if dice.chance(45) else 0
              for _ in lengths]
    of_kind = ["hands" if kind == "busy" else dice.one_of("hands", "hands", "wait") for _ in lengths]
    dishes, workers = dice.between(1, 12 if never_zero else 40), dice.between(1, 6)
    tasks = {"per-dish": dishes, "workers": workers, "sequential": 1, "stages": sum(p or 1 for p in places)}[program]
    cores = {"busy": 1, "free": tasks, "line": tasks}.get(kind) or dice.between(1, 3 if never_zero else 9)
    given = {"program": program, "dishes": dishes, "cores": cores + (dice.between(0, 2) if kind in ("free", "line") else 0)}
    if program == "workers":
        given["workers"] = workers
    if program == "stages":
        given["rack"] = dice.one_of(0, 0, 1, 2, 5)
    stages = zip("abcd", map(seconds, lengths), of_kind, places)
    given["stages"] = ",".join(":".join(map(str, stage if stage[-1] else stage[:-1])) for stage in stages)
    if kind != "ties" and dice.chance(30):
        given["waiting"] = "hold"
    if kind == "shortest":
        given["policy"] = "shortest"
    elif kind not in ("ties", "distinct") and dice.chance(60):
        given["policy"] = dice.one_of("random", "shortest", "stealing")
    elif kind == "distinct" and cores == 1 and dice.chance(20):
        given["policy"] = "stealing"  # with one queue it is fifo
    if kind != "ties" and dice.chance(40):
        given["slice"] = seconds(dice.between(100, 3000))
    if kind == "alone" and dice.chance(50) or kind in ("distinct", "shortest") and cores == 1 and dice.chance(50):
        given["switch"] = seconds(dice.between(1, 900))
    if dice.chance(15):
        given["speed"] = dice.between(10, 400)
    if kind == "shortest" or dice.chance(40):
        given["every"] = seconds(dice.between(1, 3000) if uneven else dice.between(1, 3) * unit)
    if kind == "line" and program == "per-dish" and "every" not in given:
        given.pop("policy", None)  # it would say in which order they come to the first stage
    if kind != "free" and dice.chance(75 if never_zero else 35):
        given["vary"], given["seed"] = dice.between(1, 90), dice.between(2, 9999)
    return given


def scenarios(seed=1):
    """(kind, link) of all."""
    dice, seen = Dice(seed), set()
    for kind, count in COUNTS.items():
        while count:
            text = "&".join(f"{key}={value}" for key, value in draw(dice, kind).items() if value != DEFAULTS.get(key))
            if text in seen or kind in ("distinct", "shortest") and not Watched(parse(text)).run().distinct:
                continue
            seen.add(text)
            count -= 1
            yield kind, text


def plan(text):
    """A link as plain numbers, milliseconds: so that those who run it need not read links nor draw durations."""
    given = parse(text)
    return {
        **{key: given[key] for key in ("program", "cores", "workers", "rack")},
        "hold": given["waiting"] == "hold",
        "shortest": given["policy"] == "shortest",
        "slice": given["slice_ms"],
        "switch": given["switch_ms"],
        "hands": [stage["kind"] == "hands" for stage in given["stages"]],
        "places": [stage["places"] or 0 for stage in given["stages"]],
        "arrivals": [dish * given["every_ms"] for dish in range(given["dishes"])],
        "durations": durations(given),
    }
