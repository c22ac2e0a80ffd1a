//! The lanes of cores or of dishes, which scroll in themselves, with their playhead.

use super::answer::{Answer, Asked};
use super::marker::{Mark, Marker};
use crate::model::lanes::{LaneKind, exists, index};
use crate::model::{Action, Playback, ScheduleAction};
use crate::page::canvas::gestures::use_gestures;
use crate::page::canvas::lanes::{self, DRAWN_STRIP, Lanes as Drawn, MOST_HEIGHT};
use crate::page::context::{use_dispatch, use_text};
use crate::page::hooks::{Frame, Picture, use_picture, use_resting_moment, use_settled};
use crate::page::playback::{Motion, resting_moment, use_playback, use_playback_store};
use crate::run::Run;
use crate::scenario::Scenario;
use crate::schedule::drawing::{Drawing, Piece, Spot};
use crate::timeline::{Bulks, Look, Shape, Window, core_lane, dish_lane, number_room};
use crate::units::{CoreId, DishId, Millis};
use crate::why::Lane;
use std::rc::Rc;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// From one lane to the next: of dishes, of many cores, and of cores of one of several kitchens; of some cores; of few.
const NARROW_PITCH: i32 = 18;
const CORE_PITCH: i32 = 22;
const WIDE_PITCH: i32 = 26;
/// The most cores that are some, and that are few.
const SOME_CORES: u16 = 8;
const FEW_CORES: u16 = 4;

/// How lanes of a kind stand below each other.
#[derive(Clone, Copy, PartialEq)]
struct Rows {
    /// From one to the next.
    pitch: i32,
    count: i32,
}

impl Rows {
    fn of(kind: LaneKind, scenario: &Scenario, narrow: bool, drawn: bool) -> Self {
        let pitch = match kind {
            LaneKind::Dishes => NARROW_PITCH,
            LaneKind::Cores if narrow || scenario.cores > SOME_CORES => NARROW_PITCH,
            LaneKind::Cores if scenario.cores > FEW_CORES => CORE_PITCH,
            LaneKind::Cores => WIDE_PITCH,
        };
        let strip = if drawn && kind == LaneKind::Cores { DRAWN_STRIP } else { 0 };
        Self { pitch: pitch + strip, count: i32::try_from(kind.count(scenario)).unwrap_or(i32::MAX) }
    }
}

/// The lanes of a run.
#[derive(Properties, PartialEq)]
pub struct LanesProps {
    /// Those of cores or of dishes.
    pub kind: LaneKind,
    /// The run.
    pub run: Run,
    /// The run before the last change, which is drawn thin below.
    pub ghost: Option<Run>,
    /// Its place among the runs of the page.
    pub panel: usize,
    /// Whether it is the one whose lane is selected.
    pub chosen: bool,
    /// The lane that is selected.
    pub selected: Lane,
    /// Whether lanes are to be narrow, as those of one of several kitchens.
    pub narrow: bool,
    /// Whether what the clock has not come to yet is seen.
    pub told: bool,
    /// What was drawn as the prediction of the run, which lies over the lanes of its cores.
    #[prop_or_default]
    pub drawn: Option<Rc<Drawing>>,
}

