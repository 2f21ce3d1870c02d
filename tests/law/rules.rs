//! The rules of the two Protocols as sentences. A fact with `!` is answered with no; one
//! that is not there is not known.

use two_protocols::law::Truth::{No, Unknown, Yes};

use crate::subject::state;

macro_rules! rules {
    ($($name:ident: $offence:literal is $state:ident on $facts:expr;)*) => { $(
        #[test]
        fn $name() {
            assert_eq!(state($offence, &$facts.to_string()), $state);
        }
    )* };
}

/// Facts with more facts.
macro_rules! and {
    ($base:expr, $more:literal) => {
        format!("{} {}", $base, $more)
    };
}

/// A woman is recruited with a lie into forced labour.
const ADULT: &str = "intent recruitment deception forced-labour !child";
/// No means was used.
const NO_MEANS: &str = "!threat-or-force !other-coercion !abduction !fraud !deception \
    !abuse-of-power !abuse-of-vulnerability !payment-to-controller";
const NO_ACT: &str = "!recruitment !transportation !transfer !harbouring !receipt";
const NO_PURPOSE: &str = "!prostitution-of-others !sexual-exploitation !forced-labour !slavery \
    !slavery-like-practices !servitude !organ-removal";
/// A foreigner is brought over a border illegally for money.
const CROSSING: &str = "intent procures-entry border-crossed entry-unlawful foreigner benefit";
/// False papers are made for smuggling, for money.
const PAPERS: &str = "intent document-fraudulent document-produced document-for-smuggling benefit";
/// A false passport is bought and kept for smuggling, for money, by somebody who did not make it.
const HAVING: &str = "intent document-fraudulent !document-produced document-supplied \
    document-for-smuggling benefit !procures-entry !enables-stay";
/// A crossing for money is stopped before the border.
const STOPPED: &str =
    "intent procures-entry !border-crossed attempted entry-unlawful foreigner benefit";
/// In more than one State, by an organized group.
const ABROAD: &str = "transnational organized-group";
/// A foreigner is kept illegally in the State by illegal means for money.
const STAY: &str = "intent enables-stay stay-unlawful illegal-means foreigner benefit";

