//! The lesson's column: where the reader is, the question, what came of it, the challenge.

use super::app::{App, Edit, Message};
use super::course::{Course, Keeping};
use super::dom::{El, button, el, list, nothing};
use super::settings;
use super::stages::Part;
use crate::lesson::{Answer, Goal, Knob, Question, STEPS, Verdict};
use crate::text::fill;
use crate::units::Millis;
use yew::Html;
use yew::html::Scope;

/// What is shown of a step once it is open: takes the focus then.
pub const OUTCOME: &str = "outcome";
/// A step's heading: takes the focus when the step is opened.
pub const HEADING: &str = "step";

/// The steps, each a button with its name.
pub fn steps(course: &Course, link: &Scope<App>) -> Html {
    let text = course.text;
    let steps = (0..STEPS.len()).map(|step| -> Html {
        let title = fill(text.nav_step, &[&(step + 1).to_string(), text.steps[step].title]);
        let done = course.progress.at(step).open;
        let name = if done { format!("{title}, {}", text.nav_done) } else { title.clone() };
        let button = el("button").attr("type", "button").attr("aria-label", name).attr("title", title);
        let button = button.class(if done { "done" } else { "" }).press(link, Message::Go(step));
        let button = if step == course.step { button.attr("aria-current", "step") } else { button };
        el("li").child(button.text((step + 1).to_string())).into()
    });
    el("nav").attr("aria-label", text.nav).child(el("ol").class("steps").children(steps)).into()
}

/// The column of a step.
pub fn column(app: &App, link: &Scope<App>) -> El {
    let course = &app.course;
    let words = course.words();
    let numbers = course.data().numbers();
    let column = el("section").class("lesson").attr("aria-label", words.title);
    let column = column.child(el("h1").id(HEADING).attr("tabindex", "-1").text(words.title));
    let column = column.child(prose("p", words.hook, &numbers).class("hook")).child(kept(course));
    let column = if course.free() {
        let settings = el("section").class("card").child(el("h2").text(app.text.settings));
        column.child(challenges(app, link)).child(settings.child(settings::settings(app, link)))
    } else if course.asking() {
        column.child(questions(course, link))
    } else {
        column.child(outcome(course, &numbers)).child(challenge(app, link)).child(ends(course))
    };
    column.child(feet(course, link))
}

/// Text with its gaps filled; what stands between `*` is a word that is explained there.
fn prose(tag: &'static str, text: &str, numbers: &[String]) -> El {
    let values: Vec<&str> = numbers.iter().map(String::as_str).collect();
    let filled = fill(text, &values);
    filled.split('*').enumerate().fold(el(tag), |all, (place, part)| {
        if place % 2 == 1 { all.child(el("dfn").text(part.to_owned())) } else { all.text(part.to_owned()) }
    })
}

/// A word on what is kept, where it is not.
fn kept(course: &Course) -> Html {
    match course.keeping {
        Keeping::Kept => nothing(),
        Keeping::Blocked => el("p").class("hint").text(course.text.storage).into(),
        Keeping::Later => el("p").class("hint").text(course.text.later_version).into(),
    }
}

fn questions(course: &Course, link: &Scope<App>) -> El {
    let text = course.text;
    let form = el("form").class("card ask").submits(link, Message::Commit).child(el("h2").text(text.predict));
    let form = form.children((0..course.drafts.len()).map(|place| question(course, place, link)));
    let form = if course.wrong.is_empty() {
        form
    } else {
        form.child(el("p").class("wrong").attr("role", "alert").text(course.wrong.clone()))
    };
    let commit = el("button").attr("type", "submit").class("primary").text(text.commit);
    form.child(el("div").class("row").child(commit).child(button(text.skip, link, Message::Skip)))
}

