package main

import (
	"fmt"
	"time"
)

func main() {
	start := time.Now()
	for range time.Tick(time.Second) {
		fmt.Println("tick taken at", time.Since(start))
		work(2500 * time.Millisecond)
		if time.Since(start) > 9*time.Second {
			return
		}
	}
}
