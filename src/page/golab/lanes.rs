//! The lanes of cores or of goroutines, which scroll in themselves, with their playhead.

use super::context::{GoTexts, use_go_dispatch, use_go_text};
use crate::lab::Micros;
use crate::model::Playback;
use crate::model::golab::{GoAction, Label, Line, ShownRun, core_shapes, goroutine_shapes, wake_lines};
use crate::page::canvas::axis;
use crate::page::canvas::gestures::use_gestures;
use crate::page::canvas::go_lanes::{self, GoLanes as Drawn};
use crate::page::canvas::lanes::MOST_HEIGHT;
use crate::page::components::marker::{Mark, Marker};
use crate::page::hooks::{Frame, Picture, use_picture, use_resting_moment};
use crate::page::playback::{Motion, use_playback_store};
use crate::text::fill;
use crate::timeline::{Hues, Window};
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// From one lane to the next.
const PITCH: i32 = 21;

/// What lanes are of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum GoLaneKind {
    /// Cores.
    Cores,
    /// Goroutines.
    Goroutines,
}

impl GoLaneKind {
    const fn word(self) -> &'static str {
        match self {
            Self::Cores => "cores",
            Self::Goroutines => "goroutines",
        }
    }

    fn count(self, run: &ShownRun) -> i32 {
        match self {
            Self::Cores => i32::from(run.settings.cores),
            Self::Goroutines => i32::try_from(run.goroutines.len()).unwrap_or(i32::MAX),
        }
    }
}

/// The lanes of a run.
#[derive(Properties, PartialEq)]
pub struct GoLanesProps {
    /// Those of cores or of goroutines.
    pub kind: GoLaneKind,
    /// The run.
    pub run: ShownRun,
    /// The number of the goroutine that is asked about.
    pub selected: u32,
}

/// The lanes of a run. To a screen reader they are a table of as many rows as there are lanes; of goroutines the selected one is there.
#[component]
pub fn GoLanes(props: &GoLanesProps) -> Html {
    let GoLanesProps { kind, run, selected } = props;
    let (kind, selected) = (*kind, *selected);
    let text = use_go_text();
    let [canvas, scroll, tall] = [use_node_ref(), use_node_ref(), use_node_ref()];
    let top = use_state_eq(|| 0);
    let count = kind.count(run);
    let lane = (kind == GoLaneKind::Goroutines).then(|| i32::try_from(selected).unwrap_or(i32::MAX) - 1);
    let texts = GoTexts(text);
    let picture = LanesPicture { kind, run: run.clone(), texts, selected: lane, top: *top, tall: tall.clone(), count };
    let size = use_picture(&canvas, picture);
    use_scroll_to(&scroll, lane);
    let on_pick = use_pick(kind, run, &scroll, count);
    use_gestures(&canvas, on_pick);
    let onscroll = use_callback(top.setter(), |event: Event, top| {
        top.set(event.target_dyn_into::<Element>().map_or(0, |scroll| scroll.scroll_top()));
    });
    let word = kind.word();
    let id = |what: &str| format!("{what}-{word}");
    let heading = match kind {
        GoLaneKind::Cores => text.page.cores_lanes,
        GoLaneKind::Goroutines => text.page.goroutines_lanes,
    };
    let summary = [run.settings.cores.to_string(), run.goroutines.len().to_string()];
    let summary = fill(text.page.lanes_summary, &[&summary[0], &summary[1]]);
    html! {
        <div class={classes!("asking", word)}>
            <div class="timed">
                <p class="unseen" id={id("about")}>{ summary }</p>
                <div ref={scroll} id={id("scroll")} class="lanes" tabindex="0" aria-label={heading} role="grid" data-lanes={word}
                    aria-readonly="true" aria-rowcount={count.to_string()} aria-activedescendant={id("cell")} aria-describedby={id("about")}
                    {onscroll}>
                    <div ref={tall} aria-hidden="true"><canvas ref={canvas} id={format!("{word}-lanes")} data-time="" /></div>
                    <Row id={id("cell")} {kind} run={run.clone()} {selected} />
                </div>
                <Marker mark={Mark::Playhead} id={id("head")} {size} />
            </div>
        </div>
    }
}

/// Scrolls the selected lane into view when another is selected.
#[hook]
fn use_scroll_to(scroll: &NodeRef, selected: Option<i32>) {
    let scroll = scroll.clone();
    use_effect_with(selected, move |selected| {
        if let (Some(element), Some(selected)) = (scroll.cast::<Element>(), selected) {
            let (top, height) = (element.scroll_top(), element.client_height());
            let at = selected.saturating_mul(PITCH);
            if at < top || at + PITCH > top + height {
                element.set_scroll_top((at - height / 2).max(0));
            }
        }
    });
}

