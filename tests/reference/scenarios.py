#!/usr/bin/env python3
"""Wash & Dry: small valid scenarios of all kinds, one to a line, always the same for the same arguments.

    scenarios.py [COUNT [SEED]]             (1000 and 1 where absent)
    scenarios.py --choices [COUNT [SEED]]   the same with `sizes`, `lots` and `choices`

A key at its default is left out and the keys stand in the order of MODEL.md, section 2.
"""

import sys

from model import DEFAULTS, SplitMix64

NAMES = ("scrape", "wash", "soak", "rinse", "dry", "polish", "stack", "put-away")


class Draw:
    """Only SplitMix64, so that no Python release changes the scenarios."""

    def __init__(self, seed):
        self.generator = SplitMix64(seed)

    def between(self, low, high):
        return low + self.generator.next() % (high - low + 1)

    def chance(self, percent):
        return self.between(1, 100) <= percent

    def one_of(self, *values):
        return values[self.between(0, len(values) - 1)]


def seconds(ms):
    whole, part = divmod(ms, 1000)
    return str(whole) if part == 0 else f"{whole}.{part:03d}".rstrip("0")


def duration(draw, scale):
    """Whole seconds (many events at one instant), tenths, or any milliseconds; sometimes 0."""
    if draw.chance(12):
        return 0
    if scale == "seconds":
        return 1000 * draw.between(1, 6)
    if scale == "tenths":
        return 100 * draw.between(1, 40)
    if scale == "tiny":
        return draw.between(1, 60)
    return draw.between(1, 5000)


def stage_list(draw, scale):
    count = draw.one_of(1, 2, 3, 3, 3, 4, 4, 5, 6, 7, 8)
    limited = draw.one_of(0, 0, 30, 60, 100)
    hands = draw.one_of(30, 60, 60, 100)
    stages = []
    for place in range(count):
        kind = "hands" if draw.chance(hands) else "wait"
        places = draw.one_of(1, 1, 2, 2, 3, 5) if draw.chance(limited) else None
        stages.append([NAMES[place], duration(draw, scale), kind, places])
    if all(ms == 0 for _, ms, _, _ in stages):
        stages[draw.between(0, count - 1)][1] = 1000 if scale == "seconds" else 50
    return ",".join(
        f"{name}:{seconds(ms)}:{kind}" + (f":{places}" if places else "") for name, ms, kind, places in stages
    )


def scenario(draw, choices=False):
    scale = draw.one_of("seconds", "seconds", "seconds", "tenths", "tiny", "any")
    unit = 10 if scale == "tiny" else 1000 if scale == "seconds" else 100
    values = {
        "program": draw.one_of("sequential", "per-dish", "per-dish", "per-dish", "stages", "stages", "workers", "workers"),
        "workers": draw.one_of(1, 2, 2, 3, 4, 5, 8, 12),
        "rack": draw.one_of(0, 0, 0, 1, 1, 2, 3, 10),
        "dishes": draw.between(1, 30) if draw.chance(50) else draw.between(1, 8),
        "cores": draw.one_of(1, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9),
        "stages": stage_list(draw, scale),
        "waiting": draw.one_of("park", "park", "hold"),
        "policy": draw.one_of("fifo", "random", "shortest", "stealing"),
    }
    if draw.chance(55):
        if scale == "tiny":
            values["slice"] = draw.one_of("0.01", "0.01", "0.011", "0.02", "0.037")
        elif scale == "seconds":
            values["slice"] = draw.one_of("1", "1", "2", "0.5", "0.7", "1.5", "3")
        else:
            values["slice"] = draw.one_of("0.1", "0.25", "1", seconds(draw.between(100, 3000)))
    if draw.chance(45):
        values["switch"] = seconds(draw.one_of(1, unit, unit, unit // 2, draw.between(1, 2 * unit)))
    if draw.chance(25):
        values["speed"] = draw.one_of(10, 50, 75, 150, 200, 333, 1000, draw.between(10, 1000))
    if draw.chance(40):
        values["every"] = seconds(draw.one_of(1, unit, unit, 2 * unit, 5 * unit, draw.between(1, 5 * unit)))
    if draw.chance(30):
        values["vary"] = draw.one_of(1, 10, 25, 50, 90, draw.between(1, 90))
    if draw.chance(50):
        values["seed"] = draw.one_of(0, 2, 42, 2**32, 2**53 + 1, 2**63, 2**64 - 1, draw.generator.next())
    if choices:
        values["policy"] = draw.one_of("chosen", "chosen", "chosen", "chosen", "random", "fifo", "shortest", "stealing")
        if draw.chance(60):
            values["sizes"] = ",".join(str(draw.one_of(1, 50, 100, 100, 333, 1000)) for _ in range(draw.between(1, 16)))
        if draw.chance(50):
            values["lots"] = draw.one_of(0, 1, 2, 2**64 - 1, draw.generator.next())
        if draw.chance(85):
            most = draw.one_of(1, 2, 3, 10, 999)
            values["choices"] = ".".join(str(draw.between(0, most)) for _ in range(draw.between(1, 24)))
    return "&".join(
        f"{key}={values[key]}" for key in DEFAULTS if key in values and str(values[key]) != DEFAULTS[key]
    )


def main():
    choices = sys.argv[1:2] == ["--choices"]
    numbers = sys.argv[1 + choices:]
    count = int(numbers[0]) if numbers else 1000
    draw = Draw(int(numbers[1]) if len(numbers) > 1 else 1)
    for _ in range(count):
        print(scenario(draw, choices))


if __name__ == "__main__":
    main()