fn question(course: &Course, place: usize, link: &Scope<App>) -> Html {
    let said = &course.words().questions[place];
    let draft = course.drafts[place].as_str();
    let id = format!("q-{place}");
    let label = |id: &str| el("label").attr("for", id.to_owned()).text(said.ask);
    let row = el("div").class("question");
    match course.data().questions[place].answer {
        Answer::Seconds(_) | Answer::Count(_) => {
            let field = el("input").id(id.clone()).attr("inputmode", "decimal").attr("autocomplete", "off");
            let field = field.attr("value", draft.to_owned()).drags(link, Edit::Draft(place));
            let seconds = matches!(course.data().questions[place].answer, Answer::Seconds(_));
            let unit = if seconds { course.text.seconds } else { "" };
            row.child(label(&id)).child(el("div").class("row").child(field).child(el("span").text(unit))).into()
        }
        Answer::Point(_, most) => {
            let value = Millis(draft.parse().unwrap_or(0));
            let shown = fill(course.text.on_timeline, &[&value.seconds_short()]);
            let range = el("input").id(id.clone()).attr("type", "range").attr("min", "0").attr("max", most.to_string());
            let range = range.attr("step", "500").attr("value", value.0.to_string());
            let range = range.attr("aria-valuetext", shown.clone()).drags(link, Edit::Draft(place));
            row.child(label(&id)).child(el("div").class("row").child(range).child(el("output").text(shown))).into()
        }
        Answer::Order(_) => {
            let names: Vec<&str> =
                draft.bytes().map(|digit| course.words().worlds[usize::from(digit - b'0')]).collect();
            let items = names.iter().enumerate().map(|(at, name)| -> Html {
                let up = super::dom::icon_button(
                    &format!("{}: {name}", course.text.earlier),
                    "M8 2l6 7h-4v5H6V9H2z",
                    link,
                    Message::Earlier(place, at),
                );
                el("li").child(el("span").text((*name).to_owned())).child(up.flag("disabled", at == 0)).into()
            });
            let group = el("fieldset").child(el("legend").text(said.ask));
            row.child(group.child(el("ol").class("order").children(items))).into()
        }
        _ => {
            let choices = said.choices.iter().enumerate().map(|(value, choice)| -> Html {
                let value = value.to_string();
                let radio = el("input").attr("type", "radio").attr("name", id.clone()).checked(draft == value);
                let radio = radio.press(link, Message::Edit(Edit::Draft(place), value));
                el("label").class("choice").child(radio).text(*choice).into()
            });
            row.child(el("fieldset").child(el("legend").text(said.ask)).children(choices)).into()
        }
    }
}

/// What was said, what happened, and why.
fn outcome(course: &Course, numbers: &[String]) -> El {
    let (text, words) = (course.text, course.words());
    let kept = course.progress.at(course.step);
    let card = el("div").class("card outcome").id(OUTCOME).attr("tabindex", "-1").attr("role", "status");
    let both = course.data().questions.iter().zip(words.questions).zip(&kept.answers).enumerate();
    let told = both.map(|(place, ((question, said), answer))| -> Html {
        let verdict = question.judge(*answer);
        let values = [*answer, question.outcome()].map(|value| course.answer_text(course.step, place, value));
        let right = verdict == Verdict::Right;
        let sentence = if right { text.right } else { text.you_said };
        let why = match verdict {
            Verdict::Right => said.right,
            Verdict::Likely(place) => said.likely[place],
            Verdict::Other => said.other,
        };
        let head = el("strong").text(fill(sentence, &[&values[0], &values[1]]));
        el("p").class(if right { "told right" } else { "told" }).child(head).text(" ").text(why).into()
    });
    let card = if kept.answers.is_empty() { card.child(el("p").text(text.skipped)) } else { card.children(told) };
    let takeaway = el("p").class("takeaway").child(el("b").text(text.takeaway)).text(" ").text(words.takeaway);
    card.child(prose("p", words.explained, numbers)).child(takeaway)
}

