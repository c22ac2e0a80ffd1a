//! The examples: the list to choose from, and the question of the one that the program began as, to be guessed before it runs.

use super::context::{use_go_dispatch, use_go_text};
use super::places::use_at;
use crate::lab::Micros;
use crate::lab::examples::{Answer, Ask, EXAMPLES};
use crate::model::golab::{Example, GoAction, ShownRun};
use crate::text::{GoText, fill};
use crate::typed::{self, Unit};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The list of examples.
#[component]
pub fn ExampleList() -> Html {
    let (text, dispatch) = (use_go_text(), use_go_dispatch());
    let item = |(place, words): (usize, &crate::text::ExampleText)| {
        html! {
            <li key={place}>
                <button type="button" onclick={dispatch.on(GoAction::Example(place))}>
                    <b>{ words.title }</b>
                    <span>{ words.question }</span>
                </button>
            </li>
        }
    };
    html! {
        <>
            <p>{ text.page.examples_lead }</p>
            <ol class="examples">{ for text.examples.iter().enumerate().map(item) }</ol>
        </>
    }
}

/// A question.
#[derive(Properties, PartialEq)]
pub struct QuestionProps {
    /// The example.
    pub example: Example,
    /// The run of its program, if it was run and is shown.
    pub run: Option<ShownRun>,
}

/// What is to be guessed; once the run has shown it, what came of it.
#[component]
pub fn Question(props: &QuestionProps) -> Html {
    let text = use_go_text();
    let Example { place, guess, .. } = &props.example;
    let (Some(example), Some(words)) = (EXAMPLES.get(*place), text.examples.get(*place)) else {
        return Html::default();
    };
    let answer = match &props.run {
        Some(run) if run.settings != example.settings => {
            html! { <p class="hint" role="status">{ text.page.otherwise }</p> }
        }
        Some(run) => {
            html! { <Verdict run={run.clone()} ask={example.ask} guess={guess.clone()} insight={words.insight} /> }
        }
        None => html! { <Guess ask={example.ask} guess={guess.clone()} /> },
    };
    html! {
        <section class="card ask" aria-label={words.title}>
            <h2>{ text.page.guess_first }{ ": " }{ words.title }</h2>
            <p id="example-question">{ words.question }</p>
            { answer }
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct GuessProps {
    ask: Ask,
    guess: String,
}

/// A field for a number, or choices; and the button that runs the program.
#[component]
fn Guess(props: &GuessProps) -> Html {
    let GuessProps { ask, guess } = props;
    let (text, dispatch) = (use_go_text(), use_go_dispatch());
    let oninput = use_callback(dispatch.clone(), |event: InputEvent, dispatch| {
        let field: HtmlInputElement = event.target_unchecked_into();
        dispatch.send(GoAction::Guess(field.value()));
    });
    let onsubmit = use_callback(dispatch.clone(), |event: SubmitEvent, dispatch| {
        event.prevent_default();
        dispatch.send(GoAction::Run);
    });
    let choice = |place: usize| {
        let (value, dispatch) = (place.to_string(), dispatch.clone());
        let chosen = *guess == value;
        let onchange = dispatch.on(GoAction::Guess(value.clone()));
        html! {
            <label class="choice"><input type="radio" name="guess" {value} checked={chosen} {onchange} />{ choice_words(text, *ask, place) }</label>
        }
    };
    html! {
        <form class="row" {onsubmit}>
            if ask.choices() > 0 {
                <div role="radiogroup" aria-label={text.page.your_guess} aria-describedby="example-question" class="row">{ for (0..ask.choices()).map(choice) }</div>
            } else {
                <label for="guess">{ text.page.your_guess }</label>
                <input id="guess" inputmode="decimal" autocomplete="off" aria-describedby="example-question" value={guess.clone()} {oninput} />
            }
            <button type="submit">{ text.page.guess_run }</button>
        </form>
    }
}

/// What a choice is called.
fn choice_words(text: &GoText, ask: Ask, place: usize) -> String {
    match ask {
        Ask::FirstLine(lines) => lines.get(place).map(|line| (*line).to_owned()).unwrap_or_default(),
        Ask::End(kinds) => kinds.get(place).map(|kind| text.end(*kind).to_owned()).unwrap_or_default(),
        _ => String::new(),
    }
}

/// An answer as people read it.
fn answer_words(text: &GoText, ask: Ask, answer: Answer) -> String {
    match answer {
        Answer::Seconds(time) => time.seconds(),
        Answer::Count(count) => count.to_string(),
        Answer::Choice(place) => choice_words(text, ask, place),
    }
}

/// What was guessed, if it can be read.
fn read(ask: Ask, guess: &str) -> Option<Answer> {
    let number = |unit| typed::size(guess, unit);
    match ask {
        Ask::Seconds => number(Unit::Seconds).map(|size| Answer::Seconds(Micros(size.saturating_mul(1000)))),
        _ if ask.choices() > 0 => guess.parse().ok().map(Answer::Choice),
        _ => number(Unit::Whole).map(Answer::Count),
    }
}

#[derive(Properties, PartialEq)]
struct VerdictProps {
    run: ShownRun,
    ask: Ask,
    guess: String,
    insight: &'static str,
}

/// What came of it, once the clock has come to the end.
#[component]
fn Verdict(props: &VerdictProps) -> Html {
    let VerdictProps { run, ask, guess, insight } = props;
    let text = use_go_text();
    // Once it was seen it stays.
    let seen = use_mut_ref(|| false);
    let state = use_at(run, |run, at| at >= run.ended);
    let now = *seen.borrow() || state.1 && state.0 == *run;
    seen.replace(now);
    let guessed = read(*ask, guess);
    let said = guessed.map(|guessed| answer_words(text, *ask, guessed));
    let answer = ask.answer(run);
    let sentence = match (said, answer) {
        (None, _) | (_, None) => String::new(),
        (Some(said), _) if !now => fill(text.page.you_said, &[&said]),
        (Some(said), Some(_)) if guessed == answer => fill(text.page.right, &[&said]),
        (Some(said), Some(_)) => fill(text.page.wrong, &[&said]),
    };
    let insight = answer.map(|answer| fill(insight, &[&answer_words(text, *ask, answer)]));
    html! {
        <div role="status">
            if !sentence.is_empty() { <p><strong>{ sentence }</strong></p> }
            if let (true, Some(insight)) = (now, insight) { <p>{ insight }</p> }
        </div>
    }
}
