// Package time, on the simulated clock. It begins at midnight UTC of the first day of 2000 and counts microseconds.
package time

type Duration int64

const (
	Nanosecond  Duration = 1
	Microsecond          = 1000 * Nanosecond
	Millisecond          = 1000 * Microsecond
	Second               = 1000 * Millisecond
	Minute               = 60 * Second
	Hour                 = 60 * Minute
)

func (d Duration) Nanoseconds() int64  { return int64(d) }
func (d Duration) Microseconds() int64 { return int64(d) / 1000 }
func (d Duration) Milliseconds() int64 { return int64(d) / 1000000 }

func (d Duration) Seconds() float64 {
	return float64(d/Second) + float64(d%Second)/1e9
}

func (d Duration) Minutes() float64 {
	return float64(d/Minute) + float64(d%Minute)/(60*1e9)
}

func (d Duration) Hours() float64 {
	return float64(d/Hour) + float64(d%Hour)/(60*60*1e9)
}

func (d Duration) Abs() Duration {
	if d < 0 {
		return -d
	}
	return d
}

func (d Duration) Truncate(m Duration) Duration {
	if m <= 0 {
		return d
	}
	return d - d%m
}

func (d Duration) Round(m Duration) Duration {
	if m <= 0 {
		return d
	}
	r := d % m
	if d < 0 {
		r = -r
		if r+r < m {
			return d + r
		}
		return d - m + r
	}
	if r+r < m {
		return d - r
	}
	return d + m - r
}

func digits(v uint64, least int) string {
	text := ""
	for v > 0 || least > 0 {
		text = string(rune('0'+v%10)) + text
		v /= 10
		least--
	}
	return text
}

func decimals(v, unit uint64) string {
	whole, rest := v/unit, v%unit
	text := digits(whole, 1)
	if rest == 0 {
		return text
	}
	places := 0
	for u := unit; u > 1; u /= 10 {
		places++
	}
	fraction := digits(rest, places)
	for fraction[len(fraction)-1] == '0' {
		fraction = fraction[:len(fraction)-1]
	}
	return text + "." + fraction
}

func (d Duration) String() string {
	if d == 0 {
		return "0s"
	}
	sign, u := "", uint64(d)
	if d < 0 {
		sign, u = "-", -u
	}
	switch {
	case u < 1000:
		return sign + digits(u, 1) + "ns"
	case u < 1000000:
		return sign + decimals(u, 1000) + "µs"
	case u < 1000000000:
		return sign + decimals(u, 1000000) + "ms"
	}
	minutes := u / 60000000000
	text := decimals(u%60000000000, 1000000000) + "s"
	if minutes > 0 {
		text = digits(minutes%60, 1) + "m" + text
		if minutes >= 60 {
			text = digits(minutes/60, 1) + "h" + text
		}
	}
	return sign + text
}

type Month int
type Weekday int

// A Time is a moment: nanoseconds since 1970, and whether it is one at all.
type Time struct {
	ns int64
}

func sleep(d Duration)
func nanotime() int64

func Sleep(d Duration) { sleep(d) }

func Now() Time                    { return Time{nanotime()} }
func Unix(sec, nsec int64) Time    { return Time{sec*1000000000 + nsec} }
func UnixMilli(msec int64) Time    { return Time{msec * 1000000} }
func Since(t Time) Duration        { return Duration(nanotime() - t.ns) }
func Until(t Time) Duration        { return Duration(t.ns - nanotime()) }
func (t Time) Sub(u Time) Duration { return Duration(t.ns - u.ns) }
func (t Time) Add(d Duration) Time { return Time{t.ns + int64(d)} }
func (t Time) After(u Time) bool   { return t.ns > u.ns }
func (t Time) Before(u Time) bool  { return t.ns < u.ns }
func (t Time) Equal(u Time) bool   { return t.ns == u.ns }
func (t Time) IsZero() bool        { return t.ns == 0 }
func (t Time) Unix() int64         { return t.ns / 1000000000 }
func (t Time) UnixMilli() int64    { return t.ns / 1000000 }
func (t Time) UnixMicro() int64    { return t.ns / 1000 }
func (t Time) UnixNano() int64     { return t.ns }
func (t Time) Nanosecond() int     { return int(t.ns % 1000000000) }

func (t Time) Compare(u Time) int {
	if t.ns < u.ns {
		return -1
	}
	if t.ns > u.ns {
		return 1
	}
	return 0
}

func (t Time) String() string {
	s := t.ns / 1000000000
	return "2000-01-01 +" + Duration(s*1000000000-946684800000000000+t.ns%1000000000).String()
}

type clock struct{ n int }

func startTimer(c *clock, d, period Duration, to chan Time, f func())
func stopTimer(c *clock, to chan Time) bool

type Timer struct {
	C     <-chan Time
	c     chan Time
	f     func()
	clock clock
}

func NewTimer(d Duration) *Timer {
	c := make(chan Time, 1)
	t := &Timer{C: c, c: c}
	startTimer(&t.clock, d, 0, c, nil)
	return t
}

func AfterFunc(d Duration, f func()) *Timer {
	t := &Timer{f: f}
	startTimer(&t.clock, d, 0, nil, f)
	return t
}

func After(d Duration) <-chan Time { return NewTimer(d).C }

func (t *Timer) Stop() bool { return stopTimer(&t.clock, t.c) }

func (t *Timer) Reset(d Duration) bool {
	active := stopTimer(&t.clock, t.c)
	startTimer(&t.clock, d, 0, t.c, t.f)
	return active
}

type Ticker struct {
	C     <-chan Time
	c     chan Time
	clock clock
}

func NewTicker(d Duration) *Ticker {
	if d <= 0 {
		panic("non-positive interval for NewTicker")
	}
	c := make(chan Time, 1)
	t := &Ticker{C: c, c: c}
	startTimer(&t.clock, d, d, c, nil)
	return t
}

func Tick(d Duration) <-chan Time {
	if d <= 0 {
		return nil
	}
	return NewTicker(d).C
}

func (t *Ticker) Stop() { stopTimer(&t.clock, t.c) }

func (t *Ticker) Reset(d Duration) {
	if d <= 0 {
		panic("non-positive interval for Ticker.Reset")
	}
	startTimer(&t.clock, d, d, t.c, nil)
}
