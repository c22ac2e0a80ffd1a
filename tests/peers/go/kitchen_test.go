// Any plan of scenarios.py with Go's own runtime: a goroutine per task, channels for cores, stations and racks, and the fake
// clock of testing/synctest, on which a sleep takes exactly as long as it says. Goroutines woken at one instant run in an
// order that Go draws anew each time.
//
//	PLANS=FILE MAKESPANS=FILE go test        a plan a line in, its makespan a line out
//
// It is a test because synctest asks for one. One P, and no interruptions: from finding a channel full to standing in its
// queue nothing else may come between.
package kitchen

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

type plan struct {
	Program              string
	Cores, Workers, Rack int
	Hold                 bool
	Slice, Switch        time.Duration
	Hands                []bool
	Places               []int
	Arrivals             []time.Duration
	Durations            [][]time.Duration
}

// A semaphore: who sends into it has a place. Go serves senders in the order in which they came.
type semaphore chan struct{}

type kitchen struct {
	plan
	start    time.Time
	cores    semaphore
	stations []semaphore
	last     *task
	makespan time.Duration
	tasks    sync.WaitGroup
}

type task struct {
	*kitchen
	budget time.Duration
}

func (k *kitchen) now() time.Duration { return time.Since(k.start) / time.Millisecond }

func sleep(ms time.Duration) { time.Sleep(ms * time.Millisecond) }

func (t *task) takeUp() {
	t.cores <- struct{}{}
	other := t.last != nil && t.last != t
	t.last = t
	if other {
		sleep(t.Switch)
	}
	t.budget = t.Slice
}

func (t *task) giveUp() { <-t.cores }

// Without a core until something is over.
func (t *task) parked(until func()) {
	t.giveUp()
	until()
	t.takeUp()
}

// Sends or, at once or parked.
func send[T any](t *task, to chan T, value T) {
	select {
	case to <- value:
	default:
		t.parked(func() { to <- value })
	}
}

func receive(t *task, from chan int) (dish int, open bool) {
	select {
	case dish, open = <-from:
	default:
		t.parked(func() { dish, open = <-from })
	}
	return
}

func (t *task) work(ms time.Duration) {
	for ms > 0 {
		piece := ms
		if t.Slice > 0 {
			if t.budget == 0 {
				// Behind whoever waits; at once if nobody does.
				t.parked(func() {})
			}
			piece = min(ms, t.budget)
		}
		sleep(piece)
		ms, t.budget = ms-piece, t.budget-piece
	}
}

func (t *task) stage(dish, stage int) {
	station, ms := t.stations[stage], t.Durations[dish][stage]
	if station != nil {
		send(t, station, struct{}{})
	}
	if t.Hands[stage] {
		t.work(ms)
	} else if t.Hold {
		sleep(ms)
	} else if ms > 0 {
		t.parked(func() { sleep(ms) })
	}
	if station != nil {
		<-station
	}
}

func (t *task) allStages(dish int) {
	for stage := range t.Hands {
		t.stage(dish, stage)
	}
	t.makespan = t.now()
}

// Starts a task and lets it come as far as it can: at 0 tasks begin in order.
func (k *kitchen) begin(until time.Duration, run func(t *task)) {
	k.tasks.Add(1)
	go func() {
		defer k.tasks.Done()
		sleep(until)
		t := &task{kitchen: k}
		t.takeUp()
		run(t)
		t.giveUp()
	}()
	if until == 0 {
		synctest.Wait()
	}
}

func (k *kitchen) pile() chan int {
	pile, there := make(chan int, len(k.Arrivals)), 0
	for ; there < len(k.Arrivals) && k.Arrivals[there] == 0; there++ {
		pile <- there
	}
	supply := func() {
		for dish := there; dish < len(k.Arrivals); dish++ {
			sleep(k.Arrivals[dish] - k.now())
			pile <- dish
		}
		close(pile)
	}
	if there == len(k.Arrivals) {
		supply()
	} else {
		go supply()
	}
	return pile
}

func (k *kitchen) run() time.Duration {
	switch k.Program {
	case "sequential":
		k.begin(0, func(t *task) {
			for dish, at := range k.Arrivals {
				if at > k.now() {
					t.parked(func() { sleep(at - k.now()) })
				}
				t.allStages(dish)
			}
		})
	case "per-dish":
		for dish, at := range k.Arrivals {
			k.begin(at, func(t *task) { t.allStages(dish) })
		}
	case "workers":
		pile := k.pile()
		for range k.Workers {
			k.begin(0, func(t *task) {
				for dish, open := receive(t, pile); open; dish, open = receive(t, pile) {
					t.allStages(dish)
				}
			})
		}
	case "stages":
		from := k.pile()
		for stage, places := range k.Places {
			before, after, team := from, make(chan int, k.Rack), max(places, 1)
			last := stage == len(k.Places)-1
			for range team {
				k.begin(0, func(t *task) {
					for dish, open := receive(t, before); open; dish, open = receive(t, before) {
						t.stage(dish, stage)
						t.makespan = t.now()
						if !last {
							send(t, after, dish)
						}
					}
					if team--; team == 0 {
						close(after)
					}
				})
			}
			from = after
		}
	}
	k.tasks.Wait()
	return k.makespan
}

func TestKitchen(t *testing.T) {
	plans, err := os.Open(os.Getenv("PLANS"))
	if err != nil {
		t.Skip("PLANS names no file")
	}
	makespans, err := os.Create(os.Getenv("MAKESPANS"))
	if err != nil {
		t.Fatal(err)
	}
	for lines := json.NewDecoder(bufio.NewReader(plans)); lines.More(); {
		var p plan
		if err := lines.Decode(&p); err != nil {
			t.Fatal(err)
		}
		synctest.Test(t, func(*testing.T) {
			k := &kitchen{plan: p, start: time.Now(), cores: make(semaphore, p.Cores)}
			for _, places := range p.Places {
				var station semaphore
				if places > 0 {
					station = make(semaphore, places)
				}
				k.stations = append(k.stations, station)
			}
			fmt.Fprintln(makespans, int(k.run()))
		})
	}
}