/// The one challenge of a step, with the settings it opens.
fn challenge(app: &App, link: &Scope<App>) -> El {
    let (course, text) = (&app.course, app.course.text);
    let words = &course.words().challenges[0];
    let card = el("section").class("card try").child(el("h2").text(text.try_it)).child(el("p").text(words.task));
    let card = if let Some(Goal::Classify(_)) = course.data().goals.first() {
        card.child(classify(course, link))
    } else {
        let knobs = course.data().knobs.iter().map(|knob| knob_control(app, *knob, link));
        card.child(el("form").class("settings").stays().children(knobs))
    };
    let said = if course.done() {
        el("p").class("met").child(el("b").text(text.met)).text(" ").text(words.met)
    } else if course.misses >= 2 {
        el("p").child(el("b").text(text.hint)).text(" ").text(words.hint)
    } else if course.misses == 1 && course.data().knobs.is_empty() {
        el("p").text(text.not_yet)
    } else {
        el("p")
    };
    card.child(said.attr("role", "status"))
}

/// Which of the kitchens are concurrent, and which parallel, at the moment shown.
fn classify(course: &Course, link: &Scope<App>) -> El {
    let text = course.text;
    let rows = course.words().worlds.iter().enumerate().map(|(world, name)| -> Html {
        let boxes = [text.concurrent, text.parallel].into_iter().enumerate().map(|(which, word)| -> Html {
            let bit = 2 * world + which;
            let tick = el("input").attr("type", "checkbox").checked(course.ticked >> bit & 1 == 1);
            let tick = tick.attr("aria-label", format!("{name}: {word}")).press(link, Message::Tick(bit));
            el("label").class("choice").child(tick).text(word).into()
        });
        el("li").child(el("span").text(*name)).children(boxes).into()
    });
    let table = el("ul").class("classify").children(rows);
    el("div").child(table).child(button(text.check, link, Message::Check))
}

/// The control of a setting that a step opens.
fn knob_control(app: &App, knob: Knob, link: &Scope<App>) -> Html {
    let scenario = app.run.scenario();
    let named = |name: &'static str, range, value: String, edit: Edit| -> Html {
        let row = el("div").class("knob").child(el("label").attr("for", "k-stage").text(name));
        row.children(settings::pair("k-stage", name, range, &value, link, edit)).into()
    };
    match knob {
        Knob::Field(field) => settings::control(scenario, field, app.text, link),
        Knob::Seconds(place) => {
            let value = scenario.stages.get(place).map_or(Millis::ZERO, |stage| stage.duration).seconds_text();
            named(app.course.text.soak, (0, 20, "0.5"), value, Edit::Stage(place, Part::Seconds))
        }
        Knob::Places(place) => {
            let value = scenario.stages.get(place).and_then(|stage| stage.places).unwrap_or(1).to_string();
            named(app.course.text.sinks, (1, 8, "1"), value, Edit::Stage(place, Part::Places))
        }
    }
}

/// The sandbox's challenges.
fn challenges(app: &App, link: &Scope<App>) -> El {
    let (course, text) = (&app.course, app.course.text);
    let both = course.words().challenges.iter().zip(course.data().goals).enumerate();
    let items = both.map(|(place, (words, goal))| -> Html {
        let item = el("li").child(el("p").text(words.task));
        let item = match goal {
            Goal::HalfTheCores(kitchen) => item.child(button(text.set_up, link, Message::SetUp(kitchen))),
            _ => item,
        };
        if course.met >> place & 1 == 1 {
            item.child(el("p").class("met").child(el("b").text(text.met)).text(" ").text(words.met)).into()
        } else {
            let hint = el("details").child(el("summary").text(text.hint)).child(el("p").text(words.hint));
            item.child(hint).into()
        }
    });
    el("ol").class("card challenges").attr("role", "list").children(items)
}

/// Where the picture ends.
fn ends(course: &Course) -> El {
    el("details").class("card").child(el("summary").text(course.text.ends)).child(el("p").text(course.words().ends))
}

