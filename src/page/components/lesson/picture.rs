//! One picture with both names: what each thing in the kitchen is in a computer.

use crate::page::context::use_text;
use yew::prelude::*;

/// The drawings beside the names, in the order of the names: dish, hands, soaking, one sink, pile, program, scheduler. Each is 48 units
/// square.
const DRAWINGS: [&str; 7] = [
    "M24 8a16 16 0 1 0 .1 0zM24 14a10 10 0 1 0 .1 0z",
    "M10 40q-2-20 6-28 6-4 6 4v24zM38 40q2-20-6-28-6-4-6 4v24z",
    "M6 14v20q0 6 6 6h24q6 0 6-6v-20M8 22q4-4 8 0t8 0 8 0 8 0",
    "M6 20v14q0 6 6 6h24q6 0 6-6V20M24 6v6h6v6",
    "M8 40h32M10 34h28M12 28h24M14 22h20M16 16h16",
    "M12 6h18l8 8v28H12zM30 6v8h8M17 22h16M17 28h16M17 34h10",
    "M8 24h24M26 16l10 8-10 8M8 12h8M8 36h8",
];

/// Both names of everything, with a drawing.
#[component]
pub fn BothNames() -> Html {
    let text = &use_text().lesson.picture;
    let row = |(drawing, (kitchen, computer)): (&&'static str, &(&'static str, &'static str))| {
        html! {
            <tr>
                <td class="drawing"><svg viewBox="0 0 48 48" aria-hidden="true"><path d={*drawing} /></svg></td>
                <th scope="row">{ *kitchen }</th>
                <td>{ *computer }</td>
            </tr>
        }
    };
    let head = |name: &&'static str| html! { <th scope="col">{ *name }</th> };
    html! {
        <section class="card both-names">
            <table>
                <caption>{ text.title }</caption>
                <thead><tr><td></td>{ for text.heads.iter().map(head) }</tr></thead>
                <tbody>{ for DRAWINGS.iter().zip(&text.pairs).map(row) }</tbody>
            </table>
        </section>
    }
}
