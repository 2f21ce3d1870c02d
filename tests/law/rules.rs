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
    an_accomplice_takes_part_in_an_offence: "participation" is Yes on and!(CROSSING, "accomplice");
    an_organizer_takes_part_in_an_offence: "participation" is Yes on and!(ADULT, "organizes-others");
    without_an_offence_nobody_takes_part: "participation" is No on "accomplice !intent";
    danger_to_life_aggravates_smuggling: "aggravated-smuggling" is Yes on and!(CROSSING, "life-endangered");
    degrading_treatment_aggravates_smuggling: "aggravated-smuggling" is Yes on and!(CROSSING, "degrading-treatment");
    danger_without_smuggling_aggravates_nothing: "aggravated-smuggling" is No on "!intent life-endangered";
    a_safe_crossing_is_not_aggravated: "aggravated-smuggling" is No on and!(CROSSING, "!life-endangered !degrading-treatment");
    a_migrant_is_not_liable_for_having_been_smuggled: "migrant-not-liable" is Yes on "is-the-migrant";
    a_smuggler_is_not_freed_by_that: "migrant-not-liable" is No on "!is-the-migrant";

    cooperation_needs_a_transnational_offence: "cooperation-trafficking" is No on and!(ADULT, "!transnational organized-group");
    cooperation_needs_an_organized_group: "cooperation-smuggling" is No on and!(CROSSING, "transnational !organized-group");
    cooperation_applies_to_transnational_organized_trafficking: "cooperation-trafficking" is Yes on and!(ADULT, "transnational organized-group");
    the_offence_itself_needs_no_organized_group: "trafficking" is Yes on and!(ADULT, "!organized-group !transnational");
    smuggling_itself_needs_no_organized_group: "smuggling" is Yes on and!(CROSSING, "!organized-group");
}
