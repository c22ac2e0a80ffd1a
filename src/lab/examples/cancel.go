package main

import (
	"context"
	"fmt"
	"time"
)

func search(ctx context.Context, found chan<- int) {
	defer close(found)
	for page := 1; ; page++ {
		select {
		case <-ctx.Done():
			fmt.Println("stopped:", ctx.Err())
			return
		case <-time.After(2 * time.Second): // the page is there
			found <- page
		}
	}
}

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	found := make(chan int)
	go search(ctx, found)
	for page := range found {
		fmt.Println("page", page)
	}
}
