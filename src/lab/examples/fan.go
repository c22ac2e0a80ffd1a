package main

import (
	"fmt"
	"time"
)

func ask(shop string, takes time.Duration) <-chan string {
	answer := make(chan string)
	go func() {
		time.Sleep(takes)
		answer <- shop
	}()
	return answer
}

func merge(inputs ...<-chan string) <-chan string {
	merged := make(chan string)
	for _, input := range inputs {
		go func() { merged <- <-input }()
	}
	return merged
}

func main() {
	answers := merge(
		ask("north", 3*time.Second),
		ask("east", 1*time.Second),
		ask("south", 2*time.Second),
	)
	for range 3 {
		fmt.Println(<-answers)
	}
}
