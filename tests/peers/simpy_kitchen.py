#!/usr/bin/env python3
"""The kitchen with SimPy 4.1.

    simpy_kitchen.py [DISHES [CORES [ROUNDS]]]   the bench kitchen: {"makespan_ms":…,"ms":…} a round
    simpy_kitchen.py --stdin                     a plan of scenarios.py a line in, its makespan a line out

The bench kitchen is written as anybody would write it with SimPy: a process per dish, a Resource for the sinks and
one for the cores; 30,000 dishes and 8 cores where nothing is said.

The other one takes every program: a process per task, a PriorityResource for the cores, Resources for stations, and for
a channel a Store of dishes and a Container of the room in it, to which who receives adds. Tasks do whatever they do on a
core, even what takes no time (MODEL.md, section 4).
"""

import json
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


# ---- any plan


class Station(simpy.Resource):
    """Places, handed over as MODEL.md 4.6 and 4.8 say: who gets one joins the queue for a core at that moment,
    not when its process next runs, or others ready at the same instant would overtake it."""

    def _do_put(self, event):
        super()._do_put(event)
        if event.triggered and getattr(event, "parked", None):
            event.core = event.parked.ask_for_core()

    def _do_get(self, event):
        super()._do_get(event)
        self._trigger_put(None)  # at once; SimPy would do it when the release is processed


class Channel:
    """Dishes to take, and room to leave them in. Who leaves one and finds no room parks."""

    def __init__(self, env, room, readers):
        self.dishes, self.room, self.readers = simpy.Store(env), simpy.Container(env, init=room), readers

    def close(self):
        for _ in range(self.readers):
            self.dishes.put(None)


class Kitchen:
    def __init__(self, env, plan):
        self.env, self.plan = env, plan
        self.cores = simpy.PriorityResource(env, plan["cores"])
        self.stations = [Station(env, places) if places else None for places in plan["places"]]
        self.last, self.makespan = None, 0
        arrivals, workers = plan["arrivals"], plan["workers"]
        if plan["program"] == "sequential":
            env.process(Task(self).one_loop())
        elif plan["program"] == "per-dish":
            for dish, at in enumerate(arrivals):
                env.process(Task(self, dish).one_dish(dish, at))
        elif plan["program"] == "workers":
            pile = self.pile(workers)
            for _ in range(workers):
                env.process(Task(self).worker(pile))
        else:
            teams = [places or 1 for places in plan["places"]]
            before = self.pile(teams[0])
            for stage, (team, readers) in enumerate(zip(teams, [*teams[1:], 0])):
                after = Channel(env, plan["rack"], readers) if readers else None
                tasks = [Task(self) for _ in range(team)]
                for task in tasks:
                    env.process(task.one_stage(stage, before, after, tasks))
                before = after

    def pile(self, readers):
        """Its supplier begins before any task does."""
        pile = Channel(self.env, 0, readers)
        self.env.process(self.supply(pile))
        return pile

    def supply(self, pile):
        for dish, at in enumerate(self.plan["arrivals"]):
            if at > self.env.now:
                yield self.env.timeout(at - self.env.now)
            pile.dishes.put(dish)
        pile.close()


class Task:
    """What a process needs to share the cores. It has one whenever it runs."""

    def __init__(self, kitchen, dish=None):
        self.kitchen, self.env, self.plan = kitchen, kitchen.env, kitchen.plan
        own = [] if dish is None else self.plan["durations"][dish]
        self.left = sum(ms for ms, hands in zip(own, self.plan["hands"]) if hands)

    def ask_for_core(self):
        return self.kitchen.cores.request(priority=self.left if self.plan["shortest"] else 0)

    def take_up(self, core=None):
        self.core = core or self.ask_for_core()
        yield self.core
        last, self.kitchen.last = self.kitchen.last, self
        if self.plan["switch"] and last not in (None, self):
            yield self.env.timeout(self.plan["switch"])
        self.budget = self.plan["slice"] or float("inf")

    def give_up(self):
        self.kitchen.cores.release(self.core)

    def got(self, event):
        """What an event brings, the core given up until then if it is not there yet."""
        if not event.triggered:
            self.give_up()
            yield event
            yield from self.take_up()
        return event.value

    def sleep(self, ms):
        self.give_up()
        yield self.env.timeout(ms)
        yield from self.take_up()

    def work(self, ms):
        while ms:
            if not self.budget:
                again = self.ask_for_core()  # granted last of equals; at once if nobody waits
                self.give_up()
                yield from self.take_up(again)
            piece = min(ms, self.budget)
            yield self.env.timeout(piece)
            ms, self.left, self.budget = ms - piece, self.left - piece, self.budget - piece

    def stage(self, dish, number):
        station, ms = self.kitchen.stations[number], self.plan["durations"][dish][number]
        if station:
            place = station.request()
            if not place.triggered:
                place.parked = self
                self.give_up()
                yield place
                yield from self.take_up(place.core)
        if self.plan["hands"][number]:
            yield from self.work(ms)
        elif ms:
            yield from [self.env.timeout(ms)] if self.plan["hold"] else self.sleep(ms)
        if station:
            station.release(place)

    def all_stages(self, dish):
        for number in range(len(self.plan["hands"])):
            yield from self.stage(dish, number)
        self.kitchen.makespan = self.env.now

    def one_loop(self):
        yield from self.take_up()
        for dish, at in enumerate(self.plan["arrivals"]):
            if at > self.env.now:
                yield from self.sleep(at - self.env.now)
            yield from self.all_stages(dish)
        self.give_up()

    def one_dish(self, dish, at):
        if at:
            yield self.env.timeout(at)  # asked for at 0 by every dish: arrivals come first at their instant
        yield from self.take_up()
        yield from self.all_stages(dish)
        self.give_up()

    def receive(self, channel):
        channel.room.put(1)
        return (yield from self.got(channel.dishes.get()))

    def worker(self, pile):
        yield from self.take_up()
        while (dish := (yield from self.receive(pile))) is not None:
            yield from self.all_stages(dish)
        self.give_up()

    def one_stage(self, number, before, after, team):
        yield from self.take_up()
        while (dish := (yield from self.receive(before))) is not None:
            yield from self.stage(dish, number)
            self.kitchen.makespan = self.env.now
            if after:
                after.dishes.put(dish)
                yield from self.got(after.room.get(1))
        team.pop()
        if after and not team:
            after.close()
        self.give_up()


def of_plan(plan):
    env = simpy.Environment()
    kitchen = Kitchen(env, plan)
    env.run()
    return kitchen.makespan


def main():
    if sys.argv[1:] == ["--stdin"]:
        for line in sys.stdin:
            print(of_plan(json.loads(line)))
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
