package main

import (
	"sync"
	"time"
)

// work keeps a processor busy for so long: it computes as many rounds as took so long when they were measured, at the first call.
func work(d time.Duration) {
	spin(int64(float64(d) * roundsOfNanosecond()))
}

var roundsOfNanosecond = sync.OnceValue(func() float64 {
	best := 0.0
	for range 9 {
		const rounds = 5_000_000
		start := time.Now()
		spin(rounds)
		best = max(best, rounds/float64(max(1, time.Since(start))))
	}
	return best
})

// spin computes rounds of a generator of random numbers, each of which needs the one before.
//
//go:noinline
func spin(rounds int64) uint32 {
	x := uint32(1)
	for range rounds {
		x ^= x << 13
		x ^= x >> 17
		x ^= x << 5
	}
	return x
}
