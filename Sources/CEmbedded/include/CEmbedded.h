#ifndef GANGMU_CEMBEDDED_H
#define GANGMU_CEMBEDDED_H

// The text files under Files/ as they stand there, each with a zero byte behind it.
// One binary can be copied anywhere and still has its schemas and the manual of its rules.

const char *_Nonnull gangmu_plan_schema(void);
const char *_Nonnull gangmu_plan_relax_ng(void);
const char *_Nonnull gangmu_findings_schema(void);
const char *_Nonnull gangmu_diff_schema(void);
const char *_Nonnull gangmu_diff_relax_ng(void);
const char *_Nonnull gangmu_explanation_schema(void);
const char *_Nonnull gangmu_rule_pages(void);

#endif
