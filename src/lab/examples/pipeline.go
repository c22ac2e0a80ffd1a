package main

import (
	"fmt"
	"time"
)

func wash(rack chan<- int) {
	for dish := range 4 {
		work(3 * time.Second)
		rack <- dish
	}
	close(rack)
}

func main() {
	rack := make(chan int, 1)
	go wash(rack)
	for dish := range rack {
		work(2 * time.Second)
		fmt.Println("dish", dish, "is dry")
	}
}
