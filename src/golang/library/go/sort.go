// Package sort.
package sort

import "slices"

type Interface interface {
	Len() int
	Less(i, j int) bool
	Swap(i, j int)
}

func swap(x any, i, j int)
func length(x any) int

func Ints(x []int)         { slices.Sort(x) }
func Strings(x []string)   { slices.Sort(x) }
func Float64s(x []float64) { slices.Sort(x) }

func IntsAreSorted(x []int) bool       { return slices.IsSorted(x) }
func StringsAreSorted(x []string) bool { return slices.IsSorted(x) }

type IntSlice []int

func (x IntSlice) Len() int           { return len(x) }
func (x IntSlice) Less(i, j int) bool { return x[i] < x[j] }
func (x IntSlice) Swap(i, j int)      { x[i], x[j] = x[j], x[i] }

type StringSlice []string

func (x StringSlice) Len() int           { return len(x) }
func (x StringSlice) Less(i, j int) bool { return x[i] < x[j] }
func (x StringSlice) Swap(i, j int)      { x[i], x[j] = x[j], x[i] }

type reverse struct{ Interface }

func (r reverse) Less(i, j int) bool { return r.Interface.Less(j, i) }

func Reverse(data Interface) Interface { return &reverse{data} }

func Sort(data Interface)   { heap(data.Len(), data.Less, data.Swap, false) }
func Stable(data Interface) { heap(data.Len(), data.Less, data.Swap, true) }

func IsSorted(data Interface) bool {
	for i := data.Len() - 1; i > 0; i-- {
		if data.Less(i, i-1) {
			return false
		}
	}
	return true
}

func Slice(x any, less func(i, j int) bool) {
	heap(length(x), less, func(i, j int) { swap(x, i, j) }, false)
}

func SliceStable(x any, less func(i, j int) bool) {
	heap(length(x), less, func(i, j int) { swap(x, i, j) }, true)
}

func SliceIsSorted(x any, less func(i, j int) bool) bool {
	for i := length(x) - 1; i > 0; i-- {
		if less(i, i-1) {
			return false
		}
	}
	return true
}

// heap sorts: few by insertion, which keeps the order of equals, many with a heap.
func heap(n int, less func(i, j int) bool, swap func(i, j int), stable bool) {
	if stable || n <= 12 {
		for i := 1; i < n; i++ {
			for j := i; j > 0 && less(j, j-1); j-- {
				swap(j, j-1)
			}
		}
		return
	}
	for i := n/2 - 1; i >= 0; i-- {
		sink(i, n, less, swap)
	}
	for i := n - 1; i > 0; i-- {
		swap(0, i)
		sink(0, i, less, swap)
	}
}

func sink(root, n int, less func(i, j int) bool, swap func(i, j int)) {
	for {
		child := 2*root + 1
		if child >= n {
			return
		}
		if child+1 < n && less(child, child+1) {
			child++
		}
		if !less(root, child) {
			return
		}
		swap(root, child)
		root = child
	}
}

func Search(n int, f func(int) bool) int {
	i, j := 0, n
	for i < j {
		h := int(uint(i+j) >> 1)
		if !f(h) {
			i = h + 1
		} else {
			j = h
		}
	}
	return i
}

func SearchInts(a []int, x int) int       { return Search(len(a), func(i int) bool { return a[i] >= x }) }
func SearchStrings(a []string, x string) int {
	return Search(len(a), func(i int) bool { return a[i] >= x })
}
