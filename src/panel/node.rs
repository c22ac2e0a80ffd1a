//! Elements as text: what a panel looks like, to be handed from one module to another. A node is written as it is built;
//! whoever shows it reads it with [`tokens`].

/// What begins a token. Text that is shown never holds such a character: [`Node`] takes them out.
mod mark {
    pub const OPEN: char = '\u{1}';
    pub const ATTRIBUTE: char = '\u{2}';
    pub const TEXT: char = '\u{3}';
    pub const CLOSE: char = '\u{4}';
    pub const PRESS: char = '\u{5}';
    pub const EDIT: char = '\u{6}';
    pub const DRAG: char = '\u{7}';
    pub const SLOT: char = '\u{8}';
}

/// Between an attribute's name and its value.
const IS: char = '\u{1f}';

/// An element with what is in it, or several.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Node {
    written: String,
    /// Whether it is an element that has still to be closed.
    open: bool,
}

/// An element.
#[must_use]
pub fn el(tag: &str) -> Node {
    Node { written: format!("{}{tag}", mark::OPEN), open: true }
}

/// Nothing.
#[must_use]
pub const fn nothing() -> Node {
    Node { written: String::new(), open: false }
}

/// Several nodes, one after the other.
pub fn list(nodes: impl IntoIterator<Item = Node>) -> Node {
    Node { written: nodes.into_iter().map(Node::finish).collect(), open: false }
}

/// A button with a name: pressed, it does something.
#[must_use]
pub fn button(name: &str, does: &str) -> Node {
    el("button").attr("type", "button").press(does).text(name)
}

/// A place that whoever shows the node fills.
#[must_use]
pub fn slot(name: &str) -> Node {
    Node { written: format!("{}{name}{}", mark::SLOT, mark::CLOSE), open: false }
}

impl Node {
    fn token(mut self, mark: char, text: &str) -> Self {
        self.written.push(mark);
        self.written.extend(text.chars().map(|c| if c < ' ' && c != '\n' && c != '\t' { ' ' } else { c }));
        self
    }

    /// Gives it an attribute.
    #[must_use]
    pub fn attr(self, name: &str, value: &str) -> Self {
        let mut node = self.token(mark::ATTRIBUTE, name);
        node.written.push(IS);
        node.written.extend(value.chars().map(|c| if c < ' ' { ' ' } else { c }));
        node
    }

    /// Gives it its class.
    #[must_use]
    pub fn class(self, class: &str) -> Self {
        self.attr("class", class)
    }

    /// Gives it an attribute that is there or not.
    #[must_use]
    pub fn flag(self, name: &str, there: bool) -> Self {
        if there { self.attr(name, "") } else { self }
    }

    /// Ticks a box or a radio button, or not.
    #[must_use]
    pub fn checked(self, checked: bool) -> Self {
        self.attr("checked", if checked { "true" } else { "false" })
    }

    /// Chooses an option, or not.
    #[must_use]
    pub fn selected(self, selected: bool) -> Self {
        self.attr("selected", if selected { "true" } else { "false" })
    }

    /// Adds text.
    #[must_use]
    pub fn text(self, text: &str) -> Self {
        self.token(mark::TEXT, text)
    }

    /// Adds a child.
    #[must_use]
    pub fn child(mut self, child: Self) -> Self {
        self.written.push_str(&child.finish());
        self
    }

    /// Adds children.
    #[must_use]
    pub fn children(self, children: impl IntoIterator<Item = Self>) -> Self {
        children.into_iter().fold(self, Self::child)
    }

    /// Says what pressing it does.
    #[must_use]
    pub fn press(self, does: &str) -> Self {
        self.token(mark::PRESS, does)
    }

    /// Says what editing it does; its value is told along.
    #[must_use]
    pub fn edits(self, does: &str) -> Self {
        self.token(mark::EDIT, does)
    }

    /// The same, at every change.
    #[must_use]
    pub fn drags(self, does: &str) -> Self {
        self.token(mark::DRAG, does)
    }

    /// The text to hand over.
    #[must_use]
    pub fn finish(mut self) -> String {
        if self.open {
            self.written.push(mark::CLOSE);
        }
        self.written
    }

    /// The text that is shown, for tests and for descriptions.
    #[must_use]
    pub fn words(&self) -> String {
        let texts =
            tokens(&self.written).filter_map(|token| if let Token::Text(text) = token { Some(text) } else { None });
        texts.collect::<Vec<_>>().join(" ")
    }
}

/// A piece of a written node.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Token<'a> {
    /// An element begins, by its tag.
    Open(&'a str),
    /// The element's attribute and its value.
    Attribute(&'a str, &'a str),
    /// Text in the element.
    Text(&'a str),
    /// What pressing the element does.
    Press(&'a str),
    /// What editing the element does.
    Edit(&'a str),
    /// What every change of the element does.
    Drag(&'a str),
    /// A place to fill; it is closed like an element.
    Slot(&'a str),
    /// The element ends.
    Close,
}

/// Reads a written node.
pub fn tokens(written: &str) -> impl Iterator<Item = Token<'_>> {
    let is_mark = |c: char| (mark::OPEN..=mark::SLOT).contains(&c);
    let mut rest = written;
    std::iter::from_fn(move || {
        let kind = rest.chars().next()?;
        let body = &rest[kind.len_utf8()..];
        let end = body.find(is_mark).unwrap_or(body.len());
        let text = &body[..end];
        rest = &body[end..];
        Some(match kind {
            mark::OPEN => Token::Open(text),
            mark::ATTRIBUTE => {
                let (name, value) = text.split_once(IS).unwrap_or((text, ""));
                Token::Attribute(name, value)
            }
            mark::PRESS => Token::Press(text),
            mark::EDIT => Token::Edit(text),
            mark::DRAG => Token::Drag(text),
            mark::SLOT => Token::Slot(text),
            mark::CLOSE => Token::Close,
            _ => Token::Text(text),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_node_is_read_as_it_was_built() {
        let inner = list([el("b").text("x"), slot("here")]);
        let node = el("p").class("c").text("a\u{1}b\n").child(inner).press("go 1").text("z");
        let written = node.finish();
        let read: Vec<_> = tokens(&written).collect();
        assert_eq!(
            read,
            [
                Token::Open("p"),
                Token::Attribute("class", "c"),
                Token::Text("a b\n"),
                Token::Open("b"),
                Token::Text("x"),
                Token::Close,
                Token::Slot("here"),
                Token::Close,
                Token::Press("go 1"),
                Token::Text("z"),
                Token::Close,
            ]
        );
    }
}
