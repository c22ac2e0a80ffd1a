//! What more cores would do, from real runs made one after the other: a curve of totals with the bounds that no schedule
//! can be shorter than, and a table that says the same and leads there.

use super::{Node, Texts, View, button, el};
use crate::metrics::{Bound, Ratio, bounds};
use crate::run::Run;
use crate::scenario::Scenario;
use crate::sim::Simulation;
use crate::text::fill;
use crate::units::Millis;

/// The most cores that are tried.
const MOST: u16 = 12;

/// The size of the curve's picture, and where its axes are.
const WIDE: u64 = 600;
const HIGH: u64 = 242;
const LEFT: u64 = 56;
const TOP: u64 = 16;
const RIGHT: u64 = 584;
const BASE: u64 = 196;

/// What was found with one number of cores.
struct Tried {
    total: Millis,
    bounds: Vec<(Millis, Bound)>,
}

/// How many events of a run come about before the page is let to answer: some ten milliseconds' worth, and in the slowest
/// kitchens a few times that.
const AT_A_TIME: u64 = 50_000;

/// The runs made so far, with 1, 2, … cores, of one scenario, and the one that is being made.
#[derive(Default)]
pub struct Sweep {
    of: Option<Scenario>,
    tried: Vec<Tried>,
    under_way: Option<Simulation>,
}

impl Sweep {
    /// Goes on with the runs of a scenario, one or a part of one. True where there is more to do.
    pub fn go_on(&mut self, run: &Run) -> bool {
        let mut scenario = run.scenario().to_scenario();
        scenario.cores = 1;
        if self.of.as_ref() != Some(&scenario) {
            *self = Self { of: Some(scenario.clone()), ..Self::default() };
        }
        let next = u16::try_from(self.tried.len()).unwrap_or(MOST) + 1;
        if next > MOST {
            return false;
        }
        if self.under_way.is_none() {
            scenario.cores = next;
            self.under_way = scenario.validate().ok().map(|valid| Simulation::new(&valid));
        }
        let Some(simulation) = &mut self.under_way else { return false };
        if simulation.go_on(AT_A_TIME) {
            return true;
        }
        if let Some(trace) = self.under_way.take().map(Simulation::finish) {
            self.tried.push(Tried { total: trace.makespan(), bounds: bounds(&trace) });
        }
        next < MOST
    }

    /// The curve and the table, or what begins it.
    pub fn show(&self, view: &View<'_>) -> Node {
        let text = view.text.panel;
        let card = el("section")
            .class("card sweep")
            .attr("id", "sweep")
            .attr("tabindex", "-1")
            .child(el("h2").text(text.sweep));
        let present = view.run().scenario();
        let mut same = present.to_scenario();
        same.cores = 1;
        if self.of.as_ref() != Some(&same) || self.tried.is_empty() {
            return card.child(button(text.sweep_lead, "sweep"));
        }
        card.child(self.curve(view.text, present, present.cores)).child(self.table(view.text, present, present.cores))
    }

