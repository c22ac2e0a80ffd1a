//! The program: the editor, or a plain field until that is there and where it cannot be had; what is wrong with it; where goroutines stand.

use super::context::{use_go_dispatch, use_go_text};
use super::output::counted;
use super::why::LineLink;
use crate::lab::run::State;
use crate::lab::{Complaint, Micros, hue};
use crate::model::golab::{GoAction, ShownRun};
use crate::page::hooks::use_follow;
use crate::page::platform::editor::{Editor, LineMarks, Mark};
use crate::page::platform::focus;

use std::rc::Rc;
use web_sys::{Element, HtmlTextAreaElement};
use yew::platform::spawn_local;
use yew::prelude::*;

/// The id of the plain field.
const FIELD: &str = "program-field";
/// The most goroutines that are marked one by one at a line.
const MARKED: usize = 2;
/// Runs of more goroutines are marked only where the clock stands.
const MANY: usize = 2000;

/// What is edited.
#[derive(Properties, PartialEq)]
pub struct ProgramProps {
    /// The program.
    pub program: Rc<str>,
    /// How often it came from elsewhere.
    pub loads: u32,
    /// What is wrong with it.
    pub complaints: Rc<[Complaint]>,
    /// The run of this program, if it was run.
    pub run: Option<ShownRun>,
    /// The line that was asked for last, and how many were.
    pub line: (u32, u32),
    /// Whether it can be run only, and not changed.
    pub locked: bool,
}

/// How the editor stands.
#[derive(Clone, PartialEq)]
enum Stand {
    Coming,
    There(Rc<Editor>),
    Missing,
}

impl Stand {
    fn editor(&self) -> Option<&Rc<Editor>> {
        if let Self::There(editor) = self { Some(editor) } else { None }
    }
}

/// The program.
#[component]
pub fn ProgramCard(props: &ProgramProps) -> Html {
    let text = use_go_text();
    let host = use_node_ref();
    let stand = use_editor(&host, &props.program);
    let editor = stand.editor().cloned();
    let keys = if props.locked { text.page.program_locked } else { text.page.editor_keys };
    let names = (text.page.program, keys);
    use_effect_with((stand.clone(), names), |(stand, (name, keys))| {
        stand.editor().iter().for_each(|editor| editor.name(name, keys));
    });
    use_effect_with((stand.clone(), props.locked), |(stand, locked)| {
        stand.editor().iter().for_each(|editor| editor.lock(*locked));
    });
    {
        let program = props.program.clone();
        use_effect_with((stand.clone(), props.loads), move |(stand, _)| {
            stand.editor().iter().for_each(|editor| editor.set_text(&program));
        });
    }
    use_effect_with((stand.clone(), props.complaints.clone()), |(stand, complaints)| {
        let problems = complaints.iter().map(|complaint| (complaint.line, complaint.message.as_str()));
        stand.editor().iter().for_each(|editor| editor.set_problems(problems.clone()));
    });
    {
        let (stand, program) = (stand.clone(), props.program.clone());
        use_effect_with(props.line, move |(line, asked)| {
            if *asked > 0 {
                go_to(&stand, &program, *line);
            }
        });
    }
    let is_plain = editor.is_none();
    html! {
        <section class="card program" aria-label={text.page.program}>
            // Keys that are typed into its shadow are no shortcuts.
            <div ref={host} class="editor" hidden={is_plain} data-typing="" dir="ltr" translate="no"></div>
            if is_plain { <PlainField program={props.program.clone()} locked={props.locked} failed={stand == Stand::Missing} /> }
            if let Some(editor) = editor {
                <Marks {editor} run={props.run.clone()} />
            }
            <Problems complaints={props.complaints.clone()} />
            <p class="hint">{ if props.locked { text.page.program_locked } else { text.page.editor_keys } }</p>
        </section>
    }
}

/// Opens the editor. Who is in the plain field by then goes on in the editor.
#[hook]
fn use_editor(host: &NodeRef, program: &Rc<str>) -> Stand {
    let stand = use_state_eq(|| Stand::Coming);
    let dispatch = use_go_dispatch();
    let (host, program, setter) = (host.clone(), program.clone(), stand.setter());
    use_effect_with((), move |()| {
        let Some(element) = host.cast::<Element>() else { return };
        spawn_local(async move {
            let (typing, running) = (dispatch.clone(), dispatch);
            let on_change = move |text: String| typing.send(GoAction::Type(text.into()));
            let on_run = move || running.send(GoAction::Run);
            setter.set(match Editor::open(element, &program, on_change, on_run).await {
                Ok(editor) => {
                    let editor = Rc::new(editor);
                    if focus::is_at(FIELD) {
                        let later = editor.clone();
                        gloo_timers::callback::Timeout::new(0, move || later.focus()).forget();
                    }
                    Stand::There(editor)
                }
                Err(error) => {
                    web_sys::console::warn_1(&error);
                    Stand::Missing
                }
            });
        });
    });
    (*stand).clone()
}

