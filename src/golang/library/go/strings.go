// Package strings.
package strings

import "unicode"

func Index(s, substr string) int
func LastIndex(s, substr string) int
func ToUpper(s string) string
func ToLower(s string) string
func join(elems []string, sep string) string
func repeat(s string, count int) string

func Contains(s, substr string) bool  { return Index(s, substr) >= 0 }
func HasPrefix(s, prefix string) bool { return len(s) >= len(prefix) && s[:len(prefix)] == prefix }
func HasSuffix(s, suffix string) bool {
	return len(s) >= len(suffix) && s[len(s)-len(suffix):] == suffix
}

func Join(elems []string, sep string) string { return join(elems, sep) }

func Repeat(s string, count int) string {
	if count < 0 {
		panic("strings: negative Repeat count")
	}
	return repeat(s, count)
}

func IndexByte(s string, c byte) int {
	for i := 0; i < len(s); i++ {
		if s[i] == c {
			return i
		}
	}
	return -1
}

func IndexRune(s string, r rune) int {
	for i, c := range s {
		if c == r {
			return i
		}
	}
	return -1
}

func IndexAny(s, chars string) int {
	for i, c := range s {
		if IndexRune(chars, c) >= 0 {
			return i
		}
	}
	return -1
}

func IndexFunc(s string, f func(rune) bool) int {
	for i, c := range s {
		if f(c) {
			return i
		}
	}
	return -1
}

func LastIndexByte(s string, c byte) int {
	for i := len(s) - 1; i >= 0; i-- {
		if s[i] == c {
			return i
		}
	}
	return -1
}

func ContainsRune(s string, r rune) bool              { return IndexRune(s, r) >= 0 }
func ContainsAny(s, chars string) bool                { return IndexAny(s, chars) >= 0 }
func ContainsFunc(s string, f func(rune) bool) bool   { return IndexFunc(s, f) >= 0 }

func Count(s, substr string) int {
	if substr == "" {
		n := 1
		for range s {
			n++
		}
		return n
	}
	n := 0
	for {
		i := Index(s, substr)
		if i < 0 {
			return n
		}
		n++
		s = s[i+len(substr):]
	}
}

func explode(s string, n int) []string {
	var parts []string
	for i, c := range s {
		if n > 0 && len(parts) == n-1 {
			return append(parts, s[i:])
		}
		parts = append(parts, string(c))
	}
	return parts
}

func genSplit(s, sep string, keep, n int) []string {
	if n == 0 {
		return nil
	}
	if sep == "" {
		return explode(s, n)
	}
	var parts []string
	for n < 0 || len(parts) < n-1 {
		i := Index(s, sep)
		if i < 0 {
			break
		}
		parts = append(parts, s[:i+keep])
		s = s[i+len(sep):]
	}
	return append(parts, s)
}

func Split(s, sep string) []string                { return genSplit(s, sep, 0, -1) }
func SplitN(s, sep string, n int) []string        { return genSplit(s, sep, 0, n) }
func SplitAfter(s, sep string) []string           { return genSplit(s, sep, len(sep), -1) }
func Fields(s string) []string                    { return FieldsFunc(s, unicode.IsSpace) }

func FieldsFunc(s string, f func(rune) bool) []string {
	parts := []string{}
	start := -1
	for i, c := range s {
		if f(c) {
			if start >= 0 {
				parts = append(parts, s[start:i])
				start = -1
			}
		} else if start < 0 {
			start = i
		}
	}
	if start >= 0 {
		parts = append(parts, s[start:])
	}
	return parts
}