/// Asks about the goroutine at the height of a press: that of the lane, or the one that the core works on.
#[hook]
fn use_pick(kind: GoLaneKind, run: &ShownRun, scroll: &NodeRef, count: i32) -> Callback<i32> {
    let (dispatch, store) = (use_go_dispatch(), use_playback_store());
    use_callback((kind, run.clone(), scroll.clone(), count, dispatch, store), |y: i32, deps| {
        let (kind, run, scroll, count, dispatch, store) = deps;
        let top = scroll.cast::<Element>().map_or(0, |scroll| scroll.scroll_top());
        let place = ((top + y) / PITCH).clamp(0, (count - 1).max(0));
        let goroutine = match kind {
            GoLaneKind::Goroutines => u32::try_from(place + 1).ok(),
            GoLaneKind::Cores => {
                let busy = run.busy_at(Micros(store.moment().0));
                busy.into_iter().find(|segment| i32::from(segment.core) == place).map(|segment| segment.goroutine)
            }
        };
        goroutine.into_iter().for_each(|number| dispatch.send(GoAction::Select(number)));
    })
}

/// The row of one lane.
#[derive(Properties, PartialEq)]
struct RowProps {
    id: String,
    kind: GoLaneKind,
    run: ShownRun,
    selected: u32,
}

/// What a goroutine does at the moment, or what all cores do, for screen readers.
#[component]
fn Row(props: &RowProps) -> Html {
    let RowProps { id, kind, run, selected } = props;
    let text = use_go_text();
    let at = Micros(use_resting_moment().0);
    let (row, header, does) = match kind {
        GoLaneKind::Goroutines => (*selected, run.name(*selected).to_owned(), text.page.place(run, *selected, at)),
        GoLaneKind::Cores => {
            let core = |number: u16| fill(text.page.core, &[&(u32::from(number) + 1).to_string()]);
            let busy = run.busy_at(at);
            let does: Vec<String> =
                busy.iter().map(|segment| format!("{}: {}", core(segment.core), run.name(segment.goroutine))).collect();
            (1, core(0), does.join(text.why.comma))
        }
    };
    html! {
        <div class="unseen" role="row" aria-rowindex={row.to_string()}>
            <span role="rowheader">{ header }</span>
            <span role="gridcell" id={id.clone()}>{ does }</span>
        </div>
    }
}

/// What is painted.
#[derive(PartialEq)]
struct LanesPicture {
    kind: GoLaneKind,
    run: ShownRun,
    texts: GoTexts,
    selected: Option<i32>,
    count: i32,
    /// How far it is scrolled.
    top: i32,
    /// The element that is as high as all lanes.
    tall: NodeRef,
}

impl LanesPicture {
    fn name(&self, lane: i32) -> String {
        let number = u32::try_from(lane + 1).unwrap_or(1);
        match self.kind {
            GoLaneKind::Cores => fill(self.texts.0.page.core, &[&number.to_string()]),
            // A name is code, which runs from left to right.
            GoLaneKind::Goroutines => format!("\u{2066}{}", self.run.short_name(number)),
        }
    }

    fn words(&self, label: Label) -> String {
        let text = &self.texts.0.page;
        match label {
            Label::Goroutine(number) => self.run.short_name(number).to_owned(),
            Label::Line(line) => fill(text.line, &[&line.to_string()]),
            Label::Wait(reason, thing) => {
                let thing = thing.and_then(|place| self.run.things.get(place as usize));
                text.waits(reason, thing.map(|thing| thing.name.as_str()))
            }
            Label::None => String::new(),
        }
    }
}

impl Picture for LanesPicture {
    type Key = Window;
    type State = ();

    fn key(&self, playback: &Playback) -> Window {
        playback.window()
    }

    fn paint(&self, (): &mut (), frame: Frame<'_>) -> Motion {
        let Frame { canvas, width, palette, playback, .. } = frame;
        let window = playback.window();
        let total = self.count.saturating_mul(PITCH);
        let height = canvas.clear(total.min(MOST_HEIGHT));
        if let Some(tall) = self.tall.cast::<HtmlElement>() {
            // Not an attribute, which the page's policy for styles would not allow.
            let _ = tall.style().set_property("height", &format!("{}px", total.max(height)));
        }
        let shapes = |lane: i32, length| match self.kind {
            GoLaneKind::Cores => core_shapes(&self.run, u16::try_from(lane).unwrap_or(0), window, length),
            GoLaneKind::Goroutines => goroutine_shapes(&self.run, u32::try_from(lane + 1).unwrap_or(1), window, length),
        };
        let lines = match self.kind {
            GoLaneKind::Cores => Vec::new(),
            GoLaneKind::Goroutines => wake_lines(&self.run, window, axis::length(width)),
        };
        // By the places of lanes, which count from 0.
        let lines = lines.into_iter().map(|line| Line { from: line.from - 1, to: line.to - 1, ..line }).collect();
        let drawn = Drawn {
            window,
            pitch: PITCH,
            count: self.count,
            top: self.top.clamp(0, (total - height).max(0)),
            selected: self.selected,
            name: &|lane| self.name(lane),
            shapes: &shapes,
            words: &|label| self.words(label),
            lines,
        };
        go_lanes::paint(canvas, &palette.inks(Hues::BY_NUMBER), (width, height), &drawn);
        Motion::Still
    }
}
