//! The store contract: every function of `collector/src/store` runs on SQLite and on PostgreSQL and answers alike.
//! Next: `people.rs` and `desk.rs` for the contracts.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a contract that breaks must end the test")]

mod access;
mod article;
mod audit;
mod authority;
mod backup;
mod budget;
mod caller;
mod clone;
mod contact;
mod csat;
mod customer_word;
mod desk;
mod devices;
mod duty;
mod entitlement;
mod erasure;
mod foresight;
mod history;
mod hosted;
mod invariants;
mod ledger;
mod levels;
mod notice;
mod off_boarding;
mod outbox;
mod people;
mod pipeline;
mod portal;
mod privacy;
mod private;
mod problem;
mod promise;
mod pulse;
mod queue;
mod quota;
mod reinstall;
mod request;
mod roadmap;
mod settings;
mod storm;
mod test_problem;
mod together;
mod trial;
mod walls;
mod whole;
mod window;
mod work_ticket;

use collector::clock::Clock;
use collector::store::{Database, Db};

async fn open(folder: &std::path::Path, url: Option<String>) -> Db {
    Db::open(&Database { folder: folder.to_owned(), url }, &Clock::manual(desk::NOW)).await.unwrap()
}

/// Each contract as a test on each engine, with an empty database of its own.
macro_rules! on_both_engines {
    ($($module:ident::$contract:ident,)*) => {
        mod sqlite {
            $(#[tokio::test]
            async fn $contract() {
                let folder = tempfile::tempdir().unwrap();
                crate::$module::$contract(&crate::open(folder.path(), None).await).await;
            })*
        }

        mod postgresql {
            $(#[tokio::test]
            async fn $contract() {
                let folder = tempfile::tempdir().unwrap();
                let url = support::postgres::shared().database();
                crate::$module::$contract(&crate::open(folder.path(), Some(url)).await).await;
            })*
        }
    };
}

on_both_engines! {
    access::contract_access,
    audit::contract_audit,
    audit::contract_audit_that_is_kept_for_a_time,
    authority::e12_contract_authority,
    caller::k4_codes_are_kept_with_the_certificate_and_read_behind_the_wall,
    contact::contract_contact,
    customer_word::contract_customer_word,
    duty::contract_duty,
    entitlement::contract_entitlement,
    hosted::contract_hosted,
    pulse::a_month_is_read_and_a_customer_s_last_word_is_known,
    request::what_is_asked_for_approved_and_agreed_is_kept_behind_the_wall,
    csat::an_answer_is_kept_once_and_counted_by_customers,
    ledger::contract_ledger_by_month,
    ledger::contract_tallies_of_checks,
    ledger::contract_merged_tickets_speak_with_one_voice,
    notice::contract_notice,
    notice::contract_notices_on_devices,
    notice::contract_recipient,
    off_boarding::contract_off_boarding,
    people::contract_lease,
    people::contract_counter_and_setting,
    people::contract_customer_site_device,
    people::contract_token,
    people::contract_technician_session_set_up,
    people::contract_second_factor,
    people::contract_role_and_scope,
    privacy::contract_site_privacy,
    private::contract_private_tickets,
    private::contract_private_agreement,
    promise::contract_promise,
    reinstall::e9_contract_reinstall,
    roadmap::contract_roadmap,
    settings::contract_provider_file,
    settings::contract_limits,
    trial::contract_trial,
    window::contract_window,
    settings::contract_onboarding,
    desk::contract_report_and_state,
    desk::contract_inventory_and_policy,
    desk::b5_contract_one_open_ticket_per_cause,
    desk::contract_finding_ticket_and_lines,
    outbox::l1_contract_outbox,
    portal::contract_portal_session,
    portal::contract_told,
    history::contract_history_blocks,
    history::contract_chain_of_reports,
    history::contract_unseen,
}

/// Each promise of the whole way of a report, on a collector of its own on each engine.
macro_rules! on_both_collectors {
    ($($preset:ident $module:ident::$promise:ident,)*) => {
        mod on_sqlite {
            $(#[tokio::test]
            async fn $promise() {
                let mut config = collector::config::Config::default();
                config.policy.preset = collector::config::Preset::$preset;
                crate::$module::$promise(support::World::with(config).await).await;
            })*
        }

        mod on_postgresql {
            $(#[tokio::test]
            async fn $promise() {
                let preset = collector::config::Preset::$preset;
                crate::$module::$promise(support::World::on_server(preset).await).await;
            })*
        }
    };
}

