package main

import (
	"fmt"
	"sync"
	"time"
)

var (
	plain   int
	guarded int
	mu      sync.Mutex
)

func count() {
	for range 3 {
		old := plain
		work(time.Second)
		plain = old + 1
	}
	for range 3 {
		mu.Lock()
		old := guarded
		work(time.Second)
		guarded = old + 1
		mu.Unlock()
	}
}

func main() {
	var all sync.WaitGroup
	for range 2 {
		all.Go(count)
	}
	all.Wait()
	fmt.Println(plain)
	fmt.Println(guarded)
}
