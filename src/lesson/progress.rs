//! A reader's progress through the lesson: predictions and challenges met, as text for the browser's storage.
//!
//! The form: `1` for the version, then for each step touched ` name=answers`, where answers are numbers joined by `,`,
//! `-` for a skipped prediction; `!` at the end for the challenge met, and where a step has several, `!` with those met as bits. After these
//! ` name.drawn=code` for what was drawn as a step's prediction, and ` solved=names`, joined by `,`, for the puzzles solved. Earlier releases pass these
//! over.

use super::STEPS;
use crate::link;

/// What was done at one step.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct StepProgress {
    /// The answers; none where the prediction was skipped.
    pub answers: Vec<u64>,
    /// Whether the prediction was made or skipped.
    pub open: bool,
    /// The challenges that were met, by bits.
    pub met: u32,
    /// What is drawn as the prediction, as a code; empty where nothing is. It may be drawn before the prediction is made.
    pub drawn: String,
}

/// What was done at every step.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Progress {
    steps: [StepProgress; link::STEPS.len()],
    /// The names of the puzzles that were solved.
    solved: Vec<String>,
}

/// How the words of a text that are about a step's drawing end, and the name of those about puzzles.
const DRAWN: &str = ".drawn";
const SOLVED: &str = "solved";
/// The longest code of a drawing, and the longest and the most names of puzzles, that are read.
const LONGEST_CODE: usize = 800;
const LONGEST_NAME: usize = 40;
const MOST_SOLVED: usize = 100;

impl Progress {
    /// What was done at a step.
    #[must_use]
    pub fn at(&self, step: usize) -> &StepProgress {
        &self.steps[step.min(STEPS.len() - 1)]
    }

    /// The same, to change it.
    pub fn at_mut(&mut self, step: usize) -> &mut StepProgress {
        &mut self.steps[step.min(STEPS.len() - 1)]
    }

    /// Whether a puzzle was solved.
    #[must_use]
    pub fn is_solved(&self, puzzle: &str) -> bool {
        self.solved.iter().any(|name| name == puzzle)
    }

    /// A puzzle was solved.
    pub fn solve(&mut self, puzzle: &str) {
        if !self.is_solved(puzzle) {
            self.solved.push(puzzle.to_owned());
        }
    }

    /// The first step that was not opened yet, or the last.
    #[must_use]
    pub fn next(&self) -> usize {
        self.steps.iter().position(|step| !step.open).unwrap_or(STEPS.len() - 1)
    }

    /// This progress, as far as it differs from the one `before`, over what somebody else has stored meanwhile: a page in another tab.
    #[must_use]
    pub fn over(&self, before: &Self, stored: Self) -> Self {
        let mut merged = stored;
        let own = self.steps.iter().zip(&before.steps);
        for (merged, (now, _)) in merged.steps.iter_mut().zip(own).filter(|(_, (now, before))| now != before) {
            merged.clone_from(now);
        }
        // A puzzle that was solved stays so, until all is forgotten.
        merged.solved.retain(|name| self.is_solved(name) || !before.is_solved(name));
        self.solved.iter().filter(|name| !before.is_solved(name)).for_each(|name| merged.solve(name));
        merged
    }

    /// As text.
    #[must_use]
    pub fn write(&self) -> String {
        let mut text = "1".to_owned();
        for (step, done) in STEPS.iter().zip(&self.steps) {
            if !done.open {
                continue;
            }
            text.push(' ');
            text.push_str(step.name);
            text.push('=');
            if done.answers.is_empty() {
                text.push('-');
            }
            for (place, answer) in done.answers.iter().enumerate() {
                if place > 0 {
                    text.push(',');
                }
                text.push_str(&answer.to_string());
            }
            if done.met > 0 {
                text.push('!');
            }
            if done.met > 1 {
                text.push_str(&done.met.to_string());
            }
        }
        for (step, done) in STEPS.iter().zip(&self.steps).filter(|(_, done)| !done.drawn.is_empty()) {
            text = text + " " + step.name + DRAWN + "=" + &done.drawn;
        }
        if !self.solved.is_empty() {
            text = text + " " + SOLVED + "=" + &self.solved.join(",");
        }
        text
    }

