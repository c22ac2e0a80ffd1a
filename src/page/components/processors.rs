//! Clock rates and numbers of cores of processors, in the step that is about them.

use crate::page::context::use_text;
use crate::text::{PanelText, fill};
use yew::prelude::*;

/// A processor: year, name, base clock at launch in kilohertz, cores.
type Processor = (u32, &'static str, u32, u32);

const PROCESSORS: [Processor; 14] = [
    (1971, "4004", 740, 1),
    (1978, "8086", 5000, 1),
    (1985, "386 DX", 16_000, 1),
    (1989, "486 DX", 25_000, 1),
    (1993, "Pentium", 66_000, 1),
    (1995, "Pentium Pro", 200_000, 1),
    (1999, "Pentium III", 500_000, 1),
    (2000, "Pentium 4", 1_500_000, 1),
    (2004, "Pentium 4 570", 3_800_000, 1),
    (2006, "Core 2 X6800", 2_930_000, 2),
    (2011, "Core i7-2600K", 3_400_000, 4),
    (2015, "Core i7-6700K", 4_000_000, 4),
    (2018, "Core i9-9900K", 3_600_000, 8),
    (2024, "Core Ultra 9 285K", 3_700_000, 24),
];

/// A small chart of both, the latest first, for that is what the step tells of; with its source.
#[component]
pub fn Processors() -> Html {
    let text = &use_text().panel;
    let row = |(year, name, kilohertz, cores): &Processor| {
        html! {
            <tr>
                <td>{ *year }</td>
                <td>{ *name }</td>
                <td class="clock-cell">
                    <meter max="4000000" value={kilohertz.to_string()} aria-hidden="true"></meter>
                    { rate(text, *kilohertz) }
                </td>
                <td class="clock-cell">
                    <meter max="24" value={cores.to_string()} aria-hidden="true"></meter>
                    { *cores }
                </td>
            </tr>
        }
    };
    html! {
        <div class="clocks">
            <table>
                <caption>{ text.clocks }</caption>
                <thead><tr>{ for text.clocks_head.iter().map(|name| html! { <th scope="col">{ *name }</th> }) }</tr></thead>
                <tbody>{ for PROCESSORS.iter().rev().map(row) }</tbody>
            </table>
            <p class="hint">{ text.clocks_source }</p>
        </div>
    }
}

/// A clock rate in the unit that suits it.
fn rate(text: &PanelText, kilohertz: u32) -> String {
    let [kilo, mega, giga] = text.clock_rates;
    let (rate, number) = match kilohertz {
        0..1000 => (kilo, kilohertz.to_string()),
        1000..1_000_000 => (mega, (kilohertz / 1000).to_string()),
        _ => (giga, format!("{}.{}", kilohertz / 1_000_000, kilohertz / 100_000 % 10)),
    };
    fill(rate, &[&number])
}