/// The lanes of a run. To a screen reader they are a table of as many rows as there are lanes, of which the selected one is there.
#[component]
pub fn Lanes(props: &LanesProps) -> Html {
    let LanesProps { kind, run, ghost, panel, chosen, selected, narrow, told, drawn } = props;
    let (kind, panel, narrow, told) = (*kind, *panel, *narrow, *told);
    let (page, dispatch) = (&use_text().page, use_dispatch());
    let [canvas, scroll, tall] = [use_node_ref(), use_node_ref(), use_node_ref()];
    let top = use_state_eq(|| 0);
    let scenario = run.scenario();
    let rows = Rows::of(kind, scenario, narrow, drawn.is_some());
    let lane = *selected;
    let selected = (*chosen && LaneKind::of(lane) == kind).then(|| lane_number(lane));
    let ghost = ghost.clone();
    let (top_now, drawn) = (*top, drawn.clone());
    let picture =
        LanesPicture { kind, run: run.clone(), ghost, selected, top: top_now, tall: tall.clone(), rows, told, drawn };
    let size = use_picture(&canvas, picture);
    // The numbers of a large run cost as much as its simulation.
    let settled = use_settled(run);
    use_scroll_to(&scroll, selected, rows.pitch);
    let asked = use_state_eq(|| None::<Asked>);
    let on_pick = use_pick(kind, panel, run, &scroll, rows, &asked);
    use_gestures(&canvas, on_pick);
    let resting = *use_playback(resting_moment);
    let is_shown = |asked: &Asked| asked.run == *run && Some(asked.moment) == resting && *chosen && asked.lane == lane;
    let answer = (*asked).clone().filter(is_shown);
    let on_close = use_callback(asked.setter(), |_: MouseEvent, asked| asked.set(None));
    let onkeydown = use_callback(asked.setter(), |event: KeyboardEvent, asked| {
        if event.key() == "Escape" {
            asked.set(None);
        }
    });
    // Who comes here with the keyboard means this kitchen.
    let onfocus = dispatch.on(Action::Choose(panel));
    let onscroll = use_callback(top.setter(), |event: Event, top| {
        top.set(event.target_dyn_into::<Element>().map_or(0, |scroll| scroll.scroll_top()));
    });
    let word = kind.word();
    let id = |what: &str| format!("{what}-{word}-{panel}");
    let metrics = settled.is_finished().then(|| settled.metrics());
    let (heading, summary) = match kind {
        LaneKind::Cores => (page.cores, page.cores_summary(metrics, settled.scenario().cores)),
        LaneKind::Dishes => (page.all_dishes(scenario), page.dishes_summary(metrics, settled.scenario().dishes)),
    };
    let canvas_id = format!("{word}-{panel}");
    html! {
        <div class={classes!("asking", word)} {onkeydown}>
            <div class="timed">
                <p class="unseen" id={id("about")}>{ summary }</p>
                <div ref={scroll} id={format!("{word}-scroll-{panel}")} class="lanes" tabindex="0" aria-label={heading} role="grid"
                    data-lanes={word} aria-readonly="true" aria-rowcount={rows.count.to_string()}
                    aria-activedescendant={id("cell")} aria-describedby={id("about")} {onscroll} {onfocus}>
                    <div ref={tall} id={format!("{word}-tall-{panel}")} aria-hidden="true">
                        <canvas ref={canvas} id={canvas_id} data-time="" />
                    </div>
                    <Row id={id("cell")} run={run.clone()} lane={kind.lane(selected.map_or(0, row_index))} />
                </div>
                <Marker mark={Mark::Playhead} id={id("head")} {size} />
                <Marker mark={Mark::Guess} id={id("guess")} {size} />
            </div>
            if let Some(asked) = answer { <Answer {asked} {size} {on_close} /> }
        </div>
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

/// Chooses the kitchen and selects the lane at the height of a press, and asks why it is as it is at the moment.
#[hook]
fn use_pick(
    kind: LaneKind,
    panel: usize,
    run: &Run,
    scroll: &NodeRef,
    rows: Rows,
    asked: &UseStateHandle<Option<Asked>>,
) -> Callback<i32> {
    let (dispatch, store) = (use_dispatch(), use_playback_store());
    let (run, scroll, asked) = (run.clone(), scroll.clone(), asked.setter());
    use_callback((kind, panel, run, scroll, rows, dispatch, store, asked), |y: i32, deps| {
        let (kind, panel, run, scroll, rows, dispatch, store, asked) = deps;
        let top = scroll.cast::<Element>().map_or(0, |scroll| scroll.scroll_top());
        let number = ((top + y) / rows.pitch).clamp(0, (rows.count - 1).max(0));
        let lane = kind.lane(row_index(number));
        if let Lane::Dish(dish) = lane
            && run.offers(dish)
        {
            return dispatch.send(Action::Schedule(ScheduleAction::TakeDish(dish)));
        }
        dispatch.send(Action::Choose(*panel));
        dispatch.send(Action::Select(lane));
        let bottom = (number + 1) * rows.pitch - top;
        asked.set(Some(Asked { run: run.clone(), lane, moment: store.moment(), bottom }));
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
    let causes = if exists(*lane, run.scenario()) { run.why(*lane, moment) } else { Vec::new() };
    let does = causes.first().map(|cause| text.why.sentence(&run, *cause, &text.page));
    let number = index(*lane);
    html! {
        <div class="unseen" role="row" aria-rowindex={(number + 1).to_string()}>
            <span role="rowheader">{ text.page.lane(*lane, run.scenario()) }</span>
            <span role="gridcell" id={id.clone()}>{ does.unwrap_or_default() }</span>
        </div>
    }
}

/// What is painted.
#[derive(PartialEq)]
struct LanesPicture {
    kind: LaneKind,
    run: Run,
    ghost: Option<Run>,
    drawn: Option<Rc<Drawing>>,
    selected: Option<i32>,
    rows: Rows,
    /// Whether what the clock has not come to yet is drawn.
    told: bool,
    /// How far it is scrolled.
    top: i32,
    /// The element that is as high as all lanes.
    tall: NodeRef,
}

impl Picture for LanesPicture {
    /// The window, and the moment up to which lanes are drawn.
    type Key = (Window, Option<Millis>);
    type State = ();

    fn key(&self, playback: &Playback) -> Self::Key {
        (playback.window(), (!self.told).then(|| playback.moment()))
    }

    fn paint(&self, (): &mut (), frame: Frame<'_>) -> Motion {
        let Frame { canvas, width, palette, text, playback, .. } = frame;
        let (kind, run, window) = (self.kind, &self.run, playback.window());
        let Rows { pitch, count } = self.rows;
        let total = count.saturating_mul(pitch);
        let height = canvas.clear(total.min(MOST_HEIGHT));
        if let Some(tall) = self.tall.cast::<HtmlElement>() {
            // Not an attribute, which the page's policy for styles would not allow.
            let _ = tall.style().set_property("height", &format!("{}px", total.max(height)));
        }
        let name = |lane| text.lane(kind.lane(row_index(lane)), run.scenario());
        let of = |run: &Run, lane: i32, length| match kind {
            LaneKind::Cores => core_lane(run, CoreId(u16::try_from(lane).unwrap_or(0)), window, length),
            LaneKind::Dishes => dish_lane(run, DishId(row_index(lane)), window, length),
        };
        let until = (!self.told).then(|| playback.moment());
        let shapes = |lane, length| {
            let shapes = of(run, lane, length);
            match until {
                Some(moment) => cut(shapes, window, moment, length),
                None => shapes,
            }
        };
        let ghost = |lane: i32, length| match &self.ghost {
            Some(ghost) if exists(kind.lane(row_index(lane)), ghost.scenario()) => of(ghost, lane, length),
            _ => Vec::new(),
        };
        let hues = self.ghost.as_ref().map_or(run.hues(), Run::hues);
        let ghost = lanes::Ghost { shapes: &ghost, hues, end: self.ghost.as_ref().map(|ghost| ghost.end()) };
        // The browser may not have noticed yet that there are fewer lanes.
        let top = self.top.clamp(0, (total - height).max(0));
        let offered = |lane: i32| kind == LaneKind::Dishes && run.offers(DishId(row_index(lane)));
        let bulks = Bulks::of(run.scenario());
        let share = |lane: i32, shape: &Shape| match kind {
            LaneKind::Dishes => bulks.share(DishId(row_index(lane))),
            LaneKind::Cores => bulks.share_of(shape),
        };
        let on_core = |lane: i32, length: u64| self.drawn_on(lane, window, length);
        let has_drawn = kind == LaneKind::Cores && self.drawn.is_some();
        let drawn = Drawn {
            window,
            pitch,
            count,
            top,
            selected: self.selected,
            offered: &offered,
            name: &name,
            share: &share,
            shapes: &shapes,
            ghost,
            number: number_room(run.scenario().dishes),
            drawn: if has_drawn { Some(&on_core) } else { None },
        };
        lanes::paint(canvas, &palette.inks(run.hues()), (width, height), &drawn);
        Motion::Still
    }
}

impl LanesPicture {
    /// What was drawn on the lane of a core.
    fn drawn_on(&self, lane: i32, window: Window, length: u64) -> Vec<Shape> {
        let blocks = self.drawn.iter().flat_map(|drawing| drawing.blocks());
        let blocks = blocks.filter(|(_, spot)| i32::from(spot.core.0) == lane);
        let shape = |(piece, spot): &(Piece, Spot)| {
            let ends = [spot.from, spot.from + self.run.durations().get(piece.dish, piece.stage)];
            let time = window.part_of(ends[0], ends[1]);
            let place =
                |at| window.place(at, length).clamp(0, i64::try_from(length).unwrap_or(i64::MAX)).unsigned_abs();
            let [x, end] = ends.map(place);
            (x < end).then(|| Shape { x, width: end - x, time, look: Look::Work(piece.stage), dish: Some(piece.dish) })
        };
        blocks.filter_map(shape).collect()
    }
}

/// Shapes up to a moment, on an axis of so many units.
fn cut(mut shapes: Vec<Shape>, window: Window, moment: Millis, length: u64) -> Vec<Shape> {
    let place = u64::try_from(window.place(moment, length)).unwrap_or(0);
    shapes.retain(|shape| shape.x < place);
    if let Some(last) = shapes.last_mut().filter(|last| last.x + last.width > place) {
        last.width = place - last.x;
        last.time = window.part_of(window.moment(last.x, length), moment);
    }
    shapes
}
