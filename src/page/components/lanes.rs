//! The lanes of cores or of dishes, which scroll in themselves, with their playhead.

use super::marker::{Mark, Marker};
use crate::model::lanes::{LaneKind, exists, index};
use crate::model::{Action, Playback};
use crate::page::canvas::gestures::use_gestures;
use crate::page::canvas::lanes::{self, Lanes as Drawn, MOST_HEIGHT};
use crate::page::context::{use_dispatch, use_text};
use crate::page::hooks::{Frame, Picture, use_picture, use_resting_moment, use_settled};
use crate::page::playback::Motion;
use crate::run::Run;
use crate::scenario::Scenario;
use crate::timeline::{Window, core_lane, dish_lane};
use crate::units::{CoreId, DishId};
use crate::why::{Lane, lane_why};
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// From one lane to the next: of dishes; of cores where they are few, and where they are many.
const DISH_PITCH: i32 = 22;
const CORE_PITCH: i32 = 32;
const MANY_CORES_PITCH: i32 = 20;
/// The most cores that are few.
const FEW_CORES: u16 = 8;

/// How lanes of a kind stand below each other.
#[derive(Clone, Copy, PartialEq)]
struct Rows {
    /// From one to the next.
    pitch: i32,
    count: i32,
}

impl Rows {
    fn of(kind: LaneKind, scenario: &Scenario) -> Self {
        let pitch = match kind {
            LaneKind::Cores if scenario.cores > FEW_CORES => MANY_CORES_PITCH,
            LaneKind::Cores => CORE_PITCH,
            LaneKind::Dishes => DISH_PITCH,
        };
        Self { pitch, count: i32::try_from(kind.count(scenario)).unwrap_or(i32::MAX) }
    }
}

/// The lanes of a run.
#[derive(Properties, PartialEq)]
pub struct LanesProps {
    /// Those of cores or of dishes.
    pub kind: LaneKind,
    /// The run.
    pub run: Run,
    /// Its place among the runs of the page. Lanes of the first one can be selected.
    pub panel: usize,
    /// The lane that is selected.
    pub selected: Lane,
}

/// The lanes of a run. To a screen reader those of the first run are a table of as many rows as there are lanes, of which the selected
/// one is there.
#[component]
pub fn Lanes(props: &LanesProps) -> Html {
    let LanesProps { kind, run, panel, selected } = props;
    let (kind, panel, selected) = (*kind, *panel, *selected);
    let page = &use_text().page;
    let [canvas, scroll, tall] = [use_node_ref(), use_node_ref(), use_node_ref()];
    let top = use_state_eq(|| 0);
    let scenario = run.scenario();
    let rows = Rows::of(kind, scenario);
    let selected = (panel == 0 && LaneKind::of(selected) == kind).then(|| lane_number(selected));
    let picture = LanesPicture { kind, run: run.clone(), selected, top: *top, tall: tall.clone() };
    let size = use_picture(&canvas, picture);
    // The numbers of a large run cost as much as its simulation.
    let settled = use_settled(run);
    use_scroll_to(&scroll, selected, rows.pitch);
    let on_pick = use_pick(kind, panel, &scroll, rows);
    use_gestures(&canvas, on_pick);
    let onscroll = use_callback(top.setter(), |event: Event, top| {
        top.set(event.target_dyn_into::<Element>().map_or(0, |scroll| scroll.scroll_top()));
    });
    let word = kind.word();
    let id = |what: &str| format!("{what}-{word}-{panel}");
    let (heading, summary) = match kind {
        LaneKind::Cores => (page.cores, page.cores_summary(settled.metrics(), settled.scenario().cores)),
        LaneKind::Dishes => (page.dishes, page.dishes_summary(settled.metrics(), settled.scenario().dishes)),
    };
    let canvas_id = format!("{word}-{panel}");
    html! {
        <>
            <h2>{ heading }</h2>
            <div class="timed">
                if panel == 0 {
                    <p class="unseen" id={id("about")}>{ summary }</p>
                    <div ref={scroll} id={format!("{word}-scroll-{panel}")} class="lanes" tabindex="0" aria-label={heading} role="grid"
                        data-lanes={word} aria-readonly="true" aria-rowcount={rows.count.to_string()}
                        aria-activedescendant={id("cell")} aria-describedby={id("about")} {onscroll}>
                        <div ref={tall} id={format!("{word}-tall-{panel}")} aria-hidden="true">
                            <canvas ref={canvas} id={canvas_id} data-time="" />
                        </div>
                        <Row id={id("cell")} run={run.clone()} lane={kind.lane(selected.map_or(0, row_index))} />
                    </div>
                } else {
                    <div ref={scroll} id={format!("{word}-scroll-{panel}")} class="lanes" tabindex="0" aria-label={heading} role="group"
                        data-lanes="" {onscroll}>
                        <div ref={tall} id={format!("{word}-tall-{panel}")}>
                            <canvas ref={canvas} id={canvas_id} data-time="" role="img" aria-label={summary} />
                        </div>
                    </div>
                }
                <Marker mark={Mark::Playhead} id={id("head")} {size} />
                <Marker mark={Mark::Guess} id={id("guess")} {size} />
            </div>
        </>
    }
}

