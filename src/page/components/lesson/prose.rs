//! Text of the lesson, with the words that open their meaning.

use crate::lesson::STEPS;
use crate::page::context::use_text;
use crate::text::marks::{Piece, pieces};
use crate::text::{fill, together};
use yew::prelude::*;

/// Text of a step.
#[derive(Properties, PartialEq)]
pub struct ProseProps {
    /// The text. Its gaps are filled with the numbers of the step; its marks are words that are explained.
    pub text: &'static str,
    /// The step whose numbers fill the gaps.
    pub step: usize,
    /// Its class.
    #[prop_or_default]
    pub class: Classes,
    /// Its id.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// What stands before it.
    #[prop_or_default]
    pub children: Html,
}

/// A paragraph of a step.
#[component]
pub fn Prose(props: &ProseProps) -> Html {
    let filled = use_filled(props.text, props.step);
    let class = classes!("prose", props.class.clone());
    html! {
        <p {class} id={props.id.clone()}>{ props.children.clone() }{ for parts(&filled) }</p>
    }
}

/// The pieces of a text. What ends a clause stays on the line of the term before it: browsers break lines after a button.
fn parts(text: &str) -> Vec<Html> {
    let mut pieces = pieces(text).enumerate().peekable();
    let mut parts = Vec::new();
    let mut ended = 0;
    while let Some((place, piece)) = pieces.next() {
        match piece {
            Piece::Plain(words) => parts.push(Html::from(words[ended..].to_owned())),
            Piece::Term(shown, term) => {
                let term = html! { <Term shown={shown.to_owned()} {term} /> };
                let after = match pieces.peek() {
                    Some((_, Piece::Plain(words))) => *words,
                    _ => "",
                };
                ended = after
                    .find(|letter: char| letter.is_whitespace() || letter.is_alphanumeric())
                    .unwrap_or(after.len());
                parts.push(html! { <span key={place} class="together">{ term }{ after[..ended].to_owned() }</span> });
                continue;
            }
        }
        ended = 0;
    }
    parts
}

/// A text with its gaps filled with the numbers of a step, each of which stays on the line of its unit.
#[hook]
pub fn use_filled(text: &'static str, step: usize) -> String {
    let numbers =
        use_memo((step, text.contains('{')), |(step, gaps)| if *gaps { STEPS[*step].numbers() } else { Vec::new() });
    let values: Vec<&str> = numbers.iter().map(String::as_str).collect();
    together(&fill(text, &values))
}

/// A technical word.
#[derive(Properties, PartialEq)]
struct TermProps {
    /// The word as the sentence has it.
    shown: AttrValue,
    /// Its place in the glossary.
    term: usize,
}

/// A technical word: a button that opens its meaning, which is read out, and closes it again. Escape closes it, and so does going on.
#[component]
fn Term(props: &TermProps) -> Html {
    let text = &use_text().lesson;
    let open = use_state_eq(|| false);
    let toggle = use_callback(open.clone(), |_: MouseEvent, open| open.set(!**open));
    let leave = use_callback(open.clone(), |_: FocusEvent, open| open.set(false));
    let escape = use_callback(open.clone(), |event: KeyboardEvent, open| {
        if event.key() == "Escape" && **open {
            event.prevent_default();
            open.set(false);
        }
    });
    let meaning = text.glossary.get(props.term).filter(|_| *open).map(|found| {
        html! { <span class="meaning"><b>{ found.word }</b>{ " " }{ found.meaning }</span> }
    });
    html! {
        <dfn>
            <button type="button" class="term" aria-expanded={open.to_string()} onclick={toggle} onblur={leave} onkeydown={escape}>
                { props.shown.clone() }
            </button>
            <span role="status">{ meaning }</span>
        </dfn>
    }
}
