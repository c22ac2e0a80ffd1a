package main

import (
	"fmt"
	"sync"
	"time"
)

var sponge, towel sync.Mutex

func wash(all *sync.WaitGroup) {
	defer all.Done()
	sponge.Lock()
	work(time.Second)
	towel.Lock()
	fmt.Println("washed, hands are dry")
	towel.Unlock()
	sponge.Unlock()
}

func wipe(all *sync.WaitGroup) {
	defer all.Done()
	towel.Lock()
	work(time.Second)
	sponge.Lock()
	fmt.Println("wiped, table is clean")
	sponge.Unlock()
	towel.Unlock()
}

func main() {
	var all sync.WaitGroup
	all.Add(2)
	go wash(&all)
	go wipe(&all)
	all.Wait()
}
