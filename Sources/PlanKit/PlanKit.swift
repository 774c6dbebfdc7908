// The library's rooms under one name: `import PlanKit` is all that a user writes.
@_exported import PlanDiff
@_exported import PlanDiffExport
@_exported import PlanExplanation
@_exported import PlanExport
@_exported import PlanFormat
@_exported import PlanImport
@_exported import PlanLint
@_exported import PlanParser
@_exported import PlanSyntax
@_exported import PlanXML