/// Back, once more, next.
fn feet(course: &Course, link: &Scope<App>) -> El {
    let text = course.text;
    let row = el("div").class("row feet");
    let row = if course.step > 0 { row.child(button(text.back, link, Message::Go(course.step - 1))) } else { row };
    let row = if course.asking() || course.free() { row } else { row.child(button(text.again, link, Message::Again)) };
    if course.free() {
        return row.child(button(text.summary, link, Message::Summary(true)));
    }
    // Before the sandbox the whole lesson is looked back on.
    let last = course.step + 2 == STEPS.len();
    let next = if last { Message::Summary(true) } else { Message::Go(course.step + 1) };
    let next = button(if last { text.summary } else { text.next }, link, next);
    row.child(if course.asking() { next } else { next.class("primary") })
}

/// The lesson on one page: each claim, what the reader predicted, what happened.
pub fn summary(course: &Course, link: &Scope<App>) -> El {
    let text = course.text;
    let head = text.summary_head.iter().map(|name| -> Html { el("th").attr("scope", "col").text(*name).into() });
    let rows = STEPS.iter().enumerate().filter(|(_, step)| !step.questions.is_empty()).map(|(number, step)| -> Html {
        let kept = course.progress.at(number);
        let list_of = |values: Vec<u64>| {
            let told = values.into_iter().enumerate().map(|(place, value)| course.answer_text(number, place, value));
            told.collect::<Vec<_>>().join("; ")
        };
        // What happened is an answer too: it stays hidden where nothing was predicted yet.
        let happened =
            if kept.open { list_of(step.questions.iter().map(Question::outcome).collect()) } else { String::new() };
        let said = if kept.answers.is_empty() { text.not_predicted.to_owned() } else { list_of(kept.answers.clone()) };
        let all =
            kept.answers.iter().zip(step.questions).all(|(answer, question)| question.judge(*answer) == Verdict::Right);
        let right = !kept.answers.is_empty() && all;
        let claim = el("th").attr("scope", "row").text(text.steps[number].claim);
        let said = el("td").class(if right { "right" } else { "" }).text(said);
        el("tr").child(claim).child(said).child(el("td").text(happened)).into()
    });
    let table = el("table").child(el("thead").child(el("tr").children(head))).child(el("tbody").children(rows));
    let row = el("div").class("row feet");
    let row = row.child(button(text.back, link, Message::Go(STEPS.len() - 2)));
    let row = row.child(button(text.print, link, Message::Print)).child(button(text.start_over, link, Message::Forget));
    let row = row.child(button(text.steps[STEPS.len() - 1].title, link, Message::Go(STEPS.len() - 1)).class("primary"));
    el("section")
        .class("summary card")
        .child(el("h1").id(HEADING).attr("tabindex", "-1").text(text.summary))
        .child(el("p").text(text.summary_lead))
        .child(kept(course))
        .child(table)
        .child(row)
}

/// The clock rates of processors, in the step that is about them.
pub fn clocks(course: &Course) -> Html {
    let text = course.text;
    let head = text.clocks_head.iter().map(|name| -> Html { el("th").attr("scope", "col").text(*name).into() });
    let rows = CLOCKS.iter().map(|(year, name, kilohertz)| -> Html {
        let clock = match kilohertz {
            0..1000 => format!("{kilohertz} kHz"),
            1000..1_000_000 => format!("{} MHz", kilohertz / 1000),
            _ => format!("{}.{} GHz", kilohertz / 1_000_000, kilohertz / 100_000 % 10),
        };
        let bar = el("meter").attr("max", "4000000").attr("value", kilohertz.to_string()).attr("aria-hidden", "true");
        let cell = el("td").class("clock-cell").child(bar).text(clock);
        el("tr").child(el("td").text(year.to_string())).child(el("td").text(*name)).child(cell).into()
    });
    let table = el("table").child(el("caption").text(text.clocks)).child(el("thead").child(el("tr").children(head)));
    let table = table.child(el("tbody").children(rows));
    list(vec![
        el("section").class("card clocks").child(table).child(el("p").class("hint").text(text.clocks_source)).into(),
    ])
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
