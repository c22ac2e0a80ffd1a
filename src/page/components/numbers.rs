//! The numbers of a run: a few that are always shown, and all of them.

use crate::page::context::{Texts, use_text};
use crate::page::hooks::{use_in_view, use_settled};
use crate::run::Run;
use yew::prelude::*;

/// What numbers are of.
#[derive(Properties, PartialEq)]
pub struct NumbersProps {
    /// The run.
    pub run: Run,
}

/// The numbers that are always shown, each with what it means. Out of view, those of a large run follow once changes rest.
#[component]
pub fn Tiles(props: &NumbersProps) -> Html {
    let text = &use_text().page;
    let node = use_node_ref();
    let (in_view, settled) = (use_in_view(&node), use_settled(&props.run));
    let run = if in_view { &props.run } else { &settled };
    let tiles = text.tiles(run.metrics(), run.limit(), run.scenario()).into_iter().enumerate();
    let last = text.tiles.len() - 1;
    let small = |number| (number == last).then(|| AttrValue::from(text.tile_bound(run.metrics())));
    html! {
        <dl ref={node} class="tiles" id="tiles" aria-label={text.metrics}>
            { for tiles.map(|(number, (value, meaning))| html! { <Tile {number} {value} {meaning} small={small(number)} /> }) }
        </dl>
    }
}

#[derive(Properties, PartialEq)]
struct TileProps {
    number: usize,
    value: AttrValue,
    meaning: AttrValue,
    /// Small print.
    small: Option<AttrValue>,
}

#[component]
fn Tile(props: &TileProps) -> Html {
    html! {
        <div class="card">
            <dt>{ &props.meaning }if let Some(small) = &props.small { <small>{ small }</small> }</dt>
            <dd id={format!("tile-{}", props.number)}>{ &props.value }</dd></div>
    }
}

/// All numbers, each with what it means: closed until the reader opens it. Of a large run they follow once changes rest.
#[component]
pub fn AllNumbers(props: &NumbersProps) -> Html {
    let text = use_text();
    let run = use_settled(&props.run);
    html! {
        <details>
            <summary>{ text.panel.all_numbers }</summary>
            <Table {run} text={Texts(text)} />
        </details>
    }
}

#[derive(Properties, PartialEq)]
struct TableProps {
    run: Run,
    text: Texts,
}

#[component]
fn Table(props: &TableProps) -> Html {
    let text = props.text.0;
    let rows = text.panel.metrics(props.run.metrics(), props.run.scenario(), &text.page).into_iter();
    let row = |(name, value, meaning)| {
        html! { <tr><th scope="row">{ name }</th><td class="value">{ value }</td><td>{ meaning }</td></tr> }
    };
    html! { <table><tbody>{ for rows.map(row) }</tbody></table> }
}
