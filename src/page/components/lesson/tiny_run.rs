//! A tiny picture of a run: the lanes of its cores.

use crate::run::Run;
use crate::timeline::Hues;
use crate::trace::Kind;
use crate::units::{CoreId, Millis};
use crate::workshop::message::{Block, Picture};
use yew::prelude::*;

/// The most lanes that are drawn.
const LANES: u16 = 8;
/// A lane's height, in the picture's units.
const LANE: u32 = 7;

/// The lanes of a run's cores; the whole width shows a time. It is beside words that say the same.
pub fn tiny_run(run: &Run, span: Millis) -> Html {
    let scenario = run.scenario();
    let (lanes, hues) = (scenario.cores.min(LANES), Hues::of(&scenario.stages));
    let byte = |number: u64| u8::try_from(number).unwrap_or(u8::MAX);
    let at = |moment: Millis| moment.0 * Picture::WIDTH / span.0.max(1);
    let mut blocks = Vec::new();
    for core in 0..lanes {
        let lane = byte(core.into());
        blocks.push(Block::whole(lane));
        for place in run.segments_of(CoreId(core)) {
            let segment = &run.segments()[*place as usize];
            let hue = segment.subject().map_or(0, |(_, stage)| hues.hue(stage));
            let hue = if segment.kind == Kind::Work { byte(hue as u64) } else { Block::HELD };
            let (from, to) = (at(segment.from), at(segment.to));
            blocks.push(Block { lane, x: byte(from), width: byte(to.saturating_sub(from).max(1)), hue });
        }
    }
    tiny(&blocks, None)
}

/// A tiny picture of lanes. One without a name is beside words that say the same.
pub fn tiny(blocks: &[Block], name: Option<String>) -> Html {
    let lanes = blocks.iter().map(|block| u32::from(block.lane) + 1).max().unwrap_or(1);
    let block = |block: &Block| {
        let class = match block.hue {
            Block::LANE => "lane".to_owned(),
            Block::HELD => "held".to_owned(),
            hue => format!("s{hue}"),
        };
        let y = (u32::from(block.lane) * LANE).to_string();
        html! { <rect {class} x={block.x.to_string()} {y} width={block.width.to_string()} height="6" /> }
    };
    let (role, hidden) = if name.is_some() { ("img", "false") } else { ("presentation", "true") };
    html! {
        <svg class="tiny" viewBox={format!("0 0 {} {}", Picture::WIDTH, lanes * LANE)} {role} aria-hidden={hidden} aria-label={name}>
            { for blocks.iter().map(block) }
        </svg>
    }
}
