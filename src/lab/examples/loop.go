package main

import (
	"fmt"
	"time"
)

func main() {
	for dish := range 3 {
		work(3 * time.Second)       // wash
		time.Sleep(4 * time.Second) // soak
		work(2 * time.Second)       // dry
		fmt.Println("dish", dish, "is done")
	}
}
