//! Tokens: the words, signs and values that a program's text consists of.

/// Declares the tokens that have one spelling, and their spellings.
macro_rules! tokens {
    (signs { $($sign:ident $sign_text:literal)* } words { $($word:ident $word_text:literal)* }) => {
        /// A token's kind.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
        #[allow(missing_docs)]
        pub(crate) enum Token {
            Eof, Ident, Int, Float, Imaginary, Char, String,
            $($sign,)* $($word,)*
        }

        impl Token {
            /// The token's spelling; empty where it has none of its own.
            pub(crate) const fn text(self) -> &'static str {
                match self {
                    $(Self::$sign => $sign_text,)*
                    $(Self::$word => $word_text,)*
                    _ => "",
                }
            }

            /// The keyword that a name is.
            pub(super) fn keyword(name: &str) -> Option<Self> {
                match name { $($word_text => Some(Self::$word),)* _ => None }
            }

            /// Whether it is a keyword.
            pub(super) const fn is_keyword(self) -> bool {
                matches!(self, $(Self::$word)|*)
            }

            /// The longest sign with which a text begins.
            pub(super) fn sign(text: &str) -> Option<Self> {
                let all = [$((Self::$sign, $sign_text),)*];
                all.into_iter().filter(|(_, sign)| text.starts_with(sign)).max_by_key(|(_, sign)| sign.len()).map(|(token, _)| token)
            }
        }
    };
}

tokens! {
    signs {
        Add "+" Sub "-" Mul "*" Div "/" Rem "%" And "&" Or "|" Xor "^" Shl "<<" Shr ">>" AndNot "&^"
        AddAssign "+=" SubAssign "-=" MulAssign "*=" DivAssign "/=" RemAssign "%=" AndAssign "&=" OrAssign "|=" XorAssign "^="
        ShlAssign "<<=" ShrAssign ">>=" AndNotAssign "&^="
        AndAnd "&&" OrOr "||" Arrow "<-" Inc "++" Dec "--" Equal "==" Less "<" Greater ">" Assign "=" Not "!" Tilde "~"
        NotEqual "!=" LessEqual "<=" GreaterEqual ">=" Define ":=" Ellipsis "..."
        LeftParen "(" LeftBracket "[" LeftBrace "{" Comma "," Period "." RightParen ")" RightBracket "]" RightBrace "}"
        Semicolon ";" Colon ":"
    }
    words {
        Break "break" Case "case" Chan "chan" Const "const" Continue "continue" Default "default" Defer "defer" Else "else"
        Fallthrough "fallthrough" For "for" Func "func" Go "go" Goto "goto" If "if" Import "import" Interface "interface" Map "map"
        Package "package" Range "range" Return "return" Select "select" Struct "struct" Switch "switch" Type "type" Var "var"
    }
}

impl Token {
    /// How tightly a binary operator binds: 1–5, and 0 where it is none.
    pub(crate) const fn precedence(self) -> u8 {
        match self {
            Self::OrOr => 1,
            Self::AndAnd => 2,
            Self::Equal | Self::NotEqual | Self::Less | Self::LessEqual | Self::Greater | Self::GreaterEqual => 3,
            Self::Add | Self::Sub | Self::Or | Self::Xor => 4,
            Self::Mul | Self::Div | Self::Rem | Self::Shl | Self::Shr | Self::And | Self::AndNot => 5,
            _ => 0,
        }
    }

    /// The operator of an assignment such as `+=`.
    pub(crate) const fn assigns(self) -> Option<Self> {
        Some(match self {
            Self::AddAssign => Self::Add,
            Self::SubAssign => Self::Sub,
            Self::MulAssign => Self::Mul,
            Self::DivAssign => Self::Div,
            Self::RemAssign => Self::Rem,
            Self::AndAssign => Self::And,
            Self::OrAssign => Self::Or,
            Self::XorAssign => Self::Xor,
            Self::ShlAssign => Self::Shl,
            Self::ShrAssign => Self::Shr,
            Self::AndNotAssign => Self::AndNot,
            _ => return None,
        })
    }

    /// Whether a line that ends with the token ends a statement.
    pub(super) const fn ends_statement(self) -> bool {
        use Token::{
            Break, Char, Continue, Dec, Fallthrough, Float, Ident, Imaginary, Inc, Int, Return, RightBrace,
            RightBracket, RightParen, String,
        };
        matches!(
            self,
            Ident
                | Int
                | Float
                | Imaginary
                | Char
                | String
                | Break
                | Continue
                | Fallthrough
                | Return
                | Inc
                | Dec
                | RightParen
                | RightBracket
                | RightBrace
        )
    }
}