/// Shows a line.
fn go_to(stand: &Stand, program: &str, line: u32) {
    if let Some(editor) = stand.editor() {
        return editor.go_to(line);
    }
    // The field counts as the browser does.
    let before = program.split_inclusive('\n').take(line.saturating_sub(1) as usize);
    let at = before.map(|line| line.encode_utf16().count()).sum::<usize>();
    focus::put_cursor(FIELD, u32::try_from(at).unwrap_or(0));
}

#[derive(Properties, PartialEq)]
struct PlainFieldProps {
    program: Rc<str>,
    locked: bool,
    failed: bool,
}

/// The plain field.
#[component]
fn PlainField(props: &PlainFieldProps) -> Html {
    let (text, dispatch) = (&use_go_text().page, use_go_dispatch());
    let oninput = use_callback(dispatch, |event: InputEvent, dispatch| {
        let field: HtmlTextAreaElement = event.target_unchecked_into();
        dispatch.send(GoAction::Type(field.value().into()));
    });
    html! {
        <>
            <textarea id={FIELD} class="plain" dir="ltr" translate="no" spellcheck="false" autocapitalize="off" autocomplete="off" rows="18"
                aria-label={text.program} readonly={props.locked} value={props.program.to_string()} {oninput} />
            if props.failed { <p class="hint" role="status">{ text.editor_plain }</p> }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct MarksProps {
    editor: Rc<Editor>,
    run: Option<ShownRun>,
}

/// The marks beside lines at which goroutines stand. It renders nothing itself.
#[component]
fn Marks(props: &MarksProps) -> Html {
    let text = use_go_text();
    let shown = use_mut_ref(|| None::<Vec<LineMarks>>);
    let deps = (props.editor.clone(), props.run.clone());
    use_follow(deps, move |playback, (editor, run)| {
        let many = run.as_ref().is_some_and(|run| run.goroutines.len() > MANY);
        if many && playback.is_playing() {
            return;
        }
        let at = Micros(playback.moment().0);
        let marks =
            run.as_ref().map_or_else(Vec::new, |run| marks(run, at, &|number| text.page.place(run, number, at)));
        if shown.borrow().as_ref() != Some(&marks) {
            editor.set_standing(&marks);
            shown.replace(Some(marks));
        }
    });
    Html::default()
}

/// The marks of a moment.
fn marks(run: &ShownRun, at: Micros, words: &dyn Fn(u32) -> String) -> Vec<LineMarks> {
    let mut lines: Vec<LineMarks> = Vec::new();
    for standing in run.standing(at) {
        if lines.last().is_none_or(|last| last.line != standing.line) {
            lines.push(LineMarks { line: standing.line, marks: Vec::new(), more: 0, words: String::new() });
        }
        let Some(line) = lines.last_mut() else { continue };
        if line.marks.len() >= MARKED {
            line.more += 1;
            continue;
        }
        let name = run.name(standing.goroutine).to_owned();
        if !line.words.is_empty() {
            line.words.push('\n');
        }
        line.words.extend([name.as_str(), ": ", &words(standing.goroutine)]);
        let name = run.short_name(standing.goroutine).to_owned();
        line.marks.push(Mark { name, state: state_word(standing.state), hue: hue(standing.goroutine) });
    }
    lines
}

/// The word for a state in the editor's styles.
const fn state_word(state: State) -> &'static str {
    match state {
        State::Working | State::Holding => "running",
        State::Ready | State::Switching => "ready",
        State::Asleep => "asleep",
        State::Blocked(_) => "blocked",
    }
}

#[derive(Properties, PartialEq)]
struct ProblemsProps {
    complaints: Rc<[Complaint]>,
}

/// What is wrong, as a list: each leads to its line. How many there are is announced once typing rests.
#[component]
fn Problems(props: &ProblemsProps) -> Html {
    let text = &use_go_text().page;
    let complaints = &props.complaints;
    let item = |complaint: &Complaint| {
        html! { <li><LineLink line={complaint.line} /><span dir="ltr" translate="no">{ complaint.message.clone() }</span></li> }
    };
    html! {
        <div class="problems" role="status">
            if !complaints.is_empty() {
                <p>{ counted(text.problems, complaints.len() as u64) }</p>
                <ul>{ for complaints.iter().map(item) }</ul>
            }
        </div>
    }
}
