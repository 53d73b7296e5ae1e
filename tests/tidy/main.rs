//! Tidy: the house rules that a text can be held to, so that a review is about the work and not about the house.
//! Invariant: every rule is a function from files to findings, has a planted example that it finds, and says how to fix.
//! Next: `tree.rs` for what is read, `house.rs` for the first rules.

mod checks;
mod code;
mod house;
mod imports;
mod names;
mod privacy;
mod queries;
mod sql;
mod tree;
mod units;
mod wire;
mod words;

use tree::File;

/// Runs one rule over the repository and shows all it found at once.
fn hold(rule: fn(&[File]) -> Vec<String>) {
    let files = tree::repository();
    assert!(files.len() > 20, "the repository was not found; run the tests from a checkout");
    let found = rule(&files);
    assert!(found.is_empty(), "{} to tidy:\n{}", found.len(), found.join("\n"));
}

macro_rules! rules {
    ($($module:ident :: $rule:ident,)*) => {$(
        #[test]
        fn $rule() {
            hold($module::$rule);
        }
    )*};
}

rules! {
    house::top_level_holds_only_the_listed_names,
    house::files_stay_short,
    house::every_module_opens_with_its_purpose,
    house::tests_stand_last,
    house::the_lints_that_hold_the_rest_are_on,
    words::only_the_clock_asks_time_or_randomness,
    words::unsafe_stays_in_the_windows_module,
    words::a_lint_is_expected_with_a_reason_never_allowed,
    words::no_test_is_ignored_or_sleeps,
    words::nothing_is_left_for_later,
    sql::only_the_store_holds_sql,
    sql::only_one_file_names_an_engine,
    sql::one_sql_text_runs_on_both_engines,
    queries::h1_no_value_stands_in_the_text_of_a_query,
    wire::c6_what_comes_in_selects_no_code_no_file_and_no_command,
    wire::h7_no_shell_and_no_command_by_a_bare_name,
    names::no_type_or_file_has_an_empty_name,
    names::times_and_units_end_a_name,
    names::a_trait_has_two_implementations,
    imports::nothing_imports_upward,
    imports::only_use_cases_open_transactions,
    imports::the_wire_has_no_enum_with_payload,
    checks::every_check_is_registered_and_reads_in_order,
}
