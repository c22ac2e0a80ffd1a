//! The lesson's column: where the reader is, the question, what came of it, the challenge.

use super::app::{App, Edit, Message};
use super::course::{Course, Keeping};
use super::dom::{El, button, el, nothing};
use crate::lesson::{Answer, PLANS};
use crate::link::Sharing;
use crate::text::fill;
use crate::units::Millis;
use yew::Html;
use yew::html::Scope;

/// What is shown of a step once it is open: takes the focus then.
pub const OUTCOME: &str = "outcome";
/// The buttons that move kitchens up, from the top.
pub const EARLIER: [&str; 4] = ["up-0", "up-1", "up-2", "up-3"];
/// A step's heading: takes the focus when the step is opened.
pub const HEADING: &str = "step";

/// The steps, each a button with its name.
pub fn steps(course: &Course, link: &Scope<App>) -> Html {
    let text = course.text;
    let steps = (0..PLANS.len()).map(|step| -> Html {
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
    let column = column.child(pupil(app, link));
    let column = if course.free() {
        let settings = el("section").class("card").child(el("h2").text(app.text.settings));
        // A teacher's question stands for the challenges.
        let column = if course.pupil.is_some() { column } else { column.child(app.panel("challenges", link)) };
        let form = el("form").class("settings").stays().child(app.panel("settings", link));
        column.child(settings.child(form))
    } else if course.predicting() {
        column.child(questions(course, link))
    } else {
        column.child(outcome(app, link)).child(app.panel("challenge", link))
    };
    column.child(feet(app, link))
}

/// A teacher's question, and what was answered to it.
pub fn pupil(app: &App, link: &Scope<App>) -> Html {
    let (course, text) = (&app.course, app.course.text);
    let Some(pupil) = &course.pupil else { return nothing() };
    let ask = if pupil.ask.is_empty() { text.teacher_asks.to_owned() } else { pupil.ask.clone() };
    if let Some(answer) = &pupil.answer {
        let card = el("section").class("card ask").id(OUTCOME).attr("tabindex", "-1");
        let card = card.child(el("h2").text(text.teacher)).child(el("p").attr("dir", "auto").text(ask));
        let said = el("p").child(el("strong").attr("dir", "auto").text(fill(text.answer_given, &[answer])));
        return card.child(said).child(app.panel("code", link)).into();
    }
    let form = el("form").class("card ask").submits(link, Message::Answer).child(el("h2").text(text.teacher));
    let form = form.child(el("p").id("asked").attr("dir", "auto").text(ask));
    let field = el("input").id("answer").attr("maxlength", "200").attr("autocomplete", "off");
    let field = field.attr("aria-describedby", "asked").attr("value", pupil.draft.clone()).drags(link, Edit::Pupil);
    let label = el("label").attr("for", "answer").text(text.your_answer);
    let form = form.child(el("div").class("question").child(label).child(field));
    let form = if course.wrong.is_empty() {
        form
    } else {
        form.child(el("p").class("wrong").attr("role", "alert").text(course.wrong.clone()))
    };
    form.child(el("button").attr("type", "submit").class("primary").text(text.commit)).into()
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
    let (ask, choices) = course.words().questions[place];
    let draft = course.drafts[place].as_str();
    let id = format!("q-{place}");
    let label = |id: &str| el("label").attr("for", id.to_owned()).text(ask);
    let row = el("div").class("question");
    match course.data().questions()[place] {
        Answer::Seconds(_) | Answer::Count(_) => {
            let field = el("input").id(id.clone()).attr("inputmode", "decimal").attr("autocomplete", "off");
            let field = field.attr("value", draft.to_owned()).drags(link, Edit::Draft(place));
            let seconds = matches!(course.data().questions()[place], Answer::Seconds(_));
            let unit = if seconds { course.text.seconds } else { "" };
            row.child(label(&id)).child(el("div").class("row").child(field).child(el("span").text(unit))).into()
        }
        Answer::Point(_, most) => {
            let value = Millis(draft.parse().unwrap_or(0));
            let shown = fill(course.text.on_timeline, &[&value.seconds_short()]);
            let range = el("input").id(id.clone()).attr("type", "range").attr("min", "0").attr("max", most.to_string());
            let range = range.attr("step", "500").attr("value", value.0.to_string());
            let range = range.attr("aria-valuetext", shown.clone()).drags(link, Edit::Draft(place));
            row.child(label(&id))
                .child(el("div").class("row").child(range).child(el("output").attr("aria-live", "off").text(shown)))
                .into()
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
                el("li").child(el("span").text((*name).to_owned())).child(up.id(EARLIER[at % 4]).off(at == 0)).into()
            });
            let group = el("fieldset").child(el("legend").text(ask));
            row.child(group.child(el("ol").class("order").children(items))).into()
        }
        _ => {
            let choices = choices.iter().enumerate().map(|(value, choice)| -> Html {
                let value = value.to_string();
                let radio = el("input").attr("type", "radio").attr("name", id.clone()).checked(draft == value);
                let radio = radio.press(link, Message::Edit(Edit::Draft(place), value));
                el("label").class("choice").child(radio).text(*choice).into()
            });
            row.child(el("fieldset").child(el("legend").text(ask)).children(choices)).into()
        }
    }
}

/// What was said, what happened, and why. The card is there at once: it takes the focus.
fn outcome(app: &App, link: &Scope<App>) -> El {
    let card = el("div").class("card outcome").attr("tabindex", "-1").attr("role", "status");
    // A teacher's question that was answered comes before it, and is what the answer leads to.
    let answered = app.course.pupil.as_ref().is_some_and(|pupil| pupil.answer.is_some());
    let card = if answered { card } else { card.id(OUTCOME) };
    let card = card.child(app.panel("outcome", link));
    // Who came by a teacher's link hands something in.
    let taught = Sharing { language: None, ..app.sharing.clone() } != Sharing::default();
    let own_code = taught && app.course.pupil.is_none();
    if own_code { card.child(app.panel("code", link)) } else { card }
}

/// Back, once more, next.
fn feet(app: &App, link: &Scope<App>) -> El {
    let course = &app.course;
    let text = course.text;
    let row = el("div").class("row feet");
    let row = if course.step > 0 { row.child(button(text.back, link, Message::Go(course.step - 1))) } else { row };
    // A locked kitchen is not exchanged for the step's own.
    let fixed = course.predicting() || course.free() || !app.sharing.lock.is_empty();
    let row = if fixed { row } else { row.child(button(text.again, link, Message::Again)) };
    if course.free() {
        return row.child(button(text.summary, link, Message::Summary(true)));
    }
    // Before the sandbox the whole lesson is looked back on.
    let last = course.step + 2 == PLANS.len();
    let next = if last { Message::Summary(true) } else { Message::Go(course.step + 1) };
    let next = button(if last { text.summary } else { text.next }, link, next);
    row.child(if course.asking() { next } else { next.class("primary") })
}

/// The lesson on one page.
pub fn summary(app: &App, link: &Scope<App>) -> El {
    el("section")
        .class("summary card")
        .child(el("h1").id(HEADING).attr("tabindex", "-1").text(app.course.text.summary))
        .child(kept(&app.course))
        .child(app.panel("summary", link))
}
