//! An order of kitchens as an answer: each can be moved up and down, and be said to end together with the one above.

use crate::lesson::Order;
use crate::model::{Direction, Focus, LessonAction};
use crate::page::components::icons::{Icon, IconButton};
use crate::page::context::{use_dispatch, use_text};
use crate::text::fill;
use yew::prelude::*;

/// An order that is being made.
#[derive(Properties, PartialEq)]
pub struct OrderListProps {
    /// The place of its question.
    pub question: usize,
    /// The order.
    pub order: Order,
    /// What the kitchens are called, by their places.
    pub names: &'static [&'static str],
}

/// The kitchens in their order, each with its rank: kitchens that end together have the same.
#[component]
pub fn OrderList(props: &OrderListProps) -> Html {
    let OrderListProps { question, order, names } = props;
    let (text, dispatch) = (use_text(), use_dispatch());
    let lesson = &text.lesson;
    let last = order.places.len().saturating_sub(1);
    let item = |(at, kitchen): (usize, &usize)| {
        let name = names.get(*kitchen).copied().unwrap_or_default();
        let label = |words: &str| fill(text.panel.beside, &[words, name]);
        let go = |direction| dispatch.on_lesson(LessonAction::Move(*question, at, direction));
        let tie = at.checked_sub(1).and_then(|before| order.ties.get(before)).copied();
        html! {
            <li key={*kitchen} class={(tie == Some(true)).then_some("tied")}>
                <span class="rank">{ fill(lesson.rank, &[&order.rank(at).to_string()]) }</span>
                <span>{ name }</span>
                <IconButton name={label(lesson.earlier)} icon={Icon::Up} onclick={go(Direction::Back)}
                    id={Focus::Earlier(at).id()} off={at == 0} />
                <IconButton name={label(lesson.later)} icon={Icon::Down} onclick={go(Direction::Forward)}
                    id={Focus::Later(at).id()} off={at == last} />
                if let Some(tie) = tie {
                    <label class="choice">
                        <input type="checkbox" checked={tie} aria-label={label(lesson.together)}
                            onclick={dispatch.on_lesson(LessonAction::ToggleTie(*question, at))} />
                        { lesson.together }
                    </label>
                }
            </li>
        }
    };
    html! { <ol class="ranking" role="list">{ for order.places.iter().enumerate().map(item) }</ol> }
}
