package main

import (
	"fmt"
	"time"
)

func main() {
	answer := make(chan string)
	go func() {
		work(3 * time.Second)
		answer <- "the answer"
	}()
	go func() {
		work(3 * time.Second) // something else to do
	}()

	select {
	case text := <-answer:
		fmt.Println(text)
	case <-time.After(4 * time.Second):
		fmt.Println("too late")
	}
}
