package main

import (
	"fmt"
	"sync"
	"time"
)

func worker(name string, jobs <-chan int) {
	for job := range jobs {
		work(2 * time.Second)
		fmt.Println(name, "did job", job)
	}
}

func main() {
	jobs := make(chan int)
	var all sync.WaitGroup
	for _, name := range []string{"Ada", "Bo", "Cleo"} {
		all.Go(func() { worker(name, jobs) })
	}
	for job := range 6 {
		jobs <- job
	}
	close(jobs)
	all.Wait()
}