func Cut(s, sep string) (before, after string, found bool) {
	if i := Index(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}

func CutPrefix(s, prefix string) (after string, found bool) {
	if !HasPrefix(s, prefix) {
		return s, false
	}
	return s[len(prefix):], true
}

func CutSuffix(s, suffix string) (before string, found bool) {
	if !HasSuffix(s, suffix) {
		return s, false
	}
	return s[:len(s)-len(suffix)], true
}

func TrimPrefix(s, prefix string) string {
	s, _ = CutPrefix(s, prefix)
	return s
}

func TrimSuffix(s, suffix string) string {
	s, _ = CutSuffix(s, suffix)
	return s
}

func TrimLeftFunc(s string, f func(rune) bool) string {
	for i, c := range s {
		if !f(c) {
			return s[i:]
		}
	}
	return ""
}

func TrimRightFunc(s string, f func(rune) bool) string {
	end := 0
	for i, c := range s {
		if !f(c) {
			end = i + len(string(c))
		}
	}
	return s[:end]
}

func TrimFunc(s string, f func(rune) bool) string { return TrimRightFunc(TrimLeftFunc(s, f), f) }
func TrimSpace(s string) string                   { return TrimFunc(s, unicode.IsSpace) }

func Trim(s, cutset string) string {
	return TrimFunc(s, func(r rune) bool { return ContainsRune(cutset, r) })
}

func TrimLeft(s, cutset string) string {
	return TrimLeftFunc(s, func(r rune) bool { return ContainsRune(cutset, r) })
}

func TrimRight(s, cutset string) string {
	return TrimRightFunc(s, func(r rune) bool { return ContainsRune(cutset, r) })
}

func Replace(s, old, new string, n int) string {
	if old == new || n == 0 {
		return s
	}
	var parts []string
	start := 0
	for n < 0 || len(parts) < n {
		i := Index(s[start:], old)
		if old == "" {
			if start > len(s) {
				break
			}
			i = 0
			if len(parts) > 0 {
				if start >= len(s) {
					break
				}
				for range 1 {
					i = len(explode(s[start:], 2)[0])
				}
			}
		}
		if i < 0 {
			break
		}
		parts = append(parts, s[start:start+i])
		start += i + len(old)
	}
	return Join(append(parts, s[start:]), new)
}

func ReplaceAll(s, old, new string) string { return Replace(s, old, new, -1) }

func Map(mapping func(rune) rune, s string) string {
	var out []rune
	for _, c := range s {
		if r := mapping(c); r >= 0 {
			out = append(out, r)
		}
	}
	return string(out)
}

func Title(s string) string {
	before := ' '
	return Map(func(r rune) rune {
		start := !unicode.IsLetter(before) && !unicode.IsDigit(before) && before != '_' && before != '\''
		before = r
		if start {
			return unicode.ToUpper(r)
		}
		return r
	}, s)
}

func EqualFold(s, t string) bool { return ToLower(s) == ToLower(t) }

func Compare(a, b string) int {
	if a == b {
		return 0
	}
	if a < b {
		return -1
	}
	return +1
}

func Clone(s string) string { return s }

// A Builder keeps the parts of a text until it is asked for.
type Builder struct {
	parts []string
	n     int
}

func (b *Builder) String() string {
	if len(b.parts) > 1 {
		b.parts = []string{join(b.parts, "")}
	}
	if len(b.parts) == 0 {
		return ""
	}
	return b.parts[0]
}

func (b *Builder) Len() int   { return b.n }
func (b *Builder) Cap() int   { return b.n }
func (b *Builder) Grow(n int) {}
func (b *Builder) Reset()     { b.parts, b.n = nil, 0 }

func (b *Builder) WriteString(s string) (int, error) {
	b.parts = append(b.parts, s)
	b.n += len(s)
	return len(s), nil
}

func (b *Builder) WriteByte(c byte) error {
	b.WriteString(string([]byte{c}))
	return nil
}

func (b *Builder) WriteRune(r rune) (int, error) { return b.WriteString(string(r)) }
func (b *Builder) Write(p []byte) (int, error)   { return b.WriteString(string(p)) }

// A Replacer replaces several texts at once.
type Replacer struct{ pairs []string }

func NewReplacer(oldnew ...string) *Replacer {
	if len(oldnew)%2 == 1 {
		panic("strings.NewReplacer: odd argument count")
	}
	return &Replacer{oldnew}
}

func (r *Replacer) Replace(s string) string {
	var b Builder
	for i := 0; i < len(s); {
		found := false
		for p := 0; p < len(r.pairs); p += 2 {
			if old := r.pairs[p]; old != "" && HasPrefix(s[i:], old) {
				b.WriteString(r.pairs[p+1])
				i += len(old)
				found = true
				break
			}
		}
		if !found {
			b.WriteByte(s[i])
			i++
		}
	}
	return b.String()
}
