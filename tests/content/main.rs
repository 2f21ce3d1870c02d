//! The content and what makes it: the importer, the bundle, the check and the schemas.

mod bundle_files;
mod bundle_made;
mod check_ids;
mod check_quotes;
mod code;
mod element;
mod export;
mod export_akn;
mod export_csv;
mod export_linked;
mod fixture;
mod import_derived;
mod import_documents;
mod import_errors;
mod import_fuzz;
mod import_generated;
mod import_kinds;
mod import_others;
mod import_shown;
mod import_source;
mod links;
mod other;
mod parts;
mod real;
mod schemas;
