// Package runtime: the scheduler's numbers, and the errors of running programs.
package runtime

// An Error is an error of the running program.
type Error interface {
	error
	RuntimeError()
}

type errorString string

func (e errorString) Error() string { return "runtime error: " + string(e) }
func (e errorString) RuntimeError() {}

type plainError string

func (e plainError) Error() string { return string(e) }
func (e plainError) RuntimeError() {}

const (
	GOOS   = "linux"
	GOARCH = "amd64"
)

func numGoroutine() int
func numCPU() int

func Gosched()

func NumGoroutine() int { return numGoroutine() }
func NumCPU() int       { return numCPU() }

// GOMAXPROCS tells the number of cores, which the settings decide.
func GOMAXPROCS(n int) int { return numCPU() }

func GC() {}
