//! The part of a program in Go that hardly depends on the scenario: durations, work, waits, notes, the report.

use crate::scenario::{Program, Scenario, StageKind, Waiting};

/// Whether a program needs a clock that goes on while it computes: time that goes on while all goroutines sleep is enough for soaking.
pub(super) fn needs_clock(scenario: &Scenario) -> bool {
    scenario.waiting == Waiting::Hold || scenario.stages.iter().any(|stage| stage.kind == StageKind::Hands)
}

/// The functions that every stage needs: time, work, notes, the report.
pub(super) fn helpers(scenario: &Scenario) -> String {
    let mut text = String::from(PLAN);
    let hands = scenario.stages.iter().any(|stage| stage.kind == StageKind::Hands);
    text += PROCESSORS;
    text += match (hands, scenario.waiting) {
        (true, _) => WORK,
        (false, Waiting::Hold) => CALIBRATE_CLOCK,
        (false, Waiting::Park) => CALIBRATE_NOTHING,
    };
    if needs_clock(scenario) {
        text += CLOCK_STANDS;
    }
    if scenario.stages.iter().any(|stage| stage.kind == StageKind::Wait) {
        text += if scenario.waiting == Waiting::Park { SOAK } else { STAND_BY };
    }
    text += WAIT_FOR;
    if matches!(scenario.program, Program::Workers | Program::Stages) {
        text += ARRIVALS;
    }
    text + NOTES
}

const PLAN: &str = "\
// times says how long each stage of each dish takes, in milliseconds, after sizes, variation and speed.
var times [dishCount][]uint64

// plan works times out as the model does: SplitMix64, one draw for each dish and stage, in order.
func plan() {
	state := uint64(seed)
	draw := func() uint64 {
		state += 0x9E3779B97F4A7C15
		z := state
		z = (z ^ z>>30) * 0xBF58476D1CE4E5B9
		z = (z ^ z>>27) * 0x94D049BB133111EB
		return z ^ z>>31
	}
	for d := range times {
		for s, ms := range stageTimes {
			ms = percentOf(ms, sizes[d%len(sizes)])
			if vary > 0 {
				ms = percentOf(ms, 100-vary+draw()%(2*vary+1))
			}
			if byHands[s] {
				ms = (ms*100 + speed - 1) / speed
			}
			times[d] = append(times[d], ms)
		}
	}
}

// percentOf is so many percent of a time, rounded; some time stays some time.
func percentOf(ms, percent uint64) uint64 {
	return max((ms*percent+50)/100, min(ms, 1))
}

// scale is how much of the real time the program takes.
var scale float64

// took is the scaled length of so many milliseconds.
func took(ms uint64) time.Duration {
	return time.Duration(float64(ms) * scale * float64(time.Millisecond))
}

";

const WORK: &str = "\
// perMilli is how many turns of the loop a core makes in a millisecond.
var perMilli float64

// calibrate measures that, once, while nothing else runs: the best of several, each long enough for the clock.
func calibrate() {
	turns := int64(20_000_000)
	measure := func() time.Duration {
		from := time.Now()
		spin(turns)
		return time.Since(from)
	}
	best := measure()
	for ; best == 0; best = measure() {
		turns *= 4
		if turns > 1_000_000_000 {
			clockStands()
		}
	}
	for range 5 {
		best = min(best, max(measure(), 1))
	}
	perMilli = float64(turns) / (best.Seconds() * 1000)
}

// work keeps a core busy with so many milliseconds of work.
func work(ms uint64) {
	spin(int64(float64(ms) * scale * perMilli))
}

//go:noinline
func spin(turns int64) uint64 {
	x := uint64(1)
	for range turns {
		x ^= x << 13
		x ^= x >> 7
		x ^= x << 17
	}
	return x
}

";

const CALIBRATE_NOTHING: &str = "\
// calibrate has nothing to do: no stage of this kitchen needs hands.
func calibrate() {}

";

/// What standing by needs where nothing measures the work of hands, for that looks at the clock already.
const CALIBRATE_CLOCK: &str = "\
// calibrate only looks whether the clock goes on while the program computes: no stage of this kitchen needs hands.
func calibrate() {
	from := time.Now()
	for turns := 0; time.Since(from) == 0; turns++ {
		if turns > 50_000_000 {
			clockStands()
		}
	}
}

";

const CLOCK_STANDS: &str = "\
// clockStands ends the program: it could not tell how long anything takes.
func clockStands() {
	fmt.Fprintln(os.Stderr, \"The clock stands still while this program computes, as it does in the Go playground and with\")
	fmt.Fprintln(os.Stderr, \"-tags faketime. The work of hands takes real time here: run the program on a machine of your own.\")
	os.Exit(1)
}

";

const PROCESSORS: &str = "\
// processors says what it means where the machine has fewer processors than the kitchen has cores.
func processors() {
	have := uint64(runtime.NumCPU())
	if have >= cores {
		return
	}
	var hands uint64
	for _, stages := range times {
		for s, ms := range stages {
			if byHands[s] {
				hands += ms
			}
		}
	}
	fmt.Printf(\"The kitchen has %d cores, and this machine gives the program %d of its processors.\\n\", cores, have)
	fmt.Printf(\"Goroutines that work at the same time in the kitchen share them here, so each takes longer.\\n\")
	fmt.Printf(\"All the work of hands takes at least %.3f s here; the model says %.3f s for the whole run.\\n\", float64(hands)/float64(have)/1000, modelTotal/1000.0)
}

";

const SOAK: &str = "\
// soakFor waits without a core: the goroutine is parked.
func soakFor(ms uint64) {
	time.Sleep(took(ms))
}

";

const STAND_BY: &str = "\
// standBy waits and keeps the core.
func standBy(ms uint64) {
	for until := time.Now().Add(took(ms)); time.Now().Before(until); {
	}
}

";

const WAIT_FOR: &str = "\
// waitFor waits until a dish has arrived.
func waitFor(d int) {
	notes[d].arrived = took(uint64(d) * every)
	time.Sleep(time.Until(start.Add(notes[d].arrived)))
}

";

const ARRIVALS: &str = "\
// arrivals puts each dish on the pile when it comes.
func arrivals() {
	for d := range dishes {
		waitFor(d)
		pile <- d
	}
	close(pile)
}

";

const NOTES: &str = "\
// note is what happened to a dish, each time from the start.
type note struct {
	arrived, finished time.Duration
	began, ended      []time.Duration
}

var start time.Time
var notes [dishCount]note

// begin and end note a stage; a dish is with one goroutine at a time, so nothing is locked.
func begin(d, s int) {
	notes[d].began = append(notes[d].began, time.Since(start))
}

func end(d, s int) {
	notes[d].ended = append(notes[d].ended, time.Since(start))
}

func finish(d int) {
	notes[d].finished = time.Since(start)
	allDone.Done()
}

// seconds tells a time as if it had not been scaled.
func seconds(t time.Duration) float64 {
	return t.Seconds() / scale
}

func report(stages bool) {
	var total time.Duration
	for d, n := range notes {
		total = max(total, n.finished)
		fmt.Printf(\"dish %d: arrived %.3f s, begun %.3f s, finished %.3f s\\n\", d+1, seconds(n.arrived), seconds(n.began[0]), seconds(n.finished))
		for s := range n.began {
			if stages {
				fmt.Printf(\"stage %d %s %.6f %.6f\\n\", d, stageNames[s], seconds(n.began[s]), seconds(n.ended[s]))
			}
		}
	}
	fmt.Printf(\"all dishes done: %.3f s; the model says %.3f s\\n\", seconds(total), modelTotal/1000.0)
}
";