    fn curve(&self, text: &Texts, scenario: &Scenario, present: u16) -> Node {
        let most = self.tried.iter().map(|tried| tried.total.0).max().unwrap_or(1).max(1);
        let x = |cores: usize| LEFT + 24 + (RIGHT - LEFT - 40) * (cores as u64 - 1) / u64::from(MOST - 1);
        let y = |time: Millis| BASE - (BASE - TOP) * time.0.min(most) / most;
        let number = |value: u64| value.to_string();
        let line = |class: &str, points: &dyn Fn(&Tried) -> Option<Millis>| {
            let places = self.tried.iter().enumerate().filter_map(|(place, tried)| Some((place, points(tried)?)));
            let places = places.map(|(place, time)| format!("{},{}", x(place + 1), y(time)));
            el("polyline").class(class).attr("points", &places.collect::<Vec<_>>().join(" "))
        };
        let word = |x: u64, y: u64, anchor: &str, said: &str| {
            el("text").attr("x", &number(x)).attr("y", &number(y)).attr("text-anchor", anchor).text(said)
        };
        let picture = el("svg").class("curve").attr("viewBox", &format!("0 0 {WIDE} {HIGH}")).attr("role", "img");
        let mut picture = picture.attr("aria-label", &self.described(text));
        let rule = |y: u64| {
            let ends = [("x1", LEFT), ("x2", RIGHT), ("y1", y), ("y2", y)];
            ends.into_iter().fold(el("line").class("rule"), |line, (name, value)| line.attr(name, &number(value)))
        };
        for part in [0, 1, 2] {
            let time = Millis(most * part / 2);
            picture = picture.child(rule(y(time))).child(word(LEFT - 8, y(time) + 5, "end", &text.page.seconds(time)));
        }
        for cores in 1..=usize::from(MOST) {
            picture = picture.child(word(x(cores), BASE + 20, "middle", &cores.to_string()));
        }
        picture = picture.child(word(RIGHT, HIGH - 4, "end", text.panel.sweep_axis));
        // Each bound as a line with its name where it ends; where two end at one place the names stand apart.
        let mut last: Vec<u64> = vec![self.tried.last().map_or(BASE, |tried| y(tried.total))];
        let kinds: Vec<Bound> =
            self.tried.first().map_or(Vec::new(), |tried| tried.bounds.iter().map(|b| b.1).collect());
        for (place, kind) in kinds.into_iter().enumerate() {
            let time = |tried: &Tried| tried.bounds.get(place).map(|bound| bound.0);
            picture = picture.child(line(&format!("bound b{}", place.min(2)), &time));
            if let Some(end) = self.tried.last().and_then(time) {
                let mut at = y(end) + 16;
                while last.iter().any(|other| other.abs_diff(at) < 16) {
                    at -= 16.min(at);
                    if at < TOP {
                        break;
                    }
                }
                last.push(at);
                picture = picture.child(word(RIGHT, at, "end", &text.page.bound(kind, scenario)).class("named"));
            }
        }
        picture = picture.child(line("total", &|tried| Some(tried.total)));
        for (place, tried) in self.tried.iter().enumerate() {
            let here = usize::from(present) == place + 1;
            let dot = el("circle").class(if here { "here" } else { "" }).attr("r", if here { "7" } else { "4.5" });
            let dot = dot.attr("cx", &number(x(place + 1))).attr("cy", &number(y(tried.total)));
            // A wide band to press at; the table's buttons are for the keyboard.
            let band = el("rect").class("band").attr("x", &number(x(place + 1) - 20)).attr("y", &number(TOP));
            let band = band.attr("width", "40").attr("height", &number(BASE - TOP + 24));
            picture = picture.child(dot).child(band.press(&format!("set cores {}", place + 1)));
        }
        picture
    }

    /// The curve in words.
    fn described(&self, text: &Texts) -> String {
        let told = self.tried.iter().zip(1_u16..).map(|(tried, cores)| {
            let values =
                [text.page.cores_line(cores), text.page.seconds(tried.total), text.page.seconds(tried.limit().0)];
            fill(text.panel.sweep_point, &[&values[0], &values[1], &values[2]])
        });
        told.collect::<Vec<_>>().join(text.page.stop)
    }

    fn table(&self, text: &Texts, scenario: &Scenario, present: u16) -> Node {
        let panel = text.panel;
        let head = panel.sweep_head.iter().map(|name| el("th").attr("scope", "col").text(name));
        let one = self.tried[0].total;
        let rows = self.tried.iter().zip(1_u16..).map(|(tried, cores)| {
            let name = fill(panel.sweep_go, &[&text.page.cores_line(cores)]);
            let go = button(&cores.to_string(), &format!("set cores {cores}")).attr("aria-label", &name);
            let go = go.attr("aria-pressed", if present == cores { "true" } else { "false" });
            let speedup = Ratio { over: one.0, under: tried.total.0.max(1) }.text(2);
            let (limit, bound) = tried.limit();
            let limit = format!("{} · {}", text.page.seconds(limit), text.page.bound(bound, scenario));
            el("tr")
                .child(el("th").attr("scope", "row").child(go))
                .child(el("td").text(&text.page.seconds(tried.total)))
                .child(el("td").text(&fill(text.page.times, &[&speedup])))
                .child(el("td").text(&limit))
        });
        let table = el("table").child(el("thead").child(el("tr").children(head)));
        table.child(el("tbody").children(rows))
    }
}

impl Tried {
    /// The greatest of the bounds.
    fn limit(&self) -> (Millis, Bound) {
        let mut all = self.bounds.iter().copied();
        let first = all.next().unwrap_or((Millis::ZERO, Bound::Hands));
        all.fold(first, |best, other| if other.0 > best.0 { other } else { best })
    }
}
