//! What was measured, kitchen by kitchen, under what was simulated.

use super::picture::MeasuredLanes;
use crate::real::{Series, verdict};
use crate::text::{Text, fill};
use yew::prelude::*;

/// What was measured of every kitchen, with what each is called where there are several, on so many logical processors.
pub fn results(series: &Series, names: &[AttrValue], processors: u16, text: &Text) -> Html {
    let kitchens = series.simulated().len();
    html! {
        <>
            { for (0..kitchens).filter_map(|kitchen| one(series, names, processors, kitchen, text)) }
            if kitchens > 1 { <ul>{ for (0..kitchens).filter_map(|kitchen| compared(series, names, kitchen, text)) }</ul> }
            <p class="hint">{ text.machine.above_below }</p>
        </>
    }
}

/// One kitchen, once it was worked.
fn one(series: &Series, names: &[AttrValue], processors: u16, kitchen: usize, text: &Text) -> Option<Html> {
    let (simulated, totals, measured) =
        (series.simulated().get(kitchen)?, series.totals(kitchen)?, series.shown(kitchen)?.clone());
    let hands = simulated.scenario().cores;
    let differs = verdict(simulated.makespan(), totals.median, hands, processors);
    let seconds = |time| text.page.seconds(time);
    let name = names.get(kitchen).filter(|_| names.len() > 1);
    let id = format!("machine-{kitchen}");
    Some(html! {
        <section key={kitchen} {id}>
            <h3>
                if let Some(name) = name { { name }{ ": " } }
                { fill(text.machine.simulated, &[&seconds(simulated.makespan())]) }{ " · " }
                <b>{ fill(text.machine.measured, &[&seconds(totals.median)]) }</b>{ " " }
                <small>{ format!("({})", text.machine.spread(totals, &text.page)) }</small>
            </h3>
            <MeasuredLanes {kitchen} simulated={simulated.clone()} {measured} />
            <p>{ text.machine.verdict(differs, hands, processors) }</p>
        </section>
    })
}

/// How many times as fast as the slowest kitchen another one was.
fn compared(series: &Series, names: &[AttrValue], kitchen: usize, text: &Text) -> Option<Html> {
    let slowest = series.slowest();
    if kitchen == slowest {
        return None;
    }
    let measured = [series.totals(slowest)?.median, series.totals(kitchen)?.median];
    let simulated = [slowest, kitchen].map(|kitchen| series.simulated()[kitchen].makespan());
    let names = [names.get(kitchen)?, names.get(slowest)?].map(AttrValue::as_str);
    Some(html! { <li key={kitchen}>{ text.machine.compared(names, measured, simulated) }</li> })
}
