"""Tables, and how the engine's time grows with the number of dishes."""

import math
import statistics

from contenders import run, say


def number(ms):
    return f"{ms:,.3f}" if ms < 10 else f"{ms:,.1f}" if ms < 1000 else f"{ms:,.0f}"


def table(rows):
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for place, row in enumerate(rows):
        print("  ".join(cell.ljust(w) if column == 0 else cell.rjust(w)
                        for column, (cell, w) in enumerate(zip(row, widths))).rstrip())
        if place == 0:
            print("  ".join("─" * w for w in widths))


def growth(engines, kitchen):
    """Nanoseconds a dish from 10 to 100,000 dishes: in the kitchen of the bench, where nothing needs a heap, and in
    the worst one for the queues: durations vary, every dish soaks at once, the least work left goes first. If the
    time is n log n at worst, nanoseconds ÷ log₂ n do not grow but for the size of the caches."""
    sizes = [10, 100, 1000, 10_000, 100_000]
    kitchens = {
        "plain": lambda n: kitchen(n, 8),
        "heaps": lambda n: f"dishes={n}&cores=8&vary=90&policy=shortest&stages=wash:0.003:hands,soak:3600:wait,dry:2:hands",
    }
    rows = [["", *(f"{n:,} dishes" for n in sizes), "trace, bytes a segment"]]
    for title, of_size in kitchens.items():
        for name, command in engines.items():
            say(f"growth: {name}, {title} …")
            costs, trace = [], ""
            for n in sizes:
                found = run(command(of_size(n), max(5, min(1001, 300_000 // n))))
                costs.append(statistics.median(row["ms"] for row in found) * 1e6 / n)
                trace = f"{found[0]['trace_bytes'] / found[0]['segments']:.0f}"
            rows.append([f"{name}, {title}: ns a dish", *(f"{ns:,.0f}" for ns in costs), trace])
            rows.append(["  ÷ log₂ dishes", *(f"{ns / math.log2(n):,.0f}" for ns, n in zip(costs, sizes)), ""])
    table(rows)
