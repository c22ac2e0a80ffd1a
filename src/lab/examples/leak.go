package main

import (
	"fmt"
	"time"
)

func ask(question int) string {
	answer := make(chan string)
	go func() {
		time.Sleep(time.Duration(question) * time.Second)
		answer <- fmt.Sprint("answer to ", question)
	}()
	select {
	case text := <-answer:
		return text
	case <-time.After(2500 * time.Millisecond):
		return "no answer in time"
	}
}

func main() {
	for question := range 5 {
		fmt.Println(ask(question))
	}
	time.Sleep(5 * time.Second)
}
