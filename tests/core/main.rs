//! Tests of the core: against examples, theory, a second implementation, other simulators and golden files. Each module is one
//! idea. Long random runs are a tenth of their full length here and whole in continuous integration: see [`support::rounds`].

#[path = "../support/foreign.rs"]
mod foreign_input;
#[path = "../support/golden.rs"]
mod golden_file;
#[path = "../support/mod.rs"]
mod support;

mod drawing;
mod drawn;
mod examples;
mod export;
mod flow_shop;
mod foreign;
mod golang;
mod golden;
mod kitchen;
mod lab;
mod languages;
mod lesson;
mod links;
mod looks;
mod oracles;
mod plain;
mod properties;
mod queues;
mod real;
mod reference;
mod repair;
mod rules;
mod schedule;
mod settings;
mod spoken;
mod why;