    /// From text. A step that cannot be read counts as not done. `None` for the text of a later version, which must not be overwritten.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let mut words = text.split(' ');
        if words.next() != Some("1") {
            return None;
        }
        let mut progress = Self::default();
        for word in words {
            let Some((name, answers)) = word.split_once('=') else { continue };
            if name == SOLVED {
                let good = |name: &&str| (1..=LONGEST_NAME).contains(&name.len());
                answers.split(',').filter(good).take(MOST_SOLVED).for_each(|name| progress.solve(name));
                continue;
            }
            if let Some(number) = name.strip_suffix(DRAWN).and_then(super::number_of) {
                if answers.len() <= LONGEST_CODE {
                    answers.clone_into(&mut progress.steps[number].drawn);
                }
                continue;
            }
            let Some(number) = super::number_of(name) else { continue };
            let (answers, met) = answers.split_once('!').map_or((answers, None), |(answers, met)| (answers, Some(met)));
            let met = met.map_or(0, |bits| bits.parse().unwrap_or(1));
            let answers: Option<Vec<u64>> = if answers == "-" {
                Some(Vec::new())
            } else {
                answers.split(',').map(|one| one.parse().ok()).collect()
            };
            let wanted = STEPS[number].questions.len();
            if let Some(answers) = answers.filter(|answers| answers.is_empty() || answers.len() == wanted) {
                let drawn = std::mem::take(&mut progress.steps[number].drawn);
                progress.steps[number] = StepProgress { answers, open: true, met, drawn };
            }
        }
        Some(progress)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_tabs_keep_what_each_has_done() {
        let of = |text: &str| Progress::read(text).unwrap();
        let (before, stored) = (of("1 one-dish=5000"), of("1 one-dish=5000 two-pairs=- may-run=1"));
        let merged = |now: &str| of(now).over(&before, stored.clone()).write();
        assert_eq!(merged("1 one-dish=5000 may-run=0"), "1 one-dish=5000 two-pairs=- may-run=0");
        assert_eq!(merged("1 one-dish=5000!"), "1 one-dish=5000! two-pairs=- may-run=1");
        // A prediction that is to be made once more is not brought back.
        assert_eq!(merged("1"), "1 two-pairs=- may-run=1");
    }

    #[test]
    fn what_is_drawn_and_solved_is_kept_and_is_no_step_to_earlier_releases() {
        let of = |text: &str| Progress::read(text).unwrap();
        let text = "1 one-dish=5000! two-pairs.drawn=1110.2113000 solved=only-sink,longest-first";
        assert_eq!(of(text).write(), text);
        // A step that is drawn for is not done yet, and one that is done keeps what was drawn.
        assert!(!of(text).at(1).open && of(text).is_solved("only-sink") && !of(text).is_solved("only"));
        assert_eq!(of("1 two-pairs.drawn=1110 two-pairs=-").write(), "1 two-pairs=- two-pairs.drawn=1110");
        // Two tabs each solve one; who forgets, forgets both that were known.
        let merged = |before: &str, now: &str, stored: &str| of(now).over(&of(before), of(stored)).write();
        assert_eq!(merged("1 solved=a", "1 solved=a,b", "1 solved=a,c"), "1 solved=a,c,b");
        assert_eq!(merged("1 solved=a,b", "1", "1 solved=a,b,c"), "1 solved=c");
        assert_eq!(merged("1", "1 two-pairs.drawn=1110", "1 may-run=1"), "1 may-run=1 two-pairs.drawn=1110");
    }

    #[test]
    fn comes_back_from_its_text_and_survives_any_other() {
        let mut progress = Progress::default();
        *progress.at_mut(0) = StepProgress { answers: vec![5000], open: true, met: 1, ..StepProgress::default() };
        *progress.at_mut(1) = StepProgress { open: true, ..StepProgress::default() };
        assert_eq!(progress.write(), "1 one-dish=5000! two-pairs=-");
        assert_eq!(Progress::read(&progress.write()), Some(progress.clone()));
        *progress.at_mut(STEPS.len() - 1) = StepProgress { open: true, met: 0b101, ..StepProgress::default() };
        assert_eq!(progress.write(), "1 one-dish=5000! two-pairs=- sandbox=-!5");
        assert_eq!(Progress::read(&progress.write()), Some(progress.clone()));
        assert_eq!(progress.next(), 2);
        assert_eq!(Progress::read("2 new"), None);
        assert_eq!(Progress::read(""), None);
        for odd in ["1 ", "1 x=1", "1 one-dish", "1 one-dish=", "1 one-dish=1,2", "1 one-dish=99999999999999999999!"] {
            assert_eq!(Progress::read(odd), Some(Progress::default()), "{odd}");
        }
    }
}
