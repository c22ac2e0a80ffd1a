package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	places := make(chan struct{}, 2)
	var all sync.WaitGroup
	for guest := range 5 {
		all.Go(func() {
			places <- struct{}{}
			time.Sleep(3 * time.Second)
			<-places
			fmt.Println("guest", guest, "leaves")
		})
	}
	all.Wait()
}