on_both_collectors! {
    Standard budget::what_is_not_urgent_waits_for_room_in_the_day,
    Quick invariants::b12_every_breach_of_an_invariant_is_found,
    Quick pipeline::a_fault_opens_one_ticket_and_its_end_resolves_it,
    Quick whole::b3_a_report_leaves_all_it_changes_or_nothing_whichever_statement_fails,
    Quick pipeline::b4_copies_get_the_same_receipt_and_jumps_the_expected_sequence,
    Quick pipeline::b5_one_ticket_for_a_cause_that_sixty_four_devices_report_at_once,
    Quick pipeline::a_restart_forgets_nothing,
    Quick foresight::what_fills_is_one_ticket_before_its_limit_and_the_same_after_restarts,
    Quick pipeline::a_fault_inside_a_backlog_opens_no_ticket,
    Standard test_problem::a_test_opens_one_ticket_that_nobody_is_told_of_and_ends_within_the_hour,
    Standard test_problem::a_test_is_refused_where_it_could_not_be_seen_or_while_another_is_open,
    Quick pipeline::maintenance_holds_a_finding_until_it_ends,
    Quick promise::a_ticket_has_its_clocks_from_the_first_and_time_warns_once_of_each_share,
    Quick promise::words_of_a_person_stop_the_response_and_promise_the_next_message,
    Quick promise::another_tier_or_calendar_is_looked_at_by_the_next_tick,
    Quick window::what_a_window_leaves_behind_is_one_ticket_and_what_came_back_is_none,
    Quick window::a_server_that_restarts_in_its_window_is_no_news,
    Quick pipeline::silence_opens_a_ticket_and_a_report_resolves_it,
    Quick article::articles_are_found_by_their_words_and_behind_their_wall,
    Quick problem::what_comes_everywhere_at_once_is_one_problem_and_each_customer_sees_its_own,
    Quick problem::a_fix_is_proved_by_what_comes_after_it,
    Quick storm::a_site_whose_line_is_cut_is_one_ticket_though_its_devices_fall_silent_one_after_another,
    Quick duty::a_priority_is_weighed_anew_when_services_or_the_rate_change_and_a_hand_outranks_it,
    Quick duty::a_bill_follows_the_devices_that_join_and_leave,
    Quick storm::the_same_on_five_devices_within_minutes_is_one_ticket_and_what_a_person_holds_stays,
    Quick pipeline::d5_a_clock_of_the_collector_that_jumps_neither_storms_nor_stalls,
    Quick pipeline::an_inventory_comes_as_differences_and_is_asked_for_whole_when_its_base_is_gone,
    Standard pipeline::what_is_wrong_at_enrolment_is_kept_for_the_take_over_report,
    Quick pipeline::a_poison_report_is_kept_unjudged_and_costs_its_neighbours_nothing,
    Quick pipeline::devices_that_are_revoked_hide_no_other_that_falls_silent,
    Quick pipeline::a_pc_that_is_set_back_at_each_start_is_never_locked_out,
    Quick privacy::a_site_s_agents_are_told_its_profile_once_and_after_a_restart,
    Quick entitlement::seats_that_are_missing_are_one_ticket_until_they_are_there,
    Quick private::a_matter_is_kept_apart_from_every_other_table_and_forgotten_in_time,
    Quick pipeline::e11_a_revoked_device_is_refused_at_its_next_report,
    Quick pipeline::d3_a_clock_of_2009_or_2100_reports_and_is_told,
    Quick pipeline::raw_reports_become_history_in_steps_and_once,
    Quick pipeline::nothing_unsealed_is_forgotten_and_what_is_old_goes,
    Quick pipeline::what_changes_on_a_device_is_told_once,
    Quick pipeline::what_cannot_be_seen_is_written_only_when_it_changes,
    Quick together::a_bad_line_is_a_ticket_when_two_wired_devices_of_a_site_see_it,
    Quick together::a_harmful_program_on_three_computers_is_one_ticket_of_the_customer,
    Quick together::a_queue_is_stuck_by_the_clock_of_its_site,
    Quick off_boarding::a_customer_leaves_at_once_and_alone_and_comes_back_by_a_device,
    Quick reinstall::e9_a_merge_loses_nothing_and_ends_what_was_open,
    Quick reinstall::e9_two_that_report_are_never_merged_and_two_customers_never_asked,
    Quick roadmap::an_accepted_risk_ends_by_itself_and_its_ticket_comes_back,
    Quick roadmap::a_campaign_is_ticked_off_by_what_agents_report,
    Quick clone::e9_a_copied_disk_is_found_at_its_next_report_and_opens_one_ticket,
    Quick clone::e9_the_copy_that_reports_first_takes_nothing_from_the_other,
    Quick clone::e9_a_long_backlog_of_a_copy_is_kept_whole,
    Quick clone::e9_a_disk_that_is_put_back_is_no_copy,
    Quick clone::e9_two_hundred_copies_leave_memory_flat,
    Quick quota::c12_one_device_that_floods_is_one_ticket_and_leaves_others_alone,
    Quick quota::c12_a_customer_has_so_many_devices_in_use_and_a_token_keeps_its_use,
    Quick erasure::k12_nothing_of_a_customer_is_left_and_all_of_the_other,
    Quick erasure::k12_an_erasure_goes_on_after_each_step_and_is_never_half_done,
    Quick walls::f6_no_row_is_tied_to_another_customer_s,
    Quick devices::devices_are_listed_counted_and_shown_alike,
    Quick levels::a_vendor_has_it_its_clock_runs_and_the_desk_is_told_when_it_is_late,
    Quick levels::of_two_who_take_it_one_wins_and_a_colleague_behind_the_wall_gets_nothing,
    Quick levels::who_should_have_it_is_weighed_given_and_given_on_when_somebody_is_away,
    Quick queue::the_queue_is_ordered_and_filtered_as_it_is_asked,
    Quick queue::views_are_one_s_own_or_the_team_s_and_stay_behind_the_wall,
    Quick queue::time_is_kept_with_its_note_summed_by_month_and_corrected_with_a_line,
    Quick work_ticket::a_merged_ticket_s_findings_go_to_the_target_and_come_back,
    Quick work_ticket::a_last_act_is_undone_unless_the_machine_has_changed_the_ticket,
    Quick work_ticket::several_are_worked_at_once_and_one_foreign_refuses_them_all,
}
