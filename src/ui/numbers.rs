//! The numbers of a run, each with what it means.

use super::shared::Run;
use crate::metrics::Metrics;
use crate::text::PageText;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub run: Run,
    pub text: &'static PageText,
}

#[component]
pub fn Numbers(props: &Props) -> Html {
    let text = props.text;
    let metrics = Metrics::of(&props.run);
    let tile =
        |value: String, meaning: String| html! { <div class="card"><dt>{ meaning }</dt><dd>{ value }</dd></div> };
    let bound = format!("{} {}", text.limit, text.bound(metrics.bound, props.run.scenario()));
    html! {
        <dl class="tiles" aria-label={text.metrics}>
            { tile(text.seconds(metrics.makespan), text.total.to_owned()) }
            { tile(text.seconds(metrics.dish_time.mean), text.dish_time.to_owned()) }
            { tile(metrics.throughput.text(1), text.throughput.to_owned()) }
            { tile(format!("{} %", metrics.utilisation.percent()), text.busy.to_owned()) }
            { tile(text.seconds(metrics.lower_bound), bound) }
        </dl>
    }
}
