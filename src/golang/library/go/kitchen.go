// Package kitchen: what the lesson's kitchens need and Go does not have.
package kitchen

import "time"

func hold(d time.Duration)

// Hold keeps the core for so long without working, as a blocking call does.
func Hold(d time.Duration) { hold(d) }
