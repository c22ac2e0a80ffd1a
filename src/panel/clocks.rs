//! The clock rates of processors, in the step that is about them.

use super::{Node, el};
use crate::text::{PanelText, fill};

/// A small chart with its source.
pub fn clocks(text: &PanelText) -> Node {
    let head = text.clocks_head.iter().map(|name| el("th").attr("scope", "col").text(name));
    let rows = CLOCKS.iter().map(|(year, name, kilohertz)| {
        let [kilo, mega, giga] = text.clock_rates;
        let (rate, number) = match kilohertz {
            0..1000 => (kilo, kilohertz.to_string()),
            1000..1_000_000 => (mega, (kilohertz / 1000).to_string()),
            _ => (giga, format!("{}.{}", kilohertz / 1_000_000, kilohertz / 100_000 % 10)),
        };
        let clock = fill(rate, &[&number]);
        let bar = el("meter").attr("max", "4000000").attr("value", &kilohertz.to_string()).attr("aria-hidden", "true");
        let cell = el("td").class("clock-cell").child(bar).text(&clock);
        el("tr").child(el("td").text(&year.to_string())).child(el("td").text(name)).child(cell)
    });
    let table = el("table").child(el("caption").text(text.clocks)).child(el("thead").child(el("tr").children(head)));
    let card = el("section").class("card clocks").child(table.child(el("tbody").children(rows)));
    card.child(el("p").class("hint").text(text.clocks_source))
}

/// Year, processor, base clock at launch in kilohertz.
const CLOCKS: [(u32, &str, u32); 14] = [
    (1971, "4004", 740),
    (1978, "8086", 5000),
    (1985, "386 DX", 16_000),
    (1989, "486 DX", 25_000),
    (1993, "Pentium", 66_000),
    (1995, "Pentium Pro", 200_000),
    (1999, "Pentium III", 500_000),
    (2000, "Pentium 4", 1_500_000),
    (2004, "Pentium 4 570", 3_800_000),
    (2006, "Core 2 X6800", 2_930_000),
    (2011, "Core i7-2600K", 3_400_000),
    (2015, "Core i7-6700K", 4_000_000),
    (2018, "Core i9-9900K", 3_600_000),
    (2024, "Core Ultra 9 285K", 3_700_000),
];
