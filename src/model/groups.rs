//! The settings in groups, as the sandbox shows them.

use crate::scenario::{Field, Scenario};

/// The groups: the work; the hands; how the program is written; the scheduler and chance.
pub const GROUPS: [&[Field]; 4] = [
    &[Field::Dishes, Field::Stages, Field::Sizes, Field::Every, Field::Vary, Field::Seed],
    &[Field::Cores, Field::Speed],
    &[Field::Program, Field::Workers, Field::Rack, Field::Waiting],
    &[Field::Policy, Field::Choices, Field::Lots, Field::Slice, Field::Switch],
];

/// The settings of a group that do something, as the others are.
pub fn of_group(group: usize, scenario: &Scenario) -> impl Iterator<Item = Field> {
    let fields = GROUPS.get(group).copied().unwrap_or_default();
    fields.iter().copied().filter(|field| scenario.has_effect(*field))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link;
    use strum::VariantArray;

    #[test]
    fn every_setting_is_in_one_group() {
        for &field in Field::VARIANTS {
            let count = GROUPS.concat().iter().filter(|other| **other == field).count();
            assert_eq!(count, 1, "{field:?} stands {count} times in the groups");
        }
    }

    #[test]
    fn settings_without_effect_are_out_of_the_way() {
        let shown = |link: &str| {
            let scenario = link::read(link).scenario;
            (0..GROUPS.len()).flat_map(|group| of_group(group, &scenario).collect::<Vec<_>>()).collect::<Vec<_>>()
        };
        let plain = shown("");
        assert!(
            ![Field::Workers, Field::Rack, Field::Seed, Field::Lots, Field::Choices].iter().any(|f| plain.contains(f))
        );
        assert!(shown("program=workers").contains(&Field::Workers));
        assert!(shown("program=stages").contains(&Field::Rack));
        assert!(shown("policy=random").contains(&Field::Lots));
        assert!(shown("vary=10").contains(&Field::Seed));
        assert!(!shown("stages=wash:3:hands").contains(&Field::Waiting));
    }
}