rules! {
    act_means_and_purpose_make_trafficking: "trafficking" is Yes on ADULT;
    nothing_known_leaves_trafficking_open: "trafficking" is Unknown on "";
    a_child_needs_no_means: "trafficking" is Yes on and!(NO_MEANS, "intent receipt child servitude");
    an_adult_needs_a_means: "trafficking" is No on and!(NO_MEANS, "intent receipt !child servitude");
    an_unknown_means_leaves_trafficking_open: "trafficking" is Unknown on "intent receipt !child servitude";
    an_unknown_age_leaves_trafficking_open_without_means: "trafficking" is Unknown on and!(NO_MEANS, "intent receipt servitude");
    an_unknown_age_matters_not_once_a_means_is_used: "trafficking" is Yes on "intent receipt threat-or-force servitude";
    consent_is_irrelevant_once_a_means_is_used: "trafficking" is Yes on and!(ADULT, "consent");
    consent_of_a_child_is_irrelevant: "trafficking" is Yes on "intent harbouring child sexual-exploitation consent";
    refusal_changes_nothing_either: "trafficking" is Yes on and!(ADULT, "!consent");
    consent_does_not_stand_in_for_a_means: "trafficking" is No on and!(NO_MEANS, "intent receipt !child servitude !consent");
    exploitation_need_not_have_happened: "trafficking" is Yes on and!(ADULT, "!exploitation-happened");
    exploitation_alone_is_no_purpose: "trafficking" is Unknown on "intent recruitment deception exploitation-happened";
    no_border_is_needed: "trafficking" is Yes on and!(ADULT, "!border-crossed !procures-entry");
    a_lawful_journey_hides_no_trafficking: "trafficking" is Yes on and!(ADULT, "border-crossed !entry-unlawful");
    no_benefit_is_needed_for_trafficking: "trafficking" is Yes on and!(ADULT, "!benefit");
    a_national_can_be_trafficked: "trafficking" is Yes on and!(ADULT, "!foreigner");
    without_an_act_there_is_no_trafficking: "trafficking" is No on and!(NO_ACT, "intent deception servitude");
    without_a_purpose_of_exploitation_there_is_none: "trafficking" is No on and!(NO_PURPOSE, "!other-exploitation intent recruitment deception");
    without_intent_there_is_no_trafficking: "trafficking" is No on "recruitment deception servitude !intent";
    one_act_is_enough: "trafficking" is Yes on "intent !recruitment !transportation !transfer harbouring !receipt fraud slavery";
    each_means_is_enough: "trafficking" is Yes on "intent receipt payment-to-controller organ-removal !child";
    another_exploitation_is_for_national_law: "trafficking" is Unknown on and!(NO_PURPOSE, "intent recruitment deception other-exploitation");
    an_unlisted_exploitation_that_is_not_there_settles: "trafficking" is No on and!(NO_PURPOSE, "intent recruitment child !other-exploitation");

    illegal_entry_procured_for_gain_is_smuggling: "smuggling" is Yes on CROSSING;
    nothing_known_leaves_smuggling_open: "smuggling" is Unknown on "";
    help_without_benefit_is_no_smuggling: "smuggling" is No on "intent procures-entry border-crossed entry-unlawful foreigner !benefit";
    an_unknown_benefit_leaves_smuggling_open: "smuggling" is Unknown on "intent procures-entry border-crossed entry-unlawful foreigner";
    a_lawful_entry_is_no_smuggling: "smuggling" is No on "intent procures-entry border-crossed !entry-unlawful foreigner benefit";
    without_a_border_there_is_no_smuggling: "smuggling" is No on "intent procures-entry !border-crossed foreigner benefit";
    ones_own_country_is_no_place_to_be_smuggled_into: "smuggling" is No on "intent procures-entry border-crossed entry-unlawful !foreigner benefit";
    who_crosses_alone_smuggles_nobody: "smuggling" is No on "intent !procures-entry border-crossed entry-unlawful foreigner benefit";
    no_means_is_needed_for_smuggling: "smuggling" is Yes on and!(CROSSING, "!threat-or-force !deception consent");
    exploitation_does_not_end_smuggling: "smuggling" is Yes on and!(CROSSING, "transportation fraud forced-labour");
    the_same_facts_can_be_trafficking_too: "trafficking" is Yes on and!(CROSSING, "transportation fraud forced-labour");

    papers_for_smuggling_are_an_offence_of_their_own: "document-offence" is Yes on PAPERS;
    papers_without_benefit_are_none: "document-offence" is No on "intent document-fraudulent document-produced document-for-smuggling !benefit";
    genuine_papers_are_no_document_offence: "document-offence" is No on and!("intent !document-fraudulent", "document-supplied document-for-smuggling benefit");
    papers_for_another_end_are_no_document_offence: "document-offence" is No on "intent document-fraudulent document-supplied !document-for-smuggling benefit";
    stay_by_illegal_means_for_gain_is_an_offence: "enabling-stay" is Yes on STAY;
    a_lawful_stay_is_none: "enabling-stay" is No on "intent enables-stay !stay-unlawful illegal-means foreigner benefit";
    stay_without_illegal_means_is_none: "enabling-stay" is No on "intent enables-stay stay-unlawful !illegal-means foreigner benefit";

    a_stopped_crossing_is_an_attempt: "attempted-smuggling" is Yes on "intent procures-entry !border-crossed attempted entry-unlawful foreigner benefit";
    a_finished_crossing_is_no_attempt: "attempted-smuggling" is No on and!(CROSSING, "attempted");
    an_act_stopped_in_time_is_an_attempt: "attempted-trafficking" is Yes on and!(NO_ACT, "intent attempted deception servitude");
    a_finished_act_is_no_attempt: "attempted-trafficking" is No on and!(ADULT, "attempted");
    an_attempt_on_a_child_needs_no_means: "attempted-trafficking" is Yes on and!(NO_ACT, "intent attempted child servitude");
    what_was_not_begun_is_no_attempt: "attempted-trafficking" is No on and!(NO_ACT, "intent !attempted deception servitude");
    a_means_not_yet_used_does_not_rule_out_an_attempt: "attempted-trafficking" is Unknown on and!(NO_MEANS, "intent attempted !child recruitment servitude");
    a_means_that_failed_does_not_rule_out_an_attempt: "attempted-trafficking" is Unknown on and!(NO_MEANS, "intent attempted !child receipt servitude");
    neither_act_nor_means_yet_leaves_an_attempt_open: "attempted-trafficking" is Unknown on format!("{NO_ACT} {NO_MEANS} intent attempted !child servitude");
    an_attempt_at_trafficking_needs_a_purpose: "attempted-trafficking" is No on format!("{NO_ACT} {NO_PURPOSE} !other-exploitation intent attempted deception");
    an_attempt_at_trafficking_needs_intent: "attempted-trafficking" is No on and!(NO_ACT, "!intent attempted deception servitude");
    an_entry_not_yet_procured_does_not_rule_out_an_attempt: "attempted-smuggling" is Unknown on "intent !procures-entry !border-crossed attempted entry-unlawful foreigner benefit";
    a_border_crossed_by_part_of_a_group_does_not_rule_out_an_attempt: "attempted-smuggling" is Unknown on "intent procures-entry border-crossed attempted foreigner benefit";
    an_attempt_at_smuggling_needs_a_benefit: "attempted-smuggling" is No on "intent procures-entry !border-crossed attempted entry-unlawful foreigner !benefit";
    an_attempt_at_smuggling_is_on_somebody_who_is_a_foreigner: "attempted-smuggling" is No on "intent procures-entry !border-crossed attempted entry-unlawful !foreigner benefit";
    a_false_passport_not_yet_made_can_be_attempted: "attempted-document-offence" is Yes on "intent attempted document-fraudulent !document-produced !document-supplied document-for-smuggling benefit";
    a_document_that_is_not_false_yet_does_not_rule_out_an_attempt: "attempted-document-offence" is Unknown on "intent attempted !document-fraudulent document-for-smuggling benefit";
    a_finished_document_is_no_attempt: "attempted-document-offence" is No on and!(PAPERS, "attempted");
    an_attempt_at_the_document_offence_needs_the_aim_to_enable_smuggling: "attempted-document-offence" is No on "intent attempted document-fraudulent !document-for-smuggling benefit";
    a_stay_not_yet_enabled_can_be_attempted: "attempted-enabling-stay" is Yes on "intent attempted !enables-stay stay-unlawful illegal-means foreigner benefit";
    means_not_yet_used_do_not_rule_out_an_attempt_at_a_stay: "attempted-enabling-stay" is Unknown on "intent attempted !enables-stay stay-unlawful !illegal-means foreigner benefit";
    a_stay_that_was_enabled_is_no_attempt: "attempted-enabling-stay" is No on and!(STAY, "attempted");
    an_attempt_at_a_stay_needs_a_benefit: "attempted-enabling-stay" is No on "intent attempted !enables-stay stay-unlawful illegal-means foreigner !benefit";

    an_accomplice_takes_part_in_an_offence: "participation" is Yes on and!(CROSSING, "accomplice");
    an_organizer_takes_part_in_an_offence: "participation" is Yes on and!(ADULT, "organizes-others");
    without_an_offence_nobody_takes_part: "participation" is No on "accomplice !intent";
    who_organizes_an_attempt_may_be_punished: "participation" is Unknown on and!(STOPPED, "organizes-others");
    an_accomplice_to_an_attempt_may_be_punished: "participation" is Unknown on and!(STOPPED, "accomplice");
    who_directs_an_attempt_at_trafficking_may_be_punished: "participation" is Unknown on and!(NO_ACT, "intent attempted deception servitude organizes-others !accomplice !benefit !foreigner");
    who_neither_helps_nor_organizes_takes_no_part: "participation" is No on and!(CROSSING, "!accomplice !organizes-others");

    danger_to_life_aggravates_smuggling: "aggravated-smuggling" is Yes on and!(CROSSING, "life-endangered");
    degrading_treatment_aggravates_smuggling: "aggravated-smuggling" is Yes on and!(CROSSING, "degrading-treatment");
    danger_aggravates_making_a_document: "aggravated-smuggling" is Yes on and!(PAPERS, "life-endangered");
    danger_aggravates_an_enabled_stay: "aggravated-smuggling" is Yes on and!(STAY, "life-endangered");
    danger_does_not_aggravate_having_a_document: "aggravated-smuggling" is No on and!(HAVING, "life-endangered !accomplice !organizes-others !attempted");
    danger_may_aggravate_organizing_those_who_have_documents: "aggravated-smuggling" is Unknown on and!(HAVING, "life-endangered organizes-others !attempted");
    danger_does_not_aggravate_an_attempt: "aggravated-smuggling" is No on and!(STOPPED, "life-endangered !accomplice !organizes-others !enables-stay !document-for-smuggling");
    danger_may_aggravate_organizing_an_attempt: "aggravated-smuggling" is Unknown on and!(STOPPED, "life-endangered organizes-others !enables-stay !document-for-smuggling");
    danger_without_smuggling_aggravates_nothing: "aggravated-smuggling" is No on "!intent life-endangered";
    taking_part_in_trafficking_alone_aggravates_no_smuggling: "aggravated-smuggling" is No on and!(ADULT, "life-endangered accomplice !benefit");
    a_safe_crossing_is_not_aggravated: "aggravated-smuggling" is No on and!(CROSSING, "!life-endangered !degrading-treatment");

    article_4_applies_to_an_attempt_at_trafficking: "cooperation-trafficking" is Yes on format!("{NO_ACT} {ABROAD} intent attempted deception servitude");
    article_4_is_open_while_an_attempt_at_trafficking_is: "cooperation-trafficking" is Unknown on format!("{NO_ACT} {NO_MEANS} {ABROAD} intent attempted !child servitude");
    article_4_applies_to_the_document_offence_without_a_crossing: "cooperation-smuggling" is Yes on format!("{PAPERS} {ABROAD} !procures-entry !border-crossed");
    article_4_applies_to_enabling_a_stay_without_an_entry: "cooperation-smuggling" is Yes on format!("{STAY} {ABROAD} !procures-entry");
    article_4_applies_to_an_attempted_crossing: "cooperation-smuggling" is Yes on format!("{STOPPED} {ABROAD}");
    article_4_applies_to_an_attempted_stay: "cooperation-smuggling" is Yes on format!("intent attempted !enables-stay stay-unlawful illegal-means foreigner benefit {ABROAD}");
    article_4_applies_to_an_attempt_at_the_document_offence: "cooperation-smuggling" is Yes on format!("intent attempted document-fraudulent !document-produced !document-supplied document-for-smuggling benefit {ABROAD}");
    article_4_is_open_while_the_document_offence_is: "cooperation-smuggling" is Unknown on format!("{ABROAD} intent benefit document-fraudulent document-produced !procures-entry !enables-stay");
    cooperation_needs_a_transnational_offence: "cooperation-trafficking" is No on and!(ADULT, "!transnational organized-group");
    cooperation_needs_an_organized_group: "cooperation-smuggling" is No on and!(CROSSING, "transnational !organized-group");
    cooperation_applies_to_transnational_organized_trafficking: "cooperation-trafficking" is Yes on and!(ADULT, "transnational organized-group");
    the_offence_itself_needs_no_organized_group: "trafficking" is Yes on and!(ADULT, "!organized-group !transnational");
    smuggling_itself_needs_no_organized_group: "smuggling" is Yes on and!(CROSSING, "!organized-group");
}
