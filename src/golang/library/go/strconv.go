// Package strconv.
package strconv

import "errors"

const IntSize = 64

var ErrRange = errors.New("value out of range")
var ErrSyntax = errors.New("invalid syntax")

type NumError struct {
	Func string
	Num  string
	Err  error
}

func (e *NumError) Error() string {
	return "strconv." + e.Func + ": parsing " + Quote(e.Num) + ": " + e.Err.Error()
}

func (e *NumError) Unwrap() error { return e.Err }

func FormatInt(i int64, base int) string
func FormatUint(i uint64, base int) string
func FormatFloat(f float64, fmt byte, prec, bitSize int) string
func Quote(s string) string
func parseFloat(s string) (float64, bool)

func Itoa(i int) string { return FormatInt(int64(i), 10) }

func FormatBool(b bool) string {
	if b {
		return "true"
	}
	return "false"
}

func ParseBool(str string) (bool, error) {
	switch str {
	case "1", "t", "T", "true", "TRUE", "True":
		return true, nil
	case "0", "f", "F", "false", "FALSE", "False":
		return false, nil
	}
	return false, &NumError{"ParseBool", str, ErrSyntax}
}

func digit(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c && c <= 'z':
		return int(c-'a') + 10
	case 'A' <= c && c <= 'Z':
		return int(c-'A') + 10
	}
	return 99
}

func parseUint(fn, whole, s string, base, bits int) (uint64, error) {
	if s == "" {
		return 0, &NumError{fn, whole, ErrSyntax}
	}
	if base == 0 {
		base = 10
		if s[0] == '0' && len(s) > 2 {
			switch s[1] {
			case 'x', 'X':
				base, s = 16, s[2:]
			case 'b', 'B':
				base, s = 2, s[2:]
			case 'o', 'O':
				base, s = 8, s[2:]
			}
		}
	}
	if bits == 0 {
		bits = 64
	}
	limit := uint64(1)<<uint(bits) - 1
	n := uint64(0)
	for i := 0; i < len(s); i++ {
		d := digit(s[i])
		if d >= base {
			return 0, &NumError{fn, whole, ErrSyntax}
		}
		if n > limit/uint64(base) || n*uint64(base) > limit-uint64(d) {
			for ; i < len(s); i++ {
				if digit(s[i]) >= base {
					return 0, &NumError{fn, whole, ErrSyntax}
				}
			}
			return limit, &NumError{fn, whole, ErrRange}
		}
		n = n*uint64(base) + uint64(d)
	}
	return n, nil
}

func ParseUint(s string, base, bitSize int) (uint64, error) {
	return parseUint("ParseUint", s, s, base, bitSize)
}

func ParseInt(s string, base, bitSize int) (int64, error) { return parseInt("ParseInt", s, base, bitSize) }

func parseInt(fn, s string, base, bitSize int) (int64, error) {
	if bitSize == 0 {
		bitSize = 64
	}
	rest, negative := s, false
	if s != "" && (s[0] == '+' || s[0] == '-') {
		rest, negative = s[1:], s[0] == '-'
	}
	n, err := parseUint(fn, s, rest, base, 64)
	if err != nil && err.(*NumError).Err != ErrRange {
		return 0, err
	}
	limit := uint64(1) << uint(bitSize-1)
	if !negative && (n >= limit || err != nil) {
		return int64(limit - 1), &NumError{fn, s, ErrRange}
	}
	if negative && (n > limit || err != nil) {
		return -int64(limit), &NumError{fn, s, ErrRange}
	}
	if negative {
		return -int64(n), nil
	}
	return int64(n), nil
}

func Atoi(s string) (int, error) {
	n, err := parseInt("Atoi", s, 10, 0)
	return int(n), err
}

func ParseFloat(s string, bitSize int) (float64, error) {
	f, ok := parseFloat(s)
	if !ok {
		return 0, &NumError{"ParseFloat", s, ErrSyntax}
	}
	return f, nil
}

func AppendInt(dst []byte, i int64, base int) []byte { return append(dst, FormatInt(i, base)...) }
func AppendQuote(dst []byte, s string) []byte         { return append(dst, Quote(s)...) }
