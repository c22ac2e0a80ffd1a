// Package sync. Nothing here is interrupted: a goroutine leaves its core only where it works, sleeps or waits.
package sync

// A queue is where goroutines wait for a lock; the machine knows it by its address.
type queue struct{ n int }

const (
	mutex = iota
	readLock
	writeLock
	waitGroup
	condition
	once
)

// park waits in a queue for what a lock has, whose queue may be another one; wake wakes who waits longest there, and says whether anybody did.
func park(q *queue, reason int, lock *queue)
func wake(q *queue) bool
func waiting(q *queue) int

// acquire and release order goroutines: what was done before a release is known after an acquire.
func acquire(q *queue)
func release(q *queue)
func fatal(message string)

type Locker interface {
	Lock()
	Unlock()
}

// A Mutex passes to who waited longest.
type Mutex struct {
	locked bool
	queue  queue
}

func (m *Mutex) Lock() {
	if m.locked {
		park(&m.queue, mutex, &m.queue)
	}
	m.locked = true
	acquire(&m.queue)
}

func (m *Mutex) TryLock() bool {
	if m.locked {
		return false
	}
	m.locked = true
	acquire(&m.queue)
	return true
}

func (m *Mutex) Unlock() {
	if !m.locked {
		fatal("sync: unlock of unlocked mutex")
	}
	release(&m.queue)
	m.locked = wake(&m.queue)
}

// An RWMutex has readers or one writer. Writers come before readers that arrive later.
type RWMutex struct {
	writing bool
	readers int
	write   queue
	read    queue
}

func (m *RWMutex) Lock() {
	if m.writing || m.readers > 0 {
		park(&m.write, writeLock, &m.write)
	}
	m.writing = true
	acquire(&m.write)
	acquire(&m.read)
}

func (m *RWMutex) TryLock() bool {
	if m.writing || m.readers > 0 {
		return false
	}
	m.Lock()
	return true
}

func (m *RWMutex) Unlock() {
	if !m.writing {
		fatal("sync: Unlock of unlocked RWMutex")
	}
	release(&m.write)
	m.writing = false
	if waiting(&m.read) > 0 {
		for range waiting(&m.read) {
			m.readers++
			wake(&m.read)
		}
		return
	}
	m.writing = wake(&m.write)
}

func (m *RWMutex) RLock() {
	if m.writing || waiting(&m.write) > 0 {
		park(&m.read, readLock, &m.write)
	} else {
		m.readers++
	}
	acquire(&m.write)
}

func (m *RWMutex) TryRLock() bool {
	if m.writing || waiting(&m.write) > 0 {
		return false
	}
	m.RLock()
	return true
}

func (m *RWMutex) RUnlock() {
	if m.readers == 0 {
		fatal("sync: RUnlock of unlocked RWMutex")
	}
	release(&m.read)
	m.readers--
	if m.readers == 0 {
		m.writing = wake(&m.write)
	}
}

type rlocker struct{ m *RWMutex }

func (r *rlocker) Lock()   { r.m.RLock() }
func (r *rlocker) Unlock() { r.m.RUnlock() }

func (m *RWMutex) RLocker() Locker { return &rlocker{m} }

type WaitGroup struct {
	n     int
	queue queue
}

func (wg *WaitGroup) Add(delta int) {
	if delta < 0 {
		release(&wg.queue)
	}
	wg.n += delta
	if wg.n < 0 {
		panic("sync: negative WaitGroup counter")
	}
	if wg.n == 0 {
		for wake(&wg.queue) {
		}
	}
}

func (wg *WaitGroup) Done() { wg.Add(-1) }

func (wg *WaitGroup) Wait() {
	if wg.n > 0 {
		park(&wg.queue, waitGroup, &wg.queue)
	}
	acquire(&wg.queue)
}

func (wg *WaitGroup) Go(f func()) {
	wg.Add(1)
	go func() {
		defer wg.Done()
		f()
	}()
}

type Once struct {
	done bool
	m    Mutex
}

func (o *Once) Do(f func()) {
	if o.done {
		acquire(&o.m.queue)
		return
	}
	o.m.Lock()
	defer o.m.Unlock()
	if !o.done {
		defer func() { o.done = true }()
		f()
	}
}

func OnceFunc(f func()) func() {
	var once Once
	return func() { once.Do(f) }
}

func OnceValue[T any](f func() T) func() T {
	var once Once
	var result T
	return func() T {
		once.Do(func() { result = f() })
		return result
	}
}

func OnceValues[T1, T2 any](f func() (T1, T2)) func() (T1, T2) {
	var once Once
	var r1 T1
	var r2 T2
	return func() (T1, T2) {
		once.Do(func() { r1, r2 = f() })
		return r1, r2
	}
}

type Cond struct {
	L     Locker
	queue queue
}

func NewCond(l Locker) *Cond { return &Cond{L: l} }

func (c *Cond) Wait() {
	c.L.Unlock()
	park(&c.queue, condition, &c.queue)
	c.L.Lock()
}

func (c *Cond) Signal() { wake(&c.queue) }

func (c *Cond) Broadcast() {
	for wake(&c.queue) {
	}
}

// A Map is a map with a lock.
type Map struct {
	q queue
	m map[any]any
}

func (m *Map) Load(key any) (value any, ok bool) {
	acquire(&m.q)
	value, ok = m.m[key]
	return
}

func (m *Map) Store(key, value any) {
	acquire(&m.q)
	if m.m == nil {
		m.m = map[any]any{}
	}
	m.m[key] = value
	release(&m.q)
}

func (m *Map) LoadOrStore(key, value any) (actual any, loaded bool) {
	if old, ok := m.Load(key); ok {
		return old, true
	}
	m.Store(key, value)
	return value, false
}

func (m *Map) LoadAndDelete(key any) (value any, loaded bool) {
	value, loaded = m.Load(key)
	delete(m.m, key)
	release(&m.q)
	return
}

func (m *Map) Delete(key any) { m.LoadAndDelete(key) }

func (m *Map) Range(f func(key, value any) bool) {
	acquire(&m.q)
	for k, v := range m.m {
		if !f(k, v) {
			break
		}
	}
}

// A Pool keeps values to be used again.
type Pool struct {
	New  func() any
	free []any
	q    queue
}

func (p *Pool) Get() any {
	acquire(&p.q)
	if n := len(p.free); n > 0 {
		x := p.free[n-1]
		p.free = p.free[:n-1]
		return x
	}
	if p.New != nil {
		return p.New()
	}
	return nil
}

func (p *Pool) Put(x any) {
	if x != nil {
		p.free = append(p.free, x)
		release(&p.q)
	}
}
