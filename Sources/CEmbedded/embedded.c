#include "CEmbedded.h"

// Why C: the array literal that SwiftPM's `.embedInCode` makes of these files takes the Swift compiler half a minute, and clang none at all.
#pragma clang diagnostic ignored "-Wc23-extensions"
#ifndef __has_embed
#error "#embed needs the clang of Swift 6.2 or newer"
#endif

static const unsigned char plan_schema[] = {
#embed "Files/plan.schema.json"
    , 0};
const char *gangmu_plan_schema(void) { return (const char *)plan_schema; }

static const unsigned char plan_relax_ng[] = {
#embed "Files/plan.rng"
    , 0};
const char *gangmu_plan_relax_ng(void) { return (const char *)plan_relax_ng; }

static const unsigned char findings_schema[] = {
#embed "Files/findings.schema.json"
    , 0};
const char *gangmu_findings_schema(void) { return (const char *)findings_schema; }

static const unsigned char diff_schema[] = {
#embed "Files/diff.schema.json"
    , 0};
const char *gangmu_diff_schema(void) { return (const char *)diff_schema; }

static const unsigned char diff_relax_ng[] = {
#embed "Files/diff.rng"
    , 0};
const char *gangmu_diff_relax_ng(void) { return (const char *)diff_relax_ng; }

static const unsigned char explanation_schema[] = {
#embed "Files/explanation.schema.json"
    , 0};
const char *gangmu_explanation_schema(void) { return (const char *)explanation_schema; }

static const unsigned char rule_pages[] = {
#embed "Files/rules.md"
    , 0};
const char *gangmu_rule_pages(void) { return (const char *)rule_pages; }
