//! A reader's progress through the lesson: predictions and challenges met, as text for the browser's storage.
//!
//! The form: `1` for the version, then for each step touched ` name=answers`, where answers are numbers joined by `,`,
//! `-` for a skipped prediction; `!` at the end for the challenge met, and where a step has several, `!` with those met as bits.

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
}

/// What was done at every step.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Progress {
    steps: [StepProgress; link::STEPS.len()],
}

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
                progress.steps[number] = StepProgress { answers, open: true, met };
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
    fn comes_back_from_its_text_and_survives_any_other() {
        let mut progress = Progress::default();
        *progress.at_mut(0) = StepProgress { answers: vec![5000], open: true, met: 1 };
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
