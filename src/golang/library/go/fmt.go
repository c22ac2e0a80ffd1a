// Package fmt. The machine formats; what is here prints and makes errors.
package fmt

import "errors"

// A Stringer says how it is printed.
type Stringer interface{ String() string }

func write(text string)

func Sprint(a ...any) string
func Sprintln(a ...any) string
func Sprintf(format string, a ...any) string

func Print(a ...any) (n int, err error) {
	text := Sprint(a...)
	write(text)
	return len(text), nil
}

func Println(a ...any) (n int, err error) {
	text := Sprintln(a...)
	write(text)
	return len(text), nil
}

func Printf(format string, a ...any) (n int, err error) {
	text := Sprintf(format, a...)
	write(text)
	return len(text), nil
}

func Append(b []byte, a ...any) []byte                  { return append(b, Sprint(a...)...) }
func Appendf(b []byte, format string, a ...any) []byte { return append(b, Sprintf(format, a...)...) }
func Appendln(b []byte, a ...any) []byte                { return append(b, Sprintln(a...)...) }

type wrapError struct {
	msg string
	err error
}

func (e *wrapError) Error() string { return e.msg }
func (e *wrapError) Unwrap() error { return e.err }

type wrapErrors struct {
	msg  string
	errs []error
}

func (e *wrapErrors) Error() string   { return e.msg }
func (e *wrapErrors) Unwrap() []error { return e.errs }

// Errorf makes an error; what %w stands for can be unwrapped.
func Errorf(format string, a ...any) error {
	plain, wrapped := []byte{}, []error{}
	verb, inside := 0, false
	for i := 0; i < len(format); i++ {
		c := format[i]
		switch {
		case !inside && c == '%':
			inside = true
		case inside && c == '%':
			inside = false
		case inside && (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'):
			if c == 'w' {
				c = 'v'
				if verb < len(a) {
					if err, ok := a[verb].(error); ok {
						wrapped = append(wrapped, err)
					}
				}
			}
			verb++
			inside = false
		}
		plain = append(plain, c)
	}
	msg := Sprintf(string(plain), a...)
	switch len(wrapped) {
	case 0:
		return errors.New(msg)
	case 1:
		return &wrapError{msg, wrapped[0]}
	}
	return &wrapErrors{msg, wrapped}
}
