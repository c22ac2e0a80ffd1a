// Package unicode.
package unicode

const (
	MaxRune         = '\U0010FFFF'
	ReplacementChar = '\uFFFD'
)

func class(r rune) int
func ToUpper(r rune) rune
func ToLower(r rune) rune

func IsLetter(r rune) bool { return class(r)&1 != 0 }
func IsDigit(r rune) bool  { return r >= '0' && r <= '9' || r > 127 && class(r)&3 == 2 }
func IsNumber(r rune) bool { return class(r)&2 != 0 }
func IsSpace(r rune) bool  { return class(r)&4 != 0 }
func IsUpper(r rune) bool  { return class(r)&8 != 0 }
func IsLower(r rune) bool  { return class(r)&16 != 0 }
func IsPunct(r rune) bool {
	switch r {
	case '$', '+', '<', '=', '>', '^', '`', '|', '~':
		return false
	}
	return class(r)&32 != 0
}
