package main

import (
	"fmt"
	"sync"
	"time"
)

func care(dish int) {
	work(3 * time.Second)       // wash
	time.Sleep(4 * time.Second) // soak
	work(2 * time.Second)       // dry
	fmt.Println("dish", dish, "is done")
}

func main() {
	var all sync.WaitGroup
	for dish := range 3 {
		all.Go(func() { care(dish) })
	}
	all.Wait()
}