fn lane_number(lane: Lane) -> i32 {
    i32::try_from(index(lane)).unwrap_or(i32::MAX)
}

fn row_index(number: i32) -> u32 {
    u32::try_from(number).unwrap_or(0)
}

/// Scrolls the selected lane into view when another is selected.
#[hook]
fn use_scroll_to(scroll: &NodeRef, selected: Option<i32>, pitch: i32) {
    let scroll = scroll.clone();
    use_effect_with((selected, pitch), move |(selected, pitch)| {
        if let (Some(element), Some(selected)) = (scroll.cast::<Element>(), selected) {
            let (top, height) = (element.scroll_top(), element.client_height());
            let at = selected.saturating_mul(*pitch);
            if at < top || at + pitch > top + height {
                element.set_scroll_top((at - height / 2).max(0));
            }
        }
    });
}

/// Selects the lane at the height of a press, if it is one of the first run.
#[hook]
fn use_pick(kind: LaneKind, panel: usize, scroll: &NodeRef, rows: Rows) -> Callback<i32> {
    let dispatch = use_dispatch();
    use_callback((kind, panel, scroll.clone(), rows, dispatch), |y: i32, (kind, panel, scroll, rows, dispatch)| {
        if *panel == 0 {
            let top = scroll.cast::<Element>().map_or(0, |scroll| scroll.scroll_top());
            let number = ((top + y) / rows.pitch).clamp(0, (rows.count - 1).max(0));
            dispatch.send(Action::Select(kind.lane(row_index(number))));
        }
    })
}

/// The row of one lane.
#[derive(Properties, PartialEq)]
struct RowProps {
    id: AttrValue,
    run: Run,
    lane: Lane,
}

/// What a lane does at the moment, for screen readers.
#[component]
fn Row(props: &RowProps) -> Html {
    let RowProps { id, run, lane } = props;
    let text = use_text();
    let run = use_settled(run);
    let moment = use_resting_moment();
    // The run may be the one before, which may not have the lane.
    let causes = if exists(*lane, run.scenario()) { lane_why(&run, *lane, moment) } else { Vec::new() };
    let does = causes.first().map(|cause| text.why.sentence(&run, *cause, &text.page));
    let number = index(*lane);
    html! {
        <div class="unseen" role="row" aria-rowindex={(number + 1).to_string()}>
            <span role="rowheader">{ text.page.lane(*lane) }</span>
            <span role="gridcell" id={id.clone()}>{ does.unwrap_or_default() }</span>
        </div>
    }
}

/// What is painted.
#[derive(PartialEq)]
struct LanesPicture {
    kind: LaneKind,
    run: Run,
    selected: Option<i32>,
    /// How far it is scrolled.
    top: i32,
    /// The element that is as high as all lanes.
    tall: NodeRef,
}

impl Picture for LanesPicture {
    type Key = Window;
    type State = ();

    fn key(&self, playback: &Playback) -> Window {
        playback.window()
    }

    fn paint(&self, (): &mut (), frame: Frame<'_>) -> Motion {
        let Frame { canvas, width, palette, text, playback, .. } = frame;
        let (kind, run, window) = (self.kind, &self.run, playback.window());
        let Rows { pitch, count } = Rows::of(kind, run.scenario());
        let total = count.saturating_mul(pitch);
        let height = canvas.clear(total.min(MOST_HEIGHT));
        if let Some(tall) = self.tall.cast::<HtmlElement>() {
            // Not an attribute, which the page's policy for styles would not allow.
            let _ = tall.style().set_property("height", &format!("{}px", total.max(height)));
        }
        let name = |lane| text.lane(kind.lane(row_index(lane)));
        let shapes = |lane: i32, length| match kind {
            LaneKind::Cores => core_lane(run, CoreId(u16::try_from(lane).unwrap_or(0)), window, length),
            LaneKind::Dishes => dish_lane(run, DishId(row_index(lane)), window, length),
        };
        // The browser may not have noticed yet that there are fewer lanes.
        let top = self.top.clamp(0, (total - height).max(0));
        let drawn = Drawn { window, pitch, count, top, selected: self.selected, name: &name, shapes: &shapes };
        lanes::paint(canvas, &palette.inks(run.hues()), (width, height), &drawn);
        Motion::Still
    }
}
