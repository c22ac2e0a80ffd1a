// Package atomic: each operation is ordered with every other one on the same variable.
package atomic

func order[T any](p *T)

func LoadInt32(p *int32) int32 { order(p); return *p }
func StoreInt32(p *int32, v int32) { order(p); *p = v }

func AddInt32(p *int32, d int32) int32 {
	order(p)
	*p += d
	return *p
}

func SwapInt32(p *int32, v int32) int32 {
	order(p)
	old := *p
	*p = v
	return old
}

func CompareAndSwapInt32(p *int32, old, new int32) bool {
	order(p)
	if *p != old {
		return false
	}
	*p = new
	return true
}

type Int32 struct{ v int32 }

func (x *Int32) Load() int32                          { return LoadInt32(&x.v) }
func (x *Int32) Store(v int32)                        { StoreInt32(&x.v, v) }
func (x *Int32) Add(d int32) int32                      { return AddInt32(&x.v, d) }
func (x *Int32) Swap(v int32) int32                     { return SwapInt32(&x.v, v) }
func (x *Int32) CompareAndSwap(old, new int32) bool   { return CompareAndSwapInt32(&x.v, old, new) }

func (x *Int32) And(mask int32) int32 {
	order(&x.v)
	old := x.v
	x.v &= mask
	return old
}

func (x *Int32) Or(mask int32) int32 {
	order(&x.v)
	old := x.v
	x.v |= mask
	return old
}

func LoadInt64(p *int64) int64 { order(p); return *p }
func StoreInt64(p *int64, v int64) { order(p); *p = v }

func AddInt64(p *int64, d int64) int64 {
	order(p)
	*p += d
	return *p
}

func SwapInt64(p *int64, v int64) int64 {
	order(p)
	old := *p
	*p = v
	return old
}

func CompareAndSwapInt64(p *int64, old, new int64) bool {
	order(p)
	if *p != old {
		return false
	}
	*p = new
	return true
}

type Int64 struct{ v int64 }

func (x *Int64) Load() int64                          { return LoadInt64(&x.v) }
func (x *Int64) Store(v int64)                        { StoreInt64(&x.v, v) }
func (x *Int64) Add(d int64) int64                      { return AddInt64(&x.v, d) }
func (x *Int64) Swap(v int64) int64                     { return SwapInt64(&x.v, v) }
func (x *Int64) CompareAndSwap(old, new int64) bool   { return CompareAndSwapInt64(&x.v, old, new) }

func (x *Int64) And(mask int64) int64 {
	order(&x.v)
	old := x.v
	x.v &= mask
	return old
}

func (x *Int64) Or(mask int64) int64 {
	order(&x.v)
	old := x.v
	x.v |= mask
	return old
}

func LoadUint32(p *uint32) uint32 { order(p); return *p }
func StoreUint32(p *uint32, v uint32) { order(p); *p = v }

func AddUint32(p *uint32, d uint32) uint32 {
	order(p)
	*p += d
	return *p
}

func SwapUint32(p *uint32, v uint32) uint32 {
	order(p)
	old := *p
	*p = v
	return old
}

func CompareAndSwapUint32(p *uint32, old, new uint32) bool {
	order(p)
	if *p != old {
		return false
	}
	*p = new
	return true
}

type Uint32 struct{ v uint32 }

func (x *Uint32) Load() uint32                          { return LoadUint32(&x.v) }
func (x *Uint32) Store(v uint32)                        { StoreUint32(&x.v, v) }
func (x *Uint32) Add(d uint32) uint32                      { return AddUint32(&x.v, d) }
func (x *Uint32) Swap(v uint32) uint32                     { return SwapUint32(&x.v, v) }
func (x *Uint32) CompareAndSwap(old, new uint32) bool   { return CompareAndSwapUint32(&x.v, old, new) }

func (x *Uint32) And(mask uint32) uint32 {
	order(&x.v)
	old := x.v
	x.v &= mask
	return old
}

func (x *Uint32) Or(mask uint32) uint32 {
	order(&x.v)
	old := x.v
	x.v |= mask
	return old
}

func LoadUint64(p *uint64) uint64 { order(p); return *p }
func StoreUint64(p *uint64, v uint64) { order(p); *p = v }

func AddUint64(p *uint64, d uint64) uint64 {
	order(p)
	*p += d
	return *p
}

func SwapUint64(p *uint64, v uint64) uint64 {
	order(p)
	old := *p
	*p = v
	return old
}

func CompareAndSwapUint64(p *uint64, old, new uint64) bool {
	order(p)
	if *p != old {
		return false
	}
	*p = new
	return true
}

type Uint64 struct{ v uint64 }

func (x *Uint64) Load() uint64                          { return LoadUint64(&x.v) }
func (x *Uint64) Store(v uint64)                        { StoreUint64(&x.v, v) }
func (x *Uint64) Add(d uint64) uint64                      { return AddUint64(&x.v, d) }
func (x *Uint64) Swap(v uint64) uint64                     { return SwapUint64(&x.v, v) }
func (x *Uint64) CompareAndSwap(old, new uint64) bool   { return CompareAndSwapUint64(&x.v, old, new) }

func (x *Uint64) And(mask uint64) uint64 {
	order(&x.v)
	old := x.v
	x.v &= mask
	return old
}

func (x *Uint64) Or(mask uint64) uint64 {
	order(&x.v)
	old := x.v
	x.v |= mask
	return old
}

type Bool struct{ v bool }

func (x *Bool) Load() bool   { order(&x.v); return x.v }
func (x *Bool) Store(v bool) { order(&x.v); x.v = v }

func (x *Bool) Swap(v bool) bool {
	order(&x.v)
	old := x.v
	x.v = v
	return old
}

func (x *Bool) CompareAndSwap(old, new bool) bool {
	order(&x.v)
	if x.v != old {
		return false
	}
	x.v = new
	return true
}

type Pointer[T any] struct{ p *T }

func (x *Pointer[T]) Load() *T   { order(&x.p); return x.p }
func (x *Pointer[T]) Store(p *T) { order(&x.p); x.p = p }

func (x *Pointer[T]) Swap(p *T) *T {
	order(&x.p)
	old := x.p
	x.p = p
	return old
}

func (x *Pointer[T]) CompareAndSwap(old, new *T) bool {
	order(&x.p)
	if x.p != old {
		return false
	}
	x.p = new
	return true
}

type Value struct{ v any }

func (x *Value) Load() any { order(&x.v); return x.v }

func (x *Value) Store(v any) {
	if v == nil {
		panic("sync/atomic: store of nil value into Value")
	}
	order(&x.v)
	x.v = v
}
