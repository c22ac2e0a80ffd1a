//! A tiny picture of a run: the lanes of its cores.

use crate::run::Run;
use crate::timeline::Hues;
use crate::trace::Kind;
use crate::units::{CoreId, Millis};
use yew::prelude::*;

/// The most lanes that are drawn.
const LANES: u16 = 8;
/// A lane's height and the width of all, in the picture's units.
const LANE: u64 = 7;
const WIDTH: u64 = 240;

/// A run.
#[derive(Properties, PartialEq)]
pub struct TinyRunProps {
    /// The run.
    pub run: Run,
    /// The time that the whole width shows.
    pub span: Millis,
}

/// The lanes of a run's cores. It is beside words that say the same.
#[component]
pub fn TinyRun(props: &TinyRunProps) -> Html {
    let TinyRunProps { run, span } = props;
    let scenario = run.scenario();
    let (lanes, hues) = (scenario.cores.min(LANES), Hues::of(&scenario.stages));
    let at = |moment: Millis| moment.0 * WIDTH / span.0.max(1);
    let lane = |core: u16| {
        let y = u64::from(core) * LANE;
        let pieces = run.segments_of(CoreId(core)).iter().map(move |place| {
            let segment = &run.segments()[*place as usize];
            let class = match segment.kind {
                Kind::Work => format!("s{}", segment.subject().map_or(0, |(_, stage)| hues.hue(stage))),
                Kind::Hold | Kind::Switch => "held".to_owned(),
            };
            let (from, to) = (at(segment.from), at(segment.to));
            html! {
                <rect {class} x={from.to_string()} y={y.to_string()} width={to.saturating_sub(from).max(1).to_string()} height="6" />
            }
        });
        html! { <><rect class="lane" x="0" y={y.to_string()} width={WIDTH.to_string()} height="6" />{ for pieces }</> }
    };
    html! {
        <svg class="tiny" viewBox={format!("0 0 {WIDTH} {}", u64::from(lanes) * LANE)} aria-hidden="true">{ for (0..lanes).map(lane) }</svg>
    }
}
